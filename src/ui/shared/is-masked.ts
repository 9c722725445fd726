import { maskName } from "../../io/mask-name.ts";

/** Whether some of it is kept as •••: the same rule as where it is kept. */
export function isMasked(written: string): boolean {
  return maskName(written) !== written;
}
