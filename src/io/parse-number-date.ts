import type { DateNumbers } from "./import-model.ts";

/** Days from 1899-12-30, where Excel counts from, to 1970-01-01. */
const EXCEL_EPOCH = 25_569;
/** 1970-01-01 to 2099-12-31: outside it a number is no date in a register. */
const EXCEL_RANGE = [EXCEL_EPOCH, 73_050] as const;
const SECONDS_RANGE = [100_000_000, 4_102_444_800] as const;
/** Files keep four decimals of a day or more: so much of a minute may be lost on the way. */
const ROUNDING_MINUTES = 0.08;

/** What a number could count if it is a date, told by its size: `45907,9271`, `1757276100`, `1757276100000`. */
export function dateNumbersOf(cell: string): DateNumbers | null {
  const text = cell.trim();
  const value = Number(text.replace(",", "."));
  if (/^\d{5}([.,]\d+)?$/.test(text)) return isWithin(value, EXCEL_RANGE) ? "excel" : null;
  if (/^\d{9,10}([.,]\d+)?$/.test(text)) return isWithin(value, SECONDS_RANGE) ? "unix-seconds" : null;
  if (/^\d{13}$/.test(text)) return isWithin(value / 1000, SECONDS_RANGE) ? "unix-milliseconds" : null;
  return null;
}

/** A date that is a number: on the wall clock for Excel's, in UTC for the others. null when it is none of its kind. */
export function parseDateNumber(
  cell: string,
  numbers: DateNumbers,
): { minute: number; isUtc: boolean; hasClock: boolean } | null {
  if (dateNumbersOf(cell) !== numbers) return null;
  const value = Number(cell.trim().replace(",", "."));
  if (numbers === "excel") {
    const minute = Math.floor((value - EXCEL_EPOCH) * 1440 + ROUNDING_MINUTES);
    return { minute, isUtc: false, hasClock: !Number.isInteger(value) };
  }
  return { minute: Math.floor(value / (numbers === "unix-seconds" ? 60 : 60_000)), isUtc: true, hasClock: true };
}

function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}
