import { describeFate, describeIssue } from "./describe-issue.ts";
import type { RowIssue } from "./import-model.ts";
import { writeCsv } from "./write-csv.ts";

const HEADER = ["fil", "rad", "kolumn", "utfall", "orsak", "text"];

/** What became of the rows that were not simply read, for Excel, so that the file can be mended. */
export function issuesCsv(issues: readonly RowIssue[]): string {
  const rows = issues.map(({ fileName, line, column, fate, code, text }) => [
    fileName,
    // Line 0: found after reading, when the line is forgotten.
    line === 0 ? null : { number: line, decimals: 0 },
    column,
    describeFate(fate),
    describeIssue(code),
    text,
  ]);
  return writeCsv(HEADER, rows, "excel");
}
