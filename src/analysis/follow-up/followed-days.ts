import { daysOf, type FollowUpPeriod } from "../../domain/follow-up-period.ts";
import type { IncidentColumns } from "../../domain/incident-columns.ts";
import type { Period } from "../../domain/period.ts";
import { addMonths, type DayNumber } from "../../domain/time.ts";

const MONTHS_PER_YEAR = 12;

export interface FollowedDays {
  readonly days: Period;
  /** Last day with data within the period; null when there is none. */
  readonly coveredTo: DayNumber | null;
  readonly isWhole: boolean;
  readonly compared: { readonly now: Period; readonly before: Period } | null;
}

/**
 * The days of a period, and those of the year before that they are compared with: the same dates. When the data end
 * within the period, its days up to then. A leap day has no like, so that a period with one is a day longer.
 */
export function followedDays(
  period: FollowUpPeriod,
  { firstDay, lastDay }: Pick<IncidentColumns, "firstDay" | "lastDay">,
): FollowedDays {
  const days = daysOf(period);
  const hasData = firstDay !== null && lastDay !== null && lastDay >= days.fromDay && firstDay <= days.toDay;
  if (!hasData) return { days, coveredTo: null, isWhole: false, compared: null };
  const coveredTo = Math.min(days.toDay, lastDay);
  const now = { fromDay: days.fromDay, toDay: coveredTo };
  // From the day after, so that the last day of February is the last day of February.
  const before = {
    fromDay: addMonths(now.fromDay, -MONTHS_PER_YEAR),
    toDay: addMonths(now.toDay + 1, -MONTHS_PER_YEAR) - 1,
  };
  return {
    days,
    coveredTo,
    isWhole: firstDay <= days.fromDay && lastDay >= days.toDay,
    compared: firstDay <= before.fromDay ? { now, before } : null,
  };
}
