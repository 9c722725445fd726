import type { CsvDialect } from "../io/csv-cell.ts";
import { rowsCsv } from "../io/rows-csv.ts";
import { csvFile } from "./csv-file.ts";
import type { LoadedFile } from "./loaded-file.ts";

/** The rows of a loaded source as a CSV file; empty for an unknown id, and for areas. */
export function sourceRowsFile(files: readonly LoadedFile[], sourceId: string, dialect: CsvDialect): Promise<Blob> {
  const file = files.find(({ source }) => source.id === sourceId);
  if (!file) return csvFile([]);
  const { data, metricEpsg, source } = file;
  const rows = data.kind === "incidents" ? { kind: data.kind, incidents: data.rows() } : data;
  return csvFile(rowsCsv({ data: rows, metricEpsg, fictional: source.fictional }, dialect));
}
