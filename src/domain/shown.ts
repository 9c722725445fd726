/** Stands in for a count under k in the shared view: "färre än k". */
export const SUPPRESSED = "suppressed";

/** Stands in for a count of 3 or more that would give a smaller one away, and for one that is shown to nobody: "visas inte". To say "färre än k" of it would be untrue. */
export const WITHHELD = "withheld";

export type Hidden = typeof SUPPRESSED | typeof WITHHELD;

/** A count as it may be shown. Internally always a number. */
export type Shown = number | Hidden;

/** Counts under this are not published; null: the internal view, which shows everything. */
export type LeastShown = 3 | 5 | null;

export function isHidden(shown: Shown): shown is Hidden {
  return typeof shown !== "number";
}

/** For lengths of bars and order of rows, where a hidden count is as good as none. Never for a printed number. */
export function drawnCount(shown: Shown): number {
  return isHidden(shown) ? 0 : shown;
}
