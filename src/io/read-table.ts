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
}) => PapaParser;

/** A quoted cell longer than this is a quote that nobody closed. */
export const LONGEST_CELL = 1 << 18;
/** A text without line breaks is cut so often, lest every slice be searched again with all before it. */
const LONGEST_ROW = 1 << 26;
/** After so many broken quotes the file does not use them as quotes at all. */
const MOST_BROKEN_QUOTES = 20;

/**
 * Read delimited text in slices. Line breaks of all systems are the same. A quote that is opened and never closed, or
 * closed many lines below in the middle of a text, costs its own line and not the rest of the file: that line is cut at
 * every delimiter, as if it had no quotes.
 */
export function* readTable(bytes: Uint8Array, encoding: Encoding, delimiter: Delimiter): Generator<TableRows> {
  const reader = new SliceReader(delimiter);
  for (const { text, share } of withWholeLineBreaks(decodeSlices(bytes, encoding))) {
    const slice = reader.take(text, share);
    if (slice.rows.length > 0) yield slice;
  }
}

/** Cuts text that comes piece by piece into rows. */
export class SliceReader {
  private readonly quoted: PapaParser;
  private brokenQuotes = 0;
  /** What the last slice ended with: the beginning of a row. */
  private rest = "";
  /** Physical line on which the next row begins. */
  line = 1;
  private rows: (readonly string[])[] = [];
  private lines: number[] = [];

  constructor(private readonly delimiter: Delimiter) {
    this.quoted = new PapaParser({ delimiter, newline: "\n", quoteChar: '"' });
  }

  /** True when nothing of what was taken waits for the rest of its row. */
  get isBetweenRows(): boolean {
    return this.rest === "";
  }

  /** True when the file has turned out to use quotes as letters. */
  get quotesAreLetters(): boolean {
    return this.brokenQuotes >= MOST_BROKEN_QUOTES;
  }

  take(text: string, share: number): TableRows {
    const isLast = share === 1;
    if (!isLast && this.isInLongCell(text)) {
      this.rest += text;
      return { rows: [], lines: [], share };
    }
    const buffer = this.rest === "" ? text : this.rest + text;
    this.rows = [];
    this.lines = [];
    this.rest = buffer.includes('"') ? this.cutQuoted(evenLineBreaks(buffer), isLast) : this.cutPlain(buffer, isLast);
    return { rows: this.rows, lines: this.lines, share };
  }

  /** In the middle of a cell of many megabytes its end is waited for: to search all of it with every slice takes minutes. */
  private isInLongCell(text: string): boolean {
    return this.rest.length > LONGEST_CELL && this.rest.length < LONGEST_ROW && !/[\r\n]/.test(text);
  }

  /** Without a quote in sight a row is a line and a cell what stands between delimiters: much faster than to look for quotes. */
  private cutPlain(buffer: string, isLast: boolean): string {
    const text = hasLoneReturn(buffer) ? evenLineBreaks(buffer) : buffer;
    let at = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", at)) {
      const isPair = end > at && text.charCodeAt(end - 1) === 13;
      this.push(text.slice(at, isPair ? end - 1 : end).split(this.delimiter));
      at = end + 1;
    }
    if (!isLast && text.length - at < LONGEST_ROW) return text.slice(at);
    if (at < text.length) this.push(text.slice(at).split(this.delimiter));
    return "";
  }

  private cutQuoted(text: string, isLast: boolean): string {
    let buffer = text;
    while (buffer !== "") {
      if (this.quotesAreLetters) return this.cutPlain(buffer, isLast);
      const { data, errors, meta } = this.quoted.parse(buffer, 0, !isLast);
      const broken = firstBrokenRow(data, errors);
      const firstLine = this.line;
      for (const cells of broken < 0 ? data : data.slice(0, broken)) {
        const breaks = lineBreaksIn(cells);
        this.push(cells);
        this.line += breaks;
      }
      if (broken >= 0) {
        buffer = this.cutOneLine(afterLines(buffer, this.line - firstLine));
      } else if (isLast) {
        buffer = "";
      } else {
        buffer = buffer.slice(meta.cursor);
        if (buffer.length < LONGEST_CELL || !buffer.includes("\n")) return buffer;
        buffer = this.cutOneLine(buffer);
      }
    }
    return "";
  }

  /** Take the first line as if its quotes were letters. */
  private cutOneLine(buffer: string): string {
    this.brokenQuotes++;
    const end = buffer.indexOf("\n");
    this.push((end < 0 ? buffer : buffer.slice(0, end)).split(this.delimiter));
    return end < 0 ? "" : buffer.slice(end + 1);
  }

  private push(cells: readonly string[]): void {
    if (cells.length > 1 || cells[0]!.trim() !== "") {
      this.rows.push(cells);
      this.lines.push(this.line);
    }
    this.line++;
  }
}

/** The rows of a short text. */
export function cutRows(text: string, delimiter: Delimiter): readonly (readonly string[])[] {
  return new SliceReader(delimiter).take(text, 1).rows;
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

/** A carriage return at the end of a slice may be the first half of a pair: it waits for the next. */
function* withWholeLineBreaks(slices: Iterable<{ text: string; share: number }>) {
  let held = "";
  for (const { text, share } of slices) {
    let whole = held + text;
    held = "";
    if (share < 1 && whole.endsWith("\r")) {
      held = "\r";
      whole = whole.slice(0, -1);
    }
    yield { text: whole, share };
  }
}

function evenLineBreaks(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Files from old Macs, and files put together from several systems. */
function hasLoneReturn(text: string): boolean {
  return text.includes("\r") && /\r(?!\n)/.test(text);
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
