import type { LngLat } from "./coordinates.ts";
import type { ValueGrid } from "./display.ts";
import type { HotspotList, HotspotOptions } from "./hotspot.ts";
import type { Category } from "./incident.ts";
import type { Period } from "./period.ts";
import type { Selection } from "./selection.ts";
import type { Shown } from "./shown.ts";

export const SIDES = ["a", "b"] as const;
export type Side = (typeof SIDES)[number];
export type Both<T> = Readonly<Record<Side, T>>;

/** What stands on each side: two periods, the earlier as A by custom, or two choices of categories. */
export type SideBySide =
  | ({ readonly kind: "periods" } & Both<Period>)
  | ({ readonly kind: "categories" } & Both<readonly Category[]>);

/** The other choices are shared: categories for two periods, the period for two categories, hours and areas for both. */
export interface SideBySideQuestion {
  readonly sides: SideBySide;
  readonly selection: Selection;
  readonly options: HotspotOptions;
}

/** Why no difference is tested. */
export type Untested = "categories" | "overlap" | "outsideData" | "lengths" | "unevenSources";

/**
 * B against A. `oneSided`: the place is on one list alone, and the events that put it there must not be tested.
 * `untested`: see why in `SideBySideAnswer`; where it gives no reason, the shared view does not test places.
 */
export interface Difference {
  readonly verdict: "more" | "fewer" | "normal" | "tooFew" | "oneSided" | "untested";
  /** B's rate through A's, with its Clopper–Pearson 95 % interval; null where nothing is tested or A has none. */
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly pValue: number | null;
}

export const UNTESTED: Difference = { verdict: "untested", ratio: null, low: null, high: null, pValue: null };

/** One place of the two lists: the same on both when its centres are closer than R. */
export interface ComparedPlace {
  readonly id: string;
  readonly name: string;
  readonly areaName: string | null;
  readonly lngLat: LngLat;
  /** Rank and count on each side's list; null when it is not on it. */
  readonly listed: Both<{ readonly rank: number; readonly count: Shown } | null>;
  /** Events of each side in the same area: what A's disc and B's cover together. */
  readonly inArea: Both<Shown>;
  /** `inArea` per day, for periods of unequal length; null otherwise, and when a count is hidden. */
  readonly perDay: Both<number> | null;
  readonly difference: Difference;
}

export interface SideBySideAnswer {
  readonly selections: Both<Selection>;
  /** By the same method. A place on both lists has one id and one name. */
  readonly lists: Both<HotspotList>;
  /** Kernel density, in the same unit on both sides; null when a side is empty, and in the shared view. */
  readonly density: Both<ValueGrid | null>;
  /** Days of each side that the data cover. */
  readonly days: Both<number>;
  /** Events of each side that rank. */
  readonly totals: Both<Shown>;
  readonly totalsPerDay: Both<number> | null;
  readonly totalDifference: Difference;
  /** Why differences are not tested; null: they are. */
  readonly untested: Untested | null;
  /** Two periods that do not lie in the same part of the year. */
  readonly isOtherSeason: boolean;
  /** B's list first, then those on A's alone. */
  readonly places: readonly ComparedPlace[];
}

/** What one side selects. */
export function selectionOf({ sides, selection }: SideBySideQuestion, side: Side): Selection {
  switch (sides.kind) {
    case "periods":
      return { ...selection, period: sides[side] };
    case "categories":
      return { ...selection, categories: sides[side] };
    default:
      return sides satisfies never;
  }
}

export function ofBoth<T>(make: (side: Side) => T): Both<T> {
  return { a: make("a"), b: make("b") };
}
