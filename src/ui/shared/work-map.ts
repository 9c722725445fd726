import { useEffect } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { LngLat } from "../../domain/coordinates.ts";
import { type MapMarks, NO_MARKS } from "../../map/scene.ts";
import type { LayerId } from "../../state/app-state.ts";

/** What a workspace beside the map wants of it. Everything must keep its identity between renders (`useMemo`). */
export interface WorkMap {
  readonly marks: MapMarks;
  /** Layers that it switches on or off whatever the layer list says; hotspots alone, when it does not say. */
  readonly layers?: Partial<Readonly<Record<LayerId, boolean>>>;
  /** Hotspots with their ranks, where the screen speaks of them by rank; left out, they have them. */
  readonly ranks?: boolean;
  /** A mark was clicked. */
  readonly onPick?: (id: string) => void;
  /** The next clicks say where something is; null: they pick. */
  readonly onPlace?: ((lngLat: LngLat) => void) | null;
  /** Another object: the map goes there, when it is out of sight. */
  readonly lookAt?: { readonly lngLat: LngLat } | null;
}

const NOTHING: WorkMap = { marks: NO_MARKS };

/** There is one map, which belongs to no screen: what the open one shows on it is left here. */
const workMap = createStore<{ readonly shown: WorkMap }>()(() => ({ shown: NOTHING }));

/** Show this on the map for as long as the screen is open. */
export function useShowOnMap(shown: WorkMap) {
  useEffect(() => workMap.setState({ shown }), [shown]);
  useEffect(() => () => workMap.setState({ shown: NOTHING }), []);
}

/** For the map's frame alone. */
export function useShownOnMap(): WorkMap {
  return useStore(workMap, (state) => state.shown);
}
