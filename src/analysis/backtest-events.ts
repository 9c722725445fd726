import type { IncidentColumns } from "../domain/incident-columns.ts";
import { type DayNumber, NO_TIME } from "../domain/time.ts";
import { cellAt } from "../geo/grid.ts";
import type { StudyArea } from "./study-area.ts";
import { TILE_CELLS, TILE_SIZE, TileLayout, type WeightRaster } from "./weight-raster.ts";

/** Dated events in order of day, and where they lie. */
export interface BacktestEvents {
  readonly length: number;
  /** Ascending. */
  readonly day: Int32Array;
  /** Place of each event on the 25 m raster, and on the study area's 100 m cells. */
  readonly slot: Int32Array;
  readonly studyCell: Int32Array;
  /** Tiles with events, and those so near that a density kernel reaches them. */
  readonly layout: TileLayout;
}

/**
 * @param ranks      which events take part, dated or not
 * @param reachTiles tiles kept around each with events
 */
export function backtestEvents(
  columns: IncidentColumns,
  ranks: (event: number) => boolean,
  studyArea: StudyArea,
  reachTiles: number,
): BacktestEvents {
  const kept: number[] = [];
  for (let i = 0; i < columns.length; i++) {
    if (columns.day[i] !== NO_TIME && ranks(i)) kept.push(i);
  }
  const order = Int32Array.from(kept).sort((a, b) => columns.day[a]! - columns.day[b]!);

  const { grid } = columns;
  const cells = order.map((i) => columns.cell[i]!);
  const layout = new TileLayout(grid.columns, grid.rows);
  const slot = cells.map((cell) => layout.makeSlot(Math.floor(cell / grid.columns), cell % grid.columns));
  widen(layout, reachTiles);
  return {
    length: order.length,
    day: order.map((i) => columns.day[i]!),
    slot,
    studyCell: order.map((i) => cellAt(studyArea.grid, columns.x[i]!, columns.y[i]!)),
    layout,
  };
}

/** First event on or after a day; `length` when there is none. */
export function firstEventFrom({ day, length }: BacktestEvents, from: DayNumber): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (day[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Weights of the events [from, to) on the 25 m raster. */
export function weightRaster(
  { layout, slot }: BacktestEvents,
  from: number,
  to: number,
  weightOf: (event: number) => number,
): WeightRaster {
  const weights = new Float64Array(layout.positions.length * TILE_SIZE);
  for (let i = from; i < to; i++) weights[slot[i]!]! += weightOf(i);
  return { layout, weights };
}

/** The same on the study area's 100 m cells, row-major. */
export function weightPerStudyCell(
  { studyCell }: BacktestEvents,
  cells: number,
  from: number,
  to: number,
  weightOf: (event: number) => number,
): Float64Array {
  const weights = new Float64Array(cells);
  for (let i = from; i < to; i++) weights[studyCell[i]!]! += weightOf(i);
  return weights;
}

/** Make the tiles around every tile. */
function widen(layout: TileLayout, reach: number): void {
  for (const position of layout.positions.slice()) {
    const row = Math.floor(position / layout.tileColumns);
    const column = position - row * layout.tileColumns;
    for (let r = Math.max(0, row - reach); r <= Math.min(layout.tileRows - 1, row + reach); r++) {
      for (let c = Math.max(0, column - reach); c <= Math.min(layout.tileColumns - 1, column + reach); c++) {
        layout.makeSlot(r * TILE_CELLS, c * TILE_CELLS);
      }
    }
  }
}
