/** Side of a tile in cells. A power of two: tile and place within it are a shift and a mask. */
export const TILE_CELLS = 8;
const TILE_SHIFT = 3;
const TILE_MASK = TILE_CELLS - 1;
/** Cells in a tile. */
export const TILE_SIZE = TILE_CELLS * TILE_CELLS;

/**
 * Which parts of a mostly empty raster are kept: tiles of 8 × 8 cells, made where something lies, so that cost follows
 * the events and not the distance between the outermost two. A cell of a tile has a slot: tile · 64 + row · 8 + column.
 */
export class TileLayout {
  readonly columns: number;
  readonly rows: number;
  readonly tileColumns: number;
  readonly tileRows: number;
  /** Number of the tile at (tile row · tileColumns + tile column); -1 where there is none. */
  readonly tileAt: Int32Array;
  /** Position (tile row · tileColumns + tile column) of every tile, in order of first use. */
  readonly positions: number[] = [];

  constructor(columns: number, rows: number) {
    this.columns = columns;
    this.rows = rows;
    this.tileColumns = (columns + TILE_MASK) >> TILE_SHIFT;
    this.tileRows = (rows + TILE_MASK) >> TILE_SHIFT;
    this.tileAt = new Int32Array(this.tileColumns * this.tileRows).fill(-1);
  }

  /** Slot of a cell, whose tile is made when it is missing. */
  makeSlot(row: number, column: number): number {
    const position = (row >> TILE_SHIFT) * this.tileColumns + (column >> TILE_SHIFT);
    if (this.tileAt[position]! < 0) this.tileAt[position] = this.positions.push(position) - 1;
    return this.slotOf(row, column);
  }

  /** Slot of a cell; negative where there is no tile. */
  slotOf(row: number, column: number): number {
    const tile = this.tileAt[(row >> TILE_SHIFT) * this.tileColumns + (column >> TILE_SHIFT)]!;
    return tile < 0 ? -1 : tile * TILE_SIZE + ((row & TILE_MASK) << TILE_SHIFT) + (column & TILE_MASK);
  }
}

/** Non-negative weights on a raster; 0 where there is no tile. */
export interface WeightRaster {
  readonly layout: TileLayout;
  /** One per slot of the layout, or where `indexes` says. */
  readonly weights: Float64Array;
  /** Where the weight of each slot stands in `weights`, when most slots are empty and share one 0. */
  readonly indexes?: Int32Array;
  /** Sum per tile, where whoever made the raster has it. */
  readonly tileSums?: Float64Array;
}

/** A raster from all its cells, row-major. */
export function denseRaster(values: ArrayLike<number>, columns: number): WeightRaster {
  const layout = new TileLayout(columns, columns === 0 ? 0 : values.length / columns);
  const slots = Array.from(values, (value, cell) =>
    value > 0 ? layout.makeSlot(Math.floor(cell / columns), cell % columns) : -1,
  );
  const weights = new Float64Array(layout.positions.length * TILE_SIZE);
  slots.forEach((slot, cell) => {
    if (slot >= 0) weights[slot] = values[cell]!;
  });
  return { layout, weights };
}
