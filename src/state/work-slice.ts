import type { StateCreator } from "zustand/vanilla";
import type { AppState, WorkSlice } from "./app-state.ts";
import { SHARED_DEFAULTS } from "./shared-defaults.ts";

export const createWorkSlice: StateCreator<AppState, [], [], WorkSlice> = (set) => ({
  planWeek: SHARED_DEFAULTS.planWeek,
  planPlaces: SHARED_DEFAULTS.planPlaces,
  presenceTab: SHARED_DEFAULTS.presenceTab,
  deliveryPeriod: SHARED_DEFAULTS.deliveryPeriod,
  patrol: SHARED_DEFAULTS.patrol,
  measuresTab: SHARED_DEFAULTS.measuresTab,
  measuresFilter: SHARED_DEFAULTS.measuresFilter,
  measuresSort: SHARED_DEFAULTS.measuresSort,
  followUpTab: SHARED_DEFAULTS.followUpTab,
  followUpPeriod: SHARED_DEFAULTS.followUpPeriod,
  meetingStep: SHARED_DEFAULTS.meetingStep,
  showWork: (change) => set(change),
});
