import { isHidden, type Shown } from "../../domain/shown.ts";

/** Events spread over the hours they may have happened in are fractions; people read whole ones. */
export function wholeEvents(shown: Shown): Shown {
  return isHidden(shown) ? shown : Math.round(shown);
}
