import { runInSlices } from "./run-in-slices.ts";

/** So many characters are made bytes at a time: the browser may put those of a large file on disk. */
const CHARACTERS_PER_BLOB = 1 << 22;

/** The parts of a table as one file. Made in slices: other questions go between. */
export function csvFile(parts: Iterable<string>): Promise<Blob> {
  return runInSlices(written(parts), () => {}, new AbortController().signal);
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
