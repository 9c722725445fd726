import type { AreaCode } from "./area.ts";

/** One area's answer to one question in one survey. */
export interface SurveyRow {
  readonly areaCode: AreaCode;
  readonly areaName: string;
  /** The survey's label as in the file, e.g. `2026`; surveys sort by it. */
  readonly survey: string;
  readonly question: string;
  /** Percent who feel unsafe, 0–100; null when the file gives an index. */
  readonly unsafePercent: number | null;
  /** Index 0–6 as it is; null when the file gives a share. */
  readonly index: number | null;
  readonly answers: number;
}

/** What the map and the list show of one area. Hidden under 10 answers, uncertain under 30. */
export interface SurveyEstimate {
  readonly areaCode: AreaCode;
  readonly areaName: string;
  readonly answers: number;
  readonly quality: "good" | "uncertain" | "hidden";
  /** Observed unsafe share, percent; null when hidden or not a share. */
  readonly percent: number | null;
  /** Wilson 95 %. */
  readonly low: number | null;
  readonly high: number | null;
  /** Empirical-Bayes share, percent: colours the map. */
  readonly smoothed: number | null;
  readonly index: number | null;
  /** The area less the rest of the municipality, percentage points, Newcombe 95 %; null when either is not shown. */
  readonly difference: ShareDifference | null;
  /** This survey less the one before it that asked the same; null when there is none with enough answers. */
  readonly change: (ShareDifference & { readonly since: string }) | null;
}

/** Percentage points with a Newcombe 95 % interval. */
export interface ShareDifference {
  readonly points: number;
  readonly low: number;
  readonly high: number;
}

export const HIDDEN_UNDER_ANSWERS = 10;
export const UNCERTAIN_UNDER_ANSWERS = 30;
