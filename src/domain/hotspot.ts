import type { AreaCode } from "./area.ts";
import type { EastNorth, LngLat } from "./coordinates.ts";
import type { Category } from "./incident.ts";
import type { Period } from "./period.ts";
import type { IsoDate } from "./time.ts";

export interface HotspotOptions {
  readonly radiusMeters: 100 | 150;
  /** At most 50. */
  readonly places: number;
  /** "auto": 365 days when the dataset exceeds 10 000 a year, else 730. Never under 90. */
  readonly halfLifeDays: number | "auto";
}

export const DEFAULT_HOTSPOT_OPTIONS: HotspotOptions = { radiusMeters: 150, places: 20, halfLifeDays: "auto" };

/** One listed place. What was counted is what is drawn: the disc less what an earlier disc took. */
export interface Hotspot {
  readonly rank: number;
  readonly id: string;
  readonly name: string;
  readonly areaCode: AreaCode | null;
  readonly areaName: string | null;
  /** Weighted centroid of the events. */
  readonly marker: LngLat;
  readonly markerXy: EastNorth;
  /** Centre of the disc's centre cell. */
  readonly centerXy: EastNorth;
  /** Counted area as GeoJSON MultiPolygon coordinates, WGS84. */
  readonly polygons: readonly (readonly (readonly LngLat[])[])[];
  readonly countedAreaKm2: number;
  /** Sum of recency weights that ranked it. */
  readonly score: number;
  readonly count: number;
  readonly count12Months: number;
  /** Shares of all events in the selection, 0–1. */
  readonly share: number;
  readonly cumulativeShare: number;
  readonly pai: number;
  readonly dominantCategory: Category;
  readonly dominantShare: number;
  /** Events per category in the counted area, largest first. */
  readonly categories: readonly { readonly category: Category; readonly count: number }[];
  /** Share of events with uncertain or unknown time, 0–1. */
  readonly uncertainTimeShare: number;
  readonly countLast28Days: number;
  /** null with under 84 days of history before the last 28. */
  readonly expected28Days: number | null;
  /** null when nothing of the kind is loaded. */
  readonly unsafePlaces: number | null;
  readonly openRequests: number | null;
  readonly oldestRequestDays: number | null;
  /** Of the area, chosen question, latest survey; null when not loaded or hidden. */
  readonly survey: {
    readonly percent: number;
    readonly low: number;
    readonly high: number;
    readonly answers: number;
  } | null;
}

/** The ranked list with everything an export must say of it. */
export interface HotspotList {
  readonly hotspots: readonly Hotspot[];
  readonly totalEvents: number;
  readonly period: Period;
  readonly dataAsOf: IsoDate;
  readonly studyAreaKm2: number;
  readonly radiusMeters: number;
  readonly halfLifeDays: number;
  readonly places: number;
  /** EPSG code of the metric system: 3006, or a UTM zone outside Sweden. */
  readonly epsg: number;
  /** The selection in words, for the file's `parametrar`. */
  readonly selectionText: string;
  readonly fictional: boolean;
}
