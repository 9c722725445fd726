import type { EastNorth } from "../domain/coordinates.ts";
import type { Grid } from "../domain/incident-columns.ts";
import { ringArea } from "./ring-area.ts";

/** Directions of travel along cell edges, counter-clockwise, so that `+ 1` is a left turn. */
const EAST = 0;
const NORTH = 1;
const WEST = 2;
const SOUTH = 3;
const STEP_X = [1, 0, -1, 0] as const;
const STEP_Y = [0, 1, 0, -1] as const;

/** A lattice corner, in cells from the grid's origin. */
type Corner = readonly [column: number, row: number];

/**
 * Outline of a set of raster cells as GeoJSON MultiPolygon coordinates in projected meters: one polygon per group of
 * cells that share edges, outer rings counter-clockwise, holes clockwise, closed, only corners kept. Every ring is simple:
 * where cells meet in a corner only, rings touch but do not cross. Area = number of cells · cellSize².
 *
 * @param cells row · columns + column; repeated cells count once
 */
export function outlineOfCells(grid: Grid, cells: Iterable<number>): EastNorth[][][] {
  const columns = grid.columns;
  const ordered = [...new Set(cells)].sort((a, b) => a - b);
  const groupOf = connectedGroups(ordered, columns);
  const isFilled = (column: number, row: number) =>
    column >= 0 && column < columns && row >= 0 && groupOf.has(row * columns + column);

  const walked = new Set<number>();
  const edgeKey = (column: number, row: number, direction: number) => (row * (columns + 1) + column) * 4 + direction;
  const polygons: EastNorth[][][] = [];
  const holes: { group: number; ring: EastNorth[] }[] = [];

  for (const cell of ordered) {
    const row = Math.floor(cell / columns);
    const column = cell - row * columns;
    const group = groupOf.get(cell)!;
    const starts: readonly [column: number, row: number, direction: number, isEdge: boolean][] = [
      [column, row, EAST, !isFilled(column, row - 1)],
      [column + 1, row + 1, WEST, !isFilled(column, row + 1)],
      [column + 1, row, NORTH, !isFilled(column + 1, row)],
      [column, row + 1, SOUTH, !isFilled(column - 1, row)],
    ];
    for (const [startColumn, startRow, startDirection, isEdge] of starts) {
      if (!isEdge || walked.has(edgeKey(startColumn, startRow, startDirection))) continue;
      const path = walk(startColumn, startRow, startDirection, isFilled, (c, r, d) => walked.add(edgeKey(c, r, d)));
      for (const loop of simpleLoops(path)) {
        const ring = toRing(loop, grid);
        if (ringArea(ring) > 0) {
          polygons[group] = [ring];
        } else {
          holes.push({ group, ring });
        }
      }
    }
  }
  for (const { group, ring } of holes) polygons[group]!.push(ring);
  return polygons;
}

/** Number the groups of cells that share edges, in the order of their first cell. */
function connectedGroups(ordered: readonly number[], columns: number): Map<number, number> {
  const groupOf = new Map<number, number>();
  const all = new Set(ordered);
  let groups = 0;
  for (const first of ordered) {
    if (groupOf.has(first)) continue;
    const group = groups++;
    const waiting = [first];
    groupOf.set(first, group);
    for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
      const column = cell % columns;
      const neighbors = [cell - columns, cell + columns];
      if (column > 0) neighbors.push(cell - 1);
      if (column < columns - 1) neighbors.push(cell + 1);
      for (const neighbor of neighbors) {
        if (!all.has(neighbor) || groupOf.has(neighbor)) continue;
        groupOf.set(neighbor, group);
        waiting.push(neighbor);
      }
    }
  }
  return groupOf;
}

/** Follow the edge with the filled cells on the left until it closes. Turning left first keeps to the same cell. */
function walk(
  startColumn: number,
  startRow: number,
  startDirection: number,
  isFilled: (column: number, row: number) => boolean,
  mark: (column: number, row: number, direction: number) => void,
): Corner[] {
  const path: Corner[] = [];
  let column = startColumn;
  let row = startRow;
  let direction = startDirection;
  do {
    path.push([column, row]);
    mark(column, row, direction);
    column += STEP_X[direction]!;
    row += STEP_Y[direction]!;
    const next = [direction + 1, direction, direction + 3].map((turn) => turn % 4);
    direction = next.find((candidate) => isBoundary(column, row, candidate, isFilled))!;
  } while (column !== startColumn || row !== startRow || direction !== startDirection);
  return path;
}

/** Is the lattice edge that leaves a corner in a direction an outline, with a filled cell on its left only? */
function isBoundary(
  column: number,
  row: number,
  direction: number,
  isFilled: (column: number, row: number) => boolean,
): boolean {
  switch (direction) {
    case EAST:
      return isFilled(column, row) && !isFilled(column, row - 1);
    case NORTH:
      return isFilled(column - 1, row) && !isFilled(column, row);
    case WEST:
      return isFilled(column - 1, row - 1) && !isFilled(column - 1, row);
    default:
      return isFilled(column, row - 1) && !isFilled(column - 1, row - 1);
  }
}

/** Cut a closed path at the corners it passes twice: a ring that touches itself is not a valid GeoJSON ring. */
function simpleLoops(path: readonly Corner[]): Corner[][] {
  const loops: Corner[][] = [];
  const stack: Corner[] = [];
  const positions = new Map<string, number>();
  for (const corner of path) {
    const key = `${corner[0]},${corner[1]}`;
    const earlier = positions.get(key);
    if (earlier !== undefined) {
      const loop = stack.splice(earlier);
      for (const [column, row] of loop) positions.delete(`${column},${row}`);
      loops.push(loop);
    }
    positions.set(key, stack.length);
    stack.push(corner);
  }
  loops.push(stack);
  return loops;
}

/** Meters, without the corners that lie on a straight line, closed. */
function toRing(loop: readonly Corner[], grid: Grid): EastNorth[] {
  const ring: EastNorth[] = [];
  for (let i = 0; i < loop.length; i++) {
    const before = loop[(i + loop.length - 1) % loop.length]!;
    const here = loop[i]!;
    const after = loop[(i + 1) % loop.length]!;
    const isStraight = (here[0] - before[0]) * (after[1] - here[1]) === (here[1] - before[1]) * (after[0] - here[0]);
    if (isStraight) continue;
    ring.push([grid.originX + here[0] * grid.cellSize, grid.originY + here[1] * grid.cellSize]);
  }
  ring.push(ring[0]!);
  return ring;
}
