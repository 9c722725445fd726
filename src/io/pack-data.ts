import type { IncidentRows } from "../domain/incident.ts";
import type { Result } from "../domain/result.ts";
import { xxh32 } from "./content-hash.ts";
import type { ImportedData } from "./import-model.ts";
import { type IncidentHead, type PackedHead, readPackedHead } from "./packed-head.ts";
import { packTexts, unpackTexts } from "./packed-texts.ts";
import { areSoundRows } from "./sound-rows.ts";

/**
 * `truncated`: bytes are missing at the end. `changed`: they are not the bytes that were written, or say what no rows
 * can. `newer`: written by a later Lägesbild.
 */
export type PackedFailure = "truncated" | "changed" | "newer" | "not-packed";

const MAGIC = new TextEncoder().encode("LB-rows\n");
const VERSION = 1;
/** Magic 8 · version 4 · bytes in the head 4 · bytes in all 4 · checksum 4, then the head. */
const FRAME_BYTES = 24;
const CHECKSUM_AT = 20;
/** Columns begin where a Float64Array may lie. */
const ALIGNMENT = 8;

/**
 * The rows of one file as bytes, for storage and for `.lagesbild` files: a frame that stays the same in every version,
 * a head of JSON (for all kinds but incidents it is everything), then the columns of incidents one after the other,
 * and their ids. Numbers are little endian, as on every machine that runs a browser.
 */
export function packData(data: ImportedData): Uint8Array {
  if (data.kind !== "incidents") return framed(data, []);
  const { incidents } = data;
  const ids = packTexts(incidents.ids);
  const head: IncidentHead = {
    kind: "incidents",
    length: incidents.length,
    categories: incidents.categories,
    subcategories: incidents.subcategories,
    ids: ids.head,
  };
  return framed(head, [...columnsOf(incidents).map(bytesOf), bytesOf(ids.lengths), ...ids.blocks]);
}

/** The other way. Whatever the bytes are, the answer is rows that the program can count on, or a reason. */
export function unpackData(bytes: Uint8Array): Result<ImportedData, PackedFailure> {
  const start = bytes.subarray(0, MAGIC.length);
  if (!start.every((byte, index) => byte === MAGIC[index])) return failed("not-packed");
  if (bytes.length < FRAME_BYTES) return failed("truncated");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headBytes = view.getUint32(12, true);
  const allBytes = view.getUint32(16, true);
  if (bytes.length < allBytes) return failed("truncated");
  if (bytes.length > allBytes || checksum(bytes) !== view.getUint32(CHECKSUM_AT, true)) return failed("changed");
  // After the checksum: a flipped bit in the version is no newer version.
  if (view.getUint32(8, true) > VERSION) return failed("newer");

  const head = readPackedHead(bytes.subarray(FRAME_BYTES, FRAME_BYTES + headBytes));
  if (!head) return failed("changed");
  if (head.kind !== "incidents") return { ok: true, value: head };
  const incidents = readColumns(head, bytes, aligned(FRAME_BYTES + headBytes));
  return incidents ? { ok: true, value: { kind: "incidents", incidents } } : failed("changed");
}

function framed(head: PackedHead, parts: readonly Uint8Array[]): Uint8Array {
  const headText = new TextEncoder().encode(JSON.stringify(head));
  let length = aligned(FRAME_BYTES + headText.length);
  const offsets = parts.map((part) => {
    const offset = length;
    length = aligned(length + part.length);
    return offset;
  });

  const bytes = new Uint8Array(length);
  bytes.set(MAGIC);
  bytes.set(headText, FRAME_BYTES);
  parts.forEach((part, index) => {
    bytes.set(part, offsets[index]!);
  });
  const view = new DataView(bytes.buffer);
  view.setUint32(8, VERSION, true);
  view.setUint32(12, headText.length, true);
  view.setUint32(16, length, true);
  view.setUint32(CHECKSUM_AT, checksum(bytes), true);
  return bytes;
}

function columnsOf(rows: IncidentRows) {
  return [rows.x, rows.y, rows.start, rows.end, rows.category, rows.subcategory, rows.precision] as const;
}

function readColumns(head: IncidentHead, bytes: Uint8Array, start: number): IncidentRows | null {
  const { length } = head;
  let offset = start;
  /** The next part, copied to where typed arrays may look at it. */
  function next(byteLength: number): ArrayBuffer | null {
    const end = offset + byteLength;
    if (end > bytes.length) return null;
    const part = bytes.slice(offset, end).buffer;
    offset = aligned(end);
    return part;
  }

  const x = next(length * 8);
  const y = next(length * 8);
  const from = next(length * 4);
  const to = next(length * 4);
  const category = next(length * 2);
  const subcategory = next(length * 2);
  const precision = next(length);
  const idLengths = next(head.ids.count * 4);
  const blocks = head.ids.blocks.map(([, byteLength]) => new Uint8Array(next(byteLength) ?? []));
  if (!(x && y && from && to && category && subcategory && precision && idLengths) || offset !== bytes.length) {
    return null;
  }
  const ids = unpackTexts(head.ids, new Uint32Array(idLengths), blocks);
  if (!ids) return null;
  const rows = {
    length,
    x: new Float64Array(x),
    y: new Float64Array(y),
    start: new Int32Array(from),
    end: new Int32Array(to),
    precision: new Uint8Array(precision),
    category: new Uint16Array(category),
    subcategory: new Uint16Array(subcategory),
    categories: head.categories,
    subcategories: head.subcategories,
    ids,
  };
  return areSoundRows(rows) ? rows : null;
}

/** Over everything but the checksum itself. */
function checksum(bytes: Uint8Array): number {
  return xxh32(bytes.subarray(FRAME_BYTES), xxh32(bytes.subarray(0, CHECKSUM_AT), 0));
}

function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

function failed(error: PackedFailure): { readonly ok: false; readonly error: PackedFailure } {
  return { ok: false, error };
}
