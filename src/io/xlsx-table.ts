import { columnNames, findHeader } from "./find-header.ts";
import { isTimeHeader } from "./header-names.ts";
import { numberText } from "./number-format.ts";
import type { SheetRows } from "./sheet-rows.ts";
import type { Table } from "./table.ts";

const ROWS_PER_SLICE = 2000;
const ROWS_FOR_HEADER = 40;
const ROWS_FOR_DATES = 1000;
/** Notes beside a table stand near it. */
const MOST_BESIDE = 50;

/**
 * The rows of a sheet as a table. Rows above the header are titles and not counted. What stands to the right of the last
 * header is a column without a name: in a sheet nothing can have been cut in too many cells.
 */
export function xlsxTable({ rows, lines }: SheetRows, is1904: boolean): Table | null {
  if (rows.length === 0) return null;
  const { index } = findHeader(rows.slice(0, ROWS_FOR_HEADER));
  const from = index + 1;
  const named = rows[index]!;
  let width = named.length;
  for (let i = from; i < rows.length; i++) {
    if (rows[i]!.length <= named.length + MOST_BESIDE) width = Math.max(width, rows[i]!.length);
  }
  const header = columnNames([...named, ...new Array<string>(width - named.length).fill("")]);
  const timeColumns = header.flatMap((name, column) =>
    isTimeHeader(name) || isMostlyDates(rows, from, column) ? [column] : [],
  );

  function complete(row: readonly string[]): readonly string[] {
    const cells = [...row];
    while (cells.length < width) cells.push("");
    for (const column of timeColumns) cells[column] = asTime(cells[column]!, is1904);
    return cells;
  }

  function* slices() {
    for (let at = from; at < rows.length; at += ROWS_PER_SLICE) {
      const to = Math.min(rows.length, at + ROWS_PER_SLICE);
      yield {
        rows: rows.slice(at, to).map(complete),
        lines: lines.slice(at, to),
        share: (to - from) / (rows.length - from),
      };
    }
  }

  return { header, rows: slices };
}

function isMostlyDates(rows: readonly (readonly string[])[], from: number, column: number): boolean {
  let filled = 0;
  let dates = 0;
  for (let i = from; i < Math.min(rows.length, from + ROWS_FOR_DATES); i++) {
    const cell = rows[i]![column];
    if (!cell) continue;
    filled++;
    if (/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/.test(cell)) dates++;
  }
  return dates * 2 > filled;
}

/**
 * A bare number in a column of times is a date of Excel's calendar that somebody forgot to format, from 1954 to 2119, or
 * a time of day as a part of it. Other numbers, such as 20250907 and 2215, are left as they are.
 */
function asTime(cell: string, is1904: boolean): string {
  if (/^[2-7]\d{4}(\.\d+)?$/.test(cell)) return numberText(Number(cell), "date", is1904);
  return /^0\.\d+$/.test(cell) ? numberText(Number(cell), "clock", is1904) : cell;
}
