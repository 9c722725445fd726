import type { FileFailure } from "./import-model.ts";
import { cellOf } from "./json-cell.ts";
import { DEEPEST, type JsonList } from "./json-lists.ts";
import { parseJson } from "./parse-json.ts";
import { MOST_COLUMNS, type Table } from "./table.ts";

const RECORDS_PER_SLICE = 2000;

export type JsonTable =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly failure: FileFailure };

/** Where the records are: in a list, numbered, or one on each line of a text. */
export interface JsonRecords {
  readonly spans: Float64Array;
  /** 1-based physical line of each record; absent in a list, where its number is its line. */
  readonly lines?: Uint32Array;
  /** The system that `x` and `y` of an ESRI answer are in. */
  readonly wkid: number | null;
}

/** One record on each line, as logs and databases write them. A first line that is no whole object is something else. */
export function jsonLines(bytes: Uint8Array): JsonRecords | "other" | "nested-too-deep" {
  const spans: number[] = [];
  const lines: number[] = [];
  let line = 0;
  for (let from = 0; from < bytes.length; ) {
    line++;
    const found = bytes.indexOf(10, from);
    const end = found < 0 ? bytes.length : found;
    let first = from;
    while (first < end && bytes[first]! <= 32) first++;
    if (first < end) {
      if (isNestedTooDeep(bytes, first, end)) return "nested-too-deep";
      if (spans.length === 0 && !isObject(parseAt(bytes, first, end))) return "other";
      spans.push(first, end);
      lines.push(line);
    }
    from = end + 1;
  }
  return { spans: Float64Array.from(spans), lines: Uint32Array.from(lines), wkid: null };
}

/**
 * Records as rows. The header is every name in the order they first appear, members of members with a point between:
 * `location.gps`. Records are parsed one by one, and again each time the rows are asked for, so that a large file is
 * never held as objects. In a text of lines a line that is no object is a row of one cell, and refused as too short.
 */
export function jsonTable(bytes: Uint8Array, { spans, lines, wkid }: JsonRecords): JsonTable {
  const columns = new Map<string, number>();
  const count = spans.length / 2;
  for (let i = 0; i < count; i++) {
    const record = parseAt(bytes, spans[2 * i]!, spans[2 * i + 1]!);
    if (record === undefined && !lines) return { ok: false, failure: "broken-json" };
    forEachCell(record, wkid, (name) => {
      if (!columns.has(name)) columns.set(name, columns.size);
    });
    if (columns.size > MOST_COLUMNS) return { ok: false, failure: "too-many-columns" };
  }
  if (columns.size === 0) return { ok: false, failure: "no-records" };

  function rowOf(from: number, to: number): readonly string[] {
    const record = parseAt(bytes, from, to);
    if (record === undefined) return [decode(bytes, from, to)];
    const cells = new Array<string>(columns.size).fill("");
    forEachCell(record, wkid, (name, value) => {
      cells[columns.get(name)!] = cellOf(value);
    });
    return cells;
  }

  function* rows() {
    for (let from = 0; from < count; from += RECORDS_PER_SLICE) {
      const to = Math.min(count, from + RECORDS_PER_SLICE);
      const slice = Array.from({ length: to - from }, (_, i) =>
        rowOf(spans[2 * (from + i)]!, spans[2 * (from + i) + 1]!),
      );
      yield { rows: slice, lines: slice.map((_, i) => lines?.[from + i] ?? from + i + 1), share: to / count };
    }
  }

  return { ok: true, table: { header: [...columns.keys()], rows } };
}

/** The list with the best-looking header first, then the longest. */
export function bestList(bytes: Uint8Array, lists: readonly JsonList[], known: (name: string) => boolean): JsonList {
  const scored = lists.map((list) => {
    const names = new Set<string>();
    for (let i = 0; i < Math.min(20, list.spans.length / 2); i++) {
      forEachCell(parseAt(bytes, list.spans[2 * i]!, list.spans[2 * i + 1]!), null, (name) => names.add(name));
    }
    return { list, known: [...names].filter(known).length };
  });
  return scored.reduce((a, b) =>
    b.known > a.known || (b.known === a.known && b.list.spans.length > a.list.spans.length) ? b : a,
  ).list;
}

function forEachCell(record: unknown, wkid: number | null, take: (name: string, value: unknown) => void): void {
  if (!isObject(record)) return;
  // Servers of ESRI keep the columns apart from the place: {"attributes": {…}, "geometry": {"x": …, "y": …}}.
  if (isObject(record.attributes) && Object.hasOwn(record, "attributes")) {
    const { attributes, geometry, ...rest } = record;
    forEachMember("", attributes as JsonObject, take);
    if (isObject(geometry) && typeof geometry.x === "number" && typeof geometry.y === "number") {
      const system = wkid === null ? "" : ` (EPSG:${wkid})`;
      take(`x${system}`, geometry.x);
      take(`y${system}`, geometry.y);
    } else if (geometry !== undefined) {
      take("geometry", geometry);
    }
    forEachMember("", rest, take);
  } else {
    forEachMember("", record, take);
  }
}

function forEachMember(path: string, object: JsonObject, take: (name: string, value: unknown) => void): void {
  for (const [name, value] of Object.entries(object)) {
    const point = isObject(value) ? pointText(value) : null;
    if (point !== null) take(`${path}${name}`, point);
    else if (isObject(value)) forEachMember(`${path}${name}.`, value, take);
    else take(`${path}${name}`, value);
  }
}

/** Counted before anything is parsed, since what is made of a parsed record calls itself. */
function isNestedTooDeep(bytes: Uint8Array, from: number, to: number): boolean {
  let depth = 0;
  let isString = false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === 0x22) isString = !isString;
    else if (isString) at += byte === 0x5c ? 1 : 0;
    else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > DEEPEST) return true;
    } else if (byte === 0x7d || byte === 0x5d) depth--;
  }
  return false;
}

/** A GeoJSON point inside a record is a place, and east stands first in it. */
function pointText({ type, coordinates }: JsonObject): string | null {
  if (type !== "Point" || !Array.isArray(coordinates)) return null;
  return `POINT (${cellOf(coordinates[0])} ${cellOf(coordinates[1])})`;
}

type JsonObject = Record<string, unknown>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @returns undefined when there is no JSON there */
export function parseAt(bytes: Uint8Array, from: number, to: number): unknown {
  return parseJson(decode(bytes, from, to));
}

const decoder = new TextDecoder();

function decode(bytes: Uint8Array, from: number, to: number): string {
  return decoder.decode(bytes.subarray(from, to));
}
