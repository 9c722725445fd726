import type { FollowUp } from "../../domain/follow-up.ts";
import { daysOf, type FollowUpPeriod } from "../../domain/follow-up-period.ts";
import type { IncidentColumns } from "../../domain/incident-columns.ts";
import { addMonths } from "../../domain/time.ts";
import { type SourceDays, unevenSources } from "./source-days.ts";

const MONTHS_PER_YEAR = 12;

export type FollowedDays = Pick<
  FollowUp,
  "days" | "coveredFrom" | "coveredTo" | "isWhole" | "compared" | "isUneven" | "unevenSources"
>;

/**
 * The days of a period, and those of the year before that they are compared with: the same dates. When the data end
 * within the period, its days up to then. A leap day has no like, so that a period with one is a day longer.
 *
 * @param sources every source of incidents with its own days: together they may reach where one of them does not
 */
export function followedDays(
  period: FollowUpPeriod,
  { firstDay, lastDay }: Pick<IncidentColumns, "firstDay" | "lastDay">,
  sources: readonly SourceDays[],
): FollowedDays {
  const days = daysOf(period);
  const hasData = firstDay !== null && lastDay !== null && lastDay >= days.fromDay && firstDay <= days.toDay;
  if (!hasData) {
    const none = { coveredFrom: null, coveredTo: null, isWhole: false, compared: null };
    return { days, ...none, isUneven: false, unevenSources: [] };
  }
  const coveredTo = Math.min(days.toDay, lastDay);
  const now = { fromDay: days.fromDay, toDay: coveredTo };
  // From the day after, so that the last day of February is the last day of February.
  const before = {
    fromDay: addMonths(now.fromDay, -MONTHS_PER_YEAR),
    toDay: addMonths(now.toDay + 1, -MONTHS_PER_YEAR) - 1,
  };
  const compared = firstDay <= before.fromDay ? { now, before } : null;
  const coveredFrom = Math.max(days.fromDay, firstDay);
  const uneven = unevenSources(sources, compared ? [now, before] : [{ fromDay: coveredFrom, toDay: coveredTo }]);
  return {
    days,
    coveredFrom,
    coveredTo,
    isWhole: firstDay <= days.fromDay && lastDay >= days.toDay,
    compared,
    isUneven: uneven.length > 0,
    unevenSources: uneven.map(({ name, days: own }) => ({ name, days: own })),
  };
}
