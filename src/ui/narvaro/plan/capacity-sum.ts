import { ACTOR_KINDS, type Actor, actorKey, type Capacity } from "../../../domain/presence.ts";

export interface CapacitySum {
  /** At most so many at the same time over the week, per actor, added up. */
  readonly teams: number;
  /** Hours in a week, all teams together. */
  readonly teamHours: number;
}

/**
 * "3 lag, 42 lagtimmar i veckan". A team that works several shifts is one team: per actor, the most in any of its shifts.
 */
export function capacitySum(capacity: readonly Capacity[]): CapacitySum {
  const most = new Map<string, number>();
  let minutes = 0;
  for (const shift of capacity) {
    const key = actorKey(shift.actor);
    most.set(key, Math.max(most.get(key) ?? 0, shift.teams));
    minutes += shift.teams * shift.minutes * shift.weekdays.length;
  }
  return { teams: [...most.values()].reduce((sum, teams) => sum + teams, 0), teamHours: minutes / 60 };
}

/** Each once, in the order of the shifts. */
function actorsOf(capacity: readonly Capacity[]): readonly Actor[] {
  const seen = new Map<string, Actor>();
  for (const { actor } of capacity) if (!seen.has(actorKey(actor))) seen.set(actorKey(actor), actor);
  return [...seen.values()];
}

/** Those with shifts first, then whoever else there is. */
export function actorChoices(capacity: readonly Capacity[], current: Actor): readonly Actor[] {
  const kinds = ACTOR_KINDS.filter((kind) => kind !== "other").map((kind): Actor => ({ kind, name: "" }));
  const all = [...actorsOf(capacity), current, ...kinds];
  return all.filter((actor, i) => all.findIndex((other) => actorKey(other) === actorKey(actor)) === i);
}
