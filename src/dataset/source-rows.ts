import type { CsvDialect } from "../io/csv-cell.ts";
import { rowsCsv } from "../io/rows-csv.ts";
import type { LoadedFile } from "./loaded-file.ts";

/** The rows of a loaded source as CSV; empty for an unknown id, and for areas. */
export function sourceRowsCsv(files: readonly LoadedFile[], sourceId: string, dialect: CsvDialect): string {
  const file = files.find(({ source }) => source.id === sourceId);
  if (!file) return "";
  const { data, metricEpsg, source } = file;
  const rows = data.kind === "incidents" ? { kind: data.kind, incidents: data.rows() } : data;
  return rowsCsv({ data: rows, metricEpsg, fictional: source.fictional }, dialect);
}
