/** Side of a tile in cells. A power of two: tile and place within it are a shift and a mask. */
export const TILE_CELLS = 8;
const TILE_SHIFT = 3;
const TILE_MASK = TILE_CELLS - 1;

/**
 * Non-negative weights on a raster of which most is empty: tiles of 8 × 8 cells, kept only where something was added, so
 * that the cost follows the events and not the distance between the outermost two.
 */
export class WeightRaster {
  readonly columns: number;
  readonly rows: number;
  readonly tileColumns: number;
  readonly tileRows: number;
  /** Number of the tile at (tile row · tileColumns + tile column); -1 where there is none. */
  readonly tileAt: Int32Array;
  /** Position (tile row · tileColumns + tile column) of every kept tile, in order of first use. */
  readonly positions: number[] = [];
  #weights = new Float64Array(256 * TILE_CELLS * TILE_CELLS);

  constructor(columns: number, rows: number) {
    this.columns = columns;
    this.rows = rows;
    this.tileColumns = (columns + TILE_MASK) >> TILE_SHIFT;
    this.tileRows = (rows + TILE_MASK) >> TILE_SHIFT;
    this.tileAt = new Int32Array(this.tileColumns * this.tileRows).fill(-1);
  }

  /** 64 weights per tile, row by row from the south-west. Replaced when `slotFor` makes a new tile: read it anew after. */
  get weights(): Float64Array {
    return this.#weights;
  }

  /** Index into `weights` of a cell, whose tile is made when it is missing. */
  slotFor(row: number, column: number): number {
    const position = (row >> TILE_SHIFT) * this.tileColumns + (column >> TILE_SHIFT);
    const tile = this.tileAt[position]!;
    return (tile < 0 ? this.#makeTile(position) : tile * 64) + ((row & TILE_MASK) << TILE_SHIFT) + (column & TILE_MASK);
  }

  add(row: number, column: number, weight: number): void {
    const slot = this.slotFor(row, column);
    this.#weights[slot]! += weight;
  }

  /** Set a cell to 0; a cell without a tile is 0 already. */
  clear(row: number, column: number): void {
    const tile = this.tileAt[(row >> TILE_SHIFT) * this.tileColumns + (column >> TILE_SHIFT)]!;
    if (tile >= 0) this.#weights[tile * 64 + ((row & TILE_MASK) << TILE_SHIFT) + (column & TILE_MASK)] = 0;
  }

  #makeTile(position: number): number {
    const tile = this.positions.push(position) - 1;
    this.tileAt[position] = tile;
    if ((tile + 1) * 64 > this.#weights.length) {
      const larger = new Float64Array(this.#weights.length * 2);
      larger.set(this.#weights);
      this.#weights = larger;
    }
    return tile * 64;
  }
}
