import type { IncidentColumns } from "../domain/incident-columns.ts";
import { packedEvents } from "./packed-events.ts";
import { TILE_SIZE, TileLayout, type WeightRaster } from "./weight-raster.ts";

/** Where the raster cells with events lie in the tiles of the dataset. */
interface RasterSlots {
  readonly layout: TileLayout;
  /** Tile of each cell with events. */
  readonly tiles: Int32Array;
  /** Number of the cell at each slot; the number after the last cell at slots without events. */
  readonly indexes: Int32Array;
}

/** Follows from the columns alone, and every selection needs it: made once, kept as long as the columns are. */
const known = new WeakMap<IncidentColumns, RasterSlots>();

/**
 * The raster that discs are sought on, from the weights per cell with events (`PackedEvents.occupiedCells`) and a 0 after
 * them. The search blanks the weights themselves. Three of four slots are empty in a town of a million events: only the
 * few tiles that are searched are ever laid out.
 */
export function rasterOf(columns: IncidentColumns, weights: Float64Array): WeightRaster {
  const { layout, tiles, indexes } = slotsOf(columns);
  const tileSums = new Float64Array(layout.positions.length);
  for (let cell = 0; cell < tiles.length; cell++) tileSums[tiles[cell]!]! += weights[cell]!;
  return { layout, weights, indexes, tileSums };
}

function slotsOf(columns: IncidentColumns): RasterSlots {
  let found = known.get(columns);
  if (!found) {
    const { grid } = columns;
    const layout = new TileLayout(grid.columns, grid.rows);
    const slots = packedEvents(columns).occupiedCells.map((cell) => {
      const row = Math.floor(cell / grid.columns);
      return layout.makeSlot(row, cell - row * grid.columns);
    });
    const indexes = new Int32Array(layout.positions.length * TILE_SIZE).fill(slots.length);
    slots.forEach((slot, cell) => {
      indexes[slot] = cell;
    });
    found = { layout, tiles: slots.map((slot) => Math.floor(slot / TILE_SIZE)), indexes };
    known.set(columns, found);
  }
  return found;
}
