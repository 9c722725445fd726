import type { LayerId } from "../../state/app-state.ts";

/** Single points, and rasters that come close to them, are off the map in the shared view, whatever the layer list says. */
export const SHARED_LAYERS = {
  density: false,
  gi: false,
  cells: false,
  incidents: false,
  requests: false,
  unsafePlaces: false,
} as const satisfies Partial<Record<LayerId, boolean>>;

export function isInSharedView(layer: LayerId): boolean {
  return !(layer in SHARED_LAYERS);
}
