import type { AreaCode } from "./area.ts";
import type { Category } from "./incident.ts";
import type { DayNumber } from "./time.ts";

/** On a point of false precision: makes no hotspot, and is counted everywhere else. */
export const PILED = 1;
/** The same as an event of another source, as the user has said: counted nowhere. */
export const DOUBLED = 2;
/** 0–3: what an event may be of the two. */
export const MARK_VALUES = 4;

/** A square raster anchored at multiples of `cellSize`; row 0 southernmost, column 0 westernmost. */
export interface Grid {
  /** South-west corner, projected meters, multiples of `cellSize`. */
  readonly originX: number;
  readonly originY: number;
  readonly cellSize: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * All incidents of the dataset, sorted by their 25 m raster cell (row-major), so that a disc reads a few runs of memory.
 * Every typed array has `length` items unless said otherwise. About 46 bytes per event.
 */
export interface IncidentColumns {
  readonly length: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Day of the interval's midpoint; NO_TIME when undated. */
  readonly day: Int32Array;
  /** First hour of the week touched, 0–167. */
  readonly firstHour: Uint8Array;
  /** Hours touched, 1–168, so that a filter passes an interval whole when it overlaps a chosen hour. */
  readonly hoursTouched: Uint8Array;
  readonly precision: Uint8Array;
  readonly category: Uint16Array;
  readonly subcategory: Uint16Array;
  /** Index into `areaCodes`; NO_AREA outside every area. */
  readonly area: Uint16Array;
  /** Index into `sourceIds`. */
  readonly source: Uint8Array;
  /** Bits of `PILED` and `DOUBLED`. */
  readonly marks: Uint8Array;
  /** Index into `ids` (the order of import). */
  readonly row: Uint32Array;

  readonly categories: readonly Category[];
  readonly subcategories: readonly string[];
  readonly areaCodes: readonly AreaCode[];
  readonly sourceIds: readonly string[];
  readonly ids: readonly string[];

  /** The 25 m raster the events are sorted by. */
  readonly grid: Grid;
  /** The raster cell (row · columns + column) of each event, ascending. */
  readonly cell: Int32Array;
  /** First event of each raster row; `rows + 1` items. */
  readonly rowStart: Uint32Array;
  /** First and last day with an event; null when nothing is dated. `lastDay` is data-as-of. */
  readonly firstDay: DayNumber | null;
  readonly lastDay: DayNumber | null;
}
