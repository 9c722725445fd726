import type { StateCreator } from "zustand/vanilla";
import type { AppState, DatasetSlice } from "./app-state.ts";

export const createDatasetSlice: StateCreator<AppState, [], [], DatasetSlice> = (set) => ({
  load: { phase: "loading" },
  summary: null,
  dataLoaded: (summary) => set({ load: { phase: "ready" }, summary }),
  dataFailed: (message) => set({ load: { phase: "failed", message } }),
});
