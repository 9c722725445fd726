import Papa from "papaparse";
import { decodeSlices } from "./decode-text.ts";
import type { Delimiter, Encoding } from "./import-model.ts";

/** Some rows of a table, cells as text. Blank lines are not rows. */
export interface TableRows {
  readonly rows: readonly (readonly string[])[];
  /** 1-based physical line that each row begins on. */
  readonly lines: readonly number[];
  /** Share of the file read so far, 0–1. */
  readonly share: number;
}

/** Papa's parser proper. It takes text piece by piece and says where the last whole row ended; its typings omit it. */
interface PapaParser {
  parse(text: string, baseIndex: number, ignoreLastRow: boolean): Papa.ParseResult<string[]>;
}
const PapaParser = Papa.Parser as unknown as new (config: {
  delimiter: string;
  newline: string;
  quoteChar: string;
  fastMode?: boolean;
}) => PapaParser;

/** A quoted cell longer than this is a quote that nobody closed. */
const LONGEST_CELL = 1 << 18;
/** After so many broken quotes the file does not use them as quotes at all. */
const MOST_BROKEN_QUOTES = 20;

/**
 * Read delimited text in slices of about a megabyte. Line breaks of all systems are the same. A quote that is opened and
 * never closed, or closed many lines below in the middle of a text, costs its own line and not the rest of the file:
 * that line is cut at every delimiter, as if it had no quotes.
 */
export function* readTable(bytes: Uint8Array, encoding: Encoding, delimiter: Delimiter): Generator<TableRows> {
  const quoted = new PapaParser({ delimiter, newline: "\n", quoteChar: '"' });
  const plain = new PapaParser({ delimiter, newline: "\n", quoteChar: '"', fastMode: true });
  let brokenQuotes = 0;
  let rest = "";
  let line = 1;

  for (const { text, share } of withEvenLineBreaks(decodeSlices(bytes, encoding))) {
    const isLast = share === 1;
    let buffer = rest === "" ? text : rest + text;
    const rows: string[][] = [];
    const lines: number[] = [];

    for (;;) {
      const parser = brokenQuotes < MOST_BROKEN_QUOTES ? quoted : plain;
      const { data, errors, meta } = parser.parse(buffer, 0, !isLast);
      const broken = errors.length > 0 ? firstBrokenRow(data, errors) : -1;
      const good = broken < 0 ? data.length : broken;
      const firstLine = line;
      for (let i = 0; i < good; i++) {
        const cells = data[i]!;
        if (!isBlank(cells)) {
          rows.push(cells);
          lines.push(line);
        }
        line += 1 + (parser === quoted ? lineBreaksIn(cells) : 0);
      }
      if (broken >= 0) {
        brokenQuotes++;
        buffer = takeLine(afterLines(buffer, line - firstLine));
      } else {
        buffer = isLast ? "" : buffer.slice(meta.cursor);
        if (buffer.length < LONGEST_CELL || !buffer.includes("\n")) break;
        brokenQuotes++;
        buffer = takeLine(buffer);
      }
      if (buffer === "") break;
    }
    rest = buffer;
    if (rows.length > 0) yield { rows, lines, share };

    function takeLine(from: string): string {
      const end = from.indexOf("\n");
      const cells = (end < 0 ? from : from.slice(0, end)).split(delimiter);
      if (!isBlank(cells)) {
        rows.push(cells);
        lines.push(line);
      }
      line++;
      return end < 0 ? "" : from.slice(end + 1);
    }
  }
}

/** The first rows of a table. */
export function firstRows(bytes: Uint8Array, encoding: Encoding, delimiter: Delimiter, count: number): TableRows {
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  let share = 1;
  for (const slice of readTable(bytes, encoding, delimiter)) {
    rows.push(...slice.rows.slice(0, count - rows.length));
    lines.push(...slice.lines.slice(0, count - lines.length));
    share = slice.share;
    if (rows.length >= count) break;
  }
  return { rows, lines, share };
}

function* withEvenLineBreaks(slices: Iterable<{ text: string; share: number }>) {
  let held = "";
  for (const { text, share } of slices) {
    let even = held + text;
    held = "";
    // A carriage return at the end of a slice may be the first half of a pair.
    if (share < 1 && even.endsWith("\r")) {
      held = "\r";
      even = even.slice(0, -1);
    }
    yield { text: even.includes("\r") ? even.replace(/\r\n?/g, "\n") : even, share };
  }
}

/** The first row that a misplaced quote has run together with others, or -1. */
function firstBrokenRow(data: readonly string[][], errors: readonly Papa.ParseError[]): number {
  for (const error of errors) {
    const row = error.row ?? -1;
    const cells = data[row];
    if (cells && (lineBreaksIn(cells) > 0 || error.code === "MissingQuotes")) return row;
  }
  return -1;
}

function lineBreaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count++;
  }
  return count;
}

function afterLines(text: string, count: number): string {
  let at = 0;
  for (let i = 0; i < count; i++) at = text.indexOf("\n", at) + 1;
  return text.slice(at);
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0]!.trim() === "";
}
