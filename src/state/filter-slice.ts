import type { StateCreator } from "zustand/vanilla";
import { EVERYTHING } from "../domain/selection.ts";
import type { AppState, FilterSlice } from "./app-state.ts";
import { SHARED_DEFAULTS } from "./shared-defaults.ts";

export const createFilterSlice: StateCreator<AppState, [], [], FilterSlice> = (set) => ({
  selection: SHARED_DEFAULTS.selection,
  hotspotOptions: SHARED_DEFAULTS.hotspotOptions,
  narrowSelection: (change) => set((state) => ({ selection: { ...state.selection, ...change } })),
  clearSelection: () => set({ selection: EVERYTHING }),
  changeHotspotOptions: (change) => set((state) => ({ hotspotOptions: { ...state.hotspotOptions, ...change } })),
  order: SHARED_DEFAULTS.order,
  priorityWeights: SHARED_DEFAULTS.priorityWeights,
  chooseOrder: (order) => set({ order }),
  weighPriority: (change) => set((state) => ({ priorityWeights: { ...state.priorityWeights, ...change } })),
});
