import type { Capacity, Visit } from "../../../domain/presence.ts";
import type { DayNumber } from "../../../domain/time.ts";
import { dayLanesOf, gridDayOf, laneKey } from "./lanes.ts";

/** Whose visits are on the map: those of a day, and of one of its teams unless of all. */
export interface MapScope {
  readonly day: DayNumber;
  /** null: all teams. */
  readonly lane: string | null;
}

/**
 * What the map shows: the team of the chosen visit; else what was asked for, as long as it is in the week; else the first
 * team that has a visit. All teams at once are shown only when asked for: their ways cross.
 */
export function mapScopeOf(
  visits: readonly Visit[],
  capacity: readonly Capacity[],
  week: { readonly fromDay: DayNumber; readonly days: number },
  asked: MapScope | null,
  chosen: Visit | null,
): MapScope | null {
  if (chosen) {
    const day = gridDayOf(chosen, capacity, week.fromDay);
    // Whoever looks at all teams of the day goes on doing so.
    const isAll = asked?.day === day && asked.lane === null;
    return { day, lane: isAll ? null : laneKey(chosen.actor, chosen.team) };
  }
  if (asked && asked.day >= week.fromDay && asked.day < week.fromDay + week.days) return asked;
  for (const { day, lanes } of dayLanesOf(visits, capacity, week.fromDay, week.days)) {
    const lane = lanes.find((one) => one.visits.length > 0);
    if (lane) return { day, lane: lane.key };
  }
  return null;
}

/** The visits that the map shows. */
export function visitsInScope(
  visits: readonly Visit[],
  capacity: readonly Capacity[],
  fromDay: DayNumber,
  scope: MapScope | null,
): readonly Visit[] {
  if (!scope) return [];
  return visits.filter(
    (visit) =>
      gridDayOf(visit, capacity, fromDay) === scope.day &&
      (scope.lane === null || laneKey(visit.actor, visit.team) === scope.lane),
  );
}
