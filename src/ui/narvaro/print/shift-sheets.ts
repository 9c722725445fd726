import { travelMinutes } from "../../../analysis/plan/travel.ts";
import { DAYS_PER_WEEK } from "../../../domain/iso-week.ts";
import { planDayOf, shiftStartAt } from "../../../domain/plan-day.ts";
import { type Actor, actorKey, type Capacity, type TravelMode, type Visit } from "../../../domain/presence.ts";
import type { DayNumber, LocalMinute } from "../../../domain/time.ts";

export interface SheetStop {
  /** 1, 2, … in the order of the shift. */
  readonly number: number;
  readonly visit: Visit;
  /** From the stop before; null for the first. */
  readonly travelMinutes: number | null;
}

/** What one team does in one shift: a sheet of paper. */
export interface ShiftSheet {
  readonly key: string;
  readonly actor: Actor;
  readonly team: number;
  /** How many teams the shift has; 1 when the shift is not known. */
  readonly teams: number;
  readonly mode: TravelMode;
  /** On which the shift begins. */
  readonly day: DayNumber;
  /** The shift's hours; when it is not known, from the first stop to the end of the last. */
  readonly fromMinute: LocalMinute;
  readonly toMinute: LocalMinute;
  readonly stops: readonly SheetStop[];
}

/**
 * The shifts that begin within a week, with all their stops, also those after midnight on its last night; by start, actor
 * and team. A stop outside its shift, or without one, is on the sheet of its actor's team for that day.
 */
export function shiftSheets(
  visits: readonly Visit[],
  capacity: readonly Capacity[],
  fromDay: DayNumber,
): readonly ShiftSheet[] {
  const byKey = new Map<string, Visit[]>();
  for (const visit of visits) {
    const day = planDayOf(visit, capacity);
    if (day < fromDay || day >= fromDay + DAYS_PER_WEEK) continue;
    const start = shiftOf(visit, capacity) === null ? "" : visit.capacityId;
    const key = JSON.stringify([day, start, actorKey(visit.actor), visit.team]);
    const ofShift = byKey.get(key);
    if (ofShift) ofShift.push(visit);
    else byKey.set(key, [visit]);
  }
  return [...byKey]
    .map(([key, ofShift]) => sheetOf(key, ofShift, capacity))
    .sort(
      (a, b) =>
        a.fromMinute - b.fromMinute ||
        actorKey(a.actor).localeCompare(actorKey(b.actor), "sv") ||
        a.team - b.team ||
        (a.key < b.key ? -1 : 1),
    );
}

interface Turn {
  readonly shift: Capacity;
  readonly start: LocalMinute;
}

function shiftOf(visit: Visit, capacity: readonly Capacity[]): Turn | null {
  const shift = capacity.find(({ id }) => id === visit.capacityId);
  const start = shift ? shiftStartAt(shift, visit.startMinute) : null;
  return shift && start !== null ? { shift, start } : null;
}

function sheetOf(key: string, visits: readonly Visit[], capacity: readonly Capacity[]): ShiftSheet {
  const sorted = [...visits].sort((a, b) => a.startMinute - b.startMinute || (a.id < b.id ? -1 : 1));
  const first = sorted[0]!;
  const turn = shiftOf(first, capacity);
  return {
    key,
    actor: first.actor,
    team: first.team,
    teams: turn?.shift.teams ?? 1,
    mode: first.mode,
    day: planDayOf(first, capacity),
    fromMinute: turn?.start ?? first.startMinute,
    toMinute: turn
      ? turn.start + turn.shift.minutes
      : Math.max(...sorted.map(({ startMinute, minutes }) => startMinute + minutes)),
    stops: sorted.map((visit, i) => {
      const before = sorted[i - 1];
      return {
        number: i + 1,
        visit,
        travelMinutes: before ? travelMinutes(before.place.lngLat, visit.place.lngLat, visit.mode) : null,
      };
    }),
  };
}
