import type { StateCreator } from "zustand/vanilla";
import { COMPARISONS } from "../domain/display.ts";
import type { AppState, LayersSlice } from "./app-state.ts";
import { SHARED_DEFAULTS } from "./shared-defaults.ts";

const NO_COMPARISON = { density: false, gi: false, cells: false } as const;

export const createLayersSlice: StateCreator<AppState, [], [], LayersSlice> = (set) => ({
  visibleLayers: SHARED_DEFAULTS.visibleLayers,
  surveyQuestion: SHARED_DEFAULTS.surveyQuestion,
  survey: SHARED_DEFAULTS.survey,
  requestFilter: SHARED_DEFAULTS.requestFilter,
  toggleLayer: (layer) =>
    set(({ visibleLayers }) => {
      const others = COMPARISONS.some((comparison) => comparison === layer) ? NO_COMPARISON : null;
      return { visibleLayers: { ...visibleLayers, ...others, [layer]: !visibleLayers[layer] } };
    }),
  chooseSurvey: ({ question, survey }) =>
    set((state) => ({ surveyQuestion: question ?? state.surveyQuestion, survey: survey ?? state.survey })),
  narrowRequests: (change) => set((state) => ({ requestFilter: { ...state.requestFilter, ...change } })),
});
