import type { AreaCode } from "../domain/area.ts";
import { HIDDEN_UNDER_ANSWERS, type ShareDifference } from "../domain/survey.ts";
import { differenceInPoints, pooledShare } from "./survey-estimates.ts";

/** What an area answered. */
export interface AreaAnswer {
  readonly areaCode: AreaCode;
  /** null: hidden, or not a share. */
  readonly unsafePercent: number | null;
  readonly answers: number;
}

export interface PooledSurvey {
  readonly percent: number;
  readonly answers: number;
  /** Against the survey before; null when no area is shown in both. */
  readonly change: ShareDifference | null;
}

/**
 * All areas of a survey that may be shown, pooled: of those that both surveys show, so that the same areas are compared;
 * without one before, of those that are shown.
 *
 * @param before null: there is no survey before
 * @returns null when no area may be shown
 */
export function pooledSurvey(survey: readonly AreaAnswer[], before: readonly AreaAnswer[] | null): PooledSurvey | null {
  const now = shownByArea(survey);
  const earlier = shownByArea(before ?? []);
  const inBoth = [...now.keys()].filter((code) => earlier.has(code));
  const isCompared = inBoth.length > 0;
  const share = pooledShare(isCompared ? inBoth.map((code) => now.get(code)!) : [...now.values()]);
  if (share.answers === 0) return null;
  const change = isCompared ? differenceInPoints(share, pooledShare(inBoth.map((code) => earlier.get(code)!))) : null;
  return { percent: (100 * share.unsafe) / share.answers, answers: share.answers, change };
}

function shownByArea(answers: readonly AreaAnswer[]): ReadonlyMap<AreaCode, AreaAnswer> {
  const shown = answers.filter((row) => row.unsafePercent !== null && row.answers >= HIDDEN_UNDER_ANSWERS);
  return new Map(shown.map((row) => [row.areaCode, row]));
}
