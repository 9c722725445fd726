import type { AreaCode } from "./area.ts";
import type { Change } from "./change.ts";
import type { EastNorth, LngLat } from "./coordinates.ts";
import type { Category } from "./incident.ts";
import type { Period } from "./period.ts";
import type { Rhythm } from "./rhythm.ts";
import type { Shown } from "./shown.ts";
import type { IsoDate } from "./time.ts";

export interface HotspotOptions {
  readonly radiusMeters: 100 | 150;
  /** At most 50. */
  readonly places: number;
  /** "auto": 365 days when the dataset exceeds 10 000 a year, else 730. Never under 90. */
  readonly halfLifeDays: number | "auto";
  /**
   * Whether offences that presence itself uncovers (`isUncoveredByPresence`) rank too. They do anyway when the selection
   * names them and nothing else.
   */
  readonly includeUncovered: boolean;
  /** Take the municipality's own change out of each place's. */
  readonly adjustForMunicipality: boolean;
}

export const DEFAULT_HOTSPOT_OPTIONS: HotspotOptions = {
  radiusMeters: 150,
  places: 20,
  halfLifeDays: "auto",
  includeUncovered: false,
  adjustForMunicipality: false,
};

/** One listed place. What was counted is what is drawn: the disc less what an earlier disc took. */
export interface Hotspot {
  readonly rank: number;
  /** 5 and 95 % of the rank among the listed, over 500 seeded draws of the scores. */
  readonly rankLow: number;
  readonly rankHigh: number;
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
  /** c = Σw²/Σw and n' = (Σw)²/Σw²: the score is about c times a Poisson count of n' events. */
  readonly scoreUnit: number;
  readonly effectiveCount: number;
  readonly count: Shown;
  readonly count12Months: Shown;
  /** Garwood 95 % of `count12Months`; null in the shared view when that is not shown. */
  readonly count12MonthsLow: number | null;
  readonly count12MonthsHigh: number | null;
  /** Shares of all events in the selection, 0–1. */
  readonly share: number;
  readonly cumulativeShare: number;
  readonly pai: number;
  /** Negative-binomial window test after Benjamini–Hochberg; null where no study-area cell lies in the disc. */
  readonly qValue: number | null;
  /** "statistiskt säkerställd": q < 0.05. */
  readonly isSignificant: boolean;
  readonly change: Change;
  readonly rhythm: Rhythm;
  readonly dominantCategory: Category;
  /** null in the shared view when the count is not shown. */
  readonly dominantShare: number | null;
  /** Events per category in the counted area, largest first. */
  readonly categories: readonly { readonly category: Category; readonly count: Shown }[];
  /** Share of events with uncertain or unknown time, 0–1; null in the shared view. */
  readonly uncertainTimeShare: number | null;
  /** null when nothing of the kind is loaded. */
  readonly unsafePlaces: Shown | null;
  readonly openRequests: Shown | null;
  /** Open requests, each 1 + its age in months (at most 12): what the physical part of the priority compares. */
  readonly requestWeight: number | null;
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
  /** Events of the selection that rank. */
  readonly totalEvents: number;
  /** Categories of the selection that presence itself uncovers and that are left out, with their events. */
  readonly leftOut: readonly { readonly category: Category; readonly count: Shown }[];
  /** Events of the selection on points of false precision: they are counted, and left out of the ranking. */
  readonly piledEvents: Shown;
  /** Of the whole selection, weekday and hour filters lifted. */
  readonly rhythm: Rhythm;
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
