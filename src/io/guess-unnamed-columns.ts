import type { AreaIndex } from "../geo/area-index.ts";
import type { Columns, Content } from "./guess-columns.ts";
import { guessCoordinates } from "./guess-coordinates.ts";
import { normalizeHeader } from "./header-names.ts";
import { parseCoordinates } from "./parse-coordinate.ts";

const OF_THE_EVENT = /handelse|brott|intraff|start|begin|fran|from|occur|event|incident/;
const OF_THE_END = /slut|till(?!fall)|tom$|end(?!ring)|upphor/;
const OF_THE_REGISTER = /registr|skapad|andra|uppdater|created|updated|modified|import|inlast|hamtad|export|inkom/;

/**
 * Times under headers that say nothing certain: the one that speaks most of the event, and of several alike the first.
 *
 * @param isFree which columns may be taken
 */
export function withUnnamedTimes(
  columns: Columns,
  header: readonly string[],
  contents: readonly Content[],
  isFree: (column: number) => boolean,
): Columns {
  if (columns.from !== undefined) return columns;
  const times = contents.flatMap((content, column) => (content === "time" && isFree(column) ? [column] : []));
  const names = header.map(normalizeHeader);
  const to = columns.to ?? times.find((column) => OF_THE_END.test(names[column]!));
  const points = (column: number) =>
    (OF_THE_EVENT.test(names[column]!) ? 2 : 0) - (OF_THE_REGISTER.test(names[column]!) ? 1 : 0);
  const [from] = times.filter((column) => column !== to).toSorted((a, b) => points(b) - points(a));
  // An end without a beginning is the only time there is.
  if (from === undefined) return to === undefined || to === columns.to ? columns : { ...columns, from: to };
  return { ...columns, from, ...(to !== undefined && { to }) };
}

/** More columns of numbers than this, and the pairs to try are too many. */
const MOST_NUMBERS = 10;
const ROWS_TRIED = 100;
const SHARE_IN_MUNICIPALITY = 0.9;

/**
 * Coordinates under headers that nobody would guess: one cell with both, or the two columns of numbers that put nearly
 * all points in the municipality.
 */
export function withUnnamedPlace(
  columns: Columns,
  contents: readonly Content[],
  rows: readonly (readonly string[])[],
  areaIndex: AreaIndex | null,
): Columns {
  if (columns.lat !== undefined || columns.latLon !== undefined) return columns;
  const taken = new Set(Object.values(columns));
  const free = (wanted: Content) =>
    contents.flatMap((content, column) => (content === wanted && !taken.has(column) ? [column] : []));
  const pairs = free("pair");
  if (pairs.length === 1) return { ...columns, latLon: pairs[0]! };
  const numbers = free("number");
  if (areaIndex === null || numbers.length > MOST_NUMBERS) return columns;
  const sample = rows.slice(0, ROWS_TRIED);
  let best = { found: 0, lat: -1, lon: -1 };
  for (const [i, lat] of numbers.entries()) {
    for (const lon of numbers.slice(i + 1)) {
      const points = sample
        .map((row) => parseCoordinates(row[lat] ?? "", row[lon] ?? ""))
        // Whole degrees are counts of something: 58 and 15.
        .filter(([north, east]) => !Number.isInteger(north) || !Number.isInteger(east) || north + east > 1000);
      const { isInMunicipality, reason } = guessCoordinates(points, [], areaIndex);
      const found = isInMunicipality ? (reason.found ?? 0) : 0;
      if (found > best.found && found >= points.length * SHARE_IN_MUNICIPALITY) best = { found, lat, lon };
    }
  }
  return best.found > 0 ? { ...columns, lat: best.lat, lon: best.lon } : columns;
}
