import { parseJson } from "./parse-json.ts";

/** A list of records in a JSON text: where in the bytes each record begins and ends. */
export interface JsonList {
  /** Member names from the top, `result.records`; empty for a list at the top. */
  readonly path: string;
  /** Start and end of record i at 2i and 2i + 1, end exclusive. */
  readonly spans: Float64Array;
}

export type JsonScan =
  | { readonly ok: true; readonly lists: readonly JsonList[]; readonly top: JsonTop }
  | { readonly ok: false; readonly failure: "broken-json" | "nested-too-deep" };

/** What stands at the top beside the lists. */
export interface JsonTop {
  /** `FeatureCollection` in GeoJSON. */
  type: string | null;
  /** What the `crs` member of old GeoJSON calls the system. */
  crs: string | null;
  /** The number of the system, as the servers of ESRI give it. */
  wkid: number | null;
}

/** Exports nest some five levels; parsers give up at some ten thousand. */
export const DEEPEST = 200;
/** Lists beyond these are no tables to choose among. */
const MOST_LISTS = 1000;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Find the lists of records in a JSON text without parsing it: only brackets and strings are looked at, and nothing is
 * called into itself, so neither a large nor a deeply nested text can exhaust memory or stack. A list inside a record
 * is part of the record.
 */
export function scanJson(bytes: Uint8Array): JsonScan {
  const scanner = new Scanner(bytes);
  const failure = scanner.scan();
  if (failure) return { ok: false, failure };
  return { ok: true, lists: scanner.lists, top: scanner.top };
}

class Scanner {
  readonly lists: JsonList[] = [];
  readonly top: JsonTop = { type: null, crs: null, wkid: null };
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  scan(): "broken-json" | "nested-too-deep" | null {
    const { bytes } = this;
    const path: string[] = [];
    let isValueNext = true;
    for (;;) {
      this.skipBlanks();
      const byte = bytes[this.at];
      if (isValueNext) {
        isValueNext = false;
        if (byte === OPEN_OBJECT) {
          this.at++;
          path.push("");
          if (path.length > DEEPEST) return "nested-too-deep";
          this.skipBlanks();
          if (bytes[this.at] === CLOSE_OBJECT) continue;
          if (!this.readName(path)) return "broken-json";
          isValueNext = true;
        } else if (byte === OPEN_LIST) {
          const failure = this.readList(path.join("."));
          if (failure) return failure;
        } else {
          const from = this.at;
          const failure = this.skipValue();
          if (failure) return failure;
          this.noteScalar(path, from);
        }
      } else if (byte === undefined) {
        return path.length === 0 ? null : "broken-json";
      } else if (path.length === 0) {
        return "broken-json";
      } else if (byte === CLOSE_OBJECT) {
        this.at++;
        path.pop();
      } else if (byte === COMMA) {
        this.at++;
        this.skipBlanks();
        if (!this.readName(path)) return "broken-json";
        isValueNext = true;
      } else {
        return "broken-json";
      }
    }
  }

  private readName(path: string[]): boolean {
    const from = this.at;
    if (this.bytes[from] !== QUOTE || !this.skipString()) return false;
    const name = textOf(this.bytes, from, this.at);
    this.skipBlanks();
    if (name === null || this.bytes[this.at] !== COLON) return false;
    this.at++;
    path[path.length - 1] = name;
    return true;
  }

  private readList(path: string): "broken-json" | "nested-too-deep" | null {
    const { bytes } = this;
    let spans = new Float64Array(256);
    let count = 0;
    let objects = 0;
    this.at++;
    this.skipBlanks();
    if (bytes[this.at] === CLOSE_LIST) {
      this.at++;
      return null;
    }
    for (;;) {
      this.skipBlanks();
      if (bytes[this.at] === OPEN_OBJECT) objects++;
      if (count * 2 === spans.length) {
        const longer = new Float64Array(spans.length * 2);
        longer.set(spans);
        spans = longer;
      }
      spans[count * 2] = this.at;
      const failure = this.skipValue();
      if (failure) return failure;
      spans[count * 2 + 1] = this.at;
      count++;
      this.skipBlanks();
      const byte = bytes[this.at++];
      if (byte === CLOSE_LIST) break;
      if (byte !== COMMA) return "broken-json";
    }
    // A list of numbers or of names is no table.
    if (objects > 0 && this.lists.length < MOST_LISTS) this.lists.push({ path, spans: spans.slice(0, count * 2) });
    return null;
  }

  /** Past one value, whatever it is. */
  private skipValue(): "broken-json" | "nested-too-deep" | null {
    const { bytes } = this;
    let depth = 0;
    const from = this.at;
    for (;;) {
      const byte = bytes[this.at];
      if (byte === undefined) return depth === 0 && this.at > from ? null : "broken-json";
      if (byte === QUOTE) {
        if (!this.skipString()) return "broken-json";
        if (depth === 0) return null;
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        if (++depth > DEEPEST) return "nested-too-deep";
        this.at++;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        if (depth === 0) return this.at > from ? null : "broken-json";
        this.at++;
        if (--depth === 0) return null;
      } else if (depth === 0 && (byte === COMMA || byte <= 32)) {
        return this.at > from ? null : "broken-json";
      } else {
        this.at++;
      }
    }
  }

  private skipString(): boolean {
    const { bytes } = this;
    for (let at = this.at + 1; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) {
        this.at = at + 1;
        return true;
      }
    }
    return false;
  }

  private skipBlanks(): void {
    const { bytes } = this;
    while (bytes[this.at]! <= 32) this.at++;
  }

  private noteScalar(path: readonly string[], from: number): void {
    switch (path.join(".")) {
      case "type":
        this.top.type = textOf(this.bytes, from, this.at);
        break;
      case "crs.properties.name":
        this.top.crs = textOf(this.bytes, from, this.at);
        break;
      case "spatialReference.wkid":
      case "spatialReference.latestWkid":
        this.top.wkid = Number(new TextDecoder().decode(this.bytes.subarray(from, this.at)));
    }
  }
}

function textOf(bytes: Uint8Array, from: number, to: number): string | null {
  const value = parseJson(new TextDecoder().decode(bytes.subarray(from, to)));
  return typeof value === "string" ? value : null;
}
