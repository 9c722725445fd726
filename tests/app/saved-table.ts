import Papa from "papaparse";

/** A file for Swedish Excel as rows by column name. */
export type Table = readonly Record<string, string>[];

/** Read by another program's rules than those it was written by. */
export function readTable(lines: readonly string[]): Table {
  const text = lines.join("\n").replace(/^\uFEFF/, "");
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, delimiter: ";" });
  if (errors.length > 0) throw new Error(`Not a table: ${errors[0]!.message}`);
  return data;
}
