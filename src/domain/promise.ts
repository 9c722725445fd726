import type { AreaCode } from "./area.ts";
import type { LngLat } from "./coordinates.ts";
import type { Category } from "./incident.ts";
import type { ActorKind, Inventable, PlaceRef } from "./presence.ts";
import type { RequestType } from "./request.ts";
import type { DayNumber } from "./time.ts";

/** The shared action plan's areas: organiserad brottslighet; otrygghet och brott i offentlig miljö; ungdomsbrottslighet. */
export const PLAN_AREAS = ["organizedCrime", "publicPlaces", "youthCrime"] as const;
export type PlanArea = (typeof PLAN_AREAS)[number];

/**
 * What is counted of an activity: delivered presence, physical measures that were closed, or what is logged by hand
 * (courses, parent support, traffic controls).
 */
export const ACTIVITY_KINDS = ["presence", "measures", "logged"] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export interface PromiseActivity {
  readonly id: string;
  readonly name: string;
  readonly kind: ActivityKind;
  readonly responsible: string;
  /** Whose presence counts; empty: everyone's. */
  readonly actors: readonly ActorKind[];
  /** Which measures count; empty: all. */
  readonly requestTypes: readonly RequestType[];
  /** What the number is a number of: `besök`, `åtgärder`, `kurser`. */
  readonly unit: string;
  /** How many in four months; null: not said. */
  readonly goalPerTertial: number | null;
}

export interface Goal {
  readonly direction: "down" | "up";
  /** By how many percent (of events), or percentage points (of a survey's share, of measures closed in time). */
  readonly by: number;
}

/** What is to have changed. */
export type Indicator =
  /** Events at the promise's places, or in its areas. `null`: every category. */
  | { readonly kind: "incidents"; readonly categories: readonly Category[] | null; readonly goal: Goal | null }
  /** Share who feel unsafe, in the promise's areas. */
  | { readonly kind: "survey"; readonly question: string; readonly goal: Goal | null }
  /** Measures closed within their service target. Empty: every type. */
  | { readonly kind: "closedInTime"; readonly requestTypes: readonly RequestType[]; readonly goal: Goal | null }
  /** Followed up in words. */
  | { readonly kind: "words"; readonly text: string };

/** A medborgarlöfte. (`Promise` is taken by the language.) */
export interface CitizenPromise extends Inventable {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly fromDay: DayNumber;
  readonly toDay: DayNumber;
  readonly planArea: PlanArea | null;
  readonly responsible: string;
  /** Where it holds; with no areas and no places, in the whole municipality. */
  readonly areaCodes: readonly AreaCode[];
  readonly places: readonly PlaceRef[];
  readonly activities: readonly PromiseActivity[];
  readonly indicator: Indicator | null;
}

/** Something that was done and is not on the map: how many, when and where. */
export interface LogEntry extends Inventable {
  readonly id: string;
  readonly promiseId: string;
  readonly activityId: string;
  readonly day: DayNumber;
  readonly count: number;
  readonly placeName: string;
  readonly lngLat: LngLat | null;
  readonly note: string;
}
