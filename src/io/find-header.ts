import { isKnownHeader } from "./header-names.ts";
import { parseNumber } from "./parse-number.ts";

/** Title rows, a date of export, `sep=;`: seldom more than this stands above the header. */
const ROWS_SEARCHED = 20;

/**
 * The row that holds the header: the one with most known names; when no row has two, the first of the widest rows.
 *
 * @returns its index and how many of its cells are known names
 */
export function findHeader(rows: readonly (readonly string[])[]): { index: number; known: number } {
  const searched = rows.slice(0, ROWS_SEARCHED);
  const known = searched.map((row) => (row.some(isPlainNumber) ? 0 : row.filter(isKnownHeader).length));
  const most = Math.max(0, ...known);
  if (most >= 2) return { index: known.indexOf(most), known: most };
  const widths = searched.map((row) => row.filter((cell) => cell.trim() !== "").length);
  return { index: Math.max(0, widths.indexOf(Math.max(0, ...widths))), known: most };
}

function isPlainNumber(cell: string): boolean {
  return !Number.isNaN(parseNumber(cell));
}

/**
 * What columns are called: as the header says; by their number where it says nothing; with a number after them where it
 * says the same twice. Two columns never have the same name, so that a name tells which one is meant.
 */
export function columnNames(header: readonly string[]): string[] {
  const taken = new Set(header.map((cell) => cell.trim()));
  const given = new Set<string>();
  const times = new Map<string, number>();
  return header.map((cell, column) => {
    const name = cell.trim() || `kolumn ${column + 1}`;
    let number = times.get(name) ?? 1;
    let unique = name;
    while (given.has(unique) || (unique !== cell.trim() && taken.has(unique))) unique = `${name} (${++number})`;
    times.set(name, number);
    given.add(unique);
    return unique;
  });
}
