import { MINUTES_PER_DAY } from "../domain/time.ts";
import { calendarDay } from "./calendar-day.ts";
import { type ParsedTime, setDate, setTime, type TimeRules } from "./parse-time.ts";

const POWERS_OF_TEN = Array.from({ length: 16 }, (_, power) => 10 ** power);
const ZERO = 48;
const NINE = 57;
const COMMA = 44;
const MINUS = 45;
const POINT = 46;
const SPACE = 32;
const COLON = 58;
const LETTER_T = 84;

/**
 * A number from the bytes of a cell, as `parseNumber` reads it from a text.
 *
 * @returns NaN when the cell is not digits with at most one decimal separator: then `parseNumber` must say what it is
 */
export function plainNumber(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  let end = to;
  while (at < end && bytes[at]! <= SPACE) at++;
  while (end > at && bytes[end - 1]! <= SPACE) end--;
  const isNegative = bytes[at] === MINUS;
  if (isNegative) at++;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= ZERO && byte <= NINE) {
      mantissa = mantissa * 10 + byte - ZERO;
      digits++;
      if (decimals >= 0) decimals++;
    } else if ((byte === COMMA || byte === POINT) && decimals < 0) {
      decimals = 0;
    } else {
      return Number.NaN;
    }
  }
  if (digits === 0 || digits > 15) return Number.NaN;
  const value = decimals > 0 ? mantissa / POWERS_OF_TEN[decimals]! : mantissa;
  return isNegative ? -value : value;
}

/**
 * `2025-09-07`, `2025-09-07 22:15` or `2025-09-07T22:15:00` from the bytes of a cell into `out`, as `parseTime` reads them
 * from a text.
 *
 * @returns false when the cell has another form or its time is refused: then `parseTime` must say what it is
 */
export function plainTime(bytes: Uint8Array, from: number, to: number, rules: TimeRules, out: ParsedTime): boolean {
  const length = to - from;
  if (length !== 16 && length !== 10 && length !== 19) return false;
  if (bytes[from + 4] !== MINUS || bytes[from + 7] !== MINUS) return false;
  // Two digits that are none make the sum negative enough to stay so.
  const year = twoDigits(bytes, from) * 100 + twoDigits(bytes, from + 2);
  const month = twoDigits(bytes, from + 5);
  const dayOfMonth = twoDigits(bytes, from + 8);
  if (year < 0 || month < 0 || dayOfMonth < 0) return false;
  if (length === 10) return setDate(calendarDay(year, month, dayOfMonth), rules, out) === null;
  const gap = bytes[from + 10];
  if ((gap !== SPACE && gap !== LETTER_T) || bytes[from + 13] !== COLON) return false;
  const hour = twoDigits(bytes, from + 11);
  const minute = twoDigits(bytes, from + 14);
  if (hour < 0 || minute < 0 || minute > 59 || hour * 60 + minute > MINUTES_PER_DAY) return false;
  if (length === 19 && (bytes[from + 16] !== COLON || twoDigits(bytes, from + 17) < 0)) return false;
  return setTime(calendarDay(year, month, dayOfMonth), hour * 60 + minute, rules, out) === null;
}

/** @returns a large negative number when they are no digits */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - ZERO;
  const ones = bytes[at + 1]! - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1e6;
}
