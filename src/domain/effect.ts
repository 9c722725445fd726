import type { EastNorth } from "./coordinates.ts";
import type { DayNumber } from "./time.ts";

/** A disc on the ground. */
export interface EffectPlace {
  readonly centerXy: EastNorth;
  readonly radiusMeters: number;
}

/** "Did it help?": a place where something was done, one like it where nothing was, and when. */
export interface EffectQuestion {
  readonly treated: EffectPlace;
  readonly control: EffectPlace;
  /** The first day of the measure. */
  readonly startDay: DayNumber;
  /** Length of both periods: `days` before the start against `days` from it. */
  readonly days: number;
  /** Width of a ring around each place, for displacement; null for none. */
  readonly ringMeters: number | null;
  /** Count also offences that presence itself uncovers. */
  readonly includeUncovered: boolean;
}

/** Four counts: before and after, treated and control. */
export interface BeforeAfter {
  readonly treatedBefore: number;
  readonly treatedAfter: number;
  readonly controlBefore: number;
  readonly controlAfter: number;
}

/** Weighted displacement difference and its uncertainty. Negative: fewer than the control's change would have it. */
export interface Displacement {
  readonly wdd: number;
  readonly variance: number;
  readonly z: number;
  readonly pValue: number;
  /** 95 % interval of `wdd`. */
  readonly low: number;
  readonly high: number;
}

export interface Effect extends Displacement {
  readonly place: BeforeAfter;
  readonly ring: BeforeAfter | null;
  /** The smallest number of prevented events that could have shown at 5 %, from the counts before. */
  readonly smallestDetectable: number;
}

/** null where it cannot be answered: periods outside the data, places that overlap. */
export type EffectAnswer =
  | { readonly ok: true; readonly effect: Effect }
  | { readonly ok: false; readonly reason: "outsideData" | "overlap" | "noEvents" };
