import type { Shown } from "./shown.ts";

/** ökar, minskar, inom normal variation, för få händelser, ny på listan, för kort historik */
export type ChangeVerdict = "increasing" | "decreasing" | "normal" | "tooFew" | "newOnList" | "shortHistory";

/** The last 28 days of a place against the up to 364 before them. */
export interface Change {
  readonly verdict: ChangeVerdict;
  /** a: events in the last 28 days of the period. */
  readonly recent: Shown;
  /** b: events in the `beforeDays` before those. */
  readonly before: Shown;
  readonly beforeDays: number;
  /** b · 28 / beforeDays, or with the municipality's change taken out b · A / B; null when history is short. */
  readonly expected: number | null;
  /** a / expected with its Clopper–Pearson 95 % interval; null where change is not tested. `ratioHigh` may be Infinity. */
  readonly ratio: number | null;
  readonly ratioLow: number | null;
  readonly ratioHigh: number | null;
  readonly pValue: number | null;
}
