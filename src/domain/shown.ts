/** Stands in for a count under k in the shared view: "färre än k". */
export const SUPPRESSED = "suppressed";

/** A count as it may be shown. Internally always a number. */
export type Shown = number | typeof SUPPRESSED;

/** Counts under this are not published; null: the internal view, which shows everything. */
export type LeastShown = 3 | 5 | null;

/** For lengths of bars and order of rows, where a suppressed count is as good as none. Never for a printed number. */
export function drawnCount(shown: Shown): number {
  return shown === SUPPRESSED ? 0 : shown;
}
