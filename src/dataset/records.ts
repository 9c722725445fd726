import type { LngLat } from "../domain/coordinates.ts";
import type { IncidentRecord, IncidentRows, TimePrecision } from "../domain/incident.ts";
import type { IncidentColumns } from "../domain/incident-columns.ts";
import type { Source } from "../domain/source.ts";
import { NO_TIME } from "../domain/time.ts";
import type { Projection } from "../geo/projection.ts";
import { forEachSelected } from "./display-cells.ts";

export interface RecordColumns {
  readonly columns: IncidentColumns;
  readonly projection: Projection;
  /** In the order of `columns.source`. */
  readonly incidentSources: readonly Source[];
}

/** One incident as a screen shows it; undefined when there is no such row. */
export function incidentRecord(
  { columns, projection, incidentSources }: RecordColumns,
  index: number,
): IncidentRecord | undefined {
  if (!Number.isInteger(index) || index < 0 || index >= columns.length) return undefined;
  const timeOf = (minute: number) => (minute === NO_TIME ? null : minute);
  return {
    index,
    id: columns.ids[columns.row[index]!] ?? "",
    lngLat: projection.inverse(columns.x[index]!, columns.y[index]!),
    start: timeOf(columns.start[index]!),
    end: timeOf(columns.end[index]!),
    precision: columns.precision[index] as TimePrecision,
    category: columns.categories[columns.category[index]!] ?? "",
    subcategory: columns.subcategories[columns.subcategory[index]!] ?? "",
    areaCode: columns.areaCodes[columns.area[index]!] ?? null,
    sourceName: incidentSources[columns.source[index]!]?.name ?? "",
  };
}

/** The selected incidents within a radius, newest first. */
export function recordsWithin(
  data: RecordColumns,
  mask: Uint8Array,
  center: LngLat,
  radiusMeters: number,
  most: number,
): readonly IncidentRecord[] {
  const { columns, projection } = data;
  const [x, y] = projection.forward(center[0], center[1]);
  const found: number[] = [];
  const box = { minX: x - radiusMeters, minY: y - radiusMeters, maxX: x + radiusMeters, maxY: y + radiusMeters };
  forEachSelected(columns, mask, box, (i) => {
    if (Math.hypot(columns.x[i]! - x, columns.y[i]! - y) <= radiusMeters) found.push(i);
  });
  return found
    .sort((a, b) => columns.start[b]! - columns.start[a]! || a - b)
    .slice(0, most)
    .map((index) => incidentRecord(data, index)!);
}

/** The rows of one source as they were imported: kept once, in the columns, and made again when a file is added. */
export function rowsOfSource(columns: IncidentColumns, sourceIndex: number): IncidentRows {
  let first = Number.POSITIVE_INFINITY;
  let length = 0;
  for (let i = 0; i < columns.length; i++) {
    if (columns.source[i] !== sourceIndex) continue;
    length++;
    first = Math.min(first, columns.row[i]!);
  }
  const rows = {
    length,
    x: new Float64Array(length),
    y: new Float64Array(length),
    start: new Int32Array(length),
    end: new Int32Array(length),
    precision: new Uint8Array(length),
    category: new Uint16Array(length),
    subcategory: new Uint16Array(length),
    categories: columns.categories,
    subcategories: columns.subcategories,
    ids: length === 0 ? [] : columns.ids.slice(first, first + length),
  };
  for (let i = 0; i < columns.length; i++) {
    if (columns.source[i] !== sourceIndex) continue;
    // The sources' rows follow each other in the order of import.
    const to = columns.row[i]! - first;
    rows.x[to] = columns.x[i]!;
    rows.y[to] = columns.y[i]!;
    rows.start[to] = columns.start[i]!;
    rows.end[to] = columns.end[i]!;
    rows.precision[to] = columns.precision[i]!;
    rows.category[to] = columns.category[i]!;
    rows.subcategory[to] = columns.subcategory[i]!;
  }
  return rows;
}
