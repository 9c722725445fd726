import type { Area } from "../domain/area.ts";
import type { BaseMap } from "../domain/base-map.ts";
import type { LngLat } from "../domain/coordinates.ts";
import type { Comparison, DisplayCluster, DisplayRequest, ValueGrid } from "../domain/display.ts";
import type { Hotspot } from "../domain/hotspot.ts";
import type { RequestStatus, RequestType } from "../domain/request.ts";
import type { SurveyEstimate } from "../domain/survey.ts";
import type { UnsafePlace } from "../domain/unsafe-place.ts";
import type { MapTheme } from "./theme.ts";

/** The data layers one can switch on and off. The same names as the store's `LayerId`. */
export type MapLayerId = "survey" | Comparison | "incidents" | "hotspots" | "requests" | "unsafePlaces";

/** What is drawn or not: each layer, and the ranks of the hotspots, which only stand where hotspots are. */
export type MapVisible = Readonly<Record<MapLayerId | "ranks", boolean>>;

/** What is marked on the map. */
export type Marked =
  | { readonly kind: "none" }
  | { readonly kind: "hotspot"; readonly id: string }
  | { readonly kind: "area"; readonly code: string }
  | { readonly kind: "point"; readonly lngLat: LngLat };

/** The answers at hand: the one that is shown, and the others so that switching is instant. */
export type Comparisons = Readonly<Record<Comparison, ValueGrid | null>>;

/**
 * What a mark says by its colour; its label says the same in a sign, for those who cannot tell the colours apart.
 * `planned`, `locked`, `done` and `missed` are visits; `stayed`, `came` and `left` are hotspots of a follow-up; `plain` is a
 * place; `overdue` a ring round a request that has waited too long.
 */
export const MARK_LOOKS = [
  "plain",
  "planned",
  "locked",
  "done",
  "missed",
  "stayed",
  "came",
  "left",
  "overdue",
] as const;
export type MarkLook = (typeof MARK_LOOKS)[number];

/** One thing that a workspace shows on the map: a visit, a request, a place of a follow-up. */
export interface MapMark {
  readonly id: string;
  readonly lngLat: LngLat;
  readonly look: MarkLook;
  /** At most three signs, drawn in the mark; empty: a dot. */
  readonly label: string;
  /** Said beside the pointer. */
  readonly tooltip: string;
  /** Drawn as the request's symbol instead of as a dot. */
  readonly request?: { readonly type: RequestType; readonly status: RequestStatus };
  /** The one that is chosen: a ring round it. */
  readonly chosen?: boolean;
  /** Where it is, when it had to be drawn aside of that: a line leads there. */
  readonly place?: LngLat;
  /** It stands for several requests, which stand apart from `expansionZoom` on. */
  readonly group?: { readonly count: number; readonly expansionZoom: number };
}

/** What a workspace adds to the map. The same object is not drawn again. */
export interface MapMarks {
  readonly marks: readonly MapMark[];
  /** Ways between stops, in straight lines. */
  readonly routes: readonly (readonly LngLat[])[];
}

export const NO_MARKS: MapMarks = { marks: [], routes: [] };

/** Everything that is drawn, as plain data. What is the same object as before is not drawn again. */
export interface MapScene {
  readonly theme: MapTheme;
  readonly baseMap: BaseMap;
  readonly visible: MapVisible;
  readonly areas: readonly Area[];
  readonly survey: readonly SurveyEstimate[];
  readonly comparisons: Comparisons;
  readonly clusters: readonly DisplayCluster[];
  readonly hotspots: readonly Hotspot[];
  readonly requests: readonly DisplayRequest[];
  readonly unsafePlaces: readonly UnsafePlace[];
  readonly marked: Marked;
  readonly marks: MapMarks;
  /** BCP 47, for numbers on the map. */
  readonly locale: string;
}

/** What a click or a tap on the map hit. */
export type MapPick =
  | { readonly kind: "hotspot"; readonly id: string }
  | { readonly kind: "incident"; readonly index: number; readonly lngLat: LngLat }
  /** Only when zooming in further cannot split it. */
  | { readonly kind: "incidentCluster"; readonly count: number; readonly lngLat: LngLat }
  | { readonly kind: "request"; readonly id: string; readonly lngLat: LngLat }
  | { readonly kind: "requestCluster"; readonly count: number; readonly lngLat: LngLat }
  | { readonly kind: "unsafePlace"; readonly id: string; readonly lngLat: LngLat }
  | { readonly kind: "mark"; readonly id: string; readonly lngLat: LngLat }
  | { readonly kind: "area"; readonly code: string }
  | { readonly kind: "nothing" };
