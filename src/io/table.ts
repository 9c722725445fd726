import type { TableRows } from "./read-table.ts";

/** A header and the rows under it, whatever the file's format. `rows` can be asked for again. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: () => Generator<TableRows>;
}

/** The first `count` rows under the header. */
export function sampleRows(table: Table, count: number): TableRows {
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  for (const slice of table.rows()) {
    rows.push(...slice.rows.slice(0, count - rows.length));
    lines.push(...slice.lines.slice(0, count - lines.length));
    if (rows.length >= count) break;
  }
  return { rows, lines, share: 1 };
}
