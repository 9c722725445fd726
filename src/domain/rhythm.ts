import type { Shown } from "./shown.ts";
import type { Weekday } from "./time.ts";

/** Events spread over the 168 hours of the week by overlap (aoristic), Monday 00 first. */
export interface HourCounts {
  /** 168 sums; together `known`. */
  readonly hours: Float64Array;
  /** Events whose hours are known. */
  readonly known: number;
  /** Events left out: hour unknown, or over 7 days long. */
  readonly unknown: number;
}

/** A run of hours on one weekday that is worth being present in; it may end after midnight. */
export interface TimeBlock {
  readonly weekday: Weekday;
  /** 0–23 */
  readonly fromHour: number;
  /** 2–4 */
  readonly hours: number;
  /** Share of the profile that falls in it, 0–1. */
  readonly share: number;
}

/** When in the week things happen, at a place or in the whole selection. Weekday and hour filters are lifted. */
export interface Rhythm {
  /** Aoristic events per hour of the week. */
  readonly hours: readonly Shown[];
  readonly known: Shown;
  readonly unknown: Shown;
  /** Of `unknown`: at 00:00 although far fewer happen around it, hence taken as "no time given". */
  readonly midnight: Shown;
  /** Smoothed shares of the week, 168, adding up to 1; at a place shrunk to the municipality's. null under 30 events. */
  readonly profile: readonly number[] | null;
  /** Suggested blocks, 24 hours a week together, the strongest first; empty without a profile. */
  readonly blocks: readonly TimeBlock[];
}

export const LEAST_RHYTHM_EVENTS = 30;
