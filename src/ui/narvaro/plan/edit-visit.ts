import type { Capacity, Visit } from "../../../domain/presence.ts";
import { MINUTES_PER_DAY } from "../../../domain/time.ts";
import { shiftOnAt } from "./lanes.ts";

export const SNAP_MINUTES = 5;
export const LEAST_MINUTES = 5;
export const MOST_MINUTES = 240;

export type VisitEdit = Partial<
  Pick<Visit, "startMinute" | "minutes" | "place" | "areaCode" | "actor" | "team" | "mode" | "note">
>;

/**
 * A visit as the user changes it. It is then the user's own: a new proposal leaves it alone, and the reason stays only
 * while it still is one (the same place, in the slot that it was proposed for).
 *
 * @returns the same object when nothing is different
 */
export function editedVisit(visit: Visit, edit: VisitEdit, capacity: readonly Capacity[]): Visit {
  const next = { ...visit, ...edit };
  const keys = Object.keys(edit) as (keyof VisitEdit)[];
  if (keys.every((key) => JSON.stringify(visit[key]) === JSON.stringify(next[key]))) return visit;
  const shift = shiftOnAt(capacity, next.actor, next.team, next.startMinute);
  const { reason } = visit;
  const holds =
    reason !== null &&
    next.place.id === visit.place.id &&
    next.startMinute >= reason.slotFrom &&
    next.startMinute < reason.slotTo;
  return {
    ...next,
    capacityId: shift?.id ?? null,
    mode: edit.mode ?? shift?.mode ?? next.mode,
    origin: "hand",
    // The way there is no longer the proposed one.
    reason: holds ? { ...reason, travelMinutes: null } : null,
  };
}

export function snapped(minute: number): number {
  return Math.round(minute / SNAP_MINUTES) * SNAP_MINUTES;
}

/** 5–240, on whole fives. */
export function soundMinutes(minutes: number): number {
  return Math.min(MOST_MINUTES, Math.max(LEAST_MINUTES, snapped(minutes)));
}

/** Never out of the week that is shown, where nobody would see it. */
export function withinDays(startMinute: number, fromDay: number, days: number): number {
  const first = fromDay * MINUTES_PER_DAY;
  return Math.min(Math.max(startMinute, first), first + days * MINUTES_PER_DAY - SNAP_MINUTES);
}
