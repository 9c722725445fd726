import type { AreaCode } from "./area.ts";
import type { Category } from "./incident.ts";
import type { Period } from "./period.ts";
import type { Shown } from "./shown.ts";
import type { DayNumber, Weekday } from "./time.ts";

/** What the user chose to look at. `null` means "no restriction" (for `period`: the default period). */
export interface Selection {
  readonly period: Period | null;
  readonly categories: readonly Category[] | null;
  readonly weekdays: readonly Weekday[] | null;
  /** Hours of the day, 0–23. */
  readonly hours: readonly number[] | null;
  readonly areas: readonly AreaCode[] | null;
  /** Ids of sources of incidents. */
  readonly sources: readonly string[] | null;
}

export const EVERYTHING: Selection = {
  period: null,
  categories: null,
  weekdays: null,
  hours: null,
  areas: null,
  sources: null,
};

/** How many events each choice would leave, with every other choice as it is. */
export interface FilterCounts {
  /** Events in the selection. */
  readonly total: Shown;
  /** Dated and undated events in the dataset. */
  readonly all: number;
  readonly undated: Shown;
  readonly categories: readonly { readonly category: Category; readonly count: Shown }[];
  /** Monday first. */
  readonly weekdays: readonly Shown[];
  readonly hours: readonly Shown[];
  readonly areas: readonly { readonly code: AreaCode; readonly count: Shown }[];
  /** Sources of incidents; empty in the shared view, which does not let one choose among them. */
  readonly sources: readonly { readonly id: string; readonly count: Shown }[];
  /** Per calendar month `ÅÅÅÅ-MM`, over the whole dataset, the period filter left out. */
  readonly months: readonly { readonly month: string; readonly count: Shown }[];
  /** The same per day from `firstDay` on, for the timeline; null in the shared view and when nothing is dated. */
  readonly days: { readonly firstDay: DayNumber; readonly counts: readonly number[] } | null;
}
