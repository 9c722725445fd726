import type { StateCreator } from "zustand/vanilla";
import { DEFAULT_HOTSPOT_OPTIONS } from "../domain/hotspot.ts";
import { EVERYTHING } from "../domain/selection.ts";
import type { AppState, FilterSlice } from "./app-state.ts";

export const createFilterSlice: StateCreator<AppState, [], [], FilterSlice> = (set) => ({
  selection: EVERYTHING,
  hotspotOptions: DEFAULT_HOTSPOT_OPTIONS,
  narrowSelection: (change) => set((state) => ({ selection: { ...state.selection, ...change } })),
  clearSelection: () => set({ selection: EVERYTHING }),
  changeHotspotOptions: (change) => set((state) => ({ hotspotOptions: { ...state.hotspotOptions, ...change } })),
});
