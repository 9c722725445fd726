import type { Comparison } from "../domain/display.ts";
import type { SurveyEstimate } from "../domain/survey.ts";

/**
 * The breaks of every ramp. Layer, image and legend all read them here, so that they cannot disagree.
 * Breaks are ascending lower bounds: step i holds values from break i−1 up to, but not including, break i.
 */

/** Survey shares are coloured in percent, indices (0–6) as they are. */
export type SurveyUnit = "percent" | "index";

/**
 * Fixed, so that a colour means the same in every survey and for every question. Four breaks, five colours. Shares of
 * areas lie around a fourth for most questions: the palest colours are for what is common, the strong ones for a few.
 */
const SURVEY_BREAKS: Readonly<Record<SurveyUnit, readonly number[]>> = {
  percent: [20, 30, 40, 50],
  index: [1, 2, 3, 4],
};

export function surveyUnit(estimates: readonly SurveyEstimate[]): SurveyUnit {
  return estimates.some((estimate) => estimate.smoothed === null && estimate.index !== null) ? "index" : "percent";
}

export function surveyBreaks(estimates: readonly SurveyEstimate[]): readonly number[] {
  return SURVEY_BREAKS[surveyUnit(estimates)];
}

/**
 * Events per km² and year. A fixed domain, so that a narrower selection looks fainter instead of equally hot.
 * A town averages some hundreds a year, its busiest square some thousands. The first break is where colour begins: six
 * breaks, six colours, nothing below.
 */
export const DENSITY_BREAKS: readonly number[] = [100, 250, 500, 1000, 2500, 5000];

/** z where a normal variable is this far out by chance: 10, 5, 1 and 0.1 % of the time, both sides. Nothing below. */
export const GI_BREAKS: readonly number[] = [1.65, 1.96, 2.58, 3.29];

/** Events per year in a cell of one hectare. Fixed for the same reason; colour begins with one a year. */
export const CELL_BREAKS: readonly number[] = [1, 2, 5, 10, 25, 50];

/** Colour begins at the first break of each; as many colours as breaks. */
export const COMPARISON_BREAKS: Readonly<Record<Comparison, readonly number[]>> = {
  density: DENSITY_BREAKS,
  gi: GI_BREAKS,
  cells: CELL_BREAKS,
};

/** Incidents in a cluster: five breaks, six colours. */
export const CLUSTER_BREAKS: readonly number[] = [10, 50, 250, 1000, 5000];

/** Which step of a ramp a value falls in: the number of breaks at or below it. */
export function stepOf(value: number, breaks: readonly number[]): number {
  let step = 0;
  while (step < breaks.length && value >= breaks[step]!) step++;
  return step;
}
