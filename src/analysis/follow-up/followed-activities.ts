import type { ActivityFollowUp } from "../../domain/follow-up.ts";
import { daysOf, type FollowUpPeriod } from "../../domain/follow-up-period.ts";
import type { Period } from "../../domain/period.ts";
import type { CitizenPromise, PromiseActivity } from "../../domain/promise.ts";
import type { DayNumber } from "../../domain/time.ts";
import type { Work } from "../../domain/work.ts";
import type { WorkContext } from "../work-context.ts";
import { closedOf, tellOf } from "./followed-measures.ts";
import { type FollowedPresence, underPromise, within } from "./followed-presence.ts";
import { type PromiseGround, promiseGround } from "./promise-ground.ts";

/** What activities are counted from. */
export interface ActivitySources {
  readonly requests: WorkContext["requests"];
  /** Last day that any of them tells of; null when there are none. */
  readonly requestsTo: DayNumber | null;
  readonly log: Work["log"];
  /** Of the whole year, and of the period where that reaches beyond it. */
  readonly presence: FollowedPresence;
  readonly planningDay: DayNumber;
}

/**
 * What was done of a promise's activities, in the period and in each tertial of its year: visits delivered where the
 * promise holds by those who promised them, measures closed there, and what was logged. Only of the days on which the
 * promise holds.
 */
export function followedActivities(
  promise: CitizenPromise,
  ground: PromiseGround,
  period: FollowUpPeriod,
  sources: ActivitySources,
): ActivityFollowUp[] {
  const days = heldDays(promise, daysOf(period));
  return promise.activities.map((activity): ActivityFollowUp => {
    const isPresence = activity.kind === "presence";
    const isUntold = ({ fromDay }: Period) => activity.kind === "measures" && !tellOf(sources.requestsTo, fromDay);
    const count = (part: Period) => (isUntold(part) ? null : countOf(activity, promise, ground, part, sources));
    const tertialCount = (tertial: 1 | 2 | 3) => {
      const part = heldDays(promise, daysOf({ kind: "tertial", year: period.year, tertial }));
      return part === null || part.fromDay > sources.planningDay ? null : count(part);
    };
    const { presence } = sources;
    const visits = <V extends FollowedPresence["planned"][number] | FollowedPresence["delivered"][number]>(
      all: readonly V[],
    ) => (days === null ? [] : underPromise(within(all, days), ground, promise, activity.actors));
    return {
      activity,
      planned: isPresence ? visits(presence.planned).length : null,
      delivered: days === null ? 0 : count(days),
      minutes: isPresence ? visits(presence.delivered).reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) : null,
      tertials: [tertialCount(1), tertialCount(2), tertialCount(3)],
    };
  });
}

/** Places that the promise has presence at and where none was delivered on the days it holds, each name once. */
export function unvisitedPlaces(
  promise: CitizenPromise,
  period: Period,
  context: WorkContext,
  presence: FollowedPresence,
): string[] {
  const days = heldDays(promise, period);
  const activities = promise.activities.filter(({ kind }) => kind === "presence");
  if (activities.length === 0 || days === null) return [];
  const delivered = within(presence.delivered, days);
  const isVisited = (place: CitizenPromise["places"][number]) => {
    const there = { areaCodes: [], places: [place] };
    const ground = promiseGround(there, context);
    return activities.some(({ actors }) => underPromise(delivered, ground, there, actors).length > 0);
  };
  return [...new Set(promise.places.filter((place) => !isVisited(place)).map(({ name }) => name))];
}

/** The part of a period on which a promise holds; null when it does not. */
export function heldDays(promise: Pick<CitizenPromise, "fromDay" | "toDay">, period: Period): Period | null {
  const fromDay = Math.max(promise.fromDay, period.fromDay);
  const toDay = Math.min(promise.toDay, period.toDay);
  return fromDay > toDay ? null : { fromDay, toDay };
}

function countOf(
  activity: PromiseActivity,
  promise: CitizenPromise,
  ground: PromiseGround,
  period: Period,
  { requests, log, presence }: ActivitySources,
): number {
  switch (activity.kind) {
    case "presence":
      return underPromise(within(presence.delivered, period), ground, promise, activity.actors).length;
    case "measures":
      return closedOf(requests, activity.requestTypes, ground, period);
    case "logged":
      return log
        .filter(
          ({ promiseId, activityId, day }) =>
            promiseId === promise.id && activityId === activity.id && day >= period.fromDay && day <= period.toDay,
        )
        .reduce((sum, entry) => sum + entry.count, 0);
    default:
      return activity.kind satisfies never;
  }
}
