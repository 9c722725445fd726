import {
  HIDDEN_UNDER_ANSWERS,
  type SurveyEstimate,
  type SurveyRow,
  UNCERTAIN_UNDER_ANSWERS,
} from "../domain/survey.ts";
import { empiricalBayes } from "./empirical-bayes.ts";
import { wilsonInterval } from "./wilson.ts";

/**
 * One question of one survey, area by area: observed share with its Wilson interval, and the empirical-Bayes share that
 * colours the map. Under 10 answers nothing but their number is given, under 30 it is "uncertain". An index is passed on as it
 * is, without interval. The prior is estimated over every area with answers, hidden ones too: it is the municipality's.
 *
 * @returns areas in the order of the rows; when an area answers twice, its first row
 */
export function surveyEstimates(rows: readonly SurveyRow[], question: string, survey: string): SurveyEstimate[] {
  const chosen = new Map<string, SurveyRow>();
  for (const row of rows) {
    if (row.question === question && row.survey === survey && !chosen.has(row.areaCode)) chosen.set(row.areaCode, row);
  }
  const smoothed = smoothedShares([...chosen.values()]);
  return [...chosen.values()].map((row): SurveyEstimate => {
    const { areaCode, areaName, answers } = row;
    const nothing = {
      percent: null,
      low: null,
      high: null,
      smoothed: null,
      index: null,
      difference: null,
      change: null,
    };
    if (answers < HIDDEN_UNDER_ANSWERS) return { areaCode, areaName, answers, quality: "hidden", ...nothing };
    const quality = answers < UNCERTAIN_UNDER_ANSWERS ? "uncertain" : "good";
    if (row.unsafePercent === null) return { areaCode, areaName, answers, quality, ...nothing, index: row.index };
    const interval = unsafeInterval(row.unsafePercent, answers);
    return {
      areaCode,
      areaName,
      answers,
      quality,
      percent: row.unsafePercent,
      low: interval.low,
      high: interval.high,
      smoothed: smoothed.get(areaCode) ?? null,
      index: row.index,
      difference: null,
      change: null,
    };
  });
}

/** Wilson 95 % limits in percent. The file's percent is rounded, so the number of unsafe answers may be fractional. */
export function unsafeInterval(percent: number, answers: number): { readonly low: number; readonly high: number } {
  const { low, high } = wilsonInterval((percent / 100) * answers, answers);
  return { low: 100 * low, high: 100 * high };
}

/** The label of the newest survey that asked the question; null when none did. */
export function latestSurvey(rows: readonly SurveyRow[], question: string): string | null {
  let latest: string | null = null;
  for (const row of rows) {
    if (row.question === question && (latest === null || row.survey > latest)) latest = row.survey;
  }
  return latest;
}

function smoothedShares(rows: readonly SurveyRow[]): Map<string, number> {
  const shares = rows.filter((row) => row.unsafePercent !== null && row.answers > 0);
  if (shares.length === 0) return new Map();
  const { smoothed } = empiricalBayes(
    shares.map((row) => (row.unsafePercent! / 100) * row.answers),
    shares.map((row) => row.answers),
  );
  return new Map(shares.map((row, i) => [row.areaCode, 100 * smoothed[i]!]));
}
