import type { EpsgCode } from "../domain/coordinates.ts";
import { isEmptyCell } from "./cell.ts";
import type { Mapping } from "./import-model.ts";
import { parseAngle, splitAngles } from "./parse-angle.ts";
import { parseNumber } from "./parse-number.ts";

/** A place as written: latitude and longitude, or northing and easting. Reused from row to row. */
export interface WrittenPoint {
  north: number;
  east: number;
}

export type PlaceProblem = "empty-place" | "zero-place" | "coordinate-not-a-number" | "coordinate-out-of-range";

export interface PlaceReader {
  /** @returns null when `out` holds a place */
  read(cells: readonly string[], out: WrittenPoint): PlaceProblem | null;
  /** Column of the last problem. */
  readonly problemColumn: () => number;
}

/** Values that a system can have in Sweden with a margin, and for degrees anywhere. [least, most] */
interface Range {
  readonly north: readonly [number, number];
  readonly east: readonly [number, number];
}

/** A longer cell is no pair of numbers, and to look for one in it would take minutes when it is a whole book. */
const LONGEST_PAIR = 300;

export function rangeOf(epsg: EpsgCode): Range {
  if (epsg === 4326) return { north: [-90, 90], east: [-180, 180] };
  if (epsg >= 3019 && epsg <= 3024) return { north: [6_000_000, 7_800_000], east: [900_000, 2_100_000] };
  if (epsg === 3006) return { north: [6_000_000, 7_800_000], east: [100_000, 1_100_000] };
  if (epsg >= 32_601) return { north: [0, 10_000_000], east: [100_000, 900_000] };
  return { north: [6_000_000, 7_800_000], east: [-500_000, 800_000] };
}

/** Reads the place of a row, in whatever columns it is. A zero is a place nobody filled in, not the Gulf of Guinea. */
export function createPlaceReader(mapping: Mapping): PlaceReader {
  const { north, east } = rangeOf(mapping.epsg);
  const { lat, lon, latLon } = mapping.columns;
  const isEastFirst = mapping.isPairEastFirst === true;
  let column = -1;

  function check(northing: number, easting: number, northColumn: number, eastColumn: number, out: WrittenPoint) {
    column = northColumn;
    if (northing === 0 || easting === 0) return "zero-place";
    if (northing < north[0] || northing > north[1]) return "coordinate-out-of-range";
    if (easting < east[0] || easting > east[1]) {
      column = eastColumn;
      return "coordinate-out-of-range";
    }
    out.north = northing;
    out.east = easting;
    return null;
  }

  function readPair(northColumn: number, eastColumn: number, cells: readonly string[], out: WrittenPoint) {
    const northCell = cells[northColumn] ?? "";
    const eastCell = cells[eastColumn] ?? "";
    let northing = parseCoordinate(northCell);
    let easting = parseCoordinate(eastCell);
    if (isMeters(northing) || isMeters(easting)) [northing, easting] = parseCoordinates(northCell, eastCell);
    if (Number.isNaN(northing) && !isEmptyCell(northCell)) {
      column = northColumn;
      return "coordinate-not-a-number";
    }
    if (Number.isNaN(easting) && !isEmptyCell(eastCell)) {
      column = eastColumn;
      return "coordinate-not-a-number";
    }
    if (Number.isNaN(northing) || Number.isNaN(easting)) {
      column = Number.isNaN(northing) ? northColumn : eastColumn;
      return "empty-place";
    }
    return check(northing, easting, northColumn, eastColumn, out);
  }

  function readOne(pairColumn: number, cells: readonly string[], out: WrittenPoint) {
    column = pairColumn;
    const cell = cells[pairColumn] ?? "";
    if (isEmptyCell(cell)) return "empty-place";
    const pair = splitPair(cell);
    if (!pair) return "coordinate-not-a-number";
    return check(pair[isEastFirst ? 1 : 0], pair[isEastFirst ? 0 : 1], pairColumn, pairColumn, out);
  }

  return {
    read(cells, out) {
      if (lat !== undefined && lon !== undefined) return readPair(lat, lon, cells, out);
      return latLon === undefined ? "empty-place" : readOne(latLon, cells, out);
    },
    problemColumn: () => column,
  };
}

/**
 * The numbers of two cells, NaN for none. `536.369` beside `6.474.449` has a point between thousands and no decimals:
 * alone it cannot be told, but the other coordinate is written the same way.
 */
export function parseCoordinates(northCell: string, eastCell: string): readonly [north: number, east: number] {
  const north = parseCoordinate(northCell);
  const east = parseCoordinate(eastCell);
  return [
    isMeters(east) && hasGroups(eastCell) ? inThousands(north, northCell) : north,
    isMeters(north) && hasGroups(northCell) ? inThousands(east, eastCell) : east,
  ];
}

function isMeters(value: number): boolean {
  return Math.abs(value) >= 100_000;
}

function hasGroups(cell: string): boolean {
  return /^\s*[+-]?\d{1,3}(?:\.\d{3}){2}|^\s*[+-]?\d{1,3}(?:,\d{3}){2}/.test(cell);
}

function inThousands(value: number, cell: string): number {
  return /^\s*[+-]?\d{1,3}[.,]\d{3}\s*$/.test(cell) ? Math.round(value * 1000) : value;
}

/** A number, or an angle in degrees, minutes and seconds. NaN for neither. */
function parseCoordinate(cell: string): number {
  const number = parseNumber(cell);
  return Number.isNaN(number) && !isEmptyCell(cell) ? parseAngle(cell) : number;
}

/**
 * Both numbers of a cell like `58.41, 15.62`, `58,41; 15,62`, `(58.41 15.62)`, `POINT(15.62 58.41)`, `lat: 58.41, lon:
 * 15.62`, `58°24'38"N 15°37'17"E` or `{"lat":58.41,"lng":15.62}`.
 *
 * @returns [north, east], or null when there are not two numbers
 */
export function splitPair(cell: string): readonly [number, number] | null {
  if (cell.length > LONGEST_PAIR) return null;
  const isWkt = /^\s*(SRID=\d+;\s*)?POINT/i.test(cell);
  const isNamedEastFirst = /^[\s({["']*(lon|lng|long|longitude|longitud|x|e)["']?\s*[:=]/i.test(cell);
  const isGeoJson = /"coordinates"\s*:/.test(cell);
  const inner = cell
    .replace(/^\s*(SRID=\d+;\s*)?POINT\s*Z?/i, "")
    .replace(/"type"\s*:\s*"Point"|"coordinates"\s*:/g, " ")
    .replace(/["']?\b(lat|latitude|latitud|lon|lng|long|longitude|longitud)["']?\s*[:=]/gi, " ")
    .replace(/[()[\]{}]/g, " ")
    .replace(/^[\s,]+|[\s,]+$/g, "");
  const pair = numbersOfPair(inner) ?? splitAngles(inner);
  if (!pair) return null;
  return isWkt || isNamedEastFirst || isGeoJson ? [pair[1], pair[0]] : pair;
}

function numbersOfPair(inner: string): readonly [number, number] | null {
  // With decimal commas the pair is kept apart by something else than a lone comma.
  const parts = inner.includes(";")
    ? inner.split(";")
    : /^[+-]?\d+(\.\d+)?\s*,\s*[+-]?\d+(\.\d+)?$/.test(inner)
      ? inner.split(",")
      : inner.includes("/")
        ? inner.split("/")
        : inner.split(/,?\s+/);
  if (parts.length !== 2) return null;
  const first = parseNumber(parts[0]!);
  const second = parseNumber(parts[1]!);
  return Number.isNaN(first) || Number.isNaN(second) ? null : [first, second];
}
