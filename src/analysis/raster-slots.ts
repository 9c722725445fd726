import type { IncidentColumns } from "../domain/incident-columns.ts";
import { TILE_SIZE, TileLayout } from "./weight-raster.ts";

/** Where each event lies in the tiles of the dataset. */
export interface RasterSlots {
  readonly layout: TileLayout;
  /** Slot of each event. */
  readonly slots: Int32Array;
  /** One weight per slot, for the caller to fill anew: fresh memory of this size costs more than the sums put in it. */
  readonly scratch: Float64Array;
}

/** Follows from the columns alone, and every selection needs it: made once, kept as long as the columns are. */
const known = new WeakMap<IncidentColumns, RasterSlots>();

export function rasterSlots(columns: IncidentColumns): RasterSlots {
  let found = known.get(columns);
  if (!found) {
    found = makeSlots(columns);
    known.set(columns, found);
  }
  return found;
}

function makeSlots({ length, grid, cell, rowStart }: IncidentColumns): RasterSlots {
  const layout = new TileLayout(grid.columns, grid.rows);
  const slots = new Int32Array(length);
  for (let row = 0; row < grid.rows; row++) {
    const end = rowStart[row + 1]!;
    for (let i = rowStart[row]!; i < end; i++) {
      const isSameCell = i > 0 && cell[i] === cell[i - 1];
      slots[i] = isSameCell ? slots[i - 1]! : layout.makeSlot(row, cell[i]! - row * grid.columns);
    }
  }
  return { layout, slots, scratch: new Float64Array(layout.positions.length * TILE_SIZE) };
}
