import type { Grid, IncidentColumns } from "../domain/incident-columns.ts";
import { gridOver } from "../geo/grid.ts";

/** Where anything could have been reported: the ground that shares and densities are measured against. */
export interface StudyArea {
  /** 100 m cells. */
  readonly grid: Grid;
  /** 1 per cell of the study area, row-major, southernmost row first. */
  readonly cells: Uint8Array;
  readonly km2: number;
}

const CELL_METERS = 100;
const REACH_METERS = 250;
/** A centre within 250 m of a point lies at most three cells from the point's own. */
const REACH_CELLS = 3;

/**
 * The 100 m cells whose centre lies within 250 m of any incident, undated ones too, or request. Frozen per dataset, never
 * per filter: a bounding box or a whole municipality is mostly forest, which would make everything look dense.
 *
 * @param requests points with projected meters
 */
export function studyArea(
  columns: IncidentColumns,
  requests: readonly { readonly x: number; readonly y: number }[],
): StudyArea {
  const grid = gridAround(columns, requests);
  const cells = new Uint8Array(grid.columns * grid.rows);
  // 1 per cell around which every cell that a point in it could reach is in already: its points have nothing to add.
  const isFull = new Uint8Array(cells.length);
  const hasBlock = new Uint8Array(cells.length);
  const offsets = reachableOffsets(grid.columns);
  let count = 0;

  // Every centre of the 3 × 3 cells around a point is within 250 m of it, wherever in its cell it lies.
  const addBlock = (x: number, y: number) => {
    const cell =
      Math.floor((y - grid.originY) / CELL_METERS) * grid.columns + Math.floor((x - grid.originX) / CELL_METERS);
    if (hasBlock[cell] === 1) return;
    hasBlock[cell] = 1;
    for (let row = -1; row <= 1; row++) {
      for (let column = -1; column <= 1; column++) {
        const near = cell + row * grid.columns + column;
        count += 1 - cells[near]!;
        cells[near] = 1;
      }
    }
  };
  const addPoint = (x: number, y: number) => {
    const column = Math.floor((x - grid.originX) / CELL_METERS);
    const row = Math.floor((y - grid.originY) / CELL_METERS);
    const cell = row * grid.columns + column;
    if (isFull[cell] === 1) return;
    const dx0 = grid.originX + (column + 0.5) * CELL_METERS - x;
    const dy0 = grid.originY + (row + 0.5) * CELL_METERS - y;
    let missing = 0;
    for (const { dx, dy, step } of offsets) {
      if (cells[cell + step] === 1) continue;
      if ((dx0 + dx) ** 2 + (dy0 + dy) ** 2 <= REACH_METERS ** 2) {
        cells[cell + step] = 1;
        count++;
      } else {
        missing++;
      }
    }
    if (missing === 0) isFull[cell] = 1;
  };

  // Blocks first: they fill the town, and only points at its edge are left to measure from. The columns are sorted by
  // their 25 m cell, which lies in one of these cells: one look does for all events of it.
  const { cell: smallCell } = columns;
  let last = -1;
  for (let i = 0; i < columns.length; i++) {
    if (smallCell[i] === last) continue;
    last = smallCell[i]!;
    addBlock(columns.x[i]!, columns.y[i]!);
  }
  for (const { x, y } of requests) addBlock(x, y);
  for (let i = 0; i < columns.length; i++) addPoint(columns.x[i]!, columns.y[i]!);
  for (const { x, y } of requests) addPoint(x, y);
  return { grid, cells, km2: (count * CELL_METERS ** 2) / 1e6 };
}

function gridAround(columns: IncidentColumns, requests: readonly { readonly x: number; readonly y: number }[]): Grid {
  let minX = Number.POSITIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  const include = (x: number, y: number) => {
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  };
  for (let i = 0; i < columns.length; i++) include(columns.x[i]!, columns.y[i]!);
  for (const { x, y } of requests) include(x, y);
  if (minX > maxX) return { originX: 0, originY: 0, cellSize: CELL_METERS, columns: 0, rows: 0 };
  return gridOver({ minX, minY, maxX, maxY }, CELL_METERS, REACH_CELLS);
}

/** Cells around a point's own whose centre some point in that cell can reach, with their offset in meters and in index. */
function reachableOffsets(columns: number): { dx: number; dy: number; step: number }[] {
  const offsets: { dx: number; dy: number; step: number }[] = [];
  for (let row = -REACH_CELLS; row <= REACH_CELLS; row++) {
    for (let column = -REACH_CELLS; column <= REACH_CELLS; column++) {
      const dx = column * CELL_METERS;
      const dy = row * CELL_METERS;
      const nearest = Math.hypot(
        Math.max(0, Math.abs(dx) - CELL_METERS / 2),
        Math.max(0, Math.abs(dy) - CELL_METERS / 2),
      );
      if (nearest <= REACH_METERS) offsets.push({ dx, dy, step: row * columns + column });
    }
  }
  return offsets;
}
