import type { LngLat } from "../../domain/coordinates.ts";
import { startsInTown, TOWN } from "../../map/start-view.ts";
import { useAppState } from "./store-context.tsx";

/** The middle of the map. One that nobody has moved looks where `MapView` put it: at the town, or at all there is. */
export function useMapCenter(): LngLat {
  const camera = useAppState((state) => state.camera);
  const bbox = useAppState((state) => state.summary?.bbox ?? null);
  if (camera) return camera.center;
  if (!bbox || startsInTown(bbox)) return TOWN.center;
  return [(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2];
}
