/** What is compared. "discs" is the list itself; "oracle" is the list made from the month it is tested on. */
export type BacktestMethod = "discs" | "kde" | "gi" | "cells" | "chance" | "oracle";
/** "usual": last 12 months, unweighted, peaks 2R apart. "strongest": the best of its variants. "only": it has one form. */
export type BacktestForm = "only" | "usual" | "strongest";

/** One month, one method. */
export interface BacktestMonth {
  /** ÅÅÅÅ-MM */
  readonly month: string;
  /** n: events of the month inside the places. */
  readonly inside: number;
  /** N: events of the month. */
  readonly all: number;
  /** n*: what the same number of discs could have held at most. */
  readonly best: number;
  readonly areaKm2: number;
  /** Overlap of the places with those of the month before, by area; null in the first. */
  readonly jaccard: number | null;
}

export interface MeanAndSpread {
  readonly mean: number;
  readonly sd: number;
}

export interface BacktestRow {
  readonly method: BacktestMethod;
  readonly form: BacktestForm;
  /** What the form is, in Swedish words, e.g. "12 månader, utan vikter, toppar minst 2R isär". */
  readonly settings: string;
  readonly months: readonly BacktestMonth[];
  readonly hit: MeanAndSpread;
  readonly pai: MeanAndSpread;
  readonly pei: MeanAndSpread;
  /** Recapture rate index; null when a month before has no events inside. */
  readonly rri: MeanAndSpread | null;
  readonly jaccard: MeanAndSpread | null;
  /** Our hits / this method's, with a 95 % bootstrap interval over months; null for our own row. */
  readonly ratio: { readonly value: number; readonly low: number; readonly high: number } | null;
}

export interface BacktestReport {
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
  readonly fictional: boolean;
}

/** With under 12 months before the first tested one there is nothing honest to say. */
export type BacktestAnswer =
  | { readonly ok: true; readonly report: BacktestReport }
  | { readonly ok: false; readonly reason: "shortHistory" | "noEvents" };

export interface BacktestProgress {
  readonly month: number;
  readonly months: number;
}
