import type { StateCreator } from "zustand/vanilla";
import type { AppState, PresentationSlice } from "./app-state.ts";
import { SHARED_DEFAULTS } from "./shared-defaults.ts";
import { keptPublishable, viewChosen } from "./shared-view.ts";

export const createPresentationSlice: StateCreator<AppState, [], [], PresentationSlice> = (set) => ({
  screen: SHARED_DEFAULTS.screen,
  language: SHARED_DEFAULTS.language,
  theme: "system",
  camera: SHARED_DEFAULTS.camera,
  restored: 0,
  leastShown: SHARED_DEFAULTS.leastShown,
  internalSelection: null,
  chooseView: (leastShown) => set((state) => viewChosen(state, leastShown)),
  openScreen: (screen) => set({ screen }),
  chooseLanguage: (language) => set({ language }),
  chooseTheme: (theme) => set({ theme }),
  cameraMoved: (camera) => set({ camera }),
  restore: (partial) =>
    set((state) => {
      const wanted = { ...SHARED_DEFAULTS, ...partial, restored: state.restored + 1, internalSelection: null };
      const restored = keptPublishable(wanted, state.summary);
      // The link's data may be the ones that are loaded; before anything is loaded, `dataLoaded` decides.
      return restored.importedMissing === state.summary?.fingerprint
        ? { ...restored, importedMissing: null }
        : restored;
    }),
});
