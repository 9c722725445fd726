import {
  type DayNumber,
  dayOfCivil,
  dayOfMinute,
  type LocalMinute,
  MINUTES_PER_DAY,
  weekdayOfDay,
} from "../domain/time.ts";
import { savingDays, stockholmMinute } from "./stockholm-time.ts";

/** What a time cell says. Reused from row to row: a fresh object for each of two million cells would cost more than the parsing. */
export interface ParsedTime {
  minute: LocalMinute;
  /** Minutes that the text covers: 0 to the minute, 1 440 for a date without clock, 10 080 for a week. */
  span: number;
  /** 02:00–03:00 on the night the clocks go back: it happens twice, and the text does not say which. */
  doubled: boolean;
}

export type TimeProblem = "time-not-understood" | "time-does-not-exist" | "time-in-the-future";

export interface TimeRules {
  /** True when 03/04/2025 is 3 April. */
  readonly dayFirst: boolean;
  /** Today. Tomorrow is let through, because of time zones; later is the future. */
  readonly nowDay: DayNumber;
  /** Data from another country: its wall clock is taken as written, since Swedish daylight saving is not its own. */
  readonly isForeign?: boolean;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

export function emptyTime(): ParsedTime {
  return { minute: 0, span: 0, doubled: false };
}

/**
 * Read a time cell that is not empty into `out`.
 *
 * @returns null when it was understood
 */
export function parseTime(cell: string, rules: TimeRules, out: ParsedTime): TimeProblem | null {
  const problem = parseIso(cell, rules, out);
  return problem === undefined ? parseOther(cell.trim(), rules, out) : problem;
}

/**
 * Minutes after midnight of a clock without a date: `22:15`, `9.05`, `22:15:30`, `2215`, `kl 22`, `10:15 PM`.
 *
 * @returns NaN when it is no clock; 1 440 for 24:00
 */
export function parseClock(cell: string): number {
  const match = /^(?:kl\.?\s*)?(\d{1,2})(?:[:.]?(\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?)?\s*([ap]\.?m\.?)?$/i.exec(
    cell.trim(),
  );
  if (!match) return Number.NaN;
  let hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  const half = match[4]?.[0]?.toLowerCase();
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return Number.NaN;
    hour = (hour % 12) + (half === "p" ? 12 : 0);
  }
  if (minute > 59 || Number(match[3] ?? 0) > 59) return Number.NaN;
  if (hour > 23 && !(hour === 24 && minute === 0)) return Number.NaN;
  return hour * 60 + minute;
}

/** Put the clock of a second column on a date. */
export function addClock(clock: number, rules: TimeRules, out: ParsedTime): TimeProblem | null {
  return setTime(dayOfMinute(out.minute), clock, rules, out);
}

/** Digits of a date whose order is not certain: `[first, second]` of 07/09/2025, null for every other form. */
export function ambiguousDayAndMonth(cell: string): readonly [number, number] | null {
  const match = /^\s*(\d{1,2})([/.-])(\d{1,2})\2\d{4}(?!\d)/.exec(cell);
  return match ? [Number(match[1]), Number(match[3])] : null;
}

/**
 * `2025-09-07`, `2025-09-07 22:15`, `2025-09-07T22:15:00`: by far the most common, read without a regular expression.
 *
 * @returns undefined when the text has another form
 */
function parseIso(cell: string, rules: TimeRules, out: ParsedTime): TimeProblem | null | undefined {
  const length = cell.length;
  if ((length !== 10 && length !== 16 && length !== 19) || cell.charCodeAt(4) !== 45 || cell.charCodeAt(7) !== 45) {
    return undefined;
  }
  const year = twoDigits(cell, 0) * 100 + twoDigits(cell, 2);
  const month = twoDigits(cell, 5);
  const dayOfMonth = twoDigits(cell, 8);
  if (!(year >= 0 && month >= 0 && dayOfMonth >= 0)) return undefined;
  if (length === 10) return setDate(year, month, dayOfMonth, rules, out);
  const gap = cell.charCodeAt(10);
  if ((gap !== 32 && gap !== 84) || cell.charCodeAt(13) !== 58) return undefined;
  const hour = twoDigits(cell, 11);
  const minute = twoDigits(cell, 14);
  if (!(hour >= 0 && minute >= 0)) return undefined;
  if (length === 19 && (cell.charCodeAt(16) !== 58 || !(twoDigits(cell, 17) >= 0))) return undefined;
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return "time-does-not-exist";
  const day = dayOf(year, month, dayOfMonth);
  return Number.isNaN(day) ? "time-does-not-exist" : setTime(day, hour * 60 + minute, rules, out);
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|[T\s]|\d{4}(\d{2})?$)/;
const NAMED_MONTH = /^(?:den\s+)?(\d{1,2})(?::?[ae])?[\s-]+([a-zåäö]{3,9})\.?[\s-]+(\d{4})(?!\d)/i;
const WEEK = /^(\d{4})-?[Wv](\d{2})$/i;
const OFFSET = /\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec", "may", "oct"];

function parseOther(text: string, rules: TimeRules, out: ParsedTime): TimeProblem | null {
  const week = WEEK.exec(text);
  if (week) return setWeek(Number(week[1]), Number(week[2]), rules, out);
  const date = parseDatePart(text, rules.dayFirst);
  if (!date) return "time-not-understood";
  let rest = text.slice(date.length).replace(/^(T|,|\s|kl\.?(?=[\s\d]))+/i, "");
  if (rest === "") return setDate(date.year, date.month, date.dayOfMonth, rules, out);
  const offset = OFFSET.exec(rest);
  if (offset && offset.index > 0) rest = rest.slice(0, offset.index);
  const clock = parseClock(rest);
  if (Number.isNaN(clock)) return "time-not-understood";
  const day = dayOf(date.year, date.month, date.dayOfMonth);
  if (Number.isNaN(day)) return "time-does-not-exist";
  if (!offset || offset.index === 0 || rules.isForeign) return setTime(day, clock, rules, out);
  out.minute = stockholmMinute(day * MINUTES_PER_DAY + clock - offsetMinutes(offset[1]!));
  out.span = 0;
  out.doubled = false;
  return dayOfMinute(out.minute) > rules.nowDay + 1 ? "time-in-the-future" : null;
}

interface DatePart {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
  readonly length: number;
}

function parseDatePart(text: string, dayFirst: boolean): DatePart | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return datePart(yearFirst[1], yearFirst[3], yearFirst[4], yearFirst[0].length);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [day, month] = dayFirst ? [yearLast[1], yearLast[3]] : [yearLast[3], yearLast[1]];
    return datePart(yearLast[4], month, day, yearLast[0].length);
  }
  const compact = COMPACT.exec(text);
  if (compact) return datePart(compact[1], compact[2], compact[3], compact[0].length);
  const named = NAMED_MONTH.exec(text);
  if (!named) return null;
  const index = MONTHS.indexOf(named[2]!.slice(0, 3).toLowerCase());
  if (index < 0) return null;
  const month = index === 12 ? 5 : index === 13 ? 10 : index + 1;
  return datePart(named[3], String(month), named[1], named[0].length);
}

function datePart(year?: string, month?: string, dayOfMonth?: string, length = 0): DatePart {
  return { year: Number(year), month: Number(month), dayOfMonth: Number(dayOfMonth), length };
}

function offsetMinutes(text: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
  if (!match) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

function setDate(
  year: number,
  month: number,
  dayOfMonth: number,
  rules: TimeRules,
  out: ParsedTime,
): TimeProblem | null {
  const day = dayOf(year, month, dayOfMonth);
  if (Number.isNaN(day)) return "time-does-not-exist";
  out.minute = day * MINUTES_PER_DAY;
  out.span = MINUTES_PER_DAY;
  out.doubled = false;
  return day > rules.nowDay + 1 ? "time-in-the-future" : null;
}

function setTime(day: DayNumber, clock: number, rules: TimeRules, out: ParsedTime): TimeProblem | null {
  out.minute = day * MINUTES_PER_DAY + clock;
  out.span = 0;
  out.doubled = false;
  if (clock >= 120 && clock < 180 && weekdayOfDay(day) === 6 && !rules.isForeign) {
    const { springDay, autumnDay } = savingDays(new Date(day * 86_400_000).getUTCFullYear());
    if (day === springDay) return "time-does-not-exist";
    out.doubled = day === autumnDay;
  }
  return day > rules.nowDay + 1 ? "time-in-the-future" : null;
}

function setWeek(year: number, week: number, rules: TimeRules, out: ParsedTime): TimeProblem | null {
  const fourthOfJanuary = dayOfCivil(year, 1, 4);
  const monday = fourthOfJanuary - weekdayOfDay(fourthOfJanuary) + (week - 1) * 7;
  // The week belongs to the year its Thursday is in, which also tells whether there is a week 53.
  if (week < 1 || new Date((monday + 3) * 86_400_000).getUTCFullYear() !== year) return "time-does-not-exist";
  out.minute = monday * MINUTES_PER_DAY;
  out.span = 7 * MINUTES_PER_DAY;
  out.doubled = false;
  return monday > rules.nowDay + 1 ? "time-in-the-future" : null;
}

// First day of every month, filled in when asked for.
const monthStarts = new Int32Array((LAST_YEAR - FIRST_YEAR + 2) * 12);
const NOT_YET = 0x7fffffff;
monthStarts.fill(NOT_YET);

/** @returns NaN for a date that is not in the calendar */
function dayOf(year: number, month: number, dayOfMonth: number): DayNumber {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) {
    return Number.NaN;
  }
  const start = monthStart(year, month);
  if (dayOfMonth > 28 && start + dayOfMonth > monthStart(year, month + 1)) return Number.NaN;
  return start + dayOfMonth - 1;
}

function monthStart(year: number, month: number): DayNumber {
  const index = (year - FIRST_YEAR) * 12 + month - 1;
  if (monthStarts[index] === NOT_YET) monthStarts[index] = dayOfCivil(year, month, 1);
  return monthStarts[index]!;
}
