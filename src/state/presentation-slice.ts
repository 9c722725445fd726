import type { StateCreator } from "zustand/vanilla";
import type { AppState, PresentationSlice } from "./app-state.ts";

export const createPresentationSlice: StateCreator<AppState, [], [], PresentationSlice> = (set) => ({
  screen: "karta",
  language: "sv",
  camera: null,
  openScreen: (screen) => set({ screen }),
  chooseLanguage: (language) => set({ language }),
  cameraMoved: (camera) => set({ camera }),
});
