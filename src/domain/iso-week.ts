import { type DayNumber, dayOfCivil, isoDateOfDay, weekdayOfDay } from "./time.ts";

export const DAYS_PER_WEEK = 7;

export function mondayOf(day: DayNumber): DayNumber {
  return day - weekdayOfDay(day);
}

/** One plans ahead: the Monday of the next week that has not begun; on a Monday, that day. */
export function weekToPlan(today: DayNumber): DayNumber {
  return weekdayOfDay(today) === 0 ? today : mondayOf(today) + DAYS_PER_WEEK;
}

/** The week of a day by ISO 8601: its year is that of its Thursday. */
export function isoWeekOf(day: DayNumber): { readonly year: number; readonly week: number } {
  const thursday = mondayOf(day) + 3;
  const year = Number(isoDateOfDay(thursday).slice(0, 4));
  return { year, week: Math.floor((thursday - dayOfCivil(year, 1, 1)) / DAYS_PER_WEEK) + 1 };
}

/** `2026-W45` */
export function isoWeekKey(day: DayNumber): string {
  const { year, week } = isoWeekOf(day);
  return `${year}-W${String(week).padStart(2, "0")}`;
}
