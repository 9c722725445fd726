import { type Area, type AreaCode, NO_AREA } from "../domain/area.ts";
import type { Bbox } from "../domain/coordinates.ts";
import type { Grid } from "../domain/incident-columns.ts";
import { cellAt, gridOver } from "./grid.ts";
import type { Projection } from "./projection.ts";

/** Which area a point lies in, for many points. */
export interface AreaIndex {
  readonly codes: readonly AreaCode[];
  readonly names: readonly string[];
  /** Index of the area that holds a point (projected meters), or NO_AREA. Where areas overlap, the smallest. */
  areaAt(x: number, y: number): number;
  /** True when the point is in no area and farther than 500 m, the outlines' generalisation error, from every one. */
  isOutside(x: number, y: number): boolean;
  /** Of the areas, WGS84 degrees. */
  readonly bbox: Bbox;
}

/** The outlines are generalised by up to 500 m at the municipality's border. */
const OUTLINE_ERROR_METERS = 500;
const RASTER_METERS = 100;
/** Areas of a whole country get coarser cells, not a raster that fills the memory. */
const MOST_CELLS = 4_000_000;

/** The edges of one area, lower end first (see `crossings`), listed for each raster row they touch. */
interface AreaEdges {
  readonly lowX: Float64Array;
  readonly lowY: Float64Array;
  readonly highX: Float64Array;
  readonly highY: Float64Array;
  /** Edges of raster row r: `edges[rowStart[r]] … edges[rowStart[r + 1] - 1]`. */
  readonly rowStart: Int32Array;
  readonly edges: Int32Array;
  /** m² */
  readonly size: number;
}

/** Raster values: an area's index, NO_AREA, or MIXED + the number of a list of candidates. */
const MIXED = 0x10000;

/**
 * Index areas for point look-up. A raster of 100 m cells answers at once for cells within one area; in cells that a border
 * crosses, the point is tested against the edges of that raster row, so the answer is exact everywhere. Borders are
 * straight between vertices in the projected plane.
 *
 * @param areas      fewer than 65 535
 * @param projection the system of the points to be asked about
 */
export function createAreaIndex(areas: readonly Area[], projection: Projection): AreaIndex {
  const codes = areas.map((area) => area.code);
  const names = areas.map((area) => area.name);
  const rings = areas.map((area) => projectedRings(area, projection));
  const bounds = boundsOf(rings.flat());
  if (bounds === null) {
    return { codes, names, areaAt: () => NO_AREA, isOutside: () => true, bbox: [0, 0, 0, 0] };
  }

  const grid = rasterOver(bounds);
  const edgesOf = rings.map((areaRings) => edgesByRow(areaRings, grid));
  const { cells, candidateStart, candidates } = rasterize(edgesOf, grid);

  function areaAt(x: number, y: number): number {
    const cell = cellAt(grid, x, y);
    if (cell < 0) return NO_AREA;
    const value = cells[cell]!;
    if (value < MIXED) return value;
    const row = Math.floor(cell / grid.columns);
    const list = value - MIXED;
    for (let i = candidateStart[list]!; i < candidateStart[list + 1]!; i++) {
      const area = candidates[i]!;
      if (isInside(edgesOf[area]!, row, x, y)) return area;
    }
    return NO_AREA;
  }

  return {
    codes,
    names,
    areaAt,
    isOutside(x, y) {
      if (cellAt(grid, x, y) < 0) return true;
      return areaAt(x, y) === NO_AREA && !isNearAnEdge(edgesOf, grid, x, y);
    },
    bbox: bboxOf(areas),
  };
}

function projectedRings(area: Area, projection: Projection): Float64Array[] {
  return area.polygons.flat().map((ring) => {
    const xy = new Float64Array(ring.length * 2);
    ring.forEach(([lng, lat], i) => {
      projection.forwardInto(lng, lat, xy, 2 * i);
    });
    return xy;
  });
}

function boundsOf(rings: readonly Float64Array[]) {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (const xy of rings) {
    for (let i = 0; i < xy.length; i += 2) {
      minX = Math.min(minX, xy[i]!);
      maxX = Math.max(maxX, xy[i]!);
      minY = Math.min(minY, xy[i + 1]!);
      maxY = Math.max(maxY, xy[i + 1]!);
    }
  }
  return maxX >= minX ? { minX, minY, maxX, maxY } : null;
}

function bboxOf(areas: readonly Area[]): Bbox {
  const positions = areas.flatMap((area) => area.polygons.flat(2));
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of positions) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** Padded so that every point outside the raster is farther than the outlines' error from every area. */
function rasterOver(bounds: { minX: number; minY: number; maxX: number; maxY: number }): Grid {
  const needed = Math.sqrt(((bounds.maxX - bounds.minX) * (bounds.maxY - bounds.minY)) / MOST_CELLS);
  const cellSize = RASTER_METERS * Math.max(1, Math.ceil(needed / RASTER_METERS));
  return gridOver(bounds, cellSize, Math.ceil(OUTLINE_ERROR_METERS / cellSize) + 1);
}

function edgesByRow(rings: readonly Float64Array[], grid: Grid): AreaEdges {
  const total = rings.reduce((sum, xy) => sum + xy.length / 2, 0);
  const lowX = new Float64Array(total);
  const lowY = new Float64Array(total);
  const highX = new Float64Array(total);
  const highY = new Float64Array(total);
  const rowCount = new Int32Array(grid.rows + 1);
  let edge = 0;
  let size = 0;
  for (const xy of rings) {
    let doubled = 0;
    const count = xy.length / 2;
    for (let i = 0; i < count; i++) {
      const j = (i + 1) % count;
      const [ax, ay, bx, by] = [xy[2 * i]!, xy[2 * i + 1]!, xy[2 * j]!, xy[2 * j + 1]!];
      const isUpward = ay < by || (ay === by && ax <= bx);
      lowX[edge] = isUpward ? ax : bx;
      lowY[edge] = isUpward ? ay : by;
      highX[edge] = isUpward ? bx : ax;
      highY[edge] = isUpward ? by : ay;
      doubled += (ax - xy[0]!) * (by - xy[1]!) - (bx - xy[0]!) * (ay - xy[1]!);
      for (let row = rowOf(grid, lowY[edge]!); row <= rowOf(grid, highY[edge]!); row++) rowCount[row]!++;
      edge++;
    }
    // Holes may turn either way; for ranking areas by size the sum of outer and inner rings is near enough.
    size += Math.abs(doubled) / 2;
  }

  const rowStart = new Int32Array(grid.rows + 1);
  for (let row = 0; row < grid.rows; row++) rowStart[row + 1] = rowStart[row]! + rowCount[row]!;
  const next = rowStart.slice();
  const edges = new Int32Array(rowStart[grid.rows]!);
  for (let i = 0; i < total; i++) {
    for (let row = rowOf(grid, lowY[i]!); row <= rowOf(grid, highY[i]!); row++) edges[next[row]!++] = i;
  }
  return { lowX, lowY, highX, highY, rowStart, edges, size };
}

function rowOf(grid: Grid, y: number): number {
  return Math.floor((y - grid.originY) / grid.cellSize);
}

/** Smallest areas first, so that a cell keeps its first owner and lists of candidates are in the order to try them. */
function rasterize(edgesOf: readonly AreaEdges[], grid: Grid) {
  const cells = new Int32Array(grid.columns * grid.rows).fill(NO_AREA);
  const lists: number[][] = [];
  const order = edgesOf.map((_, area) => area).sort((a, b) => edgesOf[a]!.size - edgesOf[b]!.size || a - b);
  const touched = new Uint8Array(grid.columns);

  for (const area of order) {
    const shape = edgesOf[area]!;
    for (let row = 0; row < grid.rows; row++) {
      if (shape.rowStart[row] === shape.rowStart[row + 1]) continue;
      touched.fill(0);
      touchCells(shape, grid, row, touched);
      const crossings = crossingsAt(shape, row, grid.originY + (row + 0.5) * grid.cellSize);
      let passed = 0;
      for (let column = 0; column < grid.columns; column++) {
        const centerX = grid.originX + (column + 0.5) * grid.cellSize;
        while (passed < crossings.length && crossings[passed]! <= centerX) passed++;
        if (touched[column] === 0 && passed % 2 === 0) continue;
        claim(row * grid.columns + column, area, touched[column] === 1);
      }
    }
  }

  function claim(cell: number, area: number, isBorder: boolean): void {
    const value = cells[cell]!;
    if (value >= MIXED) {
      lists[value - MIXED]!.push(area);
    } else if (value === NO_AREA) {
      cells[cell] = isBorder ? MIXED + lists.push([area]) - 1 : area;
    }
  }

  const candidateStart = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    candidateStart[i + 1] = candidateStart[i]! + list.length;
  });
  return { cells, candidateStart, candidates: Uint16Array.from(lists.flat()) };
}

/** Mark the cells of a row that an edge passes through; a hair wider, so that rounding never leaves one out. */
function touchCells(shape: AreaEdges, grid: Grid, row: number, touched: Uint8Array): void {
  const south = grid.originY + row * grid.cellSize;
  const north = south + grid.cellSize;
  for (let i = shape.rowStart[row]!; i < shape.rowStart[row + 1]!; i++) {
    const edge = shape.edges[i]!;
    const lowY = shape.lowY[edge]!;
    const highY = shape.highY[edge]!;
    const lowX = shape.lowX[edge]!;
    const slope = highY > lowY ? (shape.highX[edge]! - lowX) / (highY - lowY) : 0;
    const fromX = lowY >= south ? lowX : lowX + (south - lowY) * slope;
    const toX = highY <= north ? shape.highX[edge]! : lowX + (north - lowY) * slope;
    const first = Math.floor((Math.min(fromX, toX) - grid.originX - 0.001) / grid.cellSize);
    const last = Math.floor((Math.max(fromX, toX) - grid.originX + 0.001) / grid.cellSize);
    touched.fill(1, Math.max(0, first), Math.min(grid.columns, last + 1));
  }
}

/** Where the outline crosses a latitude of its row, west to east. Half-open, and reckoned from the lower end. */
function crossingsAt(shape: AreaEdges, row: number, y: number): number[] {
  const crossings: number[] = [];
  for (let i = shape.rowStart[row]!; i < shape.rowStart[row + 1]!; i++) {
    const edge = shape.edges[i]!;
    if (shape.lowY[edge]! <= y && y < shape.highY[edge]!) crossings.push(crossingX(shape, edge, y));
  }
  return crossings.sort((a, b) => a - b);
}

function crossingX(shape: AreaEdges, edge: number, y: number): number {
  const lowX = shape.lowX[edge]!;
  const lowY = shape.lowY[edge]!;
  return lowX + ((y - lowY) / (shape.highY[edge]! - lowY)) * (shape.highX[edge]! - lowX);
}

/** Even-odd rule. Two areas reckon a shared edge from the same end, so a point on it is in exactly one of them. */
function isInside(shape: AreaEdges, row: number, x: number, y: number): boolean {
  let inside = false;
  for (let i = shape.rowStart[row]!; i < shape.rowStart[row + 1]!; i++) {
    const edge = shape.edges[i]!;
    if (shape.lowY[edge]! <= y && y < shape.highY[edge]! && x < crossingX(shape, edge, y)) inside = !inside;
  }
  return inside;
}

function isNearAnEdge(edgesOf: readonly AreaEdges[], grid: Grid, x: number, y: number): boolean {
  const firstRow = Math.max(0, rowOf(grid, y - OUTLINE_ERROR_METERS));
  const lastRow = Math.min(grid.rows - 1, rowOf(grid, y + OUTLINE_ERROR_METERS));
  for (const shape of edgesOf) {
    for (let i = shape.rowStart[firstRow]!; i < shape.rowStart[lastRow + 1]!; i++) {
      const edge = shape.edges[i]!;
      if (distanceToEdge(shape, edge, x, y) <= OUTLINE_ERROR_METERS) return true;
    }
  }
  return false;
}

function distanceToEdge(shape: AreaEdges, edge: number, x: number, y: number): number {
  const ax = shape.lowX[edge]!;
  const ay = shape.lowY[edge]!;
  const dx = shape.highX[edge]! - ax;
  const dy = shape.highY[edge]! - ay;
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / lengthSquared));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
