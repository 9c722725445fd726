import { type CsvDialect, type CsvValue, csvCell, DIALECTS } from "./csv-cell.ts";

/** A table as text: header first, no title rows, a line break after every row. */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly CsvValue[])[],
  dialect: CsvDialect,
): string {
  return DIALECTS[dialect].byteOrderMark + csvLines([header, ...rows], dialect);
}

/** Lines of a table that is written in parts. */
export function csvLines(rows: readonly (readonly CsvValue[])[], dialect: CsvDialect): string {
  const { delimiter, lineBreak } = DIALECTS[dialect];
  return rows.map((cells) => cells.map((cell) => csvCell(cell, dialect)).join(delimiter) + lineBreak).join("");
}
