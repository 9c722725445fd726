import { openFile } from "../io/open-file.ts";
import type { HowToOpen, OpenedFile } from "../io/opened-file.ts";

/** A file that must open as a table: its header, its rows and their lines. */
export function tableOf(bytes: Uint8Array, how?: HowToOpen) {
  const opened = openFile(bytes, how);
  if (opened.kind !== "table") throw new Error(`No table: ${opened.kind === "failure" ? opened.failure : opened.kind}`);
  const slices = [...opened.table.rows()];
  return {
    header: opened.table.header,
    rows: slices.flatMap(({ rows }) => rows),
    lines: slices.flatMap(({ lines }) => lines),
    opening: opened.opening,
    reasons: opened.reasons,
    tables: opened.tables,
  };
}

export function failureOf(bytes: Uint8Array): string {
  const opened: OpenedFile = openFile(bytes);
  return opened.kind === "failure" ? opened.failure : `opened as ${opened.kind}`;
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
