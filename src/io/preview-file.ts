import type { LngLat } from "../domain/coordinates.ts";
import { isoDateOfDay, isoMinuteOf, MINUTES_PER_DAY } from "../domain/time.ts";
import { projectionFor } from "../geo/projection.ts";
import { isEmptyCell } from "./cell.ts";
import { detectPersonal } from "./detect-personal.ts";
import { type GeoJsonFile, polygonsOf } from "./geojson.ts";
import { geojsonTable } from "./geojson-table.ts";
import { guessMapping } from "./guess-mapping.ts";
import { guessProvider } from "./guess-provider.ts";
import { fieldsInOrder, missingFields } from "./header-names.ts";
import type { ImportContext } from "./import-context.ts";
import type { Field, FileFailure, FilePreview, GuessReason, Mapping, PreviewRow, TableChoice } from "./import-model.ts";
import { IssueLog } from "./issue-log.ts";
import { placeNamed } from "./known-places.ts";
import { openFile } from "./open-file.ts";
import { parseClock, parseClockInterval } from "./parse-clock.ts";
import { createPlaceReader } from "./parse-coordinate.ts";
import { parseNumber } from "./parse-number.ts";
import { emptyTime, type ParsedTime, parseTime, timeRulesOf } from "./parse-time.ts";
import { areasMapping, readAreas } from "./read-areas.ts";
import { parseMinutes } from "./read-presence.ts";
import { requestStatusOf, requestTypeOf } from "./read-requests.ts";
import { sampleRows, type Table } from "./table.ts";
import { withoutPersonal } from "./without-personal.ts";

export type PreviewResult =
  | { readonly ok: true; readonly preview: FilePreview }
  | { readonly ok: false; readonly failure: FileFailure };

const ROWS_SHOWN = 20;
const POINTS_SHOWN = 200;
const ROWS_FOR_POINTS = 2000;

/**
 * Understand a file without reading all of it: the guess and its reasons, the first rows as understood, some points.
 *
 * @param how as the user changed it: its kind may be new, and the columns are then found anew when it has none; or the
 * table to guess in
 */
export function previewFile(
  fileName: string,
  bytes: Uint8Array,
  context: ImportContext,
  how?: Mapping | TableChoice,
): PreviewResult {
  const mapping = how && "kind" in how ? how : undefined;
  const opened = openFile(bytes, how);
  if (opened.kind === "failure") return { ok: false, failure: opened.failure };
  if (opened.kind === "areas") {
    const used = areasMapping(opened.file, opened.opening, context, mapping);
    return { ok: true, preview: previewOfAreas(fileName, bytes.length, opened.file, used, opened.reasons) };
  }
  const { table, opening } = opened;
  const guess = guessMapping(fileName, table, opening, context);
  const used = mapping ? withoutPersonal(completed(mapping, fileName, table, context), guess.personal) : guess.mapping;
  const sample = sampleRows(table, ROWS_FOR_POINTS);
  const preview: FilePreview = {
    fileName,
    bytes: bytes.length,
    mapping: used,
    header: table.header,
    rows: sample.rows.slice(0, ROWS_SHOWN).map((cells, i) => previewRow(cells, sample.lines[i]!, used, context)),
    tables: opened.tables,
    personal: guess.personal,
    provider: guess.provider,
    points: pointsOf(sample.rows, used, context),
    reasons: mapping ? opened.reasons : [...opened.reasons, ...guess.reasons],
    missing: missingFields(used.kind, used.columns),
  };
  return { ok: true, preview };
}

/** When the user changes the kind, the interface sends a mapping without columns: they are guessed for that kind. */
function completed(mapping: Mapping, fileName: string, table: Table, context: ImportContext): Mapping {
  if (Object.keys(mapping.columns).length > 0) return mapping;
  return guessMapping(fileName, table, mapping, context, {}, mapping.kind).mapping;
}

function previewOfAreas(
  fileName: string,
  bytes: number,
  file: GeoJsonFile,
  mapping: Mapping,
  reasons: readonly GuessReason[],
): FilePreview {
  const sample = sampleRows(geojsonTable(file), ROWS_FOR_POINTS);
  const fields = fieldsInOrder("areas", mapping.columns);
  const areas = readAreas(file, mapping, new IssueLog(fileName, file.header));
  const outlines = areas.flatMap((area) => area.polygons.flat(2));
  const step = Math.max(1, Math.ceil(outlines.length / POINTS_SHOWN));
  const hasPolygons = file.features.some((feature) => polygonsOf(feature) !== null);
  return {
    fileName,
    bytes,
    mapping,
    header: file.header,
    rows: sample.rows.slice(0, ROWS_SHOWN).map((cells, i) => ({
      line: sample.lines[i]!,
      cells,
      understood: fields.map((field) => ({ field, text: cells[mapping.columns[field]!]?.trim() || null })),
    })),
    tables: [],
    personal: detectPersonal(file.header, sample.rows),
    provider: guessProvider(fileName, file.header, sample.rows),
    points: outlines.filter((_, i) => i % step === 0),
    reasons: [
      ...reasons,
      { about: "kind", sure: hasPolygons, code: hasPolygons ? "polygons" : "no-polygons", detail: "areas" },
      {
        about: "crs",
        sure: true,
        code: file.namedEpsg === mapping.epsg ? "named-in-file" : "value-range",
        detail: String(mapping.epsg),
      },
    ],
    missing: fields.length === 0 ? ["areaName"] : [],
  };
}

function previewRow(cells: readonly string[], line: number, mapping: Mapping, context: ImportContext): PreviewRow {
  const fields = fieldsInOrder(mapping.kind, mapping.columns);
  return {
    line,
    cells,
    understood: fields.map((field) => ({ field, text: understoodText(field, cells, mapping, context) })),
  };
}

function understoodText(
  field: Field,
  cells: readonly string[],
  mapping: Mapping,
  context: ImportContext,
): string | null {
  const cell = cells[mapping.columns[field]!] ?? "";
  if (isEmptyCell(cell)) return null;
  switch (field) {
    case "from":
    case "to":
    case "reported":
    case "closed":
    case "date": {
      const time = emptyTime();
      if (parseTime(cell, timeRulesOf(mapping, context.nowDay), time)) return null;
      return timeText(time);
    }
    case "fromTime":
    case "toTime": {
      const clocks = parseClockInterval(cell) ?? [parseClock(cell)];
      return clocks.some(Number.isNaN) ? null : clocks.map((clock) => isoMinuteOf(clock).slice(11)).join("–");
    }
    case "lat":
    case "lon":
    case "latLon": {
      const point = { north: 0, east: 0 };
      if (createPlaceReader(mapping).read(cells, point)) return null;
      if (field === "latLon") return `${point.north}, ${point.east}`;
      return String(field === "lat" ? point.north : point.east);
    }
    case "percent":
    case "index":
    case "answers": {
      const value = parseNumber(cell.replace(/\s*%\s*$/, ""));
      return Number.isNaN(value) ? null : String(value);
    }
    case "minutes": {
      const value = parseMinutes(cell.trim());
      return Number.isNaN(value) ? null : String(value);
    }
    case "type":
      return requestTypeOf(cell);
    case "status":
      return requestStatusOf(cell);
    default:
      return cell.trim();
  }
}

/** A minute, a day, or from and to. */
function timeText({ minute, span }: ParsedTime): string {
  if (span === 0) return isoMinuteOf(minute);
  const end = minute + span;
  if (minute % MINUTES_PER_DAY !== 0 || span % MINUTES_PER_DAY !== 0)
    return `${isoMinuteOf(minute)}–${isoMinuteOf(end)}`;
  const days = [minute / MINUTES_PER_DAY, end / MINUTES_PER_DAY - 1].map(isoDateOfDay);
  return [...new Set(days)].join("–");
}

function pointsOf(rows: readonly (readonly string[])[], mapping: Mapping, { knownPlaces }: ImportContext): LngLat[] {
  const places = createPlaceReader(mapping);
  const system = mapping.epsg === 4326 ? null : projectionFor(mapping.epsg);
  const point = { north: 0, east: 0 };
  const nameColumn = mapping.kind === "visits" ? mapping.columns.placeName : undefined;
  const points: LngLat[] = [];
  for (const cells of rows) {
    if (points.length === POINTS_SHOWN) break;
    if (places.read(cells, point)) {
      const named = nameColumn === undefined ? null : placeNamed(knownPlaces ?? new Map(), cells[nameColumn] ?? "");
      if (named) points.push(named);
      continue;
    }
    points.push(system ? system.inverse(point.east, point.north) : [point.east, point.north]);
  }
  return points;
}
