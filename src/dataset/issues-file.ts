import type { FileIssues } from "../io/file-issues.ts";
import type { IssueFate, RowIssue } from "../io/import-model.ts";
import { issuesCsv } from "../io/issues-csv.ts";
import { csvFile } from "./csv-file.ts";

/** The issues of an import, or of one file and one fate of it, as a CSV file. */
export function issuesFile(issues: readonly FileIssues[], fileIndex?: number, fate?: IssueFate): Promise<Blob> {
  const files = fileIndex === undefined ? issues : issues.slice(fileIndex, fileIndex + 1);
  return csvFile(issuesCsv(all(files, fate)));
}

function* all(files: readonly FileIssues[], fate?: IssueFate): Generator<RowIssue> {
  for (const file of files) yield* fate === undefined ? file : file.ofFate(fate);
}
