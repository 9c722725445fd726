import type { StateCreator } from "zustand/vanilla";
import type { AppState, ChoiceSlice } from "./app-state.ts";
import { SHARED_DEFAULTS } from "./shared-defaults.ts";
import { keptPublishable } from "./shared-view.ts";

export const createChoiceSlice: StateCreator<AppState, [], [], ChoiceSlice> = (set) => ({
  chosen: SHARED_DEFAULTS.chosen,
  choose: (chosen) => set((state) => keptPublishable({ ...state, chosen }, state.summary)),
});
