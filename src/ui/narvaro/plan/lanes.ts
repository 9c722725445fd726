import { planDayOf, shiftStartAt } from "../../../domain/plan-day.ts";
import { type Actor, actorKey, type Capacity, type TravelMode, type Visit } from "../../../domain/presence.ts";
import { type DayNumber, MINUTES_PER_DAY, weekdayOfDay } from "../../../domain/time.ts";

/** One team on one day: what is drawn side by side. */
export interface Lane {
  readonly key: string;
  readonly actor: Actor;
  readonly team: number;
  readonly mode: TravelMode;
  /** When it is on. Minutes from the day's midnight; may pass 1440. */
  readonly shifts: readonly { readonly from: number; readonly to: number }[];
  /** By start. */
  readonly visits: readonly Visit[];
}

/** One day of the grid, its night included. */
export interface DayLanes {
  readonly day: DayNumber;
  readonly lanes: readonly Lane[];
}

/**
 * The teams of each day, those of shifts first, then of visits that have none.
 *
 * The night belongs to the day on which its shift began; only the night into the first day has no day before it here and
 * is drawn at the top of the first.
 *
 * @param visits those that start on these days
 */
export function dayLanesOf(
  visits: readonly Visit[],
  capacity: readonly Capacity[],
  fromDay: DayNumber,
  days: number,
): readonly DayLanes[] {
  return Array.from({ length: days }, (_, i) => {
    const day = fromDay + i;
    const own = visits.filter((visit) => gridDayOf(visit, capacity, fromDay) === day);
    return { day, lanes: lanesOfDay(own, capacity, day, i === 0) };
  });
}

/** The column of a visit. */
export function gridDayOf(visit: Visit, capacity: readonly Capacity[], fromDay: DayNumber): DayNumber {
  return Math.max(planDayOf(visit, capacity), fromDay);
}

export function laneKey(actor: Actor, team: number): string {
  return `${actorKey(actor)}#${team}`;
}

function lanesOfDay(
  visits: readonly Visit[],
  capacity: readonly Capacity[],
  day: DayNumber,
  isFirst: boolean,
): readonly Lane[] {
  type Growing = Omit<Lane, "shifts" | "visits"> & { shifts: { from: number; to: number }[]; visits: Visit[] };
  const lanes = new Map<string, Growing>();
  const laneOf = (actor: Actor, team: number, mode: TravelMode) => {
    const key = laneKey(actor, team);
    const known = lanes.get(key);
    if (known) return known;
    const made: Growing = { key, actor, team, mode, shifts: [], visits: [] };
    lanes.set(key, made);
    return made;
  };
  for (const shift of capacity) {
    const stretches = [];
    if (shift.weekdays.includes(weekdayOfDay(day))) {
      stretches.push({ from: shift.fromMinute, to: shift.fromMinute + shift.minutes });
    }
    const spill = shift.fromMinute + shift.minutes - MINUTES_PER_DAY;
    if (isFirst && spill > 0 && shift.weekdays.includes(weekdayOfDay(day - 1))) stretches.push({ from: 0, to: spill });
    if (stretches.length === 0) continue;
    for (let team = 1; team <= shift.teams; team++) {
      laneOf(shift.actor, team, shift.mode).shifts.push(...stretches);
    }
  }
  for (const visit of visits) laneOf(visit.actor, visit.team, visit.mode).visits.push(visit);
  return [...lanes.values()];
}

/** The shift of an actor's team that is on at a minute; null when none is. */
export function shiftOnAt(capacity: readonly Capacity[], actor: Actor, team: number, minute: number): Capacity | null {
  const key = actorKey(actor);
  return (
    capacity.find(
      (shift) => actorKey(shift.actor) === key && team <= shift.teams && shiftStartAt(shift, minute) !== null,
    ) ?? null
  );
}
