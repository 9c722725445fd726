import type { AreaCode } from "./area.ts";
import type { CategoryGroup } from "./category-traits.ts";
import type { LngLat } from "./coordinates.ts";
import type { Decision, DecisionOutcome } from "./decision.ts";
import type { Effect } from "./effect.ts";
import type { FollowUpPeriod } from "./follow-up-period.ts";
import type { HotspotOptions } from "./hotspot.ts";
import type { Category } from "./incident.ts";
import type { Period } from "./period.ts";
import type { CitizenPromise, PromiseActivity } from "./promise.ts";
import type { RequestType } from "./request.ts";
import type { Shown } from "./shown.ts";
import type { ShareDifference } from "./survey.ts";
import type { DayNumber, IsoDate } from "./time.ts";

export interface FollowUpQuestion {
  readonly period: FollowUpPeriod;
  /** How the lists of hotspots at the period's beginning and end are made. */
  readonly options: HotspotOptions;
}

/**
 * A count against the same days a year earlier, by the exact conditional test of two Poisson counts: `more` or `fewer`
 * at 5 %, else `same` ("inom det som slumpen ger"). `tooFew`: fewer than 10 together. `noHistory`: the data do not reach
 * back so far. `noData`: the period has none. `unevenSources`: some source has only some of the days compared.
 * `hidden`: one of the two is not shown.
 */
export interface CountComparison {
  /** null with the verdict `noData`: nothing is known, which is not none. */
  readonly now: Shown | null;
  readonly before: Shown | null;
  readonly verdict: "more" | "fewer" | "same" | "tooFew" | "noHistory" | "noData" | "unevenSources" | "hidden";
  /**
   * now / before, per day when a leap day makes them unequally long, with its exact 95 % interval; null where not tested.
   * `ratio` and `high` are null also where nothing came before: they have no end.
   */
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly pValue: number | null;
}

export interface ActivityFollowUp {
  readonly activity: PromiseActivity;
  /** Only of presence: visits planned in the period whose time has come. */
  readonly planned: Shown | null;
  /**
   * Of presence at named places the shared view tells nothing: it does not say where someone was. What is logged is told.
   * null of measures where no requests tell of the period.
   */
  readonly delivered: Shown | null;
  /** Only of presence: minutes on the spot, where told. */
  readonly minutes: Shown | null;
  /** The year's three tertials, as Linköping publishes it; null for one that has not begun, that the promise does not reach, or that no requests tell of. */
  readonly tertials: readonly [Shown | null, Shown | null, Shown | null];
}

/** Physical measures of a promise, or of the whole municipality. */
export interface MeasuresFollowUp {
  readonly type: RequestType;
  readonly reported: Shown;
  readonly closed: Shown;
  /** Of `closed`, within the service target; null where there is none. */
  readonly closedInTime: Shown | null;
  /** Not closed at the end of the period, or today where that comes first. */
  readonly open: Shown;
}

export interface SurveyFollowUp {
  readonly question: string;
  /** null: every area that may be shown in both surveys, pooled; `areaName` is then empty. */
  readonly areaCode: AreaCode | null;
  readonly areaName: string;
  readonly survey: string;
  readonly percent: number;
  readonly answers: number;
  /** Against the survey before; null when there is none with enough answers. */
  readonly change: (ShareDifference & { readonly since: string }) | null;
}

/** "Did it help?" at one place of a promise, where it can be judged. */
export type EffectFollowUp =
  | { readonly ok: true; readonly placeName: string; readonly controlName: string; readonly effect: Effect }
  | {
      readonly ok: false;
      readonly reason: "noPlaces" | "noControl" | "tooShort" | "outsideData" | "tooFew" | "shared";
    };

export interface PromiseFollowUp {
  readonly promise: CitizenPromise;
  readonly activities: readonly ActivityFollowUp[];
  /** Of the types that its activities count, on the days it holds; empty when it has none, or no requests tell of the period. */
  readonly measures: readonly MeasuresFollowUp[];
  /** Events where the promise holds: within 150 m of its places, or in its areas; else everywhere. */
  readonly incidents: CountComparison;
  /** Categories that are left out of `incidents`, because presence itself uncovers them and the indicator does not name them. */
  readonly leftOut: readonly Category[];
  readonly survey: readonly SurveyFollowUp[];
  readonly effect: EffectFollowUp;
  /** Places it promised presence at and where none was delivered in the period; null in the shared view, which does not say where someone was. */
  readonly unvisited: readonly string[] | null;
}

/** A place that was listed at the period's beginning, at its end, or at both. */
export interface FollowUpPlace {
  readonly id: string;
  readonly name: string;
  readonly areaName: string | null;
  readonly lngLat: LngLat;
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
  /** Events in the counted area within the period. */
  readonly count: Shown;
  /** Visits delivered there in the period; the shared view does not say where someone was. */
  readonly delivered: Shown;
}

export interface DecisionFollowUp {
  readonly decision: Decision;
  readonly outcome: DecisionOutcome;
}

export interface FollowUp {
  readonly period: FollowUpPeriod;
  readonly days: Period;
  /** False when the data end before the period does, or begin after it. */
  readonly isWhole: boolean;
  /** First and last day with data within the period; null when there is none. */
  readonly coveredFrom: DayNumber | null;
  readonly coveredTo: DayNumber | null;
  readonly dataAsOf: IsoDate;
  /** The days that every comparison is of; null when the data do not reach back to the year before, or the period has none. */
  readonly compared: { readonly now: Period; readonly before: Period } | null;
  /** True when some source of incidents has only some of the days compared: then no counts are compared. */
  readonly isUneven: boolean;
  /** Which sources, and their own days; empty in the shared view. */
  readonly unevenSources: readonly { readonly name: string; readonly days: Period }[];
  /** Those that hold on some day of the period. */
  readonly promises: readonly PromiseFollowUp[];
  /** True when there are too few days of data before the period for a list: then no place is said to have stayed, come or left. */
  readonly isHistoryShort: boolean;
  readonly stayed: readonly FollowUpPlace[];
  readonly came: readonly FollowUpPlace[];
  readonly left: readonly FollowUpPlace[];
  readonly incidents: CountComparison;
  readonly groups: readonly { readonly group: CategoryGroup; readonly comparison: CountComparison }[];
  /** Empty when no requests tell of the period. */
  readonly measures: readonly MeasuresFollowUp[];
  /** Last day that any request tells of; null when none are loaded. */
  readonly requestsTo: DayNumber | null;
  /** Presence in all: visits planned and delivered, minutes on the spot. `unknown`: planned, their time come, nothing noted. */
  readonly presence: {
    readonly planned: number;
    readonly kept: number;
    readonly unknown: number;
    readonly delivered: number;
    readonly minutes: number;
  };
  /** Of meetings in the period, the first first; null in the shared view: their texts may say anything. */
  readonly decisions: readonly DecisionFollowUp[] | null;
  readonly fictional: boolean;
}
