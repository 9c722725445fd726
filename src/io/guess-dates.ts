import type { DayNumber } from "../domain/time.ts";
import { isEmptyCell } from "./cell.ts";
import type { Columns } from "./guess-columns.ts";
import { DATE_NUMBERS, type DateNumbers, type Field, type GuessReason, type Mapping } from "./import-model.ts";
import { ambiguousDayAndMonth } from "./parse-date.ts";
import { dateNumbersOf } from "./parse-number-date.ts";
import { shortYearOrders } from "./short-year.ts";
import type { Table } from "./table.ts";

const TIME_FIELDS: readonly Field[] = ["from", "to", "reported", "closed", "date"];

export interface DateForms {
  readonly dayFirst: boolean;
  readonly shortYear?: NonNullable<Mapping["shortYear"]>;
  readonly dateNumbers?: DateNumbers;
}

/**
 * Which forms the dates of a file have where one cell cannot tell: the order of day and month, where a year of two
 * digits stands, what numbers count. The whole file is read for the orders, since a file in order of time begins with
 * the days that prove nothing; files whose sample has no such dates are not read.
 *
 * @param rememberedDayFirst what held for the same header before, when nothing in this file proves another
 */
export function guessDates(
  table: Table,
  sample: readonly (readonly string[])[],
  columns: Columns,
  nowDay: DayNumber,
  rememberedDayFirst?: boolean,
): { forms: DateForms; reasons: GuessReason[] } {
  const used = TIME_FIELDS.flatMap((field) => columns[field] ?? []);
  const shortYear = guessShortYear(table, sample, used, nowDay);
  const dayOrder = guessDayFirst(table, sample, used, shortYear?.order, rememberedDayFirst);
  const dateNumbers = guessNumbers(sample, used);
  return {
    forms: {
      dayFirst: dayOrder.dayFirst,
      ...(shortYear && { shortYear: shortYear.order }),
      ...(dateNumbers && { dateNumbers: dateNumbers.numbers }),
    },
    reasons: [dayOrder.reason, shortYear?.reason, dateNumbers?.reason].flatMap((reason) => reason ?? []),
  };
}

/** Is 03/04/2025 the third of April? Yes, unless some value has a second number over 12 and none has a first one. */
function guessDayFirst(
  table: Table,
  sample: readonly (readonly string[])[],
  used: readonly number[],
  shortYear: Mapping["shortYear"],
  remembered: boolean | undefined,
): { dayFirst: boolean; reason: GuessReason | null } {
  const isAmbiguous = (row: readonly string[]) =>
    used.some((column) => ambiguousDayAndMonth(row[column] ?? "", shortYear) !== null);
  if (!sample.some(isAmbiguous)) return { dayFirst: remembered ?? true, reason: null };
  let secondOver12 = "";
  for (const cell of cellsOf(table, used)) {
    const pair = ambiguousDayAndMonth(cell, shortYear);
    if (!pair) continue;
    if (pair[0] > 12 && pair[0] <= 31) {
      return { dayFirst: true, reason: { about: "dates", sure: true, code: "day-first", detail: cell.trim() } };
    }
    if (pair[1] > 12 && pair[1] <= 31 && secondOver12 === "") secondOver12 = cell.trim();
  }
  if (secondOver12 !== "") {
    return { dayFirst: false, reason: { about: "dates", sure: true, code: "month-first", detail: secondOver12 } };
  }
  if (remembered !== undefined) {
    const code = remembered ? "day-first-remembered" : "month-first-remembered";
    return { dayFirst: remembered, reason: { about: "dates", sure: true, code, detail: "" } };
  }
  return { dayFirst: true, reason: { about: "dates", sure: false, code: "day-first-assumed", detail: "" } };
}

/** 07/09/25 or 25-09-07: the order that every date of the file allows; when both do, the custom of the separator. */
function guessShortYear(
  table: Table,
  sample: readonly (readonly string[])[],
  used: readonly number[],
  nowDay: DayNumber,
): { order: "first" | "last"; reason: GuessReason } | null {
  const isShort = (row: readonly string[]) =>
    used.some((column) => shortYearOrders(row[column] ?? "", nowDay) !== null);
  if (!sample.some(isShort)) return null;
  let onlyFirst = "";
  let onlyLast = "";
  let hyphens = 0;
  let others = 0;
  for (const cell of cellsOf(table, used)) {
    const orders = shortYearOrders(cell, nowDay);
    if (!orders) continue;
    if (cell.includes("-")) hyphens++;
    else others++;
    if (orders.first && !orders.last) onlyFirst ||= cell.trim();
    if (orders.last && !orders.first) onlyLast ||= cell.trim();
  }
  const isProved = (onlyFirst === "") !== (onlyLast === "");
  const order = isProved ? (onlyFirst ? "first" : "last") : hyphens > others ? "first" : "last";
  const code = `short-year-${order}${isProved ? "" : "-assumed"}`;
  return { order, reason: { about: "dates", sure: isProved, code, detail: onlyFirst || onlyLast } };
}

/** What most of the filled cells of some column of dates count, when they are numbers. */
function guessNumbers(
  sample: readonly (readonly string[])[],
  used: readonly number[],
): { numbers: DateNumbers; reason: GuessReason } | null {
  for (const column of used) {
    const filled = sample.flatMap((row) => (isEmptyCell(row[column]) ? [] : [row[column]!]));
    for (const numbers of DATE_NUMBERS) {
      const cells = filled.filter((cell) => dateNumbersOf(cell) === numbers);
      if (cells.length * 2 <= filled.length) continue;
      const detail = cells[0]!.trim();
      const support = { found: cells.length, lookedAt: filled.length };
      return { numbers, reason: { about: "dates", sure: cells.length >= 3, code: numbers, detail, ...support } };
    }
  }
  return null;
}

function* cellsOf(table: Table, columns: readonly number[]): Generator<string> {
  for (const { rows } of table.rows()) {
    for (const row of rows) for (const column of columns) yield row[column] ?? "";
  }
}
