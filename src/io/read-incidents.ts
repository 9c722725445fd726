import { TIME_KNOWN, TIME_UNCERTAIN, TIME_UNKNOWN, UNDATED } from "../domain/incident.ts";
import { dayOfMinute, MINUTES_PER_DAY, NO_TIME } from "../domain/time.ts";
import { isInSweden } from "../geo/projection.ts";
import { ByteCodes } from "./byte-codes.ts";
import { isEmptyCell, withoutGuard } from "./cell.ts";
import { findPiles } from "./find-piles.ts";
import { grown, TextCodes, trimmed } from "./growing-array.ts";
import { IdList } from "./id-list.ts";
import type { ImportContext } from "./import-context.ts";
import type { IssueCode, Mapping } from "./import-model.ts";
import { cellsNeeded, type IssueLog, refuseMisshapen } from "./issue-log.ts";
import { createPlaceReader, rangeOf } from "./parse-coordinate.ts";
import { emptyTime, type TimeRules, timeRulesOf } from "./parse-time.ts";
import { isPersonalId } from "./personal-patterns.ts";
import { INSIDE, logNotInside, placePoints } from "./place-points.ts";
import { plainNumber, plainTime } from "./plain-cells.ts";
import type { PlainRows } from "./plain-rows.ts";
import type { RowReader } from "./row-reader.ts";
import { SpanReader } from "./span-reader.ts";

const UNKNOWN_CATEGORY = "okänd";
const SEVEN_DAYS = 7 * MINUTES_PER_DAY;

/**
 * Incidents, straight into columns: a million rows make no object each. The fate of a row is the first that holds of
 * refused, duplicate, without place, outside, without time, read.
 */
export function readIncidents(mapping: Mapping, width: number, log: IssueLog, context: ImportContext): RowReader {
  const columns = mapping.columns;
  const idColumn = columns.id ?? -1;
  const categoryColumn = columns.category ?? -1;
  const subcategoryColumn = columns.subcategory ?? -1;
  const placeNameColumn = columns.placeName ?? -1;
  const needed = cellsNeeded([columns.from, columns.lat, columns.lon, columns.latLon]);
  const swedishRules = timeRulesOf(mapping, context.nowDay);
  const foreignRules: TimeRules = { ...swedishRules, isForeign: true };
  const places = createPlaceReader(mapping);
  const point = { north: 0, east: 0 };
  const span = new SpanReader(columns);
  // Of the usual rows, which are read from their bytes.
  const from = emptyTime();
  const to = emptyTime();

  let length = 0;
  let north = new Float64Array(1024);
  let east = new Float64Array(1024);
  let start = new Int32Array(1024);
  let end = new Int32Array(1024);
  let precision = new Uint8Array(1024);
  let category = new Uint16Array(1024);
  let subcategory = new Uint16Array(1024);
  let lines = new Uint32Array(1024);
  // Names the points of false precision, and is then let go of: most files have no such column.
  let placeName = new Uint16Array(placeNameColumn < 0 ? 0 : 1024);
  const ids = new IdList();
  const categories = new TextCodes();
  const subcategories = new TextCodes();
  const placeNames = new TextCodes();
  let doubledHours = 0;
  let missingCategories = 0;
  let personalIds = 0;

  function read(cells: readonly string[], line: number) {
    log.rows++;
    if (refuseMisshapen(cells, line, needed, width, log)) return;

    const placeProblem = places.read(cells, point);
    const isForeign = mapping.epsg === 4326 && placeProblem === null && !isInSweden(point.east, point.north);
    const rules = isForeign ? foreignRules : swedishRules;
    const timeProblem = span.read(cells, rules);
    if (timeProblem && timeProblem !== "empty-time") return refuse(line, span.problemColumn, timeProblem);

    if (placeProblem === "coordinate-not-a-number" || placeProblem === "coordinate-out-of-range") {
      return refuse(line, places.problemColumn(), placeProblem);
    }
    let id = "";
    if (idColumn >= 0) {
      id = (cells[idColumn] ?? "").trim();
      if (id.charCodeAt(0) === 39) id = withoutGuard(id);
      if (isPersonalId(id)) {
        id = "";
        personalIds++;
      }
    }
    if (placeProblem && id === "") return log.add(line, places.problemColumn(), "withoutPlace", placeProblem);
    if (!ids.add(id)) return log.add(line, idColumn, "duplicate", "same-id");
    if (placeProblem) {
      // The id must be kept where later ones are compared with it, though the row is not: an empty place in the columns.
      log.add(line, places.problemColumn(), "withoutPlace", placeProblem);
      point.north = Number.NaN;
    } else {
      makeRoom();
      category[length] = categoryOf(categoryColumn < 0 ? "" : (cells[categoryColumn] ?? ""));
      subcategory[length] = subcategories.code(subcategoryColumn < 0 ? "" : (cells[subcategoryColumn] ?? ""), "");
      if (placeNameColumn >= 0) placeName[length] = placeNames.code(cells[placeNameColumn] ?? "", "");
    }
    if (timeProblem) return append(line, true, 0, 0, 0, false);
    append(line, false, span.startMinute, span.endMinute, span.startSpan, span.isDoubled);
  }

  /** The place is in `point`; the id and the codes are kept already. */
  function append(
    line: number,
    isUndated: boolean,
    startMinute: number,
    endMinute: number,
    startSpan: number,
    isDoubled: boolean,
  ) {
    makeRoom();
    north[length] = point.north;
    east[length] = point.east;
    start[length] = isUndated ? NO_TIME : startMinute;
    end[length] = isUndated ? NO_TIME : endMinute;
    precision[length] = isUndated ? UNDATED : precisionOf(startSpan, endMinute - startMinute);
    lines[length] = line;
    if (isDoubled) doubledHours++;
    length++;
  }

  function makeRoom(): void {
    if (length === lines.length) reserve(length * 2);
  }

  function categoryOf(cell: string): number {
    const isMissing = isEmptyCell(cell);
    if (isMissing) missingCategories++;
    return categories.code(isMissing ? "" : cell, UNKNOWN_CATEGORY);
  }

  // Of a row where all is as usual no text is made; any other is read like a row of any table.
  const isPlainMapping =
    columns.from !== undefined &&
    columns.lat !== undefined &&
    columns.lon !== undefined &&
    columns.fromTime === undefined &&
    columns.toTime === undefined;
  const latColumn = columns.lat ?? -1;
  const lonColumn = columns.lon ?? -1;
  const fromColumn = columns.from ?? -1;
  const toColumn = columns.to ?? -1;
  const lastColumn = Math.max(needed - 1, idColumn, toColumn, categoryColumn, subcategoryColumn, placeNameColumn);
  const range = rangeOf(mapping.epsg);
  const categoryCodes = new ByteCodes();
  const subcategoryCodes = new ByteCodes();
  const placeNameCodes = new ByteCodes();

  function readPlain(row: PlainRows): void {
    if (!isPlainMapping || !readUsual(row)) read(row.cells(), row.line);
  }

  /** @returns false when something in the row is unusual; nothing has then been kept of it */
  function readUsual(row: PlainRows): boolean {
    const { bytes, start: cellStart, end: cellEnd, count } = row;
    if (count <= lastColumn || count > width || cellStart[0] === cellEnd[0]) return false;
    const northing = plainNumber(bytes, cellStart[latColumn]!, cellEnd[latColumn]!);
    const easting = plainNumber(bytes, cellStart[lonColumn]!, cellEnd[lonColumn]!);
    if (!isUsualPlace(northing, easting)) return false;
    const isForeign = mapping.epsg === 4326 && !isInSweden(easting, northing);
    const rules = isForeign ? foreignRules : swedishRules;
    const isUndated = cellStart[fromColumn] === cellEnd[fromColumn];
    if (isUndated) from.span = 0;
    else if (!plainTime(bytes, cellStart[fromColumn]!, cellEnd[fromColumn]!, rules, from)) return false;
    const startMinute = from.minute;
    let endMinute = startMinute + from.span;
    let isDoubled = from.doubled;
    if (toColumn >= 0 && cellStart[toColumn]! < cellEnd[toColumn]!) {
      if (!plainTime(bytes, cellStart[toColumn]!, cellEnd[toColumn]!, rules, to)) return false;
      endMinute = to.minute + to.span;
      if (endMinute < startMinute && !isUndated) return false;
      isDoubled ||= to.doubled;
    }
    if (idColumn < 0 || cellStart[idColumn] === cellEnd[idColumn]) {
      ids.add("");
    } else if (!isPlainId(row, idColumn)) {
      return false;
    } else if (!ids.addAscii(bytes, cellStart[idColumn]!, cellEnd[idColumn]!)) {
      log.rows++;
      log.add(row.line, idColumn, "duplicate", "same-id");
      return true;
    }
    log.rows++;
    makeRoom();
    category[length] = categoryColumn < 0 ? categoryOf("") : plainCategory(row);
    subcategory[length] = plainCode(row, subcategoryColumn, subcategoryCodes, subcategories);
    if (placeNameColumn >= 0) placeName[length] = plainCode(row, placeNameColumn, placeNameCodes, placeNames);
    point.north = northing;
    point.east = easting;
    append(row.line, isUndated, startMinute, endMinute, from.span, isDoubled && !isUndated);
    return true;
  }

  /** Within the system, and with no doubt about a point that may stand between thousands. */
  function isUsualPlace(northing: number, easting: number): boolean {
    const mayLackThousands = Math.abs(northing) < 1000 !== Math.abs(easting) < 1000;
    return (
      !mayLackThousands &&
      northing !== 0 &&
      easting !== 0 &&
      northing >= range.north[0] &&
      northing <= range.north[1] &&
      easting >= range.east[0] &&
      easting <= range.east[1]
    );
  }

  function plainCategory(row: PlainRows): number {
    const from = row.start[categoryColumn]!;
    const to = row.end[categoryColumn]!;
    const known = categoryCodes.find(row.bytes, from, to);
    if (known >= 0) return known;
    const missingBefore = missingCategories;
    const code = categoryOf(row.text(categoryColumn));
    // Cells that say nothing are counted each time.
    if (missingCategories === missingBefore) categoryCodes.add(row.bytes, from, to, code);
    return code;
  }

  function plainCode(row: PlainRows, column: number, known: ByteCodes, codes: TextCodes): number {
    if (column < 0) return codes.code("", "");
    const from = row.start[column]!;
    const to = row.end[column]!;
    const found = known.find(row.bytes, from, to);
    if (found >= 0) return found;
    const code = codes.code(row.text(column), "");
    known.add(row.bytes, from, to, code);
    return code;
  }

  function refuse(line: number, column: number, code: IssueCode): void {
    log.add(line, column, "refused", code);
  }

  function reserve(capacity: number): void {
    north = grown(north, capacity);
    east = grown(east, capacity);
    start = grown(start, capacity);
    end = grown(end, capacity);
    precision = grown(precision, capacity);
    category = grown(category, capacity);
    subcategory = grown(subcategory, capacity);
    lines = grown(lines, capacity);
    ids.reserve(capacity);
    if (placeNameColumn >= 0) placeName = grown(placeName, capacity);
  }

  function* finish(): ReturnType<RowReader["finish"]> {
    // Rows without place were only there for their ids.
    let placed = 0;
    for (let i = 0; i < length; i++) {
      if (Number.isNaN(north[i]!)) continue;
      if (placed !== i) moveRow(i, placed);
      placed++;
    }
    length = placed;
    const { x, y, verdicts, metricEpsg, notice } = yield* placePoints(north, east, length, mapping.epsg, context);
    if (notice) log.notices.push(notice);

    let kept = 0;
    let firstDay = Number.POSITIVE_INFINITY;
    let lastDay = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < length; i++) {
      if (verdicts[i] !== INSIDE) {
        logNotInside(verdicts[i]!, log, lines[i]!, mapping);
        continue;
      }
      if (start[i] === NO_TIME) {
        log.add(lines[i]!, columns.from ?? -1, "withoutTime", "empty-time");
      } else {
        firstDay = Math.min(firstDay, dayOfMinute(start[i]!));
        // An interval that ends at midnight ends with the day before.
        lastDay = Math.max(lastDay, dayOfMinute(Math.max(start[i]!, end[i]! - 1)));
      }
      if (kept !== i) {
        moveRow(i, kept);
        x[kept] = x[i]!;
        y[kept] = y[i]!;
      }
      kept++;
    }
    const idTexts = ids.texts(kept);
    let texts = idTexts.next();
    for (; !texts.done; texts = idTexts.next()) yield 1;

    const rows = {
      length: kept,
      x: trimmed(x, kept),
      y: trimmed(y, kept),
      start: trimmed(start, kept),
      end: trimmed(end, kept),
      precision: trimmed(precision, kept),
      category: trimmed(category, kept),
      subcategory: trimmed(subcategory, kept),
      categories: categories.texts,
      subcategories: subcategories.texts,
      ids: texts.value,
    };
    const masked = personalIds + categories.countMasked(category, kept) + subcategories.countMasked(subcategory, kept);
    if (masked > 0) log.notice("personal-masked", masked);
    if (doubledHours > 0) log.notice("doubled-hour", doubledHours);
    if (missingCategories > 0) log.notice("categories-missing", missingCategories, UNKNOWN_CATEGORY);
    if (idColumn < 0) {
      const identical = countIdentical(rows);
      if (identical > 0) log.notice("identical-rows", identical);
    }
    const period = lastDay >= firstDay ? { fromDay: firstDay, toDay: lastDay } : null;
    const names = placeNameColumn < 0 ? null : { codes: trimmed(placeName, kept), names: placeNames.texts };
    const piles = findPiles(rows, names, metricEpsg, log.rows);
    return { data: { kind: "incidents", incidents: rows }, period, metricEpsg, piles, lines: trimmed(lines, kept) };
  }

  function moveRow(from: number, to: number): void {
    north[to] = north[from]!;
    east[to] = east[from]!;
    start[to] = start[from]!;
    end[to] = end[from]!;
    precision[to] = precision[from]!;
    category[to] = category[from]!;
    subcategory[to] = subcategory[from]!;
    lines[to] = lines[from]!;
    if (placeNameColumn >= 0) placeName[to] = placeName[from]!;
    ids.move(from, to);
  }

  return { read, readPlain, finish };
}

/** A date covers its day and says nothing of the hour; an interval says less the longer it is. */
function precisionOf(span: number, minutes: number): number {
  if (span === MINUTES_PER_DAY || minutes > SEVEN_DAYS) return TIME_UNKNOWN;
  return minutes > MINUTES_PER_DAY ? TIME_UNCERTAIN : TIME_KNOWN;
}

/** Rows that say the same as another row in every column understood: all but the first of each. */
function countIdentical(rows: {
  length: number;
  x: Float64Array;
  y: Float64Array;
  start: Int32Array;
  end: Int32Array;
  category: Uint16Array;
  subcategory: Uint16Array;
}): number {
  const order = Uint32Array.from({ length: rows.length }, (_, i) => i);
  const compare = (a: number, b: number) =>
    rows.start[a]! - rows.start[b]! ||
    rows.x[a]! - rows.x[b]! ||
    rows.y[a]! - rows.y[b]! ||
    rows.end[a]! - rows.end[b]! ||
    rows.category[a]! - rows.category[b]! ||
    rows.subcategory[a]! - rows.subcategory[b]!;
  order.sort(compare);
  let identical = 0;
  for (let i = 1; i < order.length; i++) {
    if (compare(order[i - 1]!, order[i]!) === 0) identical++;
  }
  return identical;
}

/** Letters of ASCII without space around them and without the apostrophe that may be a guard: kept as it is. */
function isPlainId(row: PlainRows, column: number): boolean {
  const { bytes } = row;
  const from = row.start[column]!;
  const to = row.end[column]!;
  if (bytes[from]! <= 32 || bytes[from] === 39 || bytes[to - 1]! <= 32) return false;
  let mayBePersonal = bytes[from]! >= 43 && bytes[from]! <= 57 && to - from >= 10;
  for (let at = from; at < to; at++) {
    if (bytes[at]! >= 0x80) return false;
    if (bytes[at] === 32 || bytes[at] === 64) mayBePersonal = true;
  }
  return !mayBePersonal || !isPersonalId(row.text(column));
}
