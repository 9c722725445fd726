import type { EastNorth } from "../domain/coordinates.ts";
import type { Grid } from "../domain/incident-columns.ts";

/** Projected meters. */
export interface Bounds {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/**
 * The smallest raster anchored at multiples of `cellSize` in which every point of `bounds` lies, its upper edges included.
 *
 * @param cellSize     meters
 * @param paddingCells cells added on every side
 * @throws RangeError if `cellSize` is not positive or the bounds are not finite
 */
export function gridOver(bounds: Bounds, cellSize: number, paddingCells = 0): Grid {
  const { minX, minY, maxX, maxY } = bounds;
  if (!(cellSize > 0) || ![minX, minY, maxX, maxY].every(Number.isFinite) || maxX < minX || maxY < minY) {
    throw new RangeError(`No grid of ${cellSize} m over ${minX}, ${minY}, ${maxX}, ${maxY}`);
  }
  const firstColumn = Math.floor(minX / cellSize) - paddingCells;
  const firstRow = Math.floor(minY / cellSize) - paddingCells;
  return {
    originX: firstColumn * cellSize,
    originY: firstRow * cellSize,
    cellSize,
    columns: Math.floor(maxX / cellSize) + paddingCells - firstColumn + 1,
    rows: Math.floor(maxY / cellSize) + paddingCells - firstRow + 1,
  };
}

/** Row · columns + column of the cell that holds a point (its south and west edges are its own); -1 outside the grid. */
export function cellAt(grid: Grid, x: number, y: number): number {
  const column = Math.floor((x - grid.originX) / grid.cellSize);
  const row = Math.floor((y - grid.originY) / grid.cellSize);
  // Written so that NaN falls outside too.
  if (!(column >= 0 && column < grid.columns && row >= 0 && row < grid.rows)) return -1;
  return row * grid.columns + column;
}

export function cellCenter(grid: Grid, cell: number): EastNorth {
  const row = Math.floor(cell / grid.columns);
  const column = cell - row * grid.columns;
  return [grid.originX + (column + 0.5) * grid.cellSize, grid.originY + (row + 0.5) * grid.cellSize];
}
