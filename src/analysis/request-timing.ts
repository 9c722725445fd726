import type { MeasureRequest, ServiceTargets } from "../domain/request.ts";
import type { RequestTiming } from "../domain/request-list.ts";
import type { DayNumber } from "../domain/time.ts";
import type { Waited } from "./kaplan-meier.ts";

const HOURS_PER_DAY = 24;

/**
 * A request against its target, with days alone. From some time on day r until some time on day d at least
 * (d − r − 1) · 24 hours have passed, so it is late when that is the target or more: reported and closed the same day or the
 * next may have kept to 24 hours, and is not blamed.
 *
 * @param today until when what is not closed has waited
 */
export function requestTiming(
  request: Pick<MeasureRequest, "type" | "status" | "reportedDay" | "closedDay">,
  targets: ServiceTargets,
  today: DayNumber,
): RequestTiming {
  const hours = targets[request.type];
  if (hours === null) return "noTarget";
  const waited = waitedOf(request, today);
  if (waited === null) return "unknown";
  const isLate = (waited.days - 1) * HOURS_PER_DAY >= hours;
  if (request.status === "closed") return isLate ? "closedLate" : "closedInTime";
  return isLate ? "overdue" : "waiting";
}

/**
 * Whole days from reported to closed, or until today. Null without the dates it takes, and when they stand in the wrong
 * order: reported after it was closed, or after today.
 */
export function waitedOf(
  { status, reportedDay, closedDay }: Pick<MeasureRequest, "status" | "reportedDay" | "closedDay">,
  today: DayNumber,
): Waited | null {
  const isClosed = status === "closed";
  const untilDay = isClosed ? closedDay : today;
  if (reportedDay === null || untilDay === null || untilDay < reportedDay) return null;
  return { days: untilDay - reportedDay, isClosed };
}
