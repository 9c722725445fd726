import type { RivalSettings } from "../domain/backtest.ts";
import type { EastNorth } from "../domain/coordinates.ts";
import type { Grid } from "../domain/incident-columns.ts";
import { cellCenter } from "../geo/grid.ts";
import { type BacktestEvents, weightPerStudyCell, weightRaster } from "./backtest-events.ts";
import { gaussianDensity, gaussianReachTiles } from "./gaussian-density.ts";
import { giStar } from "./gi-star.ts";
import { discHalfWidths } from "./greedy-discs.ts";
import { type Peak, separatedPeaks } from "./peaks.ts";
import type { StudyArea } from "./study-area.ts";
import { denseRaster, type WeightRaster } from "./weight-raster.ts";

export type RivalMethod = "kde" | "gi" | "cells";

/** What a rival is made from: the events [from, to), each with its weight. */
export interface RivalHistory {
  readonly events: BacktestEvents;
  readonly from: number;
  readonly to: number;
  readonly weightOf: (event: number) => number;
}

/** The ground that all methods share. */
export interface RivalGround {
  /** The 25 m raster. */
  readonly grid: Grid;
  readonly studyArea: StudyArea;
  readonly radiusMeters: number;
  readonly places: number;
}

/** The places of one way of choosing them: raster cells, ascending, each once. */
export interface RivalPlaces {
  readonly apartRadii: RivalSettings["apartRadii"];
  readonly cells: Int32Array;
}

const KDE_SD_METERS = 100;
/** Far below any difference between two windows, far above rounding. */
const TIE_BREAK = 1e-6;

/** Tiles around the events that the density needs. */
export function rivalReachTiles(grid: Grid): number {
  return gaussianReachTiles(KDE_SD_METERS / grid.cellSize);
}

/**
 * The places that another usual method would have listed from the same history: N discs of the same radius, or plain
 * cells of the same total area.
 *
 * - **kde**: peaks of a Gaussian density (sd 100 m) on the 25 m raster, not of its three-box form, so that the rival loses
 *   nothing to an approximation.
 * - **gi**: peaks of Gi* on the study area's 100 m cells (queen with self, binary weights). All nine cells around a lone
 *   spot have the same z: of equals the one with most events of its own comes first, or the disc would miss the spot.
 * - **cells**: the study area's 100 m cells with the most events.
 *
 * A peak is the highest cell that lies at least R, or 2R, from the peaks before it. The discs of a list are one union:
 * where they overlap, an event and a hectare count once.
 */
export function* rivalPlaces(
  method: RivalMethod,
  ground: RivalGround,
  history: RivalHistory,
): Generator<void, readonly RivalPlaces[]> {
  const { grid, studyArea, places, radiusMeters } = ground;
  const { events, from, to, weightOf } = history;
  if (method === "kde") {
    const raster = weightRaster(events, from, to, weightOf);
    return discsAround(yield* gaussianDensity(raster, KDE_SD_METERS / grid.cellSize), grid, ground);
  }
  const counts = weightPerStudyCell(events, studyArea.cells.length, from, to, weightOf);
  yield;
  if (method === "gi") {
    const z = giStar(counts, studyArea.cells, studyArea.grid.columns);
    yield;
    const most = counts.reduce((greatest, count) => Math.max(greatest, count), 0);
    const surface = z.map((value, cell) => value + (TIE_BREAK * counts[cell]!) / most);
    return discsAround(denseRaster(surface, studyArea.grid.columns), studyArea.grid, ground);
  }
  const wanted = Math.round((places * fullDiscKm2(grid, radiusMeters)) / (studyArea.grid.cellSize ** 2 / 1e6));
  const chosen = separatedPeaks(denseRaster(counts, studyArea.grid.columns), wanted, 1);
  return [{ apartRadii: null, cells: union(chosen.map((cell) => rasterCellsOf(studyArea.grid, cell, grid))) }];
}

/** Area of a disc whose centre is a raster cell's: 113 cells for 150 m, 49 for 100 m. */
export function fullDiscKm2({ cellSize }: Grid, radiusMeters: number): number {
  const [middle, ...beside] = discHalfWidths(radiusMeters / cellSize).map((half) => 2 * half + 1);
  return ((middle! + 2 * beside.reduce((sum, cells) => sum + cells, 0)) * cellSize ** 2) / 1e6;
}

function discsAround(surface: WeightRaster, surfaceGrid: Grid, ground: RivalGround): readonly RivalPlaces[] {
  const { grid, places, radiusMeters } = ground;
  return ([1, 2] as const).map((apartRadii) => {
    const peaks = separatedPeaks(surface, places, (apartRadii * radiusMeters) / surfaceGrid.cellSize);
    const discs = peaks.map(({ row, column }) =>
      discAround(grid, cellCenter(surfaceGrid, row * surfaceGrid.columns + column), radiusMeters),
    );
    return { apartRadii, cells: union(discs) };
  });
}

/** Raster cells whose centre lies within R of a point, which need not be a cell's centre. */
export function discAround(grid: Grid, [x, y]: EastNorth, radiusMeters: number): number[] {
  const { originX, originY, cellSize, columns, rows } = grid;
  // In cells from the centre of the raster's first cell.
  const atColumn = (x - originX) / cellSize - 0.5;
  const atRow = (y - originY) / cellSize - 0.5;
  const radius = radiusMeters / cellSize;
  const cells: number[] = [];
  for (let row = Math.max(0, Math.ceil(atRow - radius)); row <= Math.min(rows - 1, atRow + radius); row++) {
    const half = Math.sqrt(Math.max(0, radius ** 2 - (row - atRow) ** 2));
    const last = Math.min(columns - 1, atColumn + half);
    for (let column = Math.max(0, Math.ceil(atColumn - half)); column <= last; column++)
      cells.push(row * columns + column);
  }
  return cells;
}

/** The raster cells in a cell of the study area; both are anchored at multiples of 100 m. */
function rasterCellsOf(studyGrid: Grid, { row, column }: Peak, grid: Grid): number[] {
  const perSide = studyGrid.cellSize / grid.cellSize;
  const firstColumn = (studyGrid.originX - grid.originX) / grid.cellSize + column * perSide;
  const firstRow = (studyGrid.originY - grid.originY) / grid.cellSize + row * perSide;
  const cells: number[] = [];
  for (let r = Math.max(0, firstRow); r < Math.min(grid.rows, firstRow + perSide); r++) {
    for (let c = Math.max(0, firstColumn); c < Math.min(grid.columns, firstColumn + perSide); c++) {
      cells.push(r * grid.columns + c);
    }
  }
  return cells;
}

function union(cellSets: readonly (readonly number[])[]): Int32Array {
  return Int32Array.from(new Set(cellSets.flat())).sort();
}
