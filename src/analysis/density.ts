import type { Grid, IncidentColumns } from "../domain/incident-columns.ts";
import { periodDays } from "../domain/period.ts";
import type { Selection } from "../domain/selection.ts";
import { type Bounds, gridOver } from "../geo/grid.ts";
import { compileSelection, placedMask } from "./selection-mask.ts";

/** Standard deviation of the kernel, meters. */
export const DENSITY_SD_METERS = 100;
export const DAYS_PER_YEAR = 365.25;
const BOXES = 3;
/** A larger image is slow to draw and to send; the cells grow instead. 35 × 35 km at 25 m. */
export const MOST_CELLS = 2_000_000;

/** Values on a raster in projected meters: row-major, southernmost row first. */
export interface MetricRaster {
  readonly grid: Grid;
  readonly values: Float32Array;
}

/**
 * Density of the selection: events per km² and year at the centres of the 25 m raster (of a coarser one, 50 m and so on,
 * where the events lie so far apart that it would exceed 2 million cells).
 *
 * Gaussian kernel of sd 100 m by three box filters in each direction; the raster ends where the kernels do, so it
 * integrates to the events of the selection. Every event counts 1 (none on a point of false precision): recency weights rank places, they are no density.
 *
 * @returns null when the selection is empty
 */
export function densityRaster(columns: IncidentColumns, selection: Selection): MetricRaster | null {
  const compiled = compileSelection(columns, selection);
  const mask = placedMask(columns, compiled);
  const bounds = boundsOf(columns, mask);
  if (!bounds || !compiled.period) return null;

  const { grid, widths } = rasterFor(bounds, columns.grid.cellSize);
  const counts = new Float32Array(grid.columns * grid.rows);
  for (let i = 0; i < columns.length; i++) {
    if (mask[i] === 0) continue;
    const column = Math.floor((columns.x[i]! - grid.originX) / grid.cellSize);
    const row = Math.floor((columns.y[i]! - grid.originY) / grid.cellSize);
    counts[row * grid.columns + column]! += 1;
  }
  const values = boxBlur(counts, grid.columns, grid.rows, widths);
  const years = periodDays(compiled.period) / DAYS_PER_YEAR;
  const perKm2AndYear = 1e6 / grid.cellSize ** 2 / years;
  for (let i = 0; i < values.length; i++) values[i]! *= perKm2AndYear;
  return { grid, values };
}

/**
 * Odd widths of `BOXES` box filters that together have a standard deviation nearest to `sdCells`. For 4 cells: 7, 7, 9.
 *
 * @see Kovesi (2010), Fast almost-Gaussian filtering, eq. 4–6
 */
export function boxWidths(sdCells: number): number[] {
  const ideal = Math.sqrt((12 * sdCells ** 2) / BOXES + 1);
  const lower = Math.max(1, 2 * Math.floor((Math.floor(ideal) - 1) / 2) + 1);
  const narrow = Math.round(
    (12 * sdCells ** 2 - BOXES * lower ** 2 - 4 * BOXES * lower - 3 * BOXES) / (-4 * lower - 4),
  );
  return Array.from({ length: BOXES }, (_, box) => (box < narrow ? lower : lower + 2));
}

/** Running means along rows, then along columns; zero outside. Row-major. */
export function boxBlur(
  values: Float32Array<ArrayBuffer>,
  columns: number,
  rows: number,
  widths: readonly number[],
): Float32Array<ArrayBuffer> {
  let from = values;
  let to = new Float32Array(values.length);
  for (const width of widths) {
    blurRows(from, to, columns, rows, (width - 1) / 2);
    [from, to] = [to, from];
  }
  for (const width of widths) {
    blurColumns(from, to, columns, rows, (width - 1) / 2);
    [from, to] = [to, from];
  }
  return from;
}

function blurRows(from: Float32Array, to: Float32Array, columns: number, rows: number, half: number): void {
  const scale = 1 / (2 * half + 1);
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    // In double precision: whole or nearly whole sums that return to 0 where the window is empty.
    let sum = 0;
    for (let column = 0; column < Math.min(half, columns); column++) sum += from[start + column]!;
    for (let column = 0; column < columns; column++) {
      if (column + half < columns) sum += from[start + column + half]!;
      if (column - half - 1 >= 0) sum -= from[start + column - half - 1]!;
      to[start + column] = sum > TRACE ? sum * scale : 0;
    }
  }
}

/** Row by row with one running sum per column: walking down each column would miss the cache at every step. */
function blurColumns(from: Float32Array, to: Float32Array, columns: number, rows: number, half: number): void {
  const scale = 1 / (2 * half + 1);
  const sums = new Float64Array(columns);
  for (let row = 0; row < Math.min(half, rows); row++) {
    for (let column = 0; column < columns; column++) sums[column]! += from[row * columns + column]!;
  }
  for (let row = 0; row < rows; row++) {
    const entering = (row + half) * columns;
    const leaving = (row - half - 1) * columns;
    if (row + half < rows) for (let column = 0; column < columns; column++) sums[column]! += from[entering + column]!;
    if (leaving >= 0) for (let column = 0; column < columns; column++) sums[column]! -= from[leaving + column]!;
    for (let column = 0; column < columns; column++) {
      to[row * columns + column] = sums[column]! > TRACE ? sums[column]! * scale : 0;
    }
  }
}

/** What rounding may leave of an empty window; the smallest real value, one event over 441 · 441 cells, is far above. */
const TRACE = 1e-9;

/** The finest raster over the kernels of all selected events that is not too large. */
function rasterFor(bounds: Bounds, cellSize: number): { grid: Grid; widths: number[] } {
  const widths = boxWidths(DENSITY_SD_METERS / cellSize);
  const padding = widths.reduce((sum, width) => sum + (width - 1) / 2, 0);
  const grid = gridOver(bounds, cellSize, padding);
  return grid.columns * grid.rows > MOST_CELLS ? rasterFor(bounds, 2 * cellSize) : { grid, widths };
}

function boundsOf(columns: IncidentColumns, mask: Uint8Array): Bounds | null {
  let minX = Number.POSITIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < columns.length; i++) {
    if (mask[i] === 0) continue;
    const x = columns.x[i]!;
    const y = columns.y[i]!;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return minX > maxX ? null : { minX, minY, maxX, maxY };
}
