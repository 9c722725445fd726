import type { EpsgCode } from "../domain/coordinates.ts";
import type { ImportedData, ImportedFile } from "./import-model.ts";
import type { PlainRows } from "./plain-rows.ts";

/** What the rows of a file have become. */
export interface RowsRead {
  readonly data: ImportedData;
  readonly period: ImportedFile["period"];
  readonly metricEpsg: EpsgCode;
  /** Only incidents have them. */
  readonly piles?: ImportedFile["piles"];
  /** Line of each incident. */
  readonly lines?: Uint32Array;
}

/** Takes the rows of one kind; what was not simply read stands in the issue log. */
export interface RowReader {
  read(cells: readonly string[], line: number): void;
  /** As `read`, for the row that `row` stands on. */
  readPlain?(row: PlainRows): void;
  /** What can only be decided when all rows are there. Yields the share done, 0–1. */
  finish(): Generator<number, RowsRead>;
}
