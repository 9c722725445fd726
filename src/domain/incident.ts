import type { AreaCode } from "./area.ts";
import type { LngLat } from "./coordinates.ts";
import type { LocalMinute } from "./time.ts";

/** A category as it is written in the data, trimmed. The number in the columns indexes `IncidentColumns.categories`. */
export type Category = string;

/** 0: within 24 h · 1: "osäker tid", over 24 h · 2: hour unknown (date only, or over 7 days) · 3: undated. */
export type TimePrecision = 0 | 1 | 2 | 3;
export const TIME_KNOWN = 0;
export const TIME_UNCERTAIN = 1;
export const TIME_UNKNOWN = 2;
export const UNDATED = 3;

/** One reported event, as a screen shows it. The worker holds columns; this is made for one record at a time. */
export interface IncidentRecord {
  /** The row in the columns; stable while the dataset is loaded. */
  readonly index: number;
  /** The id in the file; empty when the file has none. */
  readonly id: string;
  readonly lngLat: LngLat;
  /** null when the file gave no usable date. */
  readonly start: LocalMinute | null;
  /** Equal to `start` when the time is exact. */
  readonly end: LocalMinute | null;
  readonly precision: TimePrecision;
  readonly category: Category;
  readonly subcategory: string;
  readonly areaCode: AreaCode | null;
  readonly sourceName: string;
}

/**
 * Incidents as read, in file order. Every array has `length` items.
 * Undated incidents have `start = end = NO_TIME` and precision `UNDATED`.
 */
export interface IncidentRows {
  readonly length: number;
  /** Projected meters, EPSG:3006 (or the local UTM zone). */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly precision: Uint8Array;
  /** Index into `categories`. */
  readonly category: Uint16Array;
  /** Index into `subcategories`. */
  readonly subcategory: Uint16Array;
  readonly categories: readonly Category[];
  readonly subcategories: readonly string[];
  /** Id per row; empty when the file has none. */
  readonly ids: readonly string[];
}
