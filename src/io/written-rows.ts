import { decodeText } from "./decode-text.ts";
import type { Delimiter } from "./import-model.ts";
import { cutRows, LONGEST_CELL } from "./read-table.ts";
import type { Table, WrittenText } from "./table.ts";

const LINE_FEED = 10;
const RETURN = 13;
const QUOTE = 34;
/** Between the cells of a row that was no text in its file: a record, or a row of a workbook. */
const BETWEEN_CELLS: Delimiter = ";";

/** Some rows of a file as they stand in it, kept as bytes. */
export class WrittenRows {
  /** Row i is the bytes from `start[i]` up to `end[i]`. */
  constructor(
    private readonly source: WrittenText,
    private readonly start: Uint32Array,
    private readonly end: Uint32Array,
  ) {}

  at(i: number): { readonly text: string; readonly cells: readonly string[] } {
    const { bytes, encoding, delimiter } = this.source;
    const text = decodeText(bytes.subarray(this.start[i]!, this.end[i]!), encoding);
    return { text, cells: cutRows(text, delimiter)[0] ?? [] };
  }

  /** The same rows without the file around them; when they are most of the file, it is kept whole rather than copied. */
  alone(): WrittenRows {
    const { start, end, source } = this;
    let size = 0;
    for (let i = 0; i < start.length; i++) size += end[i]! - start[i]!;
    if (size * 2 > source.bytes.length) return this;
    const bytes = new Uint8Array(size);
    const newStart = new Uint32Array(start.length);
    const newEnd = new Uint32Array(start.length);
    let at = 0;
    for (let i = 0; i < start.length; i++) {
      bytes.set(source.bytes.subarray(start[i]!, end[i]!), at);
      newStart[i] = at;
      at += end[i]! - start[i]!;
      newEnd[i] = at;
    }
    return new WrittenRows({ ...source, bytes }, newStart, newEnd);
  }
}

/** The rows that begin on the given lines, which ascend. */
export function writtenRows(table: Table, lines: Uint32Array): WrittenRows {
  return table.written ? rowsOfText(table.written(), lines) : rowsOfCells(table, lines);
}

function rowsOfText(source: WrittenText, lines: Uint32Array): WrittenRows {
  const start = new Uint32Array(lines.length);
  const end = new Uint32Array(lines.length);
  let at = 0;
  let line = 1;
  for (let i = 0; i < lines.length; i++) {
    for (; line < lines[i]!; line++) at = afterLine(source.bytes, at);
    start[i] = at;
    end[i] = endOfRow(source, at);
  }
  return new WrittenRows(source, start, end);
}

/** A row ends with its line, unless a quoted cell goes on below. */
function endOfRow({ bytes, encoding, delimiter }: WrittenText, start: number): number {
  const most = Math.min(bytes.length, start + LONGEST_CELL);
  let quotes = 0;
  let firstEnd = -1;
  for (let at = start; at <= most; at++) {
    const byte = at < bytes.length ? bytes[at]! : LINE_FEED;
    if (byte === QUOTE) quotes++;
    if (byte !== LINE_FEED && byte !== RETURN) continue;
    if (firstEnd < 0) firstEnd = at;
    if (quotes % 2 === 1) continue;
    if (at === firstEnd) return at;
    // As the table was read: quotes that make no row of these lines were letters, and the first line a row.
    const text = decodeText(bytes.subarray(start, at), encoding);
    return cutRows(text, delimiter).length === 1 ? at : firstEnd;
  }
  return firstEnd < 0 ? most : firstEnd;
}

/** Where the next physical line begins, as `readTable` counts lines: a return and a line feed together are one break. */
function afterLine(bytes: Uint8Array, from: number): number {
  // Not with indexOf: lines are short, and to call out of the loop takes longer than to walk through one.
  let at = from;
  while (at < bytes.length && bytes[at] !== LINE_FEED && bytes[at] !== RETURN) at++;
  return at + (bytes[at] === RETURN && bytes[at + 1] === LINE_FEED ? 2 : 1);
}

/** Rows of a table whose file is no text, written as a text of cells. */
function rowsOfCells(table: Table, lines: Uint32Array): WrittenRows {
  const start = new Uint32Array(lines.length);
  const end = new Uint32Array(lines.length);
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let size = 0;
  let i = 0;
  for (const slice of table.rows()) {
    for (let k = 0; k < slice.rows.length && i < lines.length; k++) {
      if (slice.lines[k]! < lines[i]!) continue;
      const part = encoder.encode(slice.rows[k]!.map(quotedCell).join(BETWEEN_CELLS));
      parts.push(part);
      // Several issues may be about one row.
      for (; i < lines.length && lines[i] === slice.lines[k]; i++) {
        start[i] = size;
        end[i] = size + part.length;
      }
      size += part.length;
    }
    if (i === lines.length) break;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return new WrittenRows({ bytes, encoding: "utf-8", delimiter: BETWEEN_CELLS }, start, end);
}

function quotedCell(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
