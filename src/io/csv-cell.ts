import { withoutGuard } from "./cell.ts";

/** How a table is written: for Swedish Excel, or for GIS programs. */
export type CsvDialect = "excel" | "gis";

/** A cell's value: a number with its decimals, a text, or nothing known. */
export type CsvValue = { readonly number: number; readonly decimals: number } | string | null;

interface DialectRules {
  readonly delimiter: string;
  readonly decimalSeparator: string;
  readonly lineBreak: string;
  /** Excel takes a file without one for Windows-1252. */
  readonly byteOrderMark: string;
}

export const DIALECTS: Record<CsvDialect, DialectRules> = {
  excel: { delimiter: ";", decimalSeparator: ",", lineBreak: "\r\n", byteOrderMark: "\uFEFF" },
  gis: { delimiter: ",", decimalSeparator: ".", lineBreak: "\n", byteOrderMark: "" },
};

/**
 * One cell. Texts that a spreadsheet would run as a formula get an apostrophe first; so do texts that begin with an
 * apostrophe before such a character, so that reading takes away exactly what writing put there. Numbers are as they are.
 */
export function csvCell(value: CsvValue, dialect: CsvDialect): string {
  if (value === null) return "";
  const { delimiter, decimalSeparator } = DIALECTS[dialect];
  if (typeof value !== "string") {
    if (!Number.isFinite(value.number)) return "";
    return roundedText(value.number, value.decimals).replace(".", decimalSeparator);
  }
  const isFormula = /^[=+\-@\t\r]/.test(value) || withoutGuard(value) !== value;
  const text = isFormula ? `'${value}` : value;
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Zero has no sign, whichever side it was rounded from. */
function roundedText(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}
