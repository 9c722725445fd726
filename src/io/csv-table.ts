import { decodeSlices } from "./decode-text.ts";
import { columnNames, findHeader } from "./find-header.ts";
import type { Delimiter, Encoding } from "./import-model.ts";
import { readPlainTable } from "./plain-table.ts";
import { firstRows, readTable } from "./read-table.ts";
import type { Table, WrittenText } from "./table.ts";

/** A delimited text as a table. Rows above the header are titles and not counted. Null when there is no text in it. */
export function csvTable(bytes: Uint8Array, encoding: Encoding, delimiter: Delimiter): Table | null {
  const first = firstRows(bytes.subarray(0, 262_144), encoding, delimiter, 40);
  if (first.rows.length === 0) return null;
  const { index } = findHeader(first.rows);
  const headerLine = first.lines[index]!;
  const header = columnNames(first.rows[index]!);

  function* rows() {
    let passed = false;
    for (const slice of readTable(bytes, encoding, delimiter)) {
      if (passed) {
        yield slice;
        continue;
      }
      const from = slice.lines.findIndex((line) => line > headerLine);
      passed = true;
      if (from >= 0) yield { rows: slice.rows.slice(from), lines: slice.lines.slice(from), share: slice.share };
    }
  }

  let inText: WrittenText | null = null;
  const written = () => {
    inText ??= inBytes(bytes, encoding, delimiter);
    return inText;
  };
  // NUL is no letter, and is left out of every text: in bytes it would have to be looked for in every cell.
  const plainRows = () => (written().bytes.includes(0) ? rows() : readPlainTable(written(), headerLine, header.length));
  return { header, rows, plainRows, written };
}

/** UTF-16 is written anew: in it a line break is two bytes, and half a letter may look like one. */
function inBytes(bytes: Uint8Array, encoding: Encoding, delimiter: Delimiter): WrittenText {
  if (encoding !== "utf-16le" && encoding !== "utf-16be") return { bytes, encoding, delimiter };
  const encoder = new TextEncoder();
  const parts = Array.from(decodeSlices(bytes, encoding), ({ text }) => encoder.encode(text));
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return { bytes: joined, encoding: "utf-8", delimiter };
}
