import { type DayNumber, dayOfCivil, weekdayOfDay } from "../domain/time.ts";

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

// First day of every month, filled in when asked for.
const monthStarts = new Int32Array((LAST_YEAR - FIRST_YEAR + 2) * 12);
const NOT_YET = 0x7fffffff;
monthStarts.fill(NOT_YET);

/** @returns NaN for a date that is not in the calendar, or not in the years 1900–2199 */
export function calendarDay(year: number, month: number, dayOfMonth: number): DayNumber {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= 31)) {
    return Number.NaN;
  }
  const start = monthStart(year, month);
  if (dayOfMonth > 28 && start + dayOfMonth > monthStart(year, month + 1)) return Number.NaN;
  return start + dayOfMonth - 1;
}

/** The Monday of an ISO week; NaN when the year has no such week. */
export function mondayOfWeek(year: number, week: number): DayNumber {
  const fourthOfJanuary = dayOfCivil(year, 1, 4);
  const monday = fourthOfJanuary - weekdayOfDay(fourthOfJanuary) + (week - 1) * 7;
  // The week belongs to the year its Thursday is in, which also tells whether there is a week 53.
  if (week < 1 || yearOfDay(monday + 3) !== year || year < FIRST_YEAR || year > LAST_YEAR) return Number.NaN;
  return monday;
}

export function yearOfDay(day: DayNumber): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

/** A year written with two digits: not more than ten years ahead, else of the century before. */
export function fullYear(shortYear: number, nowDay: DayNumber): number {
  return 2000 + shortYear > yearOfDay(nowDay) + 10 ? 1900 + shortYear : 2000 + shortYear;
}

function monthStart(year: number, month: number): DayNumber {
  const index = (year - FIRST_YEAR) * 12 + month - 1;
  if (monthStarts[index] === NOT_YET) monthStarts[index] = dayOfCivil(year, month, 1);
  return monthStarts[index]!;
}
