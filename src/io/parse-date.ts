import type { DayNumber } from "../domain/time.ts";
import { fullYear } from "./calendar-day.ts";

/** The date that a text begins with, not yet checked against the calendar. */
export interface DatePart {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
  /** Letters of the text that it takes. */
  readonly length: number;
}

export interface DateRules {
  /** True when 03/04/2025 is 3 April. */
  readonly dayFirst: boolean;
  /** Where the year stands in 07/09/25; such dates are not understood when it is not known. */
  readonly shortYear?: "first" | "last";
  /** Today; decides the century of years with two digits. */
  readonly nowDay: DayNumber;
}

const YEAR_FIRST = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})(?!\d)/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})(?!\d)/;
const SHORT_YEAR = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2})(?=$|[\sT,])/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|[T\s]|-?\d{4}(\d{2})?$)/;

/** `250907`, `250907 22:15`: how Swedish authorities write it, always with the year first. 250907-2215 is a personnummer. */
const SHORT_COMPACT = /^(\d{2})(\d{2})(\d{2})(?=$|[T\s]\s*\d{1,2}[:.]\d{2}|\s\d{4}$)/;

const WEEKDAY =
  /^(?:(?:mån|tis|ons|tors|tor|fre|lör|sön)(?:dag(?:en)?)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)\.?,?\s+(?:den\s+)?/i;
const DAY_MONTH_YEAR =
  /^(?:den\s+)?(\d{1,2})(?::?[ae](?=\s)|st|nd|rd|th)?\.?[\s-]*([a-zåäö]{3,9})\.?,?[\s-]*(\d{4}|\d{2})(?!\d)/i;
const MONTH_DAY_YEAR = /^([a-zåäö]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/i;
const YEAR_MONTH_DAY = /^(\d{4})[\s-]+([a-zåäö]{3,9})\.?[\s-]+(\d{1,2})(?!\d)/i;
const MONTHS: readonly (readonly string[])[] = [
  ["januari", "january"],
  ["februari", "february"],
  ["mars", "march"],
  ["april"],
  ["maj", "may"],
  ["juni", "june"],
  ["juli", "july"],
  ["augusti", "august"],
  ["september"],
  ["oktober", "october"],
  ["november"],
  ["december"],
];

/** @returns null when the text does not begin with a date in any form */
export function parseDatePart(text: string, rules: DateRules): DatePart | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return datePart(yearFirst[1], yearFirst[3], yearFirst[4], yearFirst[0].length);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [day, month] = rules.dayFirst ? [yearLast[1], yearLast[3]] : [yearLast[3], yearLast[1]];
    return datePart(yearLast[4], month, day, yearLast[0].length);
  }
  const compact = COMPACT.exec(text);
  if (compact) return datePart(compact[1], compact[2], compact[3], compact[0].length);
  const short = SHORT_COMPACT.exec(text);
  if (short) {
    const year = String(fullYear(Number(short[1]), rules.nowDay));
    return datePart(year, short[2], short[3], short[0].length);
  }
  return shortDate(text, rules) ?? namedDate(text, rules.nowDay);
}

function shortDate(text: string, { dayFirst, shortYear, nowDay }: DateRules): DatePart | null {
  const match = shortYear === undefined ? null : SHORT_YEAR.exec(text);
  if (!match) return null;
  const [whole, first, , second, third] = match;
  const year = String(fullYear(Number(shortYear === "first" ? first : third), nowDay));
  if (shortYear === "first") return datePart(year, second, third, whole.length);
  return dayFirst ? datePart(year, second, first, whole.length) : datePart(year, first, second, whole.length);
}

/** `7 september 2025`, `sön 7 sep. 2025`, `September 7, 2025`, `07-Sep-25`, in Swedish and English. */
function namedDate(text: string, nowDay: DayNumber): DatePart | null {
  const skipped = WEEKDAY.exec(text)?.[0].length ?? 0;
  const rest = text.slice(skipped);
  const dayMonth = DAY_MONTH_YEAR.exec(rest);
  if (dayMonth) {
    const written = dayMonth[3]!;
    const year = written.length === 4 ? written : String(fullYear(Number(written), nowDay));
    return named(year, dayMonth[2]!, dayMonth[1], skipped + dayMonth[0].length);
  }
  const monthDay = MONTH_DAY_YEAR.exec(rest);
  if (monthDay) return named(monthDay[3], monthDay[1]!, monthDay[2], skipped + monthDay[0].length);
  const yearMonth = YEAR_MONTH_DAY.exec(rest);
  return yearMonth ? named(yearMonth[1], yearMonth[2]!, yearMonth[3], skipped + yearMonth[0].length) : null;
}

function named(year: string | undefined, month: string, day: string | undefined, length: number): DatePart | null {
  const word = month.toLowerCase();
  const index = MONTHS.findIndex((names) => names.some((name) => name.startsWith(word)));
  return index < 0 ? null : datePart(year, String(index + 1), day, length);
}

function datePart(year?: string, month?: string, dayOfMonth?: string, length = 0): DatePart {
  return { year: Number(year), month: Number(month), dayOfMonth: Number(dayOfMonth), length };
}

const AMBIGUOUS = /^\s*(\d{1,2})([/. -])(\d{1,2})\2(\d{4}(?!\d)|\d{2}(?=$|[\sT,]))/;

/**
 * Digits of a date whose order is not certain: `[first, second]` of 07/09/2025, and of 07/09/25 where the year is last;
 * null for every other form.
 */
export function ambiguousDayAndMonth(cell: string, shortYear?: "first" | "last"): readonly [number, number] | null {
  const match = AMBIGUOUS.exec(cell);
  if (!match || (match[4]!.length === 2 && shortYear !== "last")) return null;
  return [Number(match[1]), Number(match[3])];
}
