import type { Columns } from "./guess-columns.ts";
import type { Field, GuessReason } from "./import-model.ts";
import { ambiguousDayAndMonth } from "./parse-time.ts";
import type { Table } from "./table.ts";

const TIME_FIELDS: readonly Field[] = ["from", "to", "reported", "closed", "date"];

/**
 * Is 03/04/2025 the third of April? Yes, unless some value has a second number over 12 and none has a first one. The
 * whole file is read for it, since a file in order of time begins with the days that prove nothing; files whose sample
 * has no such dates are not read.
 */
export function guessDayFirst(
  table: Table,
  sample: readonly (readonly string[])[],
  columns: Columns,
): { dayFirst: boolean; reason: GuessReason | null } {
  const used = TIME_FIELDS.flatMap((field) => columns[field] ?? []);
  const isAmbiguous = (row: readonly string[]) =>
    used.some((column) => ambiguousDayAndMonth(row[column] ?? "") !== null);
  if (!sample.some(isAmbiguous)) return { dayFirst: true, reason: null };
  let secondOver12 = "";
  for (const { rows } of table.rows()) {
    for (const row of rows) {
      for (const column of used) {
        const cell = row[column] ?? "";
        const pair = ambiguousDayAndMonth(cell);
        if (!pair) continue;
        if (pair[0] > 12 && pair[0] <= 31) {
          return { dayFirst: true, reason: { about: "dates", sure: true, code: "day-first", detail: cell.trim() } };
        }
        if (pair[1] > 12 && secondOver12 === "") secondOver12 = cell.trim();
      }
    }
  }
  if (secondOver12 !== "") {
    return { dayFirst: false, reason: { about: "dates", sure: true, code: "month-first", detail: secondOver12 } };
  }
  return { dayFirst: true, reason: { about: "dates", sure: false, code: "day-first-assumed", detail: "" } };
}
