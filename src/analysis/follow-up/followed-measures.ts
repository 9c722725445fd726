import type { MeasuresFollowUp } from "../../domain/follow-up.ts";
import type { Period } from "../../domain/period.ts";
import { type MeasureRequest, REQUEST_TYPES, type RequestType, type ServiceTargets } from "../../domain/request.ts";
import type { DayNumber } from "../../domain/time.ts";
import { requestTiming } from "../request-timing.ts";
import type { PromiseGround } from "./promise-ground.ts";

/**
 * Physical measures of a period, type by type: reported in it, closed in it, of those within the service target
 * (`requestTiming`), and not closed at its end.
 *
 * What was closed on an unknown day is closed, and in no period; what was reported on an unknown day is open from the
 * beginning, and when it is closed nobody can say that it was in time.
 *
 * @param types only those; they come in the order of `REQUEST_TYPES`
 */
export function followedMeasures(
  requests: readonly MeasureRequest[],
  types: readonly RequestType[],
  targets: ServiceTargets,
  period: Period,
): MeasuresFollowUp[] {
  return REQUEST_TYPES.filter((type) => types.includes(type)).map((type) => {
    const own = requests.filter((request) => request.type === type);
    const closed = own.filter((request) => isClosedIn(request, period));
    return {
      type,
      reported: own.filter(({ reportedDay }) => holds(period, reportedDay)).length,
      closed: closed.length,
      closedInTime:
        targets[type] === null
          ? null
          : closed.filter((request) => requestTiming(request, targets, period.toDay) === "closedInTime").length,
      open: own.filter((request) => isOpenAt(request, period.toDay)).length,
    };
  });
}

/** Of all types when none is named. */
export function closedOf(
  requests: readonly MeasureRequest[],
  types: readonly RequestType[],
  ground: PromiseGround,
  period: Period,
): number {
  return requests.filter(
    (request) =>
      (types.length === 0 || types.includes(request.type)) &&
      isClosedIn(request, period) &&
      ground.holdsAt(request.x, request.y),
  ).length;
}

/**
 * Last day that any request tells of, today at the latest; null when there are none.
 *
 * Requests of unknown days alone are taken to be of today.
 */
export function requestsToDay(requests: readonly MeasureRequest[], today: DayNumber): DayNumber | null {
  if (requests.length === 0) return null;
  let last: DayNumber | null = null;
  for (const { reportedDay, closedDay } of requests) {
    for (const day of [reportedDay, closedDay]) if (day !== null && day > (last ?? day - 1)) last = day;
  }
  return Math.min(last ?? today, today);
}

/** Whether requests tell of any of the days from one on: after the last of them nothing is known, which is not none. */
export function tellOf(requestsTo: DayNumber | null, fromDay: DayNumber): boolean {
  return requestsTo !== null && fromDay <= requestsTo;
}

/** The types that there are requests of. */
export function typesIn(requests: readonly MeasureRequest[]): readonly RequestType[] {
  return REQUEST_TYPES.filter((type) => requests.some((request) => request.type === type));
}

function isClosedIn({ status, closedDay }: MeasureRequest, period: Period): boolean {
  return status === "closed" && holds(period, closedDay);
}

export function isOpenAt({ status, reportedDay, closedDay }: MeasureRequest, day: DayNumber): boolean {
  if (reportedDay !== null && reportedDay > day) return false;
  return status !== "closed" || (closedDay !== null && closedDay > day);
}

function holds({ fromDay, toDay }: Period, day: DayNumber | null): boolean {
  return day !== null && day >= fromDay && day <= toDay;
}
