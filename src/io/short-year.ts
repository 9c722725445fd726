import type { DayNumber } from "../domain/time.ts";
import { calendarDay, fullYear } from "./calendar-day.ts";

const SHORT_DATE = /^\s*(\d{1,2})([-/.])(\d{1,2})\2(\d{2})(?=$|[\sT,])/;

/**
 * Which orders a date with a two-digit year allows: is it a day that has been with the year first (25-09-07), and with
 * the year last (07/09/25), whichever of day and month stands first?
 *
 * @returns null for other forms, and for dates that neither order makes
 */
export function shortYearOrders(cell: string, nowDay: DayNumber): { first: boolean; last: boolean } | null {
  const match = SHORT_DATE.exec(cell);
  if (!match) return null;
  const [a, b, c] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const hasBeen = (year: number, month: number, day: number) =>
    calendarDay(fullYear(year, nowDay), month, day) <= nowDay + 1;
  const first = hasBeen(a, b, c);
  const last = hasBeen(c, b, a) || hasBeen(c, a, b);
  return first || last ? { first, last } : null;
}
