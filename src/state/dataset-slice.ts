import type { StateCreator } from "zustand/vanilla";
import type { DatasetSummary } from "../dataset/dataset.ts";
import type { AppState, DatasetSlice } from "./app-state.ts";
import { fitToData } from "./fit-to-data.ts";
import { keptPublishable } from "./shared-view.ts";

export const createDatasetSlice: StateCreator<AppState, [], [], DatasetSlice> = (set) => ({
  load: { phase: "loading" },
  summary: null,
  importedMissing: null,
  dataLoaded: (summary) =>
    set((state) => {
      const importedMissing = stillMissing(state, summary);
      const loaded = { load: { phase: "ready" }, summary, importedMissing } as const;
      // While the link's data are missing its choices are kept, so that importing them shows the picture it meant.
      const fitted = importedMissing === null ? fitToData(state, summary) : {};
      return keptPublishable({ ...state, ...loaded, ...fitted }, summary);
    }),
  dataFailed: (message) => set({ load: { phase: "failed", message } }),
  goOnWithoutMissing: () =>
    set((state) => {
      const fitted = state.summary && fitToData(state, state.summary);
      return keptPublishable({ ...state, ...fitted, importedMissing: null }, state.summary);
    }),
});

/** The built-in data do not answer a link to imported ones; anything the user imports does, or shows that it will not come. */
function stillMissing(state: AppState, summary: DatasetSummary): string | null {
  const found = summary.fingerprint === state.importedMissing;
  return found || !summary.builtIn ? null : state.importedMissing;
}
