import { DAYS_PER_WEEK } from "../../../domain/iso-week.ts";
import { visitsOfDays } from "../../../domain/plan-day.ts";
import type { PlanPlace, PlanQuestion, Visit } from "../../../domain/presence.ts";
import type { RankedHotspot, RankedList } from "../../../domain/priority.ts";
import type { DayNumber } from "../../../domain/time.ts";
import type { Work } from "../../../domain/work.ts";

/** Long enough to work for a while afterwards, short enough for the next place (methods: Presence). */
export const PROPOSED_MINUTES = 15;
export const LEAST_PLACES = 3;
export const MOST_PLACES = 20;
export const DEFAULT_PLACES = 10;

export interface PlanOptions {
  /** How many from the top of the list. */
  readonly places: number;
  /** Nothing is planned for days that have been. */
  readonly today: DayNumber;
}

/**
 * What the planner is asked for a week: the top of the list, who can be out, and the visits that stay (see `staysAsItIs`).
 *
 * @param fromDay a Monday; a week that has begun is planned from today
 * @returns null when the week has been
 */
export function planQuestionOf(
  list: RankedList,
  work: Work,
  fromDay: DayNumber,
  { places, today }: PlanOptions,
): PlanQuestion | null {
  const firstDay = Math.max(fromDay, today);
  const days = fromDay + DAYS_PER_WEEK - firstDay;
  if (days <= 0) return null;
  const stays = staysAsItIs(work);
  return {
    fromDay: firstDay,
    days,
    places: planPlacesOf(list, places),
    capacity: work.capacity,
    // The evening before and the night after too: nobody is in two places at the turn of the week.
    kept: [
      ...visitsOfDays(work.visits, firstDay - 1, 1),
      ...visitsOfDays(work.visits, firstDay, days).filter(stays),
      ...visitsOfDays(work.visits, firstDay + days, 1),
    ],
    visitMinutes: PROPOSED_MINUTES,
  };
}

/** The visits that a new proposal for the same days takes the place of. */
export function replacedVisits(work: Work, { fromDay, days }: PlanQuestion): readonly Visit[] {
  const stays = staysAsItIs(work);
  return visitsOfDays(work.visits, fromDay, days).filter((visit) => !stays(visit));
}

/**
 * The plan of the question's days with a new proposal in it: one change. A visit that was proposed for a slot and then
 * moved by hand to another week keeps its id; one proposed for the same slot anew gets another.
 */
export function proposalPatch(
  work: Work,
  question: PlanQuestion,
  proposed: readonly Visit[],
  freshId: () => string,
): { readonly visits: { readonly put: readonly Visit[]; readonly remove: readonly string[] } } {
  const replaced = new Set(replacedVisits(work, question).map(({ id }) => id));
  const others = new Set(work.visits.map(({ id }) => id).filter((id) => !replaced.has(id)));
  const put = proposed.map((visit) => (others.has(visit.id) ? { ...visit, id: freshId() } : visit));
  const ids = new Set(put.map(({ id }) => id));
  return { visits: { put, remove: [...replaced].filter((id) => !ids.has(id)) } };
}

/** Locked, made or moved by hand, or something has been said of how it went. */
export function staysAsItIs(work: Work): (visit: Visit) => boolean {
  const told = new Set([...work.delivered.map(({ visitId }) => visitId), ...work.missed.map(({ id }) => id)]);
  return ({ id, locked, origin }) => locked || origin === "hand" || told.has(id);
}

/** The top of the list as the plan needs it. A place with too few events for a week of its own has the list's. */
export function planPlacesOf(list: RankedList, places: number): readonly PlanPlace[] {
  return list.hotspots.slice(0, places).flatMap((hotspot) => {
    const { profile, blocks } = hasOwnWeek(hotspot) ? hotspot.rhythm : list.rhythm;
    if (profile === null) return [];
    return {
      id: hotspot.id,
      name: hotspot.name,
      lngLat: hotspot.marker,
      areaCode: hotspot.areaCode,
      rank: hotspot.rank,
      score: list.order === "priority" ? hotspot.priority.total : hotspot.score,
      profile,
      blocks,
      count12Months: hotspot.count12Months,
      dominantCategory: hotspot.dominantCategory,
    };
  });
}

export function hasOwnWeek({ rhythm }: RankedHotspot): boolean {
  return rhythm.profile !== null && rhythm.blocks.length > 0;
}
