import type { AreaCode } from "./area.ts";
import type { LngLat } from "./coordinates.ts";
import type { Period } from "./period.ts";
import type { TimeBlock } from "./rhythm.ts";
import type { Shown } from "./shown.ts";
import type { DayNumber, LocalMinute, Weekday } from "./time.ts";

/** polis, ordningsvakter, trygghetsvärdar, fältgrupp, nattvandrare, eget namn */
export const ACTOR_KINDS = ["police", "guards", "hosts", "fieldGroup", "nightWalkers", "other"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Who is out. Never a person: a unit or an organization. */
export interface Actor {
  readonly kind: ActorKind;
  /** What the user calls it; empty where the kind says enough. */
  readonly name: string;
}

/** till fots, med bil */
export const TRAVEL_MODES = ["foot", "car"] as const;
export type TravelMode = (typeof TRAVEL_MODES)[number];

/** Invented items give way to real ones, and say so wherever they are shown. */
export interface Inventable {
  readonly invented?: true;
}

/** Who can be out, and when: a shift that comes back every week. */
export interface Capacity extends Inventable {
  readonly id: string;
  readonly actor: Actor;
  /** Days on which the shift begins. */
  readonly weekdays: readonly Weekday[];
  /** Minutes into the day, 0–1439. */
  readonly fromMinute: number;
  /** 30–1440; may pass midnight. */
  readonly minutes: number;
  /** Teams at the same time, 1–20. */
  readonly teams: number;
  readonly mode: TravelMode;
}

/** How many places from the top of the list a plan is for. */
export const LEAST_PLAN_PLACES = 3;
export const MOST_PLAN_PLACES = 20;
export const DEFAULT_PLAN_PLACES = 10;

/** A place that is visited or promised something. It carries its own name: a listed place may leave the list. */
export interface PlaceRef {
  /** Of the hotspot, or an own one. */
  readonly id: string;
  readonly name: string;
  readonly lngLat: LngLat;
}

/** Why a visit was proposed, as numbers that the interface puts into words. */
export interface VisitReason {
  /** Rank of the place on the list that the plan was made from. */
  readonly rank: number;
  /** Events at the place over the last 12 months of that list. */
  readonly count12Months: Shown;
  readonly dominantCategory: string;
  /** The two-hour slot that the visit covers. */
  readonly slotFrom: LocalMinute;
  readonly slotTo: LocalMinute;
  /** Share of the place's week that falls in the slot, 0–1. */
  readonly slotShare: number;
  /** Share of the whole week's need, all places together, that the slot is, 0–1. */
  readonly needShare: number;
  /** Minutes from the stop before it; null for the first of a shift. */
  readonly travelMinutes: number | null;
}

/** One planned stop. */
export interface Visit extends Inventable {
  /** Stays the same for as long as the visit exists, whatever happens to it: calendars know it by this. */
  readonly id: string;
  readonly startMinute: LocalMinute;
  /** 10–15 when proposed; 5–240 by hand. */
  readonly minutes: number;
  readonly place: PlaceRef;
  readonly areaCode: AreaCode | null;
  readonly actor: Actor;
  /** The shift it belongs to; null when none was on, or the shift is gone. */
  readonly capacityId: string | null;
  /** 1 … `Capacity.teams`. */
  readonly team: number;
  readonly mode: TravelMode;
  /** A new proposal leaves it as it is. */
  readonly locked: boolean;
  readonly origin: "proposed" | "hand";
  /** null when it was put there by hand. */
  readonly reason: VisitReason | null;
  readonly note: string;
}

/** A stop that was made. */
export interface Delivered extends Inventable {
  readonly id: string;
  readonly startMinute: LocalMinute;
  /** null: not told. */
  readonly minutes: number | null;
  /** An empty id: known by its coordinates or its name alone. */
  readonly place: PlaceRef;
  readonly actor: Actor;
  /** The planned visit that was ticked off; null when it was logged or imported. */
  readonly visitId: string | null;
  readonly note: string;
}

/** One row of an imported file of delivered presence. */
export interface PresenceRow {
  readonly id: string;
  readonly startMinute: LocalMinute;
  readonly minutes: number | null;
  /** As the file says; empty when it does not. */
  readonly placeName: string;
  readonly lngLat: LngLat;
  /** Projected meters. */
  readonly x: number;
  readonly y: number;
  readonly actor: Actor;
}

/** utryckning, för få i tjänst, väder, annat */
export const MISSED_REASONS = ["callOut", "staff", "weather", "other"] as const;
/** Said of a planned visit that was not made. */
export interface Missed extends Inventable {
  /** Of the visit. */
  readonly id: string;
  readonly why: (typeof MISSED_REASONS)[number];
}

/** A ranked place as the plan needs it. */
export interface PlanPlace extends PlaceRef {
  readonly areaCode: AreaCode | null;
  readonly rank: number;
  /** Not negative; what counts is the relation between places: priority, or the score of the list. */
  readonly score: number;
  /** Shares of the week, 168, adding up to 1. */
  readonly profile: readonly number[];
  /** Hot blocks; where a place has none of its own, those of the whole selection. */
  readonly blocks: readonly TimeBlock[];
  readonly count12Months: Shown;
  readonly dominantCategory: string;
}

export interface PlanQuestion {
  /** First day; with `days` 7 a Monday. */
  readonly fromDay: DayNumber;
  readonly days: number;
  readonly places: readonly PlanPlace[];
  readonly capacity: readonly Capacity[];
  /**
   * Visits that stay as they are: locked ones, and what has been delivered. Those just before and after the days may be
   * among them: then the way from and to them is kept free too. No proposed visit gets an id that one of these has.
   */
  readonly kept: readonly Visit[];
  /** 10–15 */
  readonly visitMinutes: number;
}

/** A place's need in one two-hour slot of a hot block. */
export interface NeedSlot {
  readonly placeId: string;
  readonly startMinute: LocalMinute;
  readonly endMinute: LocalMinute;
  /** Share of the need of all places and slots together, 0–1. */
  readonly need: number;
  /** True when some shift is on during it. */
  readonly isStaffed: boolean;
}

/** How much of the need a plan covers (methods 11). Shares of all need, 0–1. */
export interface PlanCoverage {
  readonly covered: number;
  /** The same number of visits without travel, to the neediest slots during which a shift is on or that a visit by hand covers. */
  readonly bound: number;
  /** The same shifts, going round the places in the order of the list, or those of them in a hot block; the better. */
  readonly roundRobin: number;
  readonly visits: number;
  readonly slots: number;
  readonly coveredSlots: number;
}

export interface PlanProposal {
  /** New ones only, by start; `kept` is not repeated. */
  readonly visits: readonly Visit[];
  readonly coverage: PlanCoverage;
  /** Slots that no visit covers, by start and rank. */
  readonly uncovered: readonly NeedSlot[];
}

/** genomfört, inte genomfört, inget sagt, kommande */
export type VisitOutcome = "done" | "missed" | "unknown" | "ahead";

export interface VisitStatus {
  readonly visit: Visit;
  readonly outcome: VisitOutcome;
  readonly missed: Missed | null;
  /** What was delivered of it, ticked off or found among what was logged or imported. */
  readonly delivered: Delivered | null;
}

/** Planned against delivered, for one place, week or actor. */
export interface DeliveryRow {
  readonly key: string;
  readonly name: string;
  /** Planned visits whose time has come. */
  readonly planned: number;
  /** Of `planned`, those that were made. */
  readonly kept: number;
  /** All that were made, planned or not. */
  readonly delivered: number;
  /** Of what was delivered, where told. */
  readonly minutes: number;
}

/** Keys are `placeKey`s. */
export interface PlaceDeliveryRow extends DeliveryRow {
  readonly lngLat: LngLat;
}

/** Delivered without having been planned. */
export interface UnplannedStop extends Delivered {
  /** Of the row in which it is counted: a known place within 150 m, else its own. */
  readonly placeKey: string;
}

export interface DeliveryAnswer {
  readonly period: Period;
  /** Planned visits of the period, by start. */
  readonly visits: readonly VisitStatus[];
  /** By start. */
  readonly unplanned: readonly UnplannedStop[];
  readonly total: DeliveryRow;
  readonly byPlace: readonly PlaceDeliveryRow[];
  /** Keys are ISO weeks, `2026-W45`. */
  readonly byWeek: readonly DeliveryRow[];
  /** Keys are `actorKey`s. */
  readonly byActor: readonly DeliveryRow[];
  /** Promised or planned places with nothing delivered in the period, by name. */
  readonly unvisited: readonly PlaceRef[];
}

/** Two actors with the same key are the same. */
export function actorKey({ kind, name }: Actor): string {
  return `${kind}:${name.trim().toLocaleLowerCase("sv")}`;
}

/** Without an id a place is its name; without a name, where it is to some ten metres. */
export function placeKey({ id, name, lngLat: [lng, lat] }: PlaceRef): string {
  if (id !== "") return id;
  const words = name.trim().toLocaleLowerCase("sv");
  return words === "" ? `@${lat.toFixed(4)},${lng.toFixed(4)}` : `"${words}`;
}
