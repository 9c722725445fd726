import { TILE_CELLS, TILE_SIZE, type TileLayout, type WeightRaster } from "./weight-raster.ts";

/** One disc as it was taken. */
export interface DiscPick {
  readonly row: number;
  readonly column: number;
  /** D: the weights in the disc, less what earlier discs took. */
  readonly sum: number;
  /** The disc's cells (row · columns + column, ascending) that no earlier disc took, within the raster. */
  readonly cells: Int32Array;
}

export interface GreedyRules {
  /** Stop when so many picks have been accepted. */
  readonly places: number;
  /** Stop after so many picks, accepted or not. */
  readonly mostPicks: number;
  /** Stop when the best D is less than this. */
  readonly leastSum: number;
  /** Whether a pick is listed. One that is not is blanked all the same. */
  accept(pick: DiscPick): boolean;
}

/**
 * The N discs with the most weight, one after the other, each less what the ones before it took.
 *
 *   D(c) = Σ w(c') over the cells with dx² + dy² ≤ R²,  c* = argmax D (ties: lowest row, then lowest column),
 *   then the disc's cells are set to 0 and the argmax is sought anew.
 *
 * Centres are sought tile by tile, and lazily: the weight of the 3 × 3 tiles around a tile is an upper bound of every D
 * in it, and since blanking only ever lowers D, an old bound stays a bound. So exact sums are made only where a bound
 * reaches the best D known, a few hundred tiles of many thousand; the result is the same as of a full search.
 * Weights must be whole numbers (below 2⁵³ in sum): then sums are exact and ties are real.
 *
 * @param raster      weights, all ≥ 0; changed: the cells of every pick are 0 afterwards
 * @param radiusCells R in cells, at least 1
 * @returns           the accepted picks in order
 * @see Minoux (1978), Accelerated greedy algorithms, for the bound that stays valid
 */
export function greedyDiscs(raster: WeightRaster, radiusCells: number, rules: GreedyRules): DiscPick[] {
  const search = new DiscSearch(raster, radiusCells);
  const taken = new Set<number>();
  const accepted: DiscPick[] = [];
  for (let picks = 0; picks < rules.mostPicks && accepted.length < rules.places; picks++) {
    const best = search.best(Math.max(rules.leastSum, Number.MIN_VALUE));
    if (!best) break;
    const pick = { ...best, cells: discCells(raster.layout, best.row, best.column, search.halfWidths, taken) };
    search.blank(pick);
    if (rules.accept(pick)) accepted.push(pick);
  }
  return accepted;
}

/** Half the width of a disc in cells, for rows 0 … R above or below its centre. */
export function discHalfWidths(radiusCells: number): number[] {
  const widths: number[] = [];
  for (let dy = 0; dy <= radiusCells; dy++) widths.push(Math.floor(Math.sqrt(radiusCells * radiusCells - dy * dy)));
  return widths;
}

/** A tile whose D have been computed. */
interface SearchedTile {
  readonly tileRow: number;
  readonly tileColumn: number;
  sum: number;
  row: number;
  column: number;
  /** Something near was blanked since: `sum` is only an upper bound. */
  isStale: boolean;
}

class DiscSearch {
  readonly halfWidths: readonly number[];
  readonly #layout: TileLayout;
  readonly #weights: Float64Array;
  readonly #indexes: Int32Array | undefined;
  readonly #radius: number;
  /** How many tiles a disc may reach beyond its centre's. */
  readonly #reach: number;
  /** Tile positions not searched yet, as a heap with the greatest bound first. */
  readonly #waiting: Uint32Array;
  #waitingLength = 0;
  readonly #bounds: Float64Array;
  readonly #searched: SearchedTile[] = [];
  /** Running row sums around the tile being searched; one leading 0 per row. */
  readonly #rowSums: Float64Array;
  readonly #sumsSide: number;

  constructor(raster: WeightRaster, radiusCells: number) {
    this.#layout = raster.layout;
    this.#weights = raster.weights;
    this.#indexes = raster.indexes;
    this.#radius = radiusCells;
    this.halfWidths = discHalfWidths(radiusCells);
    this.#reach = Math.ceil(radiusCells / TILE_CELLS);
    this.#sumsSide = TILE_CELLS * (1 + 2 * this.#reach);
    this.#rowSums = new Float64Array(this.#sumsSide * (this.#sumsSide + 1));
    this.#bounds = this.#tileBounds(raster.tileSums ?? sumsOfTiles(raster));
    this.#waiting = new Uint32Array(this.#bounds.length);
    for (let position = 0; position < this.#bounds.length; position++) {
      if (this.#bounds[position]! > 0) this.#waiting[this.#waitingLength++] = position;
    }
    for (let i = (this.#waitingLength >> 1) - 1; i >= 0; i--) this.#sink(i);
  }

  /** The centre with the greatest D of at least `leastSum`; undefined when there is none. */
  best(leastSum: number): { row: number; column: number; sum: number } | undefined {
    let best = this.#bestSearched(leastSum);
    // "At least", not "more": an equal D at a lower row may hide behind an equal bound.
    while (this.#waitingLength > 0 && this.#bounds[this.#waiting[0]!]! >= (best?.sum ?? leastSum)) {
      const position = this.#takeWaiting();
      const tileRow = Math.floor(position / this.#layout.tileColumns);
      const tileColumn = position - tileRow * this.#layout.tileColumns;
      const tile = { tileRow, tileColumn, sum: 0, row: 0, column: 0, isStale: false };
      this.#search(tile);
      this.#searched.push(tile);
      if (tile.sum >= leastSum && (!best || comesBefore(tile, best))) best = tile;
    }
    return best && { row: best.row, column: best.column, sum: best.sum };
  }

  /** The best of the tiles searched so far, after searching anew every stale one that might be as good. */
  #bestSearched(leastSum: number): SearchedTile | undefined {
    for (;;) {
      let best: SearchedTile | undefined;
      // A stale tile promises too much, never too little: blanking lowers sums, so its best cell can only get worse or later.
      for (const tile of this.#searched) {
        if (tile.sum >= leastSum && (!best || comesBefore(tile, best))) best = tile;
      }
      if (!best?.isStale) return best;
      this.#search(best);
      best.isStale = false;
    }
  }

  /** Set a pick's cells to 0; the searched tiles that it reaches must be searched anew before they are believed. */
  blank(pick: DiscPick): void {
    const { columns } = this.#layout;
    for (const cell of pick.cells) {
      const row = Math.floor(cell / columns);
      const slot = this.#layout.slotOf(row, cell - row * columns);
      if (slot >= 0) this.#weights[this.#indexes?.[slot] ?? slot] = 0;
    }
    const far = 2 * this.#radius;
    for (const tile of this.#searched) {
      const south = tile.tileRow * TILE_CELLS;
      const west = tile.tileColumn * TILE_CELLS;
      const isNear =
        south <= pick.row + far &&
        south + TILE_CELLS > pick.row - far &&
        west <= pick.column + far &&
        west + TILE_CELLS > pick.column - far;
      if (isNear) tile.isStale = true;
    }
  }

  /** Sum of the tiles that a disc centred in each tile may reach. */
  #tileBounds(tileSums: Float64Array): Float64Array {
    const { tileColumns, tileRows, positions } = this.#layout;
    const bounds = new Float64Array(tileColumns * tileRows);
    const reach = this.#reach;
    positions.forEach((position, tile) => {
      const sum = tileSums[tile]!;
      if (sum === 0) return;
      const tileRow = Math.floor(position / tileColumns);
      const tileColumn = position - tileRow * tileColumns;
      for (let r = Math.max(0, tileRow - reach); r <= Math.min(tileRows - 1, tileRow + reach); r++) {
        for (let c = Math.max(0, tileColumn - reach); c <= Math.min(tileColumns - 1, tileColumn + reach); c++) {
          bounds[r * tileColumns + c]! += sum;
        }
      }
    });
    return bounds;
  }

  /** Remove and return the position with the greatest bound. */
  #takeWaiting(): number {
    const waiting = this.#waiting;
    const first = waiting[0]!;
    waiting[0] = waiting[--this.#waitingLength]!;
    this.#sink(0);
    return first;
  }

  /** Let the entry at heap index `i` sink below those with greater bounds. */
  #sink(i: number): void {
    const waiting = this.#waiting;
    const bounds = this.#bounds;
    const position = waiting[i]!;
    const bound = bounds[position]!;
    let at = i;
    for (let child = 2 * at + 1; child < this.#waitingLength; child = 2 * at + 1) {
      if (child + 1 < this.#waitingLength && bounds[waiting[child + 1]!]! > bounds[waiting[child]!]!) child++;
      if (bounds[waiting[child]!]! <= bound) break;
      waiting[at] = waiting[child]!;
      at = child;
    }
    waiting[at] = position;
  }

  /** Compute D for the 64 centres of a tile and keep the greatest. */
  #search(tile: SearchedTile): void {
    this.#sumRowsAround(tile);
    const { rows, columns } = this.#layout;
    const rowSums = this.#rowSums;
    const stride = this.#sumsSide + 1;
    const margin = this.#reach * TILE_CELLS;
    const radius = this.#radius;
    const south = tile.tileRow * TILE_CELLS;
    const west = tile.tileColumn * TILE_CELLS;
    const height = Math.min(TILE_CELLS, rows - south);
    const width = Math.min(TILE_CELLS, columns - west);
    tile.sum = 0;
    tile.row = south;
    tile.column = west;
    for (let r = 0; r < height; r++) {
      for (let c = 0; c < width; c++) {
        let sum = 0;
        for (let dy = -radius; dy <= radius; dy++) {
          const half = this.halfWidths[dy < 0 ? -dy : dy]!;
          const at = (margin + r + dy) * stride + margin + c;
          sum += rowSums[at + half + 1]! - rowSums[at - half]!;
        }
        if (sum > tile.sum) {
          tile.sum = sum;
          tile.row = south + r;
          tile.column = west + c;
        }
      }
    }
  }

  #sumRowsAround(tile: SearchedTile): void {
    const { tileAt, tileColumns, tileRows } = this.#layout;
    const weights = this.#weights;
    const indexes = this.#indexes;
    const rowSums = this.#rowSums;
    const stride = this.#sumsSide + 1;
    const reach = this.#reach;
    for (let tr = -reach; tr <= reach; tr++) {
      const tileRow = tile.tileRow + tr;
      for (let r = 0; r < TILE_CELLS; r++) {
        let at = ((tr + reach) * TILE_CELLS + r) * stride;
        let running = 0;
        rowSums[at++] = 0;
        for (let tc = -reach; tc <= reach; tc++) {
          const tileColumn = tile.tileColumn + tc;
          const isOnRaster = tileRow >= 0 && tileRow < tileRows && tileColumn >= 0 && tileColumn < tileColumns;
          const source = isOnRaster ? tileAt[tileRow * tileColumns + tileColumn]! : -1;
          const from = source * TILE_SIZE + r * TILE_CELLS;
          for (let c = 0; c < TILE_CELLS; c++) {
            if (source >= 0) running += weights[indexes ? indexes[from + c]! : from + c]!;
            rowSums[at++] = running;
          }
        }
      }
    }
  }
}

function sumsOfTiles({ layout, weights, indexes }: WeightRaster): Float64Array {
  const sums = new Float64Array(layout.positions.length);
  for (let slot = 0; slot < TILE_SIZE * sums.length; slot++) {
    sums[Math.floor(slot / TILE_SIZE)]! += weights[indexes ? indexes[slot]! : slot]!;
  }
  return sums;
}

/** More weight; with equal weight the lower row, then the lower column. */
function comesBefore(a: SearchedTile, b: SearchedTile): boolean {
  if (a.sum !== b.sum) return a.sum > b.sum;
  return a.row !== b.row ? a.row < b.row : a.column < b.column;
}

/** The cells of a disc on the raster that are not taken yet; takes them. */
function discCells(
  layout: TileLayout,
  row: number,
  column: number,
  halfWidths: readonly number[],
  taken: Set<number>,
): Int32Array {
  const radius = halfWidths.length - 1;
  const cells: number[] = [];
  for (let r = Math.max(0, row - radius); r <= Math.min(layout.rows - 1, row + radius); r++) {
    const half = halfWidths[Math.abs(r - row)]!;
    for (let c = Math.max(0, column - half); c <= Math.min(layout.columns - 1, column + half); c++) {
      const cell = r * layout.columns + c;
      if (taken.has(cell)) continue;
      taken.add(cell);
      cells.push(cell);
    }
  }
  return Int32Array.from(cells);
}
