import { decodeRange } from "./decode-text.ts";
import type { WrittenText } from "./table.ts";

const LINE_FEED = 10;
const RETURN = 13;
const QUOTE = 34;

/**
 * Walks through the rows of delimited text as bytes, without making texts of them. The cells of the row it stands on lie
 * at `bytes[start[i]]` up to `bytes[end[i]]`, without quotes around them. Blank lines are not rows.
 *
 * It stops before a row with a quoted cell that is more than a text between two quotes (quotes or line breaks in it,
 * letters after it): such a row is for `SliceReader` to cut.
 */
export class PlainRows {
  readonly bytes: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Cells of the row; of those, the places of the first `start.length` are known. */
  count = 0;
  /** Physical line of the row. */
  line = 0;
  /** Where the next row begins, and on which line. */
  at = 0;
  nextLine = 1;
  /** Share of the file passed, 0–1. */
  share = 0;
  quotesAreLetters = false;
  private rowStart = 0;
  private until = 0;
  private readonly delimiter: number;

  /** @param width cells whose places are kept */
  constructor(
    private readonly source: WrittenText,
    width: number,
  ) {
    this.bytes = source.bytes;
    this.delimiter = source.delimiter.charCodeAt(0);
    this.start = new Int32Array(width);
    this.end = new Int32Array(width);
  }

  /** Go on up to `until`, which is the beginning of a line or the end of the file. */
  enter(at: number, line: number, until: number): void {
    this.at = at;
    this.nextLine = line;
    this.until = until;
    this.share = until / this.bytes.length;
  }

  /** @returns false at the end of the stretch, or before a row that cannot be cut here: then `at` is short of the end */
  next(): boolean {
    const { bytes, delimiter, until, start, end, quotesAreLetters } = this;
    const width = start.length;
    let at = this.at;
    for (;;) {
      if (at >= until) {
        this.at = at;
        return false;
      }
      const rowStart = at;
      let count = 0;
      for (;;) {
        let from = at;
        let to: number;
        if (bytes[at] === QUOTE && !quotesAreLetters && at < until) {
          from = at + 1;
          to = closingQuote(bytes, from, until, delimiter);
          if (to < 0) {
            this.at = rowStart;
            return false;
          }
          at = to + 1;
        } else {
          while (at < until) {
            const byte = bytes[at]!;
            if (byte === delimiter || byte === LINE_FEED || byte === RETURN) break;
            at++;
          }
          to = at;
        }
        if (count < width) {
          start[count] = from;
          end[count] = to;
        }
        count++;
        if (at >= until || bytes[at] !== delimiter) break;
        at++;
      }
      this.count = count;
      this.rowStart = rowStart;
      this.line = this.nextLine++;
      if (at < until) at += bytes[at] === RETURN && bytes[at + 1] === LINE_FEED ? 2 : 1;
      this.at = at;
      if (count > 1 || !isBlank(this.text(0))) return true;
    }
  }

  /** The text of a cell. */
  text(cell: number): string {
    return decodeRange(this.bytes, this.start[cell]!, this.end[cell]!, this.source.encoding);
  }

  /** The row as `readTable` gives it. */
  cells(): readonly string[] {
    if (this.count <= this.start.length) return this.cellsInPlace();
    const wide = new PlainRows(this.source, this.count);
    wide.quotesAreLetters = this.quotesAreLetters;
    wide.enter(this.rowStart, this.line, this.at);
    wide.next();
    return wide.cells();
  }

  private cellsInPlace(): readonly string[] {
    const { start, end, rowStart, count } = this;
    const row = decodeRange(this.bytes, rowStart, this.at, this.source.encoding);
    const cells = new Array<string>(count);
    // Where every byte is a letter, the row is made text once and cut.
    const isByteALetter = row.length === this.at - rowStart;
    for (let cell = 0; cell < count; cell++) {
      cells[cell] = isByteALetter ? row.slice(start[cell]! - rowStart, end[cell]! - rowStart) : this.text(cell);
    }
    return cells;
  }
}

/** @returns -1 when the cell goes on after its quote, or has no closing one on its line */
function closingQuote(bytes: Uint8Array, from: number, until: number, delimiter: number): number {
  for (let at = from; at < until; at++) {
    const byte = bytes[at]!;
    if (byte === LINE_FEED || byte === RETURN) return -1;
    if (byte !== QUOTE) continue;
    const next = at + 1 < until ? bytes[at + 1] : LINE_FEED;
    return next === delimiter || next === LINE_FEED || next === RETURN ? at : -1;
  }
  return -1;
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
