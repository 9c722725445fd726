import { DEFAULT_HOTSPOT_OPTIONS } from "../domain/hotspot.ts";
import { DEFAULT_PLAN_PLACES } from "../domain/presence.ts";
import { DEFAULT_PRIORITY_WEIGHTS } from "../domain/priority.ts";
import { DEFAULT_REQUEST_FILTER } from "../domain/request.ts";
import { FIRST_REQUEST_FILTER, OLDEST_FIRST } from "../domain/request-list.ts";
import { EVERYTHING } from "../domain/selection.ts";
import type { SharedState } from "./app-state.ts";

/** A fresh start: a link with nothing in it means exactly this. */
export const SHARED_DEFAULTS: SharedState = {
  screen: "karta",
  language: "sv",
  camera: null,
  selection: EVERYTHING,
  hotspotOptions: DEFAULT_HOTSPOT_OPTIONS,
  order: "incidents",
  priorityWeights: DEFAULT_PRIORITY_WEIGHTS,
  sideBySide: null,
  leastShown: null,
  visibleLayers: {
    survey: true,
    density: false,
    gi: false,
    cells: false,
    incidents: true,
    hotspots: true,
    requests: true,
    unsafePlaces: false,
  },
  surveyQuestion: null,
  survey: null,
  requestFilter: DEFAULT_REQUEST_FILTER,
  chosen: { kind: "none" },
  planWeek: null,
  planPlaces: DEFAULT_PLAN_PLACES,
  presenceTab: "plan",
  deliveryPeriod: null,
  patrol: null,
  measuresTab: "list",
  measuresFilter: FIRST_REQUEST_FILTER,
  measuresSort: OLDEST_FIRST,
  followUpTab: "report",
  followUpPeriod: null,
  meetingStep: 0,
  importedMissing: null,
};
