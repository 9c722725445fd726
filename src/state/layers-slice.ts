import type { StateCreator } from "zustand/vanilla";
import type { AppState, LayersSlice } from "./app-state.ts";

export const createLayersSlice: StateCreator<AppState, [], [], LayersSlice> = (set) => ({
  visibleLayers: {
    survey: true,
    density: false,
    incidents: true,
    hotspots: true,
    requests: false,
    unsafePlaces: false,
  },
  surveyQuestion: null,
  survey: null,
  toggleLayer: (layer) =>
    set((state) => ({ visibleLayers: { ...state.visibleLayers, [layer]: !state.visibleLayers[layer] } })),
  chooseSurvey: ({ question, survey }) =>
    set((state) => ({ surveyQuestion: question ?? state.surveyQuestion, survey: survey ?? state.survey })),
});
