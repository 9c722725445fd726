import { decodeText } from "./decode-text.ts";
import { geoJsonFile, isFeature } from "./geojson.ts";
import { geojsonTable, holdsPoints } from "./geojson-table.ts";
import type { Opening } from "./guess-mapping.ts";
import { isKnownHeader } from "./header-names.ts";
import type { Encoding, GuessReason } from "./import-model.ts";
import { type JsonTop, scanJson } from "./json-lists.ts";
import { bestList, type JsonRecords, jsonLines, jsonTable, parseAt } from "./json-table.ts";
import { failed, type HowToOpen, type OpenedFile, type TableFound, tableReason } from "./opened-file.ts";
import { MOST_COLUMNS } from "./table.ts";

/** Longer than any text that a program can hold in one piece, if it is not UTF-8 already. */
const MOST_TO_RECODE = 2 ** 28;

/** Does the text begin like JSON? */
export function looksLikeJson(start: string): boolean {
  return /^\uFEFF?\s*[{[]/.test(start);
}

/** GeoJSON, a list of records somewhere in the text, or a record on each line. */
export function openJson(raw: Uint8Array, encoding: Encoding, how?: HowToOpen): OpenedFile {
  const bytes = asUtf8(raw, encoding);
  if (!bytes) return failed("unpacks-too-large");
  const opening: Opening = { format: "json", encoding, delimiter: "," };
  const reason: GuessReason = { about: "encoding", sure: true, code: encoding, detail: encoding };
  const scan = scanJson(bytes);
  if (!scan.ok) {
    if (scan.failure === "nested-too-deep") return failed(scan.failure);
    const lines = jsonLines(bytes);
    if (lines === "other") return failed("broken-json");
    return lines === "nested-too-deep" ? failed(lines) : openRecords(bytes, lines, opening, [reason], []);
  }
  const { lists, top } = scan;
  if (top.type === "Feature") {
    return openFeatures(bytes, Float64Array.of(0, bytes.length), top, opening, [reason]);
  }
  if (top.type === "FeatureCollection") {
    const features = lists.find(({ path }) => path === "features");
    if (features) return openFeatures(bytes, features.spans, top, opening, [reason]);
    return failed(/"features"\s*:\s*\[\s*\]/.test(start(bytes)) ? "empty-file" : "not-geojson");
  }
  if (lists.length === 0) return failed(isGeometry(top.type) ? "not-geojson" : "no-records");

  const said = how?.sheet === undefined ? undefined : lists.find(({ path }) => path === how.sheet);
  const list = said ?? bestList(bytes, lists, isKnownHeader);
  const records = { spans: list.spans, wkid: top.wkid };
  if (lists.length === 1) return openRecords(bytes, records, opening, [reason], []);
  const tables = lists.map(({ path, spans }): TableFound => ({ sheet: path, rows: spans.length / 2 }));
  const reasons = [reason, tableReason(list.path, said !== undefined)];
  return openRecords(bytes, records, { ...opening, sheet: list.path }, reasons, tables);
}

function openRecords(
  bytes: Uint8Array,
  records: JsonRecords,
  opening: Opening,
  reasons: readonly GuessReason[],
  tables: readonly TableFound[],
): OpenedFile {
  if (isFeature(parseAt(bytes, records.spans[0]!, records.spans[1]!))) {
    return openFeatures(bytes, records.spans, { type: null, crs: null, wkid: null }, opening, reasons);
  }
  const read = jsonTable(bytes, records);
  return read.ok ? { kind: "table", table: read.table, opening, reasons, tables } : failed(read.failure);
}

function openFeatures(
  bytes: Uint8Array,
  spans: Float64Array,
  { crs }: JsonTop,
  opening: Opening,
  reasons: readonly GuessReason[],
): OpenedFile {
  let isBroken = false;
  function* candidates() {
    for (let i = 0; i < spans.length; i += 2) {
      const candidate = parseAt(bytes, spans[i]!, spans[i + 1]!);
      isBroken ||= candidate === undefined;
      yield candidate;
    }
  }
  const file = geoJsonFile(candidates(), crs);
  if (isBroken) return failed("broken-json");
  if (file.header.length > MOST_COLUMNS) return failed("too-many-columns");
  const opened = { opening: { ...opening, format: "geojson" as const }, reasons, tables: [] };
  return holdsPoints(file)
    ? { kind: "table", table: geojsonTable(file), ...opened }
    : { kind: "areas", file, ...opened };
}

/** A geometry alone says where and nothing else; it has lists in it all the same. */
function isGeometry(type: string | null): boolean {
  return type !== null && /^(Multi)?(Point|LineString|Polygon)$|^GeometryCollection$|^Topology$/.test(type);
}

function start(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 1 << 16));
}

/** @returns null when the text is too long to be written anew */
function asUtf8(bytes: Uint8Array, encoding: Encoding): Uint8Array | null {
  if (encoding === "utf-8") return bytes;
  if (encoding === "utf-8-bom") return bytes.subarray(3);
  return bytes.length > MOST_TO_RECODE ? null : new TextEncoder().encode(decodeText(bytes, encoding));
}
