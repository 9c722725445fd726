import type { DataChange, DatasetSummary, Keeping } from "../dataset/dataset.ts";
import type { BaseMap, BaseMapChoice, BaseMapTrouble } from "../domain/base-map.ts";
import type { LngLat } from "../domain/coordinates.ts";
import type { DeliveryPeriod } from "../domain/delivery-period.ts";
import type { FollowUpPeriod } from "../domain/follow-up-period.ts";
import type { HotspotOptions } from "../domain/hotspot.ts";
import type { ListOrder, PriorityWeights } from "../domain/priority.ts";
import type { RequestFilter } from "../domain/request.ts";
import type { RequestListFilter, RequestListQuestion } from "../domain/request-list.ts";
import type { Selection } from "../domain/selection.ts";
import type { LeastShown } from "../domain/shown.ts";
import type { SideBySide } from "../domain/side-by-side.ts";
import type { DayNumber } from "../domain/time.ts";
import type { History } from "./history.ts";

export const SCREENS = ["karta", "narvaro", "atgarder", "uppfoljning", "data", "mote"] as const;
/** Names as in the URL's `visning`. */
export type Screen = (typeof SCREENS)[number];

/** Of the comparisons (density, gi, cells) at most one is on. */
export const LAYERS = [
  "survey",
  "density",
  "gi",
  "cells",
  "incidents",
  "hotspots",
  "requests",
  "unsafePlaces",
] as const;
export type LayerId = (typeof LAYERS)[number];

export interface Camera {
  readonly center: LngLat;
  readonly zoom: number;
}

/** One thing is chosen at a time; list and map both read it. */
export type Chosen =
  | { readonly kind: "none" }
  | { readonly kind: "hotspot"; readonly id: string }
  | { readonly kind: "incident"; readonly index: number }
  | { readonly kind: "request"; readonly id: string }
  | { readonly kind: "area"; readonly code: string };

export type LoadPhase =
  | { readonly phase: "loading" }
  | { readonly phase: "ready" }
  | { readonly phase: "failed"; readonly message: string };

/** dataset slice: what is loaded, never the data themselves. */
export interface DatasetSlice {
  readonly load: LoadPhase;
  readonly summary: DatasetSummary | null;
  /** Fingerprint of imported data that a link asked for and that are not loaded here; null when nothing is missing. */
  readonly importedMissing: string | null;
  /** Choices that do not exist in the new data are dropped, unless a link still waits for its data. */
  readonly dataLoaded: (summary: DatasetSummary) => void;
  /** Other data than before, which the user asked for: nothing is selected or chosen among them yet. */
  readonly dataReplaced: (summary: DatasetSummary) => void;
  /** A saved picture was opened: its data, and what was on screen when it was saved. */
  readonly pictureOpened: (summary: DatasetSummary, view: Partial<SharedState>) => void;
  /** Grows when everything was erased. */
  readonly wipes: number;
  /** Everything was erased: as on the first visit, but in the same language. */
  readonly everythingWiped: (summary: DatasetSummary) => void;
  readonly dataFailed: (message: string) => void;
  /** The user has read that the link's data are not here and goes on without them. */
  readonly goOnWithoutMissing: () => void;
}

/** filter slice */
export interface FilterSlice {
  readonly selection: Selection;
  readonly hotspotOptions: HotspotOptions;
  readonly narrowSelection: (change: Partial<Selection>) => void;
  readonly clearSelection: () => void;
  readonly changeHotspotOptions: (change: Partial<HotspotOptions>) => void;
  readonly order: ListOrder;
  readonly priorityWeights: PriorityWeights;
  /** Two periods or categories beside each other on Karta; null: one picture. */
  readonly sideBySide: SideBySide | null;
  readonly compareSides: (sides: SideBySide | null) => void;
  readonly chooseOrder: (order: ListOrder) => void;
  readonly weighPriority: (change: Partial<PriorityWeights>) => void;
}

/** layers slice */
export interface LayersSlice {
  readonly visibleLayers: Readonly<Record<LayerId, boolean>>;
  /** null: the first question, the newest survey. */
  readonly surveyQuestion: string | null;
  readonly survey: string | null;
  readonly requestFilter: RequestFilter;
  /** Turning on a comparison turns off the others. */
  readonly toggleLayer: (layer: LayerId) => void;
  readonly chooseSurvey: (change: { question?: string; survey?: string }) => void;
  readonly narrowRequests: (change: Partial<RequestFilter>) => void;
}

/** choice slice */
export interface ChoiceSlice {
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}

export const PRESENCE_TABS = ["plan", "delivered"] as const;
export type PresenceTab = (typeof PRESENCE_TABS)[number];
export const MEASURES_TABS = ["list", "groups", "targets"] as const;
export type MeasuresTab = (typeof MEASURES_TABS)[number];
export const FOLLOW_UP_TABS = ["report", "promises", "decisions", "effect"] as const;
export type FollowUpTab = (typeof FOLLOW_UP_TABS)[number];

/** Where one is in the workspaces: looked at, not changed, so no step of undo. */
export interface WorkView {
  /** Monday of the week that is planned; null: the next one to plan. */
  readonly planWeek: DayNumber | null;
  /** From the top of the list, 3–20. */
  readonly planPlaces: number;
  readonly presenceTab: PresenceTab;
  /** null: the planned week when it has begun, else the last one that has. */
  readonly deliveryPeriod: DeliveryPeriod | null;
  /** Whose stops of a day are shown: the key of a team; null: everyone's. */
  readonly patrol: string | null;
  readonly measuresTab: MeasuresTab;
  /** Of the internal view: the shared one groups all requests. */
  readonly measuresFilter: RequestListFilter;
  readonly measuresSort: RequestListQuestion["sort"];
  readonly followUpTab: FollowUpTab;
  /** null: the last whole tertial. */
  readonly followUpPeriod: FollowUpPeriod | null;
  /** Of the meeting: 0 the start page, n the n-th place. */
  readonly meetingStep: number;
}

/** work slice */
export interface WorkSlice extends WorkView {
  readonly showWork: (change: Partial<WorkView>) => void;
}

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** presentation slice */
export interface PresentationSlice {
  readonly screen: Screen;
  readonly language: "sv" | "en";
  /** `system` follows the device. Remembered here and in no link: it is the reader's eyes, not the picture. */
  readonly theme: Theme;
  /** null until the map has been moved or a link said otherwise: the map then fits the municipality. */
  readonly camera: Camera | null;
  /** Grows when a link or the back button put the state back: the map then goes to `camera` instead of reporting it. */
  readonly restored: number;
  /** `Delat`: counts under 3 or 5 are not shown; null is `Internt`. */
  readonly leastShown: LeastShown;
  /** What was selected when the shared view was chosen, for the way back; null in the internal view. */
  readonly internalSelection: Selection | null;
  readonly openScreen: (screen: Screen) => void;
  readonly chooseView: (leastShown: LeastShown) => void;
  readonly chooseLanguage: (language: "sv" | "en") => void;
  readonly chooseTheme: (theme: Theme) => void;
  readonly cameraMoved: (camera: Camera) => void;
  /** Put back what a link or the browser's history carries; what it does not carry becomes the default. */
  readonly restore: (partial: Partial<SharedState>) => void;
}

/** history slice: what was done in this visit, for undo and redo */
export interface HistorySlice {
  readonly history: History;
  /** Take back the last step, when it is of the view; one of the data is the dataset's to take back. */
  readonly takeBackView: () => void;
  readonly makeViewAgain: () => void;
}

/** keeping slice: whether what the user did is on disk, and who else has it open */
export interface KeepingSlice {
  /** null until the dataset has said. */
  readonly keeping: Keeping | null;
  /** Tabs of the browser with Lägesbild open, this one included. */
  readonly tabs: number;
  /** What another tab did last; null when nothing, or when it has been read. */
  readonly followed: { readonly what: "done" | "undone"; readonly change: DataChange | null } | null;
  readonly keepingTold: (keeping: Keeping) => void;
  readonly tabsCounted: (tabs: number) => void;
  readonly otherTabFollowed: (summary: DatasetSummary, change: DataChange | null) => void;
  readonly followedRead: () => void;
}

/** base map slice: of this computer, never in a link, since to turn on a map from elsewhere is each reader's own decision */
export interface BaseMapSlice {
  readonly baseMapChoice: BaseMapChoice;
  /** What is drawn under our layers: the chosen map once it has been opened, the schematic one until then and without it. */
  readonly baseMap: BaseMap;
  /** Why the chosen map is not shown; null while it is, or is being opened. */
  readonly baseMapTrouble: BaseMapTrouble | null;
  /** Grows when the chosen map is to be opened, or looked at again because a part of it did not come. */
  readonly baseMapAsked: number;
  readonly chooseBaseMap: (choice: BaseMapChoice) => void;
  readonly askForBaseMap: () => void;
  readonly baseMapOpened: (baseMap: BaseMap) => void;
  readonly baseMapFailed: (trouble: BaseMapTrouble) => void;
}

export type AppState = DatasetSlice &
  FilterSlice &
  LayersSlice &
  ChoiceSlice &
  WorkSlice &
  PresentationSlice &
  HistorySlice &
  KeepingSlice &
  BaseMapSlice;

/** What a link carries. */
export type SharedState = Pick<
  AppState,
  | "screen"
  | "language"
  | "camera"
  | "selection"
  | "hotspotOptions"
  | "order"
  | "priorityWeights"
  | "sideBySide"
  | "leastShown"
  | "visibleLayers"
  | "surveyQuestion"
  | "survey"
  | "requestFilter"
  | "chosen"
  | keyof WorkView
  | "importedMissing"
>;
