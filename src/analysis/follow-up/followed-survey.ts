import type { AreaCode } from "../../domain/area.ts";
import type { SurveyFollowUp } from "../../domain/follow-up.ts";
import type { CitizenPromise } from "../../domain/promise.ts";
import type { SurveyRow } from "../../domain/survey.ts";
import { pooledSurvey } from "../pooled-survey.ts";
import { surveyEstimates } from "../survey-estimates.ts";
import type { WorkContext } from "../work-context.ts";

/**
 * How people in the promise's areas, and in those of its places, answered in the latest survey of the period's year or
 * earlier, and what has changed since the survey before it; for a promise that holds everywhere all areas pooled. The
 * question is the indicator's, else the first of the survey. Areas with under 10 answers are left out, also of the pool.
 *
 * A survey belongs to the year that its label begins with; one whose label does not is taken for a past one.
 */
export function followedSurvey(
  { survey: rows, areaIndex, projection }: WorkContext,
  { areaCodes, places, indicator }: Pick<CitizenPromise, "areaCodes" | "places" | "indicator">,
  year: number,
): SurveyFollowUp[] {
  const question = indicator?.kind === "survey" ? indicator.question : rows[0]?.question;
  if (question === undefined) return [];
  const surveys = surveysUpTo(rows, question, year);
  const survey = surveys[0];
  if (survey === undefined) return [];
  if (areaCodes.length === 0 && places.length === 0) return pooled(rows, question, survey, surveys[1] ?? null);
  const placeAreas = places.map(({ lngLat: [lng, lat] }): AreaCode | undefined => {
    const [x, y] = projection.forward(lng, lat);
    return areaIndex?.codes[areaIndex.areaAt(x, y)];
  });
  const chosen = new Set<AreaCode | undefined>([...areaCodes, ...placeAreas]);
  return surveyEstimates(rows, question, survey).flatMap(
    ({ areaCode, areaName, percent, answers, change }): SurveyFollowUp[] =>
      percent === null || !chosen.has(areaCode)
        ? []
        : [{ question, areaCode, areaName, survey, percent, answers, change }],
  );
}

/** Labels of the surveys that asked, the newest first. */
function surveysUpTo(rows: readonly SurveyRow[], question: string, year: number): string[] {
  const labels = new Set(rows.filter((row) => row.question === question).map((row) => row.survey));
  return [...labels]
    .filter((label) => !(Number(/^\d{4}/.exec(label)?.[0]) > year))
    .sort()
    .reverse();
}

/** Of the areas that both surveys show, so that the same people are compared; without one before, of those that are shown. */
function pooled(rows: readonly SurveyRow[], question: string, survey: string, since: string | null): SurveyFollowUp[] {
  const ofSurvey = (label: string) => rows.filter((row) => row.question === question && row.survey === label);
  const found = pooledSurvey(ofSurvey(survey), since === null ? null : ofSurvey(since));
  if (!found) return [];
  const change = found.change && since !== null ? { ...found.change, since } : null;
  return [{ question, areaCode: null, areaName: "", survey, percent: found.percent, answers: found.answers, change }];
}
