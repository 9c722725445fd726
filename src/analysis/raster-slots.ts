import type { IncidentColumns } from "../domain/incident-columns.ts";
import { packedEvents } from "./packed-events.ts";
import { TILE_SIZE, TileLayout, type WeightRaster } from "./weight-raster.ts";

/** Where the raster cells with events lie in the tiles of the dataset. */
interface RasterSlots {
  readonly layout: TileLayout;
  /** Slot of each cell with events. */
  readonly slots: Int32Array;
  /** One weight per slot, filled anew for every raster: fresh memory of this size costs more than the sums put in it. */
  readonly scratch: Float64Array;
}

/** Follows from the columns alone, and every selection needs it: made once, kept as long as the columns are. */
const known = new WeakMap<IncidentColumns, RasterSlots>();

/**
 * Weights per cell with events (`PackedEvents.occupiedCells`) on the raster that discs are sought on. The raster is lent:
 * the next one of the same columns is written over it.
 */
export function rasterOf(columns: IncidentColumns, weights: Float64Array): WeightRaster {
  const { layout, slots, scratch } = slotsOf(columns);
  const tileSums = new Float64Array(layout.positions.length);
  // Only these slots ever hold anything, so what an earlier search blanked needs no clearing.
  for (let cell = 0; cell < slots.length; cell++) {
    const slot = slots[cell]!;
    const weight = weights[cell]!;
    scratch[slot] = weight;
    tileSums[Math.floor(slot / TILE_SIZE)]! += weight;
  }
  return { layout, weights: scratch, tileSums };
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
    found = { layout, slots, scratch: new Float64Array(layout.positions.length * TILE_SIZE) };
    known.set(columns, found);
  }
  return found;
}
