import type { EpsgCode } from "../domain/coordinates.ts";
import type { ImportedData, ImportedFile } from "./import-model.ts";

/** Takes the rows of one kind; what was not simply read stands in the issue log. */
export interface RowReader {
  /** How many rows are to be expected, so that columns need not grow. */
  reserve?(rows: number): void;
  read(cells: readonly string[], line: number): void;
  /** What can only be decided when all rows are there. Yields the share done, 0–1. */
  finish(): Generator<number, { data: ImportedData; period: ImportedFile["period"]; metricEpsg: EpsgCode }>;
}
