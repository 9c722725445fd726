import { useEffect } from "react";
import { createStore } from "zustand/vanilla";
import type { RankedHotspot, RankedList } from "../../domain/priority.ts";

const NOWHERE: readonly RankedHotspot[] = [];

/** The ranked list as it is shown, for what is no part of a screen: the question is asked once, by the workspace. */
export const listedPlaces = createStore<{ readonly places: readonly RankedHotspot[] }>()(() => ({ places: NOWHERE }));

export function useListPlaces(list: RankedList | null) {
  useEffect(() => listedPlaces.setState({ places: list?.hotspots ?? NOWHERE }), [list]);
}
