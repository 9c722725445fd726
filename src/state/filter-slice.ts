import type { StateCreator } from "zustand/vanilla";
import { EVERYTHING } from "../domain/selection.ts";
import type { AppState, FilterSlice } from "./app-state.ts";
import { SHARED_DEFAULTS } from "./shared-defaults.ts";
import { keptPublishable } from "./shared-view.ts";

export const createFilterSlice: StateCreator<AppState, [], [], FilterSlice> = (set) => ({
  selection: SHARED_DEFAULTS.selection,
  hotspotOptions: SHARED_DEFAULTS.hotspotOptions,
  narrowSelection: (change) =>
    set((state) => keptPublishable({ ...state, selection: { ...state.selection, ...change } }, state.summary)),
  clearSelection: () => set({ selection: EVERYTHING }),
  changeHotspotOptions: (change) => set((state) => ({ hotspotOptions: { ...state.hotspotOptions, ...change } })),
  sideBySide: SHARED_DEFAULTS.sideBySide,
  compareSides: (sideBySide) => set((state) => keptPublishable({ ...state, sideBySide }, state.summary)),
  order: SHARED_DEFAULTS.order,
  priorityWeights: SHARED_DEFAULTS.priorityWeights,
  chooseOrder: (order) => set({ order }),
  weighPriority: (change) => set((state) => ({ priorityWeights: { ...state.priorityWeights, ...change } })),
});
