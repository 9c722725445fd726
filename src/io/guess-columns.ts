import type { DataKind } from "../domain/source.ts";
import { isEmptyCell } from "./cell.ts";
import { crsNamedIn } from "./crs.ts";
import { withUnnamedTimes } from "./guess-unnamed-columns.ts";
import { axisOf, NAMES, normalizeHeader, normalizeHeaderWithoutUnit } from "./header-names.ts";
import { FIELDS_OF_KIND, type Field, type PersonalColumn } from "./import-model.ts";
import { parseClock, parseClockInterval } from "./parse-clock.ts";
import { splitPair } from "./parse-coordinate.ts";
import { parseNumber } from "./parse-number.ts";
import { emptyTime, parseTime } from "./parse-time.ts";
import { mayBeGuessed } from "./without-personal.ts";

export type Columns = Partial<Record<Field, number>>;

/** What most of a column's filled cells are. */
export type Content = "empty" | "clock" | "time" | "number" | "pair" | "text";

const ROWS_LOOKED_AT = 200;
/** Of a table with thousands of columns fewer rows are looked at. */
const CELLS_LOOKED_AT = 50_000;

/** What each column holds, judged by a sample of its cells. */
export function contentOfColumns(header: readonly string[], rows: readonly (readonly string[])[]): Content[] {
  const sample = rows.slice(0, Math.max(10, Math.min(ROWS_LOOKED_AT, Math.floor(CELLS_LOOKED_AT / header.length))));
  return header.map((_, column) => contentOf(sample.map((row) => row[column] ?? "")));
}

/**
 * Columns by their headers, checked against what they hold: `tid` is a clock beside `datum` and a time without it. The
 * first of several columns with the same name counts, the better name before the worse. Columns with personal data are left out.
 */
export function guessColumns(
  kind: DataKind,
  header: readonly string[],
  contents: readonly Content[],
  personal: readonly PersonalColumn[] = [],
): Columns {
  const names = header.map(normalizeHeader);
  const unitless = header.map(normalizeHeaderWithoutUnit);
  const columns: Columns = {};
  const taken = new Set<number>();

  for (const field of inOrderOfTaking(kind)) {
    const isFree = (column: number) => !taken.has(column) && mayBeGuessed(field, column, personal);
    const column = findColumn(field, kind, header, [names, unitless], contents, isFree, columns.lat);
    if (column < 0) continue;
    columns[field] = column;
    taken.add(column);
  }
  // One coordinate without the other is no place.
  if ((columns.lat === undefined) !== (columns.lon === undefined)) {
    delete columns.lat;
    delete columns.lon;
  }
  if (columns.lat !== undefined) delete columns.latLon;
  if (kind !== "incidents") return columns;
  if (columns.category === undefined && columns.subcategory !== undefined) {
    // A code of the crime is category enough, where there is no other.
    columns.category = columns.subcategory;
    delete columns.subcategory;
  }
  return withUnnamedTimes(columns, header, contents, (column) => !taken.has(column));
}

/** Coordinates first: `n` and `x` are theirs before anyone else's; dates before clocks, so that the date is found. */
function inOrderOfTaking(kind: DataKind): readonly Field[] {
  const fields = FIELDS_OF_KIND[kind];
  const first: readonly Field[] = ["lat", "lon", "from", "to"];
  return [...first.filter((field) => fields.includes(field)), ...fields.filter((field) => !first.includes(field))];
}

function findColumn(
  field: Field,
  kind: DataKind,
  header: readonly string[],
  [names, unitless]: readonly [names: readonly string[], unitless: readonly string[]],
  contents: readonly Content[],
  isFree: (column: number) => boolean,
  northColumn: number | undefined,
): number {
  const fits = (column: number) => isFree(column) && fitsContent(field, contents[column]!);
  if (field === "lat" || field === "lon") {
    const candidates = header.flatMap((cell, column) => (axisOf(cell) === field && fits(column) ? [column] : []));
    if (field === "lon" && northColumn !== undefined) {
      // Two systems side by side: east of the one with north of the other is a place kilometers away.
      const epsg = crsNamedIn(header[northColumn]!);
      const sameSystem = candidates.find((column) => crsNamedIn(header[column]!) === epsg);
      if (sameSystem !== undefined) return sameSystem;
    }
    // Lists that we export carry degrees and meters side by side; degrees need no guess.
    return candidates.find((column) => /^l(at|on|ng)/.test(names[column]!)) ?? candidates[0] ?? -1;
  }
  for (const spelling of [names, unitless]) {
    for (const name of NAMES[kind][field] ?? []) {
      const column = spelling.findIndex((candidate, index) => candidate === name && fits(index));
      if (column >= 0) return column;
    }
  }
  return field === "percent" ? onlyShareColumn(unitless, fits, contents) : -1;
}

/** The share may carry the whole question in its header; several such columns are several questions, and none is chosen. */
function onlyShareColumn(
  names: readonly string[],
  fits: (column: number) => boolean,
  contents: readonly Content[],
): number {
  const found = names.flatMap((name, column) => {
    const isShare = /^(andel|procent)|trygg/.test(name) && !/^antal|index/.test(name);
    return isShare && fits(column) && contents[column] !== "text" ? [column] : [];
  });
  return found.length === 1 ? found[0]! : -1;
}

function fitsContent(field: Field, content: Content): boolean {
  switch (field) {
    case "from":
    case "to":
    case "reported":
    case "closed":
    case "date":
      // Numbers: 20250907. Text: broken dates should be refused row by row, not hide the column.
      return content !== "clock" && content !== "pair";
    case "fromTime":
    case "toTime":
      return content === "clock" || content === "number";
    case "latLon":
      return content === "pair";
    case "minutes":
      return content !== "time" && content !== "pair";
    case "placeName":
      return content === "text" || content === "empty";
    default:
      return true;
  }
}

function contentOf(cells: readonly string[]): Content {
  const filled = cells.filter((cell) => !isEmptyCell(cell));
  if (filled.length === 0) return "empty";
  const most = (test: (cell: string) => boolean) => filled.filter(test).length * 2 > filled.length;
  if (most((cell) => parseClockInterval(cell) !== null)) return "clock";
  if (
    most(
      (cell) =>
        /^\s*(kl\.?\s*)?\d{1,2}[:.]\d{2}([:.]\d{2})?\s*([ap]m)?\s*$/i.test(cell) && !Number.isNaN(parseClock(cell)),
    )
  ) {
    // 7.30 is a clock, 58.41 and 15.62 are not, and a column of both is numbers.
    if (most((cell) => cell.includes(":")) || filled.every((cell) => !Number.isNaN(parseClock(cell)))) return "clock";
  }
  if (most(isTimeInSomeOrder)) return "time";
  if (most((cell) => !Number.isNaN(parseNumber(cell)))) return "number";
  if (most((cell) => splitPair(cell) !== null)) return "pair";
  return "text";
}

const ORDERS = [
  { dayFirst: true, shortYear: "last", nowDay: 60_000 },
  { dayFirst: false, shortYear: "last", nowDay: 60_000 },
  { dayFirst: true, shortYear: "first", nowDay: 60_000 },
] as const;

function isTimeInSomeOrder(cell: string): boolean {
  // Numbers too short for a date, and texts without any: most cells of most files.
  if (/^\s*[+-]?\d{1,7}(?:[.,]\d*)?\s*$/.test(cell) || !/\d/.test(cell)) return false;
  const time = emptyTime();
  if (parseTime(cell, ORDERS[0], time) === null) return true;
  const isAmbiguous = /^\s*\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2}/.test(cell);
  return isAmbiguous && ORDERS.some((rules) => parseTime(cell, rules, time) === null);
}
