import type { Comparison, ValueGrid } from "../domain/display.ts";
import type { Selection } from "../domain/selection.ts";
import { densityGrid } from "./density.ts";
import type { HotspotContext } from "./hotspot-list.ts";

/** The selection as a raster of densities, Gi* z-scores or plain counts; null when it is empty. */
export function comparisonGrid(
  { columns, projection }: HotspotContext,
  selection: Selection,
  comparison: Comparison,
): ValueGrid | null {
  return comparison === "density" ? densityGrid(columns, selection, projection) : null;
}
