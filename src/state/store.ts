import { createStore } from "zustand/vanilla";
import type { AppState } from "./app-state.ts";
import { createChoiceSlice } from "./choice-slice.ts";
import { createDatasetSlice } from "./dataset-slice.ts";
import { createFilterSlice } from "./filter-slice.ts";
import { createLayersSlice } from "./layers-slice.ts";
import { createPresentationSlice } from "./presentation-slice.ts";

export type AppStore = ReturnType<typeof createAppStore>;

/** A fresh store: one per app, one per test. */
export function createAppStore() {
  return createStore<AppState>()((...args) => ({
    ...createDatasetSlice(...args),
    ...createFilterSlice(...args),
    ...createLayersSlice(...args),
    ...createChoiceSlice(...args),
    ...createPresentationSlice(...args),
  }));
}
