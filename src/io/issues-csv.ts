import { describeFate, describeIssue } from "./describe-issue.ts";
import type { RowIssue } from "./import-model.ts";
import { csvLines, writeCsv } from "./write-csv.ts";

const HEADER = ["fil", "rad", "kolumn", "utfall", "orsak", "text", "rad_i_filen"];
const ROWS_PER_PART = 1000;

/**
 * What became of the rows that were not simply read, for Excel, so that the file can be mended. In parts, for a million
 * rows may be outside: whoever joins them can pause between.
 */
export function* issuesCsv(issues: Iterable<RowIssue>): Generator<string> {
  yield writeCsv(HEADER, [], "excel");
  let part: RowIssue[] = [];
  for (const issue of issues) {
    part.push(issue);
    if (part.length < ROWS_PER_PART) continue;
    yield linesOf(part);
    part = [];
  }
  yield linesOf(part);
}

function linesOf(issues: readonly RowIssue[]): string {
  const rows = issues.map(({ fileName, line, column, fate, code, text, row }) => [
    fileName,
    { number: line, decimals: 0 },
    column,
    describeFate(fate),
    describeIssue(code),
    text,
    row,
  ]);
  return csvLines(rows, "excel");
}
