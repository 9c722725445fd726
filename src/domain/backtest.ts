import type { Category } from "./incident.ts";
import type { IsoDate } from "./time.ts";

/** What is compared. "discs" is the list itself; "oracle" is the list made from the month it is tested on. */
export type BacktestMethod = "discs" | "kde" | "gi" | "cells" | "chance" | "oracle";
/** "usual": last 12 months, unweighted, peaks 2R apart. "strongest": the best of its variants. "only": it has one form. */
export type BacktestForm = "only" | "usual" | "strongest";

/** How a rival was set. */
export interface RivalSettings {
  /** Months of history that it saw. */
  readonly historyMonths: 12 | 48;
  /** Whether newer events count more, with the list's own half-life. */
  readonly isWeighted: boolean;
  /** Least distance between two peaks, in radii; null for plain cells, which have no peaks. */
  readonly apartRadii: 1 | 2 | null;
}

/** One month, one method. */
export interface BacktestMonth {
  /** ÅÅÅÅ-MM */
  readonly month: string;
  /** n: events of the month inside the places. For chance the expected number, not a whole one. */
  readonly inside: number;
  /** N: events of the month. */
  readonly all: number;
  /** n*: what the same number of discs could have held at most. */
  readonly best: number;
  /** Events of the month before inside the same places, and everywhere. */
  readonly insideBefore: number;
  readonly allBefore: number;
  readonly areaKm2: number;
  /** n/N, 0–1. */
  readonly hit: number;
  /** Predictive accuracy index. */
  readonly pai: number;
  /** Predictive efficiency index. */
  readonly pei: number;
  /** Recapture rate index against the month before; null when that had no events inside, or this none at all. */
  readonly rri: number | null;
  /** Overlap of the places with those of the month before, by area; null in the first and for chance. */
  readonly jaccard: number | null;
}

export interface MeanAndSpread {
  readonly mean: number;
  /** Standard deviation between months. */
  readonly sd: number;
}

/** A ratio with its 95 % interval. */
export interface RatioInterval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface BacktestRow {
  readonly method: BacktestMethod;
  readonly form: BacktestForm;
  /** Null for methods that are no rivals: the list, chance and the oracle. */
  readonly settings: RivalSettings | null;
  readonly months: readonly BacktestMonth[];
  readonly hit: MeanAndSpread;
  readonly pai: MeanAndSpread;
  readonly pei: MeanAndSpread;
  /** Over the months that have one; null when none has. */
  readonly rri: MeanAndSpread | null;
  readonly jaccard: MeanAndSpread | null;
  /** Our hits / this method's, with a 95 % bootstrap interval over months; null for our own row. */
  readonly ratio: RatioInterval | null;
}

export interface BacktestReport {
  /** Ours first, then the rivals, chance and the oracle. */
  readonly rows: readonly BacktestRow[];
  /** ÅÅÅÅ-MM, the first first. */
  readonly months: readonly string[];
  readonly radiusMeters: number;
  readonly places: number;
  readonly halfLifeDays: number;
  readonly studyAreaKm2: number;
  /** Events of the tested months. */
  readonly events: number;
  /** Events a year over the data that the lists were made from. */
  readonly eventsPerYear: number;
  /** Categories of the selection that presence itself uncovers, which neither rank nor count. */
  readonly leftOut: readonly Category[];
  /** The selection in Swedish words, the period aside. */
  readonly selectionText: string;
  readonly dataAsOf: IsoDate;
  readonly fictional: boolean;
}

/** With under 12 months before the first tested one there is nothing honest to say. */
export type BacktestAnswer =
  | { readonly ok: true; readonly report: BacktestReport }
  /** `possibleMonths`: how many months the history is long enough for; may be 0. */
  | { readonly ok: false; readonly reason: "shortHistory"; readonly possibleMonths: number }
  | { readonly ok: false; readonly reason: "noEvents" };

/** Months done, of all that are tested. */
export interface BacktestProgress {
  readonly month: number;
  readonly months: number;
}
