import type { Capacity, Visit } from "../../domain/presence.ts";
import { dayOfMinute } from "../../domain/time.ts";
import { shiftsOf } from "./shifts.ts";
import { travelMinutes } from "./travel.ts";

/** krockar, för kort väg, utanför passet, laget finns inte */
export type ConflictKind = "overlap" | "travel" | "outsideShift" | "noTeam";

/** What keeps a visit from being made as it stands. Something to show, never something to forbid. */
export interface VisitConflict {
  readonly visitId: string;
  readonly kind: ConflictKind;
  /** The one before it that it comes too soon after; null when the conflict is with the shift. */
  readonly otherId: string | null;
  /** Minutes that are missing: of overlap, of travel, or outside the shift; 0 for a team that does not exist. */
  readonly minutes: number;
}

/**
 * The visits that one team cannot make: two at once, too little time on the way between two, outside its shift, or of a team
 * that its shift does not have. By start. A visit without a shift is held against the other visits without one by the
 * same actor and team.
 */
export function conflictsOf(visits: readonly Visit[], capacity: readonly Capacity[]): readonly VisitConflict[] {
  const capacityById = new Map(capacity.map((one) => [one.id, one]));
  const sorted = visits.toSorted((a, b) => a.startMinute - b.startMinute || (a.id < b.id ? -1 : 1));
  /** Of each team the visit that ends last so far. */
  const lastOf = new Map<string, Visit>();
  return sorted.flatMap((visit) => {
    const own = visit.capacityId === null ? undefined : capacityById.get(visit.capacityId);
    const key = JSON.stringify([visit.capacityId ?? [visit.actor.kind, visit.actor.name], visit.team]);
    const last = lastOf.get(key);
    if (!last || endOf(visit) >= endOf(last)) lastOf.set(key, visit);
    return [...(last ? conflictBetween(last, visit, own) : []), ...(own ? conflictWithShift(visit, own) : [])];
  });
}

function conflictBetween(last: Visit, visit: Visit, capacity: Capacity | undefined): VisitConflict[] {
  const gap = visit.startMinute - endOf(last);
  const otherId = last.id;
  if (gap < 0) return [{ visitId: visit.id, kind: "overlap", otherId, minutes: -gap }];
  const travel = travelMinutes(last.place.lngLat, visit.place.lngLat, capacity?.mode ?? visit.mode);
  return travel > gap ? [{ visitId: visit.id, kind: "travel", otherId, minutes: travel - gap }] : [];
}

function conflictWithShift(visit: Visit, capacity: Capacity): VisitConflict[] {
  if (visit.team > capacity.teams) return [{ visitId: visit.id, kind: "noTeam", otherId: null, minutes: 0 }];
  const shifts = shiftsOf([capacity], dayOfMinute(visit.startMinute), 1);
  const inside = shifts.map(
    ({ startMinute, endMinute }) => Math.min(endOf(visit), endMinute) - Math.max(visit.startMinute, startMinute),
  );
  const minutes = visit.minutes - Math.max(0, ...inside);
  return minutes > 0 ? [{ visitId: visit.id, kind: "outsideShift", otherId: null, minutes }] : [];
}

function endOf({ startMinute, minutes }: Visit): number {
  return startMinute + minutes;
}
