import type { StateCreator } from "zustand/vanilla";
import type { AppState, LayersSlice } from "./app-state.ts";
import { SHARED_DEFAULTS } from "./shared-defaults.ts";

export const createLayersSlice: StateCreator<AppState, [], [], LayersSlice> = (set) => ({
  visibleLayers: SHARED_DEFAULTS.visibleLayers,
  surveyQuestion: SHARED_DEFAULTS.surveyQuestion,
  survey: SHARED_DEFAULTS.survey,
  requestFilter: SHARED_DEFAULTS.requestFilter,
  toggleLayer: (layer) =>
    set((state) => ({ visibleLayers: { ...state.visibleLayers, [layer]: !state.visibleLayers[layer] } })),
  chooseSurvey: ({ question, survey }) =>
    set((state) => ({ surveyQuestion: question ?? state.surveyQuestion, survey: survey ?? state.survey })),
  narrowRequests: (change) => set((state) => ({ requestFilter: { ...state.requestFilter, ...change } })),
});
