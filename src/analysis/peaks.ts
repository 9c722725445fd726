import { TILE_CELLS, TILE_SIZE, type TileLayout, type WeightRaster } from "./weight-raster.ts";

export interface Peak {
  readonly row: number;
  readonly column: number;
}

/**
 * The highest cells of a surface, each at least a given distance from every one before it: the usual way of making a list
 * of places from a density or a statistic.
 *
 * Highest first; ties: lowest row, then lowest column. Cells of 0 are never peaks, so there may be fewer than asked for.
 *
 * @param leastApartCells distance between centres, in cells; "at least", so this far apart is far enough
 */
export function separatedPeaks(surface: WeightRaster, count: number, leastApartCells: number): Peak[] {
  const { layout, weights } = surface;
  const peaks: Peak[] = [];
  // Beside its slot the height of each tile's highest cell: the search below reads every tile for every peak.
  const highest = new Int32Array(layout.positions.length);
  const heights = new Float64Array(highest.length);
  const look = (tile: number, apart: number) => {
    highest[tile] = highestSlot(surface, tile, peaks, apart);
    heights[tile] = highest[tile]! < 0 ? 0 : weights[highest[tile]!]!;
  };
  for (let tile = 0; tile < highest.length; tile++) look(tile, 0);
  while (peaks.length < count) {
    let best = -1;
    let height = 0;
    for (let tile = 0; tile < heights.length; tile++) {
      if (heights[tile]! < height || heights[tile] === 0) continue;
      const isHigher = heights[tile]! > height;
      if (!isHigher && cellOf(layout, highest[tile]!) > cellOf(layout, highest[best]!)) continue;
      best = tile;
      height = heights[tile]!;
    }
    if (best < 0) break;
    const cell = cellOf(layout, highest[best]!);
    const peak = { row: Math.floor(cell / layout.columns), column: cell % layout.columns };
    peaks.push(peak);
    for (const tile of tilesWithin(layout, peak, leastApartCells)) look(tile, leastApartCells);
  }
  return peaks;
}

/** Slot of a tile's highest cell that is far enough from every peak; -1 when there is none above 0. */
function highestSlot({ layout, weights }: WeightRaster, tile: number, peaks: readonly Peak[], apart: number): number {
  let best = -1;
  // Slots of a tile go row by row from the south-west, so the first of equals is the one that comes first.
  for (let slot = tile * TILE_SIZE; slot < (tile + 1) * TILE_SIZE; slot++) {
    const value = weights[slot]!;
    if (!(value > 0) || (best >= 0 && value <= weights[best]!)) continue;
    const cell = cellOf(layout, slot);
    const row = Math.floor(cell / layout.columns);
    const column = cell % layout.columns;
    if (peaks.every((peak) => (peak.row - row) ** 2 + (peak.column - column) ** 2 >= apart ** 2)) best = slot;
  }
  return best;
}

/** Row · columns + column. */
function cellOf(layout: TileLayout, slot: number): number {
  const position = layout.positions[Math.floor(slot / TILE_SIZE)]!;
  const tileRow = Math.floor(position / layout.tileColumns);
  const inTile = slot % TILE_SIZE;
  const row = tileRow * TILE_CELLS + Math.floor(inTile / TILE_CELLS);
  return row * layout.columns + (position - tileRow * layout.tileColumns) * TILE_CELLS + (inTile % TILE_CELLS);
}

function tilesWithin(layout: TileLayout, { row, column }: Peak, apart: number): number[] {
  const tiles: number[] = [];
  const tileOf = (cell: number, last: number) => Math.min(last, Math.max(0, Math.floor(cell / TILE_CELLS)));
  for (let r = tileOf(row - apart, layout.tileRows - 1); r <= tileOf(row + apart, layout.tileRows - 1); r++) {
    for (
      let c = tileOf(column - apart, layout.tileColumns - 1);
      c <= tileOf(column + apart, layout.tileColumns - 1);
      c++
    ) {
      const tile = layout.tileAt[r * layout.tileColumns + c]!;
      if (tile >= 0) tiles.push(tile);
    }
  }
  return tiles;
}
