import type { StateCreator } from "zustand/vanilla";
import type { AppState, ChoiceSlice } from "./app-state.ts";

export const createChoiceSlice: StateCreator<AppState, [], [], ChoiceSlice> = (set) => ({
  chosen: { kind: "none" },
  choose: (chosen) => set({ chosen }),
});
