import { NO_AREA } from "../domain/area.ts";
import { type IncidentRows, TIME_UNKNOWN } from "../domain/incident.ts";
import type { Grid, IncidentColumns } from "../domain/incident-columns.ts";
import { HOURS_PER_WEEK, hourOfWeek, MINUTES_PER_DAY, NO_TIME } from "../domain/time.ts";
import type { AreaIndex } from "../geo/area-index.ts";
import { gridOver } from "../geo/grid.ts";

/** Incidents of one file, and which of the dataset's sources it is. */
export interface IncidentPart {
  readonly rows: IncidentRows;
  readonly sourceIndex: number;
  /** What a selection names the source by. */
  readonly sourceId?: string;
}

/** The raster that hotspots are counted on. */
export const RASTER_METERS = 25;
/** A disc of 150 m reaches 6 cells beyond its centre, which may lie 6 cells from the nearest event. */
const PADDING_CELLS = 13;
const EVENTS_PER_STEP = 100_000;
const EMPTY_GRID: Grid = { originX: 0, originY: 0, cellSize: RASTER_METERS, columns: 0, rows: 0 };

/**
 * The dataset's columns: all parts one after the other, sorted by 25 m raster cell (row by row from the south, each row
 * from the west); events of one cell keep the order of import.
 *
 * - `day` is the day of the interval's midpoint.
 * - No event is marked: `markEvents` does that, with what is known of the sources.
 * - Hours touched: an exact time touches 1; [start, end) the clock hours it overlaps, at most a week of them. An end on
 *   the hour does not touch that hour. When only the date is known, the whole day is touched. Undated: 0.
 *
 * @param areaIndex null when no areas are loaded; then every event is in NO_AREA
 * @throws RangeError if the events lie so far apart that the raster has no 32-bit cell numbers (about 1 100 × 1 100 km);
 *   the import refuses such points
 */
export function indexEvents(parts: readonly IncidentPart[], areaIndex: AreaIndex | null): IncidentColumns {
  const work = indexEventsInSteps(parts, areaIndex);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** As `indexEvents`; yields now and then, so that others get their turn while a million events are sorted. */
export function* indexEventsInSteps(
  parts: readonly IncidentPart[],
  areaIndex: AreaIndex | null,
): Generator<undefined, IncidentColumns> {
  const length = parts.reduce((sum, part) => sum + part.rows.length, 0);
  const grid = gridOf(parts);
  if (grid.rows * grid.columns > 0x7fffffff) {
    throw new RangeError(`Events spread over ${grid.columns} × ${grid.rows} raster cells`);
  }
  const events = inOrderOfImport(parts, length);
  yield;
  const { row, cells, rowStart } = sortByCell(events, grid);
  yield;

  const sorted = {
    x: new Float64Array(length),
    y: new Float64Array(length),
    start: new Int32Array(length),
    end: new Int32Array(length),
    day: new Int32Array(length),
    firstHour: new Uint8Array(length),
    hoursTouched: new Uint8Array(length),
    precision: new Uint8Array(length),
    category: new Uint16Array(length),
    subcategory: new Uint16Array(length),
    source: new Uint8Array(length),
  };
  const area = new Uint16Array(length).fill(NO_AREA);
  for (let from = 0; from < length; from += EVENTS_PER_STEP) {
    const until = Math.min(length, from + EVENTS_PER_STEP);
    gather(events, row, sorted, from, until);
    // In the order of the cells, so that neighbours ask about the same borders one after the other.
    if (areaIndex) placeInAreas(areaIndex, sorted, area, from, until);
    yield;
  }

  return {
    length,
    ...sorted,
    area,
    marks: new Uint8Array(length),
    row,
    categories: events.categories,
    subcategories: events.subcategories,
    areaCodes: areaIndex?.codes ?? [],
    sourceIds: sourceIdsOf(parts),
    ids: allIds(parts, length),
    grid,
    cell: cells,
    rowStart,
    ...daysOf(sorted.day),
  };
}

/** Fill the places `from … until − 1`: gathered rather than scattered, so that the processor can look ahead. */
function gather(events: Events, row: Uint32Array, sorted: Sorted, from: number, until: number): void {
  const { meters, minutes, codes, bytes } = events;
  const { x, y, start, end, day, firstHour, hoursTouched, precision, category, subcategory, source } = sorted;
  for (let to = from; to < until; to++) {
    const i = row[to]!;
    const begin = minutes[MINUTES * i + MINUTES_AT]!;
    const finish = minutes[MINUTES * i + MINUTES_AT + 1]!;
    x[to] = meters[METERS * i]!;
    y[to] = meters[METERS * i + 1]!;
    start[to] = begin;
    end[to] = finish;
    category[to] = codes[CODES * i + CODES_AT]!;
    subcategory[to] = codes[CODES * i + CODES_AT + 1]!;
    precision[to] = bytes[BYTES * i + BYTES_AT]!;
    source[to] = bytes[BYTES * i + BYTES_AT + 1]!;
    if (begin === NO_TIME) {
      day[to] = NO_TIME;
      continue;
    }
    const midDay = Math.floor((begin + finish) / 2 / MINUTES_PER_DAY);
    day[to] = midDay;
    if (precision[to] === TIME_UNKNOWN && finish - begin < MINUTES_PER_DAY) {
      firstHour[to] = hourOfWeek(midDay * MINUTES_PER_DAY);
      hoursTouched[to] = 24;
    } else {
      firstHour[to] = hourOfWeek(begin);
      const touched = Math.ceil(finish / 60) - Math.floor(begin / 60);
      hoursTouched[to] = Math.max(1, Math.min(touched, HOURS_PER_WEEK));
    }
  }
}

function placeInAreas(
  areaIndex: AreaIndex,
  { x, y }: Pick<Sorted, "x" | "y">,
  area: Uint16Array,
  from: number,
  until: number,
): void {
  for (let i = from; i < until; i++) area[i] = areaIndex.areaAt(x[i]!, y[i]!);
}

function daysOf(day: Int32Array): Pick<IncidentColumns, "firstDay" | "lastDay"> {
  let firstDay: number | null = null;
  let lastDay: number | null = null;
  for (let i = 0; i < day.length; i++) {
    const value = day[i]!;
    if (value === NO_TIME) continue;
    if (firstDay === null || value < firstDay) firstDay = value;
    if (lastDay === null || value > lastDay) lastDay = value;
  }
  return { firstDay, lastDay };
}

function sourceIdsOf(parts: readonly IncidentPart[]): readonly string[] {
  const ids: string[] = [];
  for (const { sourceIndex, sourceId } of parts) ids[sourceIndex] = sourceId ?? "";
  return ids;
}

function gridOf(parts: readonly IncidentPart[]): Grid {
  let minX = Number.POSITIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  for (const { rows } of parts) {
    for (let i = 0; i < rows.length; i++) {
      const x = rows.x[i]!;
      const y = rows.y[i]!;
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
  }
  return minX > maxX ? EMPTY_GRID : gridOver({ minX, minY, maxX, maxY }, RASTER_METERS, PADDING_CELLS);
}

type Sorted = Pick<
  IncidentColumns,
  | "x"
  | "y"
  | "start"
  | "end"
  | "day"
  | "firstHour"
  | "hoursTouched"
  | "precision"
  | "category"
  | "subcategory"
  | "source"
>;

/**
 * What is sorted: the events of all files one after the other, each in 32 bytes side by side. They are read in the order
 * of the cells, which is no order in memory: an event is then fetched once, where seven columns would be seven times.
 */
interface Events {
  readonly length: number;
  readonly categories: readonly string[];
  readonly subcategories: readonly string[];
  /** x, y */
  readonly meters: Float64Array;
  /** start, end */
  readonly minutes: Int32Array;
  /** category, subcategory */
  readonly codes: Uint16Array;
  /** precision, source */
  readonly bytes: Uint8Array;
}

/** Items of each view in an event, and where its two begin. */
const METERS = 4;
const MINUTES = 8;
const MINUTES_AT = 4;
const CODES = 16;
const CODES_AT = 12;
const BYTES = 32;
const BYTES_AT = 28;

function inOrderOfImport(parts: readonly IncidentPart[], length: number): Events {
  const categories = new Dictionary();
  const subcategories = new Dictionary();
  const memory = new ArrayBuffer(BYTES * length);
  const meters = new Float64Array(memory);
  const minutes = new Int32Array(memory);
  const codes = new Uint16Array(memory);
  const bytes = new Uint8Array(memory);
  let to = 0;
  for (const { rows, sourceIndex } of parts) {
    const { x, y, start, end, precision } = rows;
    const category = categories.codesOf(rows.categories);
    const subcategory = subcategories.codesOf(rows.subcategories);
    for (let i = 0; i < rows.length; i++, to++) {
      meters[METERS * to] = x[i]!;
      meters[METERS * to + 1] = y[i]!;
      minutes[MINUTES * to + MINUTES_AT] = start[i]!;
      minutes[MINUTES * to + MINUTES_AT + 1] = end[i]!;
      codes[CODES * to + CODES_AT] = category[rows.category[i]!]!;
      codes[CODES * to + CODES_AT + 1] = subcategory[rows.subcategory[i]!]!;
      bytes[BYTES * to + BYTES_AT] = precision[i]!;
      bytes[BYTES * to + BYTES_AT + 1] = sourceIndex;
    }
  }
  return { length, categories: categories.names, subcategories: subcategories.names, meters, minutes, codes, bytes };
}

/**
 * Counting sort by column, then (stably) by row: two rounds over about a thousand buckets stay in the cache, where one
 * round over a million cells would not.
 *
 * @returns `row`: the number of import of the event in each place; `cells`: the cell of each place
 */
function sortByCell(
  { length, meters }: Pick<Events, "length" | "meters">,
  grid: Grid,
): { row: Uint32Array; cells: Int32Array; rowStart: Uint32Array } {
  const { originX, originY, cellSize, columns, rows: gridRows } = grid;
  const columnOf = new Uint32Array(length);
  const rowOf = new Uint32Array(length);
  const columnStart = new Uint32Array(columns + 1);
  const rowStart = new Uint32Array(gridRows + 1);
  for (let i = 0; i < length; i++) {
    const column = Math.floor((meters[METERS * i]! - originX) / cellSize);
    const row = Math.floor((meters[METERS * i + 1]! - originY) / cellSize);
    columnOf[i] = column;
    rowOf[i] = row;
    columnStart[column + 1]!++;
    rowStart[row + 1]!++;
  }
  for (let column = 0; column < columns; column++) columnStart[column + 1]! += columnStart[column]!;
  for (let row = 0; row < gridRows; row++) rowStart[row + 1]! += rowStart[row]!;

  const byColumn = new Uint32Array(length);
  // Carried along, because looking a row up by event in the second round would miss the cache each time.
  const rowByColumn = new Uint32Array(length);
  const nextInColumn = columnStart.slice();
  for (let i = 0; i < length; i++) {
    const place = nextInColumn[columnOf[i]!]!++;
    byColumn[place] = i;
    rowByColumn[place] = rowOf[i]!;
  }
  // From here on they hold other things than their names say: the memory of two columns is not taken again.
  const imported = columnOf;
  const cells = new Int32Array(rowOf.buffer);
  const nextInRow = rowStart.slice();
  for (let column = 0; column < columns; column++) {
    const end = columnStart[column + 1]!;
    for (let k = columnStart[column]!; k < end; k++) {
      const row = rowByColumn[k]!;
      const place = nextInRow[row]!++;
      imported[place] = byColumn[k]!;
      cells[place] = row * columns + column;
    }
  }
  return { row: imported, cells, rowStart };
}

function allIds(parts: readonly IncidentPart[], length: number): readonly string[] {
  if (parts.every((part) => part.rows.ids.length === 0)) return [];
  if (parts.length === 1) return parts[0]!.rows.ids;
  const ids = new Array<string>(length);
  let offset = 0;
  for (const { rows } of parts) {
    for (let i = 0; i < rows.length; i++) ids[offset + i] = rows.ids[i] ?? "";
    offset += rows.length;
  }
  return ids;
}

/** Names of several files under one numbering, in order of first appearance. */
class Dictionary {
  readonly names: string[] = [];
  readonly #codes = new Map<string, number>();

  codesOf(names: readonly string[]): Uint16Array {
    return Uint16Array.from(names, (name) => {
      const known = this.#codes.get(name);
      if (known !== undefined) return known;
      this.#codes.set(name, this.names.length);
      return this.names.push(name) - 1;
    });
  }
}
