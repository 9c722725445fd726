import { NO_AREA } from "../domain/area.ts";
import { isUncoveredByPresence } from "../domain/category-traits.ts";
import { TIME_UNKNOWN } from "../domain/incident.ts";
import { DOUBLED, PILED } from "../domain/incident-columns.ts";
import { monthsUpTo, type Period } from "../domain/period.ts";
import type { MeasureRequest } from "../domain/request.ts";
import type { DarkEvidence, RequestListQuestion } from "../domain/request-list.ts";
import { isInSweden } from "../geo/projection.ts";
import { type DarkHours, darkHours, type WallClock } from "./dark-hours.ts";
import { forEachEventNear } from "./events-near.ts";
import type { HotspotContext } from "./hotspot-list.ts";
import { pooledShare, surveyEstimates } from "./survey-estimates.ts";

/** As far as the light of a lamp post and its neighbours matters, and as wide as a listed place. */
export const DARK_RADIUS_METERS = 150;
/** Fewer make no pattern. */
export const LEAST_DARK_EVENTS = 5;
/** Known hours reach at most this far from the day an event is filed under. */
const MARGIN_DAYS = 8;

export interface DarkAnswer {
  readonly period: Period;
  readonly byId: ReadonlyMap<string, DarkEvidence>;
}

/**
 * Broken lighting where many feel unsafe and much happens in the dark. A request is listed when
 * - it is of lighting, and not closed;
 * - more of its area's answers feel unsafe than of the whole municipality's (all areas pooled), from at least 10 answers;
 * - over the last 12 months at least 5 events within 150 m happened in the dark, and more than around two thirds of all
 *   requests that are not closed, of whichever type: it is in the top third.
 * An event counts by the share of its interval that was dark that day (`darkHours`, at the middle of those requests).
 * Left out: unknown hours, doubles, points of false precision, and what presence itself uncovers.
 *
 * @returns null when it cannot be told: no survey with shares, nothing dated, nothing that waits, or not in Sweden
 */
export function darkEvidence(
  context: HotspotContext,
  survey: RequestListQuestion["survey"],
  wallClock: WallClock,
): DarkAnswer | null {
  const key = JSON.stringify(survey);
  const before = known.get(context);
  if (before?.key === key) return before.answer;
  const answer = foundIn(context, survey, wallClock);
  known.set(context, { key, answer });
  return answer;
}

/** Follows from the data and the survey alone, and every filter and order asks for it. */
const known = new WeakMap<HotspotContext, { readonly key: string; readonly answer: DarkAnswer | null }>();

function foundIn(
  context: HotspotContext,
  survey: RequestListQuestion["survey"],
  wallClock: WallClock,
): DarkAnswer | null {
  const { columns, projection, areaIndex, requests } = context;
  const waiting = requests.filter(({ status }) => status !== "closed");
  if (survey === null || areaIndex === null || columns.firstDay === null || columns.lastDay === null) return null;
  if (waiting.length === 0) return null;
  const estimates = surveyEstimates(context.survey, survey.question, survey.survey);
  const asked = context.survey.filter((row) => row.question === survey.question && row.survey === survey.survey);
  const all = pooledShare(asked);
  if (all.answers === 0) return null;
  const middle = projection.inverse(mean(waiting.map(({ x }) => x)), mean(waiting.map(({ y }) => y)));
  if (!isInSweden(middle[0], middle[1])) return null;

  const period = monthsUpTo(12, columns.firstDay, columns.lastDay);
  const nights = { fromDay: period.fromDay - MARGIN_DAYS, toDay: period.toDay + MARGIN_DAYS };
  const counts = darkEventsNear(context, waiting, period, darkHours(middle, nights, wallClock));
  const usualDarkEvents = twoThirdsReach(counts);
  const municipalityPercent = (100 * all.unsafe) / all.answers;
  const estimateOf = new Map(estimates.map((estimate) => [estimate.areaCode, estimate]));

  const byId = new Map<string, DarkEvidence>();
  waiting.forEach((request, i) => {
    const darkEvents = counts[i]!;
    if (request.type !== "lighting" || darkEvents < LEAST_DARK_EVENTS || darkEvents <= usualDarkEvents) return;
    const area = areaIndex.areaAt(request.x, request.y);
    const estimate = area === NO_AREA ? undefined : estimateOf.get(areaIndex.codes[area]!);
    if (!estimate || estimate.percent === null || estimate.percent <= municipalityPercent) return;
    byId.set(request.id, {
      unsafePercent: estimate.percent,
      answers: estimate.answers,
      municipalityPercent,
      isClear: estimate.difference !== null && estimate.difference.low > 0,
      darkEvents,
      usualDarkEvents,
    });
  });
  return { period, byId };
}

function darkEventsNear(
  { columns }: HotspotContext,
  requests: readonly MeasureRequest[],
  { fromDay, toDay }: Period,
  dark: DarkHours,
): number[] {
  const { day, marks, precision, category, start, end } = columns;
  const isUncovered = columns.categories.map(isUncoveredByPresence);
  return requests.map(({ x, y }) => {
    let sum = 0;
    forEachEventNear(columns, [x, y], DARK_RADIUS_METERS, (i) => {
      if (day[i]! < fromDay || day[i]! > toDay || precision[i]! >= TIME_UNKNOWN) return;
      if ((marks[i]! & (DOUBLED | PILED)) !== 0 || isUncovered[category[i]!]) return;
      sum += dark.share(start[i]!, end[i]!);
    });
    return sum;
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The smallest value that two thirds of them do not exceed. */
function twoThirdsReach(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil((2 * values.length) / 3) - 1]!;
}
