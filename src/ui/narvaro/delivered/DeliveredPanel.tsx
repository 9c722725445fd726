import type { RankedList } from "../../../domain/priority.ts";
import type { DayNumber } from "../../../domain/time.ts";
import type { Work } from "../../../domain/work.ts";

interface Props {
  readonly work: Work;
  /** null until it has been counted. */
  readonly list: RankedList | null;
  /** Monday of the week that the screen shows. */
  readonly fromDay: DayNumber;
}

/** What was delivered of the plan. */
export function DeliveredPanel(_props: Props) {
  return null;
}
