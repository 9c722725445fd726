import type { FileIssues } from "../io/file-issues.ts";
import type { IssueFate, RowIssue } from "../io/import-model.ts";
import { issuesCsv } from "../io/issues-csv.ts";
import { runInSlices } from "./run-in-slices.ts";

/** So many characters are made bytes at a time: the browser may put those of a large file on disk. */
const CHARACTERS_PER_BLOB = 1 << 22;

/** The issues of an import, or of one file and one fate of it, as a CSV file. Made in slices: other questions go between. */
export function issuesFile(issues: readonly FileIssues[], fileIndex?: number, fate?: IssueFate): Promise<Blob> {
  const files = fileIndex === undefined ? issues : issues.slice(fileIndex, fileIndex + 1);
  return runInSlices(written(issuesCsv(all(files, fate))), () => {}, new AbortController().signal);
}

function* all(files: readonly FileIssues[], fate?: IssueFate): Generator<RowIssue> {
  for (const file of files) yield* fate === undefined ? file : file.ofFate(fate);
}

function* written(parts: Iterable<string>): Generator<undefined, Blob> {
  const blobs: Blob[] = [];
  let texts: string[] = [];
  let size = 0;
  for (const part of parts) {
    texts.push(part);
    size += part.length;
    if (size >= CHARACTERS_PER_BLOB) {
      blobs.push(new Blob(texts));
      texts = [];
      size = 0;
    }
    yield;
  }
  return new Blob([...blobs, ...texts], { type: "text/csv;charset=utf-8" });
}
