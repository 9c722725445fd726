import type { Bbox } from "../domain/coordinates.ts";
import type { DisplayCluster } from "../domain/display.ts";
import type { IncidentColumns } from "../domain/incident-columns.ts";
import type { Bounds } from "../geo/grid.ts";
import type { Projection } from "../geo/projection.ts";
import { LAST_CLUSTER_ZOOM } from "./display-index.ts";

const CELL_PIXELS = 64;
/** More cells than any screen shows; a stranger view gets larger cells, not a raster that fills the memory. */
const MOST_CELLS = 250_000;
const EQUATOR_METERS = 40_075_016.686;
/** MapLibre's world is 512 pixels wide at zoom 0. */
const WORLD_PIXELS = 512;

/**
 * Selected events of a view counted in square cells of about 64 pixels, for selections too large to cluster. Cells are
 * anchored at multiples of their size, and those at the edge counted whole, so that panning does not change a number.
 *
 * @param latitude of the dataset's middle, the same for every view, so that the cells stay where they are
 */
export function countedCells(
  columns: IncidentColumns,
  mask: Uint8Array,
  projection: Projection,
  view: { readonly bbox: Bbox; readonly zoom: number },
  latitude: number,
): readonly DisplayCluster[] {
  const level = Math.max(0, Math.min(Math.floor(view.zoom), LAST_CLUSTER_ZOOM));
  const raster = cellsOver(projectedBounds(view.bbox, projection), cellMeters(level, latitude));
  const { cellSize, originX, originY } = raster;
  const cells = raster.columns * raster.rows;
  const counts = new Uint32Array(cells);
  const sumX = new Float64Array(cells);
  const sumY = new Float64Array(cells);
  const first = new Uint32Array(cells);
  const isSpread = new Uint8Array(cells);
  forEachSelected(columns, mask, raster, (i) => {
    const x = columns.x[i]!;
    const y = columns.y[i]!;
    const row = Math.min(raster.rows - 1, Math.floor((y - originY) / cellSize));
    const cell = row * raster.columns + Math.min(raster.columns - 1, Math.floor((x - originX) / cellSize));
    if (counts[cell] === 0) first[cell] = i;
    else if (x !== columns.x[first[cell]!] || y !== columns.y[first[cell]!]) isSpread[cell] = 1;
    counts[cell]!++;
    sumX[cell]! += x;
    sumY[cell]! += y;
  });

  const clusters: DisplayCluster[] = [];
  counts.forEach((count, cell) => {
    if (count === 0) return;
    const lngLat = projection.inverse(sumX[cell]! / count, sumY[cell]! / count);
    if (count === 1) clusters.push({ kind: "incident", lngLat, index: first[cell]! });
    else {
      const expansionZoom = isSpread[cell] ? level + 1 : LAST_CLUSTER_ZOOM + 1;
      clusters.push({ kind: "cluster", lngLat, count, expansionZoom });
    }
  });
  return clusters;
}

/** Visit the selected events with `minX ≤ x < maxX` and `minY ≤ y < maxY`: only the raster rows of the view are read. */
export function forEachSelected(
  columns: IncidentColumns,
  mask: Uint8Array,
  bounds: Bounds,
  visit: (index: number) => void,
): void {
  const { grid, rowStart, x, y } = columns;
  const { minX, minY, maxX, maxY } = bounds;
  const firstRow = Math.max(0, Math.floor((minY - grid.originY) / grid.cellSize));
  const lastRow = Math.min(grid.rows - 1, Math.floor((maxY - grid.originY) / grid.cellSize));
  if (firstRow > lastRow) return;
  const end = rowStart[lastRow + 1]!;
  for (let i = rowStart[firstRow]!; i < end; i++) {
    if (mask[i] === 1 && x[i]! >= minX && x[i]! < maxX && y[i]! >= minY && y[i]! < maxY) visit(i);
  }
}

/** The box in meters around a view; a latitude bends, so the middles of the sides count as well as the corners. */
export function projectedBounds([west, south, east, north]: Bbox, projection: Projection): Bounds {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const lng of [west, (west + east) / 2, east]) {
    for (const lat of [south, (south + north) / 2, north]) {
      const [x, y] = projection.forward(lng, lat);
      minX = Math.min(minX, x);
      minY = Math.min(minY, y);
      maxX = Math.max(maxX, x);
      maxY = Math.max(maxY, y);
    }
  }
  return { minX, minY, maxX, maxY };
}

function cellMeters(level: number, latitude: number): number {
  const metersPerPixel = (EQUATOR_METERS * Math.cos((latitude * Math.PI) / 180)) / (WORLD_PIXELS * 2 ** level);
  return CELL_PIXELS * metersPerPixel;
}

function cellsOver(bounds: Bounds, wantedSize: number) {
  let cellSize = wantedSize;
  const along = (min: number, max: number) => Math.floor(max / cellSize) - Math.floor(min / cellSize) + 1;
  while (along(bounds.minX, bounds.maxX) * along(bounds.minY, bounds.maxY) > MOST_CELLS) cellSize *= 2;
  const columns = along(bounds.minX, bounds.maxX);
  const rows = along(bounds.minY, bounds.maxY);
  const originX = Math.floor(bounds.minX / cellSize) * cellSize;
  const originY = Math.floor(bounds.minY / cellSize) * cellSize;
  return {
    cellSize,
    columns,
    rows,
    originX,
    originY,
    minX: originX,
    minY: originY,
    maxX: originX + columns * cellSize,
    maxY: originY + rows * cellSize,
  };
}
