import type { StateCreator } from "zustand/vanilla";
import type { DatasetSummary } from "../dataset/dataset.ts";
import { EVERYTHING } from "../domain/selection.ts";
import type { AppState, DatasetSlice, SharedState } from "./app-state.ts";
import { NO_STREET_MAP } from "./base-map-slice.ts";
import { fitToData } from "./fit-to-data.ts";
import { momentWithData, NO_HISTORY } from "./history.ts";
import { putBack } from "./history-slice.ts";
import { SHARED_DEFAULTS } from "./shared-defaults.ts";
import { keptPublishable } from "./shared-view.ts";

export const createDatasetSlice: StateCreator<AppState, [], [], DatasetSlice> = (set) => ({
  load: { phase: "loading" },
  summary: null,
  importedMissing: null,
  wipes: 0,
  dataLoaded: (summary) => set((state) => withData(state, summary)),
  dataReplaced: (summary) =>
    set((state) => {
      const nothingChosen = { selection: EVERYTHING, chosen: SHARED_DEFAULTS.chosen };
      return withData(isUndoOrRedo(state, summary) ? state : { ...state, ...nothingChosen }, summary);
    }),
  pictureOpened: (summary, view) => set((state) => withPicture(state, summary, view)),
  everythingWiped: (summary) =>
    set(({ language, restored, wipes }) => ({
      ...SHARED_DEFAULTS,
      ...NO_STREET_MAP,
      language,
      wipes: wipes + 1,
      restored: restored + 1,
      internalSelection: null,
      load: { phase: "ready" },
      summary,
      history: { ...NO_HISTORY, newestId: summary.undoable?.id ?? 0 },
    })),
  dataFailed: (message) => set({ load: { phase: "failed", message } }),
  goOnWithoutMissing: () =>
    set((state) => {
      const fitted = state.summary && fitToData(state, state.importedMissing, state.summary);
      return keptPublishable({ ...state, ...fitted, importedMissing: null }, state.summary);
    }),
});

function withData(state: AppState, summary: DatasetSummary): AppState {
  const importedMissing = stillMissing(state, summary);
  const loaded = { ...state, load: { phase: "ready" }, summary, importedMissing } as const;
  const moment = state.summary && momentWithData(state.history, summary);
  if (moment) return putBack(loaded, moment);
  // While the link's data are missing its choices are kept, so that importing them shows the picture it meant.
  const fitted = importedMissing === null ? fitToData(state, state.summary?.fingerprint ?? null, summary) : {};
  return keptPublishable({ ...loaded, ...fitted }, summary);
}

function isUndoOrRedo({ history }: AppState, { undoable }: DatasetSummary): boolean {
  return (undoable?.id ?? 0) <= history.newestId && history.newestId > 0;
}

function withPicture(state: AppState, summary: DatasetSummary, view: Partial<SharedState>): AppState {
  // Whoever shows the shared view to others stays in it, whatever the file was saved in.
  const leastShown = view.leastShown ?? state.leastShown;
  const restored = { restored: state.restored + 1, internalSelection: null, importedMissing: null };
  const wanted = { ...state, ...SHARED_DEFAULTS, ...view, leastShown, ...restored };
  const fitted = fitToData(wanted, view.importedMissing ?? null, summary);
  return keptPublishable({ ...wanted, ...fitted, load: { phase: "ready" }, summary }, summary);
}

/** The built-in data do not answer a link to imported ones; anything the user imports does, or shows that it will not come. */
function stillMissing(state: AppState, summary: DatasetSummary): string | null {
  const found = summary.fingerprint === state.importedMissing;
  return found || !summary.builtIn ? null : state.importedMissing;
}
