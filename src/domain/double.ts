import type { LngLat } from "./coordinates.ts";
import type { Category } from "./incident.ts";
import type { LocalMinute } from "./time.ts";

/** One of the two records of a proposed double. */
export interface DoubleRecord {
  readonly sourceId: string;
  readonly id: string;
  readonly category: Category;
  readonly start: LocalMinute;
  readonly end: LocalMinute;
  readonly lngLat: LngLat;
}

/**
 * The same event in two sources, as far as one can see: same category family, within 100 m and 2 hours. Proposed, never
 * merged silently. `first` is of the source that was loaded first; when they are the same, `second` is not counted.
 */
export interface DoublePair {
  /** Of the two sources and the two rows; the same for the same data. */
  readonly key: string;
  readonly first: DoubleRecord;
  readonly second: DoubleRecord;
  readonly meters: number;
  readonly minutes: number;
  readonly verdict: DoubleVerdict | null;
}

export type DoubleVerdict = "same" | "different";

export interface Doubles {
  readonly pairs: readonly DoublePair[];
  /** Of all pairs, also those beyond the ones listed. */
  readonly undecided: number;
  readonly same: number;
  readonly different: number;
}
