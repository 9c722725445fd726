/**
 * Time as the product uses it: minutes and days on the Swedish wall clock (Europe/Stockholm).
 *
 * Weekday and hour are what people plan by, so the columns hold local civil time, not UTC: the hour of an event is a
 * division, never a time-zone look-up. The doubled hour in October therefore has one value; the import flags it.
 */

/** Minutes since 1970-01-01 00:00 on the wall clock. Int32 reaches year 6053. */
export type LocalMinute = number;
/** Days since 1970-01-01 on the wall clock. */
export type DayNumber = number;
/** `ÅÅÅÅ-MM-DD`. */
export type IsoDate = string;
/** 0 = Monday … 6 = Sunday (ISO 8601 order). */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;
/** weekday · 24 + hour, Monday 00–01 = 0, Sunday 23–24 = 167. */
export type HourOfWeek = number;

export const MINUTES_PER_DAY = 1440;
export const HOURS_PER_WEEK = 168;
const MS_PER_DAY = 86_400_000;

/** The columns' value for "no usable time": outside every period. */
export const NO_TIME = -2_147_483_648;

export function dayOfMinute(minute: LocalMinute): DayNumber {
  return Math.floor(minute / MINUTES_PER_DAY);
}

/** 1970-01-01 was a Thursday (3). */
export function weekdayOfDay(day: DayNumber): Weekday {
  return ((((day + 3) % 7) + 7) % 7) as Weekday;
}

export function hourOfWeek(minute: LocalMinute): HourOfWeek {
  const day = dayOfMinute(minute);
  return weekdayOfDay(day) * 24 + Math.floor((minute - day * MINUTES_PER_DAY) / 60);
}

export function dayOfCivil(year: number, month: number, dayOfMonth: number): DayNumber {
  return Math.round(Date.UTC(year, month - 1, dayOfMonth) / MS_PER_DAY);
}

export function isoDateOfDay(day: DayNumber): IsoDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** @returns null unless the text is a real calendar date written `ÅÅÅÅ-MM-DD` */
export function dayOfIsoDate(text: string): DayNumber | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const day = dayOfCivil(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoDateOfDay(day) === text ? day : null;
}

/** `ÅÅÅÅ-MM-DD TT:MM`, for records and exports. */
export function isoMinuteOf(minute: LocalMinute): string {
  const day = dayOfMinute(minute);
  const rest = minute - day * MINUTES_PER_DAY;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${isoDateOfDay(day)} ${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

/** The same day of the month `months` later; the last day when that month is shorter. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const date = new Date(day * MS_PER_DAY);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const lastOfMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return Math.round(first.getTime() / MS_PER_DAY) + Math.min(date.getUTCDate(), lastOfMonth) - 1;
}
