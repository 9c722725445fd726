import { daysOf, followUpPeriodAt, yearBefore } from "../domain/follow-up-period.ts";
import { monthsUpTo, type Period } from "../domain/period.ts";
import type { Both } from "../domain/side-by-side.ts";
import type { DayNumber } from "../domain/time.ts";

/** First and last day of the data. */
export interface DataDays {
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
}

/** With less on either side of a day there is nothing to hold against each other. */
export const LEAST_DAYS_BESIDE = 28;
const MOST_DAYS_BESIDE = 365;

/** The last 12 months of the data (B) against the 12 before (A); null when the data do not reach so far. */
export function lastTwoYears({ firstDay, lastDay }: DataDays): Both<Period> | null {
  const b = monthsUpTo(12, Number.NEGATIVE_INFINITY, lastDay);
  const a = monthsUpTo(12, Number.NEGATIVE_INFINITY, b.fromDay - 1);
  return a.fromDay < firstDay ? null : { a, b };
}

/** The last whole tertial of the data (B) against the same a year before (A); null when either is not whole there. */
export function lastTwoTertials({ firstDay, lastDay }: DataDays): Both<Period> | null {
  const here = followUpPeriodAt(lastDay, "tertial");
  const last = daysOf(here).toDay <= lastDay ? here : followUpPeriodAt(daysOf(here).fromDay - 1, "tertial");
  const [a, b] = [daysOf(yearBefore(last)), daysOf(last)];
  return a.fromDay < firstDay ? null : { a, b };
}

/** Equally long before a day (A) and from it on (B), at most a year each; null when the data are too short on a side. */
export function besideDay(day: DayNumber, { firstDay, lastDay }: DataDays): Both<Period> | null {
  const days = Math.min(MOST_DAYS_BESIDE, day - firstDay, lastDay - day + 1);
  if (days < LEAST_DAYS_BESIDE) return null;
  return { a: { fromDay: day - days, toDay: day - 1 }, b: { fromDay: day, toDay: day + days - 1 } };
}

/** What a comparison begins with: the longest that the data have; null when they are of a few weeks. */
export function firstSides(data: DataDays): Both<Period> | null {
  const middle = Math.floor((data.firstDay + data.lastDay + 1) / 2);
  return lastTwoYears(data) ?? lastTwoTertials(data) ?? besideDay(middle, data);
}
