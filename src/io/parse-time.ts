import { type DayNumber, dayOfMinute, type LocalMinute, MINUTES_PER_DAY, weekdayOfDay } from "../domain/time.ts";
import { calendarDay, mondayOfWeek, yearOfDay } from "./calendar-day.ts";
import type { DateNumbers } from "./import-model.ts";
import { parseClock, parseClockInterval } from "./parse-clock.ts";
import { type DateRules, parseDatePart } from "./parse-date.ts";
import { parseDateNumber } from "./parse-number-date.ts";
import { savingDays, stockholmMinute } from "./stockholm-time.ts";

/** What a time cell says. Reused from row to row: a fresh object for each of two million cells would cost more than the parsing. */
export interface ParsedTime {
  minute: LocalMinute;
  /** Minutes that the text covers: 0 to the minute, 1 440 for a date without clock, 10 080 for a week, or its interval. */
  span: number;
  /** 02:00–03:00 on the night the clocks go back: it happens twice, and the text does not say which. */
  doubled: boolean;
}

export type TimeProblem =
  | "time-not-understood"
  | "time-does-not-exist"
  | "time-skipped"
  | "time-in-the-future"
  | "end-before-start";

export interface TimeRules extends DateRules {
  /** Today. Tomorrow is let through, because of time zones; later is the future. */
  readonly nowDay: DayNumber;
  /** What numbers count; absent when they are not dates. */
  readonly dateNumbers?: DateNumbers;
  /** Data from another country: its wall clock is taken as written, since Swedish daylight saving is not its own. */
  readonly isForeign?: boolean;
}

/** How a mapping's times are to be read. */
export function timeRulesOf(
  mapping: Pick<TimeRules, "dayFirst" | "shortYear" | "dateNumbers">,
  nowDay: DayNumber,
): TimeRules {
  const { dayFirst, shortYear, dateNumbers } = mapping;
  return { dayFirst, nowDay, ...(shortYear && { shortYear }), ...(dateNumbers && { dateNumbers }) };
}

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

/** Put the clock of a second column on a date; of two clocks the second is the end, past midnight when it is earlier. */
export function addClock(cell: string, rules: TimeRules, out: ParsedTime): TimeProblem | null {
  const day = dayOfMinute(out.minute);
  const clock = parseClock(cell);
  if (!Number.isNaN(clock)) return setTime(day, clock, rules, out);
  const interval = parseClockInterval(cell);
  if (!interval) return "time-not-understood";
  const problem = setTime(day, interval[0], rules, out);
  const isStartDoubled = out.doubled;
  const endProblem = problem ?? setTime(interval[1] < interval[0] ? day + 1 : day, interval[1], rules, out);
  if (endProblem) return endProblem;
  const end = out.minute;
  out.minute = day * MINUTES_PER_DAY + interval[0];
  out.span = end - out.minute;
  out.doubled ||= isStartDoubled;
  return null;
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
  if (length === 10) return setDate(calendarDay(year, month, dayOfMonth), rules, out);
  const gap = cell.charCodeAt(10);
  if ((gap !== 32 && gap !== 84) || cell.charCodeAt(13) !== 58) return undefined;
  const hour = twoDigits(cell, 11);
  const minute = twoDigits(cell, 14);
  if (!(hour >= 0 && minute >= 0)) return undefined;
  if (length === 19 && (cell.charCodeAt(16) !== 58 || !(twoDigits(cell, 17) >= 0))) return undefined;
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return "time-does-not-exist";
  return setTime(calendarDay(year, month, dayOfMonth), hour * 60 + minute, rules, out);
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** Longer cells are texts; no form of a time, or of an interval, comes near. */
const LONGEST_TIME = 80;
const BETWEEN_DATE_AND_CLOCK = /^(T|,|\s|[-:](?=\d)|kl(ockan)?\.?(?=[\s\d]))+/i;
const ZONE = /\s*\(?(Z|UTC|GMT|CET|CEST|(?:UTC|GMT)?[+-]\d{2}(?::?\d{2})?)\)?(\s*UTC|\s*\([^)]*\))?$/i;
/** Adds nothing to an offset, and without one the time is Swedish anyhow. */
const STOCKHOLM = /\s*\[?Europe\/Stockholm\]?$/i;
const DASHES_IN_DATE = /^(\d{4})[–−](\d{1,2})[–−](\d{1,2})(?!\d)/;
const WEEK_LAST = /^(\d{4})[\s,-]*(?:v|w|vecka|week)\.?\s*(\d{1,2})(?:-([1-7]))?$/i;
const WEEK_FIRST = /^(?:v|w|vecka|week)\.?\s*(\d{1,2})[\s,./-]*(\d{4})$/i;

function parseOther(text: string, rules: TimeRules, out: ParsedTime): TimeProblem | null {
  if (text.length > LONGEST_TIME) return "time-not-understood";
  if (rules.dateNumbers) {
    const number = parseDateNumber(text, rules.dateNumbers);
    if (number) return setNumber(number, rules, out);
  }
  const plain = text.replace(DASHES_IN_DATE, "$1-$2-$3").replace(STOCKHOLM, "");
  const problem = parseMoment(plain, rules, out);
  return problem === "time-not-understood" ? parseInterval(plain, rules, out) : problem;
}

function parseMoment(text: string, rules: TimeRules, out: ParsedTime): TimeProblem | null {
  const weekLast = WEEK_LAST.exec(text);
  if (weekLast) return setWeek(Number(weekLast[1]), Number(weekLast[2]), Number(weekLast[3] ?? 0), rules, out);
  const weekFirst = WEEK_FIRST.exec(text);
  if (weekFirst) return setWeek(Number(weekFirst[2]), Number(weekFirst[1]), 0, rules, out);
  const date = parseDatePart(text, rules);
  if (!date) return "time-not-understood";
  const day = calendarDay(date.year, date.month, date.dayOfMonth);
  let rest = text.slice(date.length).replace(BETWEEN_DATE_AND_CLOCK, "");
  if (rest === "") return setDate(day, rules, out);
  // 09:00-10:00 after a space is an interval and not a clock in Hawaii.
  if (!rules.isForeign && CLOCK_TO_CLOCK.test(text)) return "time-not-understood";
  const zone = ZONE.exec(rest);
  const offset = zone && zone.index > 0 ? offsetMinutes(zone[1]!) : null;
  if (zone && offset !== null) rest = rest.slice(0, zone.index);
  const clock = parseClock(rest);
  if (Number.isNaN(clock)) return "time-not-understood";
  if (Number.isNaN(day)) return "time-does-not-exist";
  if (offset === null || rules.isForeign) return setTime(day, clock, rules, out);
  return setUtc(day * MINUTES_PER_DAY + clock - offset, out, rules);
}

/** A clock of 23:10 the same day, or past midnight the next, may stand for the end. */
const INTERVAL =
  /^(?:mellan\s|från\s)?(.*\d.*?)\s*(?:--|[–—→]|\s-\s|\s(?:till|to|t\.?o\.?m\.?|och)\s|\/(?=\d{4}-\d|P?\d{2}:))\s*(.*\d.*)$/i;
const CLOCK_TO_CLOCK = /^([^T]*\s(?:kl\.?\s*)?\d{1,2}[:.]\d{2})\s?-\s?(\d{1,2}[:.]\d{2})$/i;

/** `2025-09-07 22:15 – 23:10`, `2025-09-07 22:15--2025-09-08 01:00`, `2025-09-07 – 2025-09-09`. */
function parseInterval(text: string, rules: TimeRules, out: ParsedTime): TimeProblem | null {
  const match = INTERVAL.exec(text) ?? CLOCK_TO_CLOCK.exec(text);
  if (!match) return "time-not-understood";
  const problem = parseMoment(match[1]!.trim(), rules, out);
  if (problem) return problem;
  const start = out.minute;
  const isStartDoubled = out.doubled;
  const clock = out.span === 0 ? parseClock(match[2]!) : Number.NaN;
  let endProblem: TimeProblem | null;
  if (Number.isNaN(clock)) {
    endProblem = parseMoment(match[2]!.trim(), rules, out);
  } else {
    const day = dayOfMinute(start);
    endProblem = setTime(day * MINUTES_PER_DAY + clock < start ? day + 1 : day, clock, rules, out);
  }
  if (endProblem) return endProblem;
  const end = out.minute + out.span;
  if (end < start) return "end-before-start";
  out.minute = start;
  out.span = end - start;
  out.doubled ||= isStartDoubled;
  return null;
}

function offsetMinutes(text: string): number {
  if (/^CEST$/i.test(text)) return 120;
  if (/^CET$/i.test(text)) return 60;
  const match = /([+-])(\d{2}):?(\d{2})?$/.exec(text);
  if (!match) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

export function setDate(day: DayNumber, rules: TimeRules, out: ParsedTime): TimeProblem | null {
  if (Number.isNaN(day)) return "time-does-not-exist";
  out.minute = day * MINUTES_PER_DAY;
  out.span = MINUTES_PER_DAY;
  out.doubled = false;
  return futureProblem(day, rules);
}

export function setTime(day: DayNumber, clock: number, rules: TimeRules, out: ParsedTime): TimeProblem | null {
  if (Number.isNaN(day)) return "time-does-not-exist";
  out.minute = day * MINUTES_PER_DAY + clock;
  out.span = 0;
  out.doubled = false;
  if (clock >= 120 && clock < 180 && weekdayOfDay(day) === 6 && !rules.isForeign) {
    const { springDay, autumnDay } = savingDays(yearOfDay(day));
    if (day === springDay) return "time-skipped";
    out.doubled = day === autumnDay;
  }
  return futureProblem(day, rules);
}

/** A moment that says its offset is certain, also in the hour that comes twice. */
function setUtc(utcMinute: number, out: ParsedTime, rules: TimeRules): TimeProblem | null {
  out.minute = stockholmMinute(utcMinute);
  out.span = 0;
  out.doubled = false;
  return futureProblem(dayOfMinute(out.minute), rules);
}

function setNumber(
  { minute, isUtc, hasClock }: { minute: number; isUtc: boolean; hasClock: boolean },
  rules: TimeRules,
  out: ParsedTime,
): TimeProblem | null {
  const day = dayOfMinute(minute);
  if (!hasClock) return setDate(day, rules, out);
  if (isUtc && !rules.isForeign) return setUtc(minute, out, rules);
  return setTime(day, minute - day * MINUTES_PER_DAY, rules, out);
}

/** @param weekday 1–7; 0 for the whole week */
function setWeek(year: number, week: number, weekday: number, rules: TimeRules, out: ParsedTime): TimeProblem | null {
  const monday = mondayOfWeek(year, week);
  if (weekday > 0) return setDate(monday + weekday - 1, rules, out);
  if (Number.isNaN(monday)) return "time-does-not-exist";
  out.minute = monday * MINUTES_PER_DAY;
  out.span = 7 * MINUTES_PER_DAY;
  out.doubled = false;
  return futureProblem(monday, rules);
}

function futureProblem(day: DayNumber, rules: TimeRules): TimeProblem | null {
  return day > rules.nowDay + 1 ? "time-in-the-future" : null;
}
