import { createStore } from "zustand/vanilla";
import type { AppState } from "./app-state.ts";
import { createBaseMapSlice } from "./base-map-slice.ts";
import { createChoiceSlice } from "./choice-slice.ts";
import { createDatasetSlice } from "./dataset-slice.ts";
import { createFilterSlice } from "./filter-slice.ts";
import { createHistorySlice, historyAfter } from "./history-slice.ts";
import { createKeepingSlice } from "./keeping-slice.ts";
import { createLayersSlice } from "./layers-slice.ts";
import { createPresentationSlice } from "./presentation-slice.ts";
import { createWorkSlice } from "./work-slice.ts";

export type AppStore = ReturnType<typeof createAppStore>;

/** A fresh store: one per app, one per test. Every change goes through one gate, which writes the history of undo. */
export function createAppStore(nowMs: () => number = () => performance.now()) {
  return createStore<AppState>()((set, get, api) => {
    const recorded = (change: Partial<AppState> | ((state: AppState) => Partial<AppState>)) =>
      set((state) => {
        const after = { ...state, ...(typeof change === "function" ? change(state) : change) };
        return { ...after, history: historyAfter(state, after, nowMs()) };
      });
    return {
      ...createDatasetSlice(recorded, get, api),
      ...createFilterSlice(recorded, get, api),
      ...createLayersSlice(recorded, get, api),
      ...createChoiceSlice(recorded, get, api),
      ...createWorkSlice(recorded, get, api),
      ...createPresentationSlice(recorded, get, api),
      ...createHistorySlice(recorded, get, api),
      ...createKeepingSlice(recorded, get, api),
      ...createBaseMapSlice(recorded, get, api),
    };
  });
}
