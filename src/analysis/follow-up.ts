import type { FollowUp, FollowUpQuestion, PromiseFollowUp } from "../domain/follow-up.ts";
import { daysOf } from "../domain/follow-up-period.ts";
import type { Period } from "../domain/period.ts";
import type { CitizenPromise } from "../domain/promise.ts";
import { type MeasureRequest, REQUEST_TYPES, type RequestType } from "../domain/request.ts";
import { EVERYTHING } from "../domain/selection.ts";
import { type DayNumber, isoDateOfDay } from "../domain/time.ts";
import type { Work } from "../domain/work.ts";
import { followedActivities, heldDays, unvisitedPlaces } from "./follow-up/followed-activities.ts";
import { followedCounts } from "./follow-up/followed-counts.ts";
import { followedDays } from "./follow-up/followed-days.ts";
import { followedDecisions } from "./follow-up/followed-decisions.ts";
import { followedEffect } from "./follow-up/followed-effect.ts";
import { followedMeasures, requestsToDay, tellOf, typesIn } from "./follow-up/followed-measures.ts";
import { followedPlaces } from "./follow-up/followed-places.ts";
import { followedPresence } from "./follow-up/followed-presence.ts";
import { followedSurvey } from "./follow-up/followed-survey.ts";
import { promiseGround } from "./follow-up/promise-ground.ts";
import { sourceDaysOf } from "./follow-up/source-days.ts";
import { selectionPass } from "./selection-pass.ts";
import type { WorkContext } from "./work-context.ts";

/**
 * What was promised, what was done, what changed: a month or a tertial against the same days a year before, for the
 * whole municipality and for every promise that holds in it (methods: Follow-up).
 *
 * Yields between its parts, so that other questions are answered in between.
 */
export function* followUpOf(
  context: WorkContext,
  work: Work,
  { period, options }: FollowUpQuestion,
  planningDay: DayNumber,
): Generator<undefined, FollowUp> {
  const { columns, requests } = context;
  const followed = followedDays(period, columns, sourceDaysOf(columns, context.sources));
  const { days, coveredTo } = followed;
  const promises = work.promises.filter((promise) => heldDays(promise, days) !== null);
  const grounds = promises.map((promise) => promiseGround(promise, context));

  const counts = followedCounts(
    columns,
    followed,
    promises.map(({ indicator }, i) => ({ indicator, ground: grounds[i]! })),
  );
  yield;
  const presence = followedPresence(context, work, days, planningDay);
  const allPresence = followedPresence(context, work, presenceDays(promises, followed.days, period.year), planningDay);
  yield;
  const pass = selectionPass(columns, EVERYTHING);
  const places = yield* followedPlaces(context, pass, followed, options, presence.delivered);

  const requestsTo = requestsToDay(requests, planningDay);
  const measures = (some: readonly MeasureRequest[], types: readonly RequestType[], { fromDay, toDay }: Period) =>
    tellOf(requestsTo, fromDay)
      ? followedMeasures(some, types, work.serviceTargets, { fromDay, toDay: Math.min(toDay, planningDay) })
      : [];
  const sources = { requests, requestsTo, log: work.log, presence: allPresence, planningDay };
  const followUps: PromiseFollowUp[] = [];
  for (const [i, promise] of promises.entries()) {
    const ground = grounds[i]!;
    const there = requests.filter(({ x, y }) => ground.holdsAt(x, y));
    followUps.push({
      promise,
      activities: followedActivities(promise, ground, period, sources),
      measures: measures(there, measuredTypes(promise, context), heldDays(promise, days) ?? days),
      ...counts.promises[i]!,
      survey: followedSurvey(context, promise, period.year),
      effect:
        coveredTo === null
          ? { ok: false, reason: "outsideData" }
          : followedEffect(context, pass, promise, work.promises, allPresence.delivered, coveredTo, options),
      unvisited: unvisitedPlaces(promise, days, context, presence),
    });
    yield;
  }

  return {
    period,
    ...followed,
    dataAsOf: columns.lastDay === null ? "" : isoDateOfDay(columns.lastDay),
    promises: followUps,
    ...places,
    incidents: counts.incidents,
    groups: counts.groups,
    measures: measures(requests, typesIn(requests), days),
    requestsTo,
    presence: {
      planned: presence.planned.length,
      kept: presence.kept,
      unknown: presence.unknown,
      delivered: presence.delivered.length,
      minutes: presence.delivered.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    },
    decisions: followedDecisions(context, work, days, planningDay),
    fictional: context.fictional || isInvented(work),
  };
}

/** The whole year, for its tertials, and as long before each promise as it has held, for what it is compared with. */
function presenceDays(promises: readonly CitizenPromise[], days: FollowUp["days"], year: number): FollowUp["days"] {
  const first = daysOf({ kind: "tertial", year, tertial: 1 }).fromDay;
  const last = daysOf({ kind: "tertial", year, tertial: 3 }).toDay;
  const earliest = promises.map(({ fromDay }) => 2 * fromDay - days.toDay - 1);
  return { fromDay: Math.min(first, ...earliest), toDay: last };
}

/** Those that its activities or its indicator count, of which there are any. */
function measuredTypes({ activities, indicator }: CitizenPromise, { requests }: WorkContext): readonly RequestType[] {
  const named = [
    ...activities.filter(({ kind }) => kind === "measures").map(({ requestTypes }) => requestTypes),
    ...(indicator?.kind === "closedInTime" ? [indicator.requestTypes] : []),
  ];
  const occurring = typesIn(requests);
  return REQUEST_TYPES.filter(
    (type) => occurring.includes(type) && named.some((types) => types.length === 0 || types.includes(type)),
  );
}

function isInvented({ promises, visits, delivered, log, decisions }: Work): boolean {
  return [promises, visits, delivered, log, decisions].some((items) => items.some(({ invented }) => invented === true));
}
