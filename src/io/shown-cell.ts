import { type LeastShown, type Shown, SUPPRESSED, WITHHELD } from "../domain/shown.ts";
import type { CsvValue } from "./csv-cell.ts";

/** A whole count as it may be shown; `least` is what was suppressed under. */
export function shownCell(value: Shown | null, least: LeastShown): CsvValue {
  if (value === SUPPRESSED) return `färre än ${least}`;
  if (value === WITHHELD) return "visas inte";
  return value === null || !Number.isFinite(value) ? null : { number: value, decimals: 0 };
}
