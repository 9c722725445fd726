import { type CsvDialect, type CsvValue, csvCell, DIALECTS } from "./csv-cell.ts";

/** A table as text: header first, no title rows, a line break after every row. */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly CsvValue[])[],
  dialect: CsvDialect,
): string {
  const { byteOrderMark, delimiter, lineBreak } = DIALECTS[dialect];
  const lines = [header, ...rows].map(
    (cells) => cells.map((cell) => csvCell(cell, dialect)).join(delimiter) + lineBreak,
  );
  return byteOrderMark + lines.join("");
}
