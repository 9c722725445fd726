import { travelMinutes } from "../../../analysis/plan/travel.ts";
import { DAY_BREAK_MINUTES, planDayOf } from "../../../domain/plan-day.ts";
import type { Actor, Capacity, DeliveryAnswer, Visit, VisitStatus } from "../../../domain/presence.ts";
import { type DayNumber, dayOfMinute } from "../../../domain/time.ts";
import { laneKey } from "../plan/lanes.ts";

/** One stop as the patrol meets it. */
export interface DayStop {
  readonly status: VisitStatus;
  /** Of its team. */
  readonly lane: string;
  /** 1, 2, … in the order of its team: the number on the map. */
  readonly number: number;
  /** From its team's stop before; null for the first. */
  readonly travelMinutes: number | null;
}

/** A team that has stops on the day. */
export interface DayTeam {
  readonly key: string;
  readonly actor: Actor;
  readonly team: number;
  readonly stops: number;
}

/** The stops whose shift begins on the day, those after midnight last. */
export function stopsOfDay(
  visits: readonly VisitStatus[],
  capacity: readonly Capacity[],
  day: DayNumber,
): readonly DayStop[] {
  const before = new Map<string, { visit: Visit; number: number }>();
  return visits
    .filter(({ visit }) => planDayOf(visit, capacity) === day)
    .sort((a, b) => a.visit.startMinute - b.visit.startMinute)
    .map((status): DayStop => {
      const { visit } = status;
      const lane = laneKey(visit.actor, visit.team);
      const last = before.get(lane);
      const number = (last?.number ?? 0) + 1;
      before.set(lane, { visit, number });
      const from = last?.visit.place.lngLat;
      return {
        status,
        lane,
        number,
        travelMinutes: from ? travelMinutes(from, visit.place.lngLat, visit.mode) : null,
      };
    });
}

/** By their first stop. */
export function teamsOf(stops: readonly DayStop[]): readonly DayTeam[] {
  const teams = new Map<string, DayTeam>();
  for (const { status, lane } of stops) {
    const { actor, team } = status.visit;
    teams.set(lane, { key: lane, actor, team, stops: (teams.get(lane)?.stops ?? 0) + 1 });
  }
  return [...teams.values()];
}

/** The nearest days before and after that have visits. */
export function daysBeside(
  visits: readonly Visit[],
  capacity: readonly Capacity[],
  day: DayNumber,
): { readonly before: DayNumber | null; readonly after: DayNumber | null } {
  let before: DayNumber | null = null;
  let after: DayNumber | null = null;
  for (const visit of visits) {
    const other = planDayOf(visit, capacity);
    if (other < day && (before === null || other > before)) before = other;
    if (other > day && (after === null || other < after)) after = other;
  }
  return { before, after };
}

/** What of an answer about the day and the one after it belongs to the day, its night included. */
export function answerOfDay(answer: DeliveryAnswer, stops: readonly DayStop[], day: DayNumber): DeliveryAnswer {
  return {
    ...answer,
    period: { fromDay: day, toDay: day },
    visits: stops.map(({ status }) => status),
    unplanned: answer.unplanned.filter(({ startMinute }) => dayOfMinute(startMinute - DAY_BREAK_MINUTES) === day),
  };
}

/** Where one left off: the first of which nothing has been said; null when all has. */
export function nextStop(stops: readonly DayStop[]): string | null {
  const next = stops.find(({ status: { outcome } }) => outcome === "unknown" || outcome === "ahead");
  return next?.status.visit.id ?? null;
}
