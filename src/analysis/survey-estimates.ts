import {
  HIDDEN_UNDER_ANSWERS,
  type ShareDifference,
  type SurveyEstimate,
  type SurveyRow,
  UNCERTAIN_UNDER_ANSWERS,
} from "../domain/survey.ts";
import { empiricalBayes } from "./empirical-bayes.ts";
import { newcombeDifference } from "./newcombe.ts";
import { wilsonInterval } from "./wilson.ts";

/**
 * One question of one survey, area by area: observed share with its Wilson interval, and the empirical-Bayes share that
 * colours the map. Under 10 answers nothing but their number is given, under 30 it is "uncertain". An index is passed on as it
 * is, without interval. The prior is estimated over every area with answers, hidden ones too: it is the municipality's.
 *
 * `difference` = the area less the rest of the municipality, that is all other areas' answers to the same question in the
 * same survey pooled, hidden ones too. `change` = this survey less the latest one before it in which the area gave at
 * least 10 answers to the same question as a share; surveys are ordered by their labels. Both in percentage points with
 * Newcombe's 95 % limits, null when there is nothing to compare with, or under 10 answers on either side.
 *
 * @returns areas in the order of the rows; when an area answers twice, its first row
 */
export function surveyEstimates(rows: readonly SurveyRow[], question: string, survey: string): SurveyEstimate[] {
  const chosen = new Map<string, SurveyRow>();
  for (const row of rows) {
    if (row.question === question && row.survey === survey && !chosen.has(row.areaCode)) chosen.set(row.areaCode, row);
  }
  const smoothed = smoothedShares([...chosen.values()]);
  const municipality = pooledShare([...chosen.values()]);
  const earlier = earlierShares(rows, question, survey);
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
      difference: differenceToRest(row, municipality),
      change: changeSince(row, earlier.get(areaCode)),
    };
  });
}

/** Unsafe answers of all answers. `unsafe` may be fractional, since the file's percent is rounded. */
export interface PooledShare {
  readonly unsafe: number;
  readonly answers: number;
}

/** Every area's answers together; rows without a share, or without answers, add nothing. */
export function pooledShare(rows: readonly Pick<SurveyRow, "unsafePercent" | "answers">[]): PooledShare {
  let unsafe = 0;
  let answers = 0;
  for (const row of rows) {
    if (row.unsafePercent === null) continue;
    unsafe += (row.unsafePercent / 100) * row.answers;
    answers += row.answers;
  }
  return { unsafe, answers };
}

/** Wilson 95 % limits in percent. */
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

/** Each area's row in the latest survey before `survey` that can be compared with: a share of at least 10 answers. */
function earlierShares(rows: readonly SurveyRow[], question: string, survey: string): Map<string, SurveyRow> {
  const latest = new Map<string, SurveyRow>();
  for (const row of rows) {
    if (row.question !== question || row.survey >= survey) continue;
    if (row.unsafePercent === null || row.answers < HIDDEN_UNDER_ANSWERS) continue;
    const known = latest.get(row.areaCode);
    if (known === undefined || row.survey > known.survey) latest.set(row.areaCode, row);
  }
  return latest;
}

function differenceToRest(row: SurveyRow, municipality: PooledShare): ShareDifference | null {
  const own = pooledShare([row]);
  const answers = municipality.answers - own.answers;
  // So few, and the difference would tell what a hidden area answered.
  if (answers < HIDDEN_UNDER_ANSWERS) return null;
  // What is left of a sum of rounded shares can be a hair below none, or above all.
  const unsafe = Math.min(answers, Math.max(0, municipality.unsafe - own.unsafe));
  return differenceInPoints(own, { unsafe, answers });
}

function changeSince(row: SurveyRow, before: SurveyRow | undefined): SurveyEstimate["change"] {
  if (before === undefined) return null;
  return { ...differenceInPoints(pooledShare([row]), pooledShare([before])), since: before.survey };
}

/** Newcombe 95 %, percentage points. */
export function differenceInPoints(one: PooledShare, other: PooledShare): ShareDifference {
  const { difference, low, high } = newcombeDifference(one.unsafe, one.answers, other.unsafe, other.answers);
  return { points: 100 * difference, low: 100 * low, high: 100 * high };
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
