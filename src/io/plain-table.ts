import { decodeRange } from "./decode-text.ts";
import { PlainRows } from "./plain-rows.ts";
import { SliceReader, type TableRows } from "./read-table.ts";
import type { WrittenText } from "./table.ts";

/** So many bytes are walked through before others get their turn. */
const STRETCH_BYTES = 1 << 18;
/** A row that cannot be cut as bytes is made text together with a few after it. */
const TEXT_BYTES = 1 << 11;
/** Longer lines are no rows that somebody made. */
const LONGEST_LINE = 1 << 22;
const LINE_FEED = 10;

/**
 * The rows of a delimited text, most of them as bytes: a stretch of rows to walk through at a time, and between them the
 * rows that only `SliceReader` can cut. Together they are the rows that `readTable` gives.
 *
 * @param headerLine rows up to it are left out
 * @param width      cells of a row whose places are kept
 */
export function* readPlainTable(
  source: WrittenText,
  headerLine: number,
  width: number,
): Generator<PlainRows | TableRows> {
  const { bytes, encoding } = source;
  const general = new SliceReader(source.delimiter);
  const plain = new PlainRows(source, width);
  let at = afterByteOrderMark(source);
  // The header, and titles above it, are cut as they were when it was found.
  let isPlain = false;

  while (at < bytes.length) {
    if (isPlain) {
      const until = stretchEnd(bytes, at, STRETCH_BYTES);
      if (until - at <= LONGEST_LINE) {
        plain.quotesAreLetters = general.quotesAreLetters;
        plain.enter(at, general.line, until);
        yield plain;
        at = plain.at;
        general.line = plain.nextLine;
        if (at === until) continue;
      }
    }
    do {
      const until = letterEnd(bytes, Math.min(stretchEnd(bytes, at, TEXT_BYTES), at + LONGEST_LINE));
      const isLast = until === bytes.length;
      const { rows, lines } = general.take(decodeRange(bytes, at, until, encoding), isLast ? 1 : 0);
      at = until;
      const first = lines.findIndex((line) => line > headerLine);
      if (first >= 0) yield { rows: rows.slice(first), lines: lines.slice(first), share: at / bytes.length };
    } while (!general.isBetweenRows && at < bytes.length);
    isPlain = general.line > headerLine;
  }
}

/** The end of the line that is so many bytes away. Where lines end with a return only, that is the end of the file. */
function stretchEnd(bytes: Uint8Array, at: number, length: number): number {
  if (at + length >= bytes.length) return bytes.length;
  const feed = bytes.indexOf(LINE_FEED, at + length - 1);
  return feed < 0 ? bytes.length : feed + 1;
}

/** Not in the middle of a letter of UTF-8, where a line without end was cut. */
function letterEnd(bytes: Uint8Array, until: number): number {
  let end = until;
  while (end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end++;
  return end;
}

function afterByteOrderMark({ bytes, encoding }: WrittenText): number {
  const hasMark = encoding !== "windows-1252" && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? 3 : 0;
}
