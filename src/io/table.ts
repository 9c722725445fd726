import type { Delimiter, Encoding } from "./import-model.ts";
import type { PlainRows } from "./plain-rows.ts";
import type { TableRows } from "./read-table.ts";

/** A delimited text as bytes: UTF-8 or Windows-1252, in which no part of a letter looks like a line break. */
export interface WrittenText {
  readonly bytes: Uint8Array;
  readonly encoding: Exclude<Encoding, "utf-16le" | "utf-16be">;
  readonly delimiter: Delimiter;
}

/** What has more is no table that somebody made; to guess at each of a million columns would take minutes. */
export const MOST_COLUMNS = 5000;

/** A header and the rows under it, whatever the file's format. `rows` can be asked for again. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: () => Generator<TableRows>;
  /** The same rows, most of them as bytes: for readers that make no texts of them. Where the file is a text. */
  readonly plainRows?: () => Generator<PlainRows | TableRows>;
  /** The text itself, where the file is one; its lines are those of the rows. */
  readonly written?: () => WrittenText;
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
