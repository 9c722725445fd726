import type { EastNorth } from "../domain/coordinates.ts";
import type { IncidentColumns } from "../domain/incident-columns.ts";

/** Visit every event within a radius, its edge included: of each raster row only the run of cells that may hold one is read. */
export function forEachEventNear(
  { grid, cell, rowStart, x, y }: IncidentColumns,
  [centerX, centerY]: EastNorth,
  radiusMeters: number,
  visit: (index: number) => void,
): void {
  const firstRow = Math.max(0, Math.floor((centerY - radiusMeters - grid.originY) / grid.cellSize));
  const lastRow = Math.min(grid.rows - 1, Math.floor((centerY + radiusMeters - grid.originY) / grid.cellSize));
  const firstColumn = Math.max(0, Math.floor((centerX - radiusMeters - grid.originX) / grid.cellSize));
  const lastColumn = Math.min(grid.columns - 1, Math.floor((centerX + radiusMeters - grid.originX) / grid.cellSize));
  const radius2 = radiusMeters * radiusMeters;
  for (let row = firstRow; row <= lastRow; row++) {
    const lastCell = row * grid.columns + lastColumn;
    const end = rowStart[row + 1]!;
    for (let i = firstAtOrAfter(cell, row * grid.columns + firstColumn, rowStart[row]!, end); i < end; i++) {
      if (cell[i]! > lastCell) break;
      const dx = x[i]! - centerX;
      const dy = y[i]! - centerY;
      if (dx * dx + dy * dy <= radius2) visit(i);
    }
  }
}

function firstAtOrAfter(cells: Int32Array, wanted: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
