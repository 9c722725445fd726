import { findHeader } from "./find-header.ts";
import type { Delimiter, Encoding } from "./import-model.ts";
import { firstRows, readTable } from "./read-table.ts";
import type { Table } from "./table.ts";

/** A delimited text as a table. Rows above the header are titles and not counted. Null when there is no text in it. */
export function csvTable(bytes: Uint8Array, encoding: Encoding, delimiter: Delimiter): Table | null {
  const first = firstRows(bytes.subarray(0, 262_144), encoding, delimiter, 40);
  if (first.rows.length === 0) return null;
  const { index } = findHeader(first.rows);
  const headerLine = first.lines[index]!;
  const header = first.rows[index]!.map((cell) => cell.trim());

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

  return { header, rows };
}
