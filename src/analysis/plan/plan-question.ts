import { DAYS_PER_WEEK } from "../../domain/iso-week.ts";
import { visitsOfDays } from "../../domain/plan-day.ts";
import type { PlanPlace, PlanQuestion, Visit } from "../../domain/presence.ts";
import type { RankedHotspot, RankedList } from "../../domain/priority.ts";
import type { DayNumber } from "../../domain/time.ts";
import type { Work } from "../../domain/work.ts";
import { conflictsOf } from "./plan-conflicts.ts";

/** Long enough to work for a while afterwards, short enough for the next place (methods: Presence). */
export const PROPOSED_MINUTES = 15;

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
 * The plan of the question's days with a new proposal in it: one change.
 *
 * What the user did while the proposal was made is not undone by it: a visit that was to stay, or stays by now, is left
 * alone, and what was proposed gives way to it. A visit that was proposed for a slot and then moved by hand to another
 * week keeps its id; one proposed for the same slot anew gets another.
 *
 * @param work as it is when the answer has come
 */
export function proposalPatch(
  work: Work,
  question: PlanQuestion,
  proposed: readonly Visit[],
  freshId: () => string,
): { readonly visits: { readonly put: readonly Visit[]; readonly remove: readonly string[] } } {
  const known = new Map(question.kept.map((visit) => [visit.id, whenAndWhere(visit)]));
  const replaced = new Set(
    replacedVisits(work, question)
      .map(({ id }) => id)
      .filter((id) => !known.has(id)),
  );
  const others = work.visits.filter(({ id }) => !replaced.has(id));
  const late = visitsOfDays(others, question.fromDay - 1, question.days + 2).filter(
    (visit) => known.get(visit.id) !== whenAndWhere(visit),
  );
  const taken = new Set(others.map(({ id }) => id));
  const put = proposed
    .filter((visit) => !late.some((other) => isInTheWay(other, visit, work)))
    .map((visit) => (taken.has(visit.id) ? { ...visit, id: freshId() } : visit));
  const ids = new Set(put.map(({ id }) => id));
  return { visits: { put, remove: [...replaced].filter((id) => !ids.has(id)) } };
}

/** What the planner went by. */
function whenAndWhere({ startMinute, minutes, capacityId, actor, team, place }: Visit): string {
  return JSON.stringify([startMinute, minutes, capacityId, actor.kind, actor.name, team, place.id, place.lngLat]);
}

/** It holds the slot already, or the team cannot make both. */
function isInTheWay(other: Visit, { reason, ...visit }: Visit, { capacity }: Work): boolean {
  const holdsSlot =
    reason !== null &&
    other.place.id === visit.place.id &&
    other.startMinute >= reason.slotFrom &&
    other.startMinute < reason.slotTo;
  // They may have the same id: one was proposed for the slot before.
  const pair = [other, { ...visit, reason, id: `${other.id} anew` }];
  return holdsSlot || conflictsOf(pair, capacity).some(({ otherId }) => otherId !== null);
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
