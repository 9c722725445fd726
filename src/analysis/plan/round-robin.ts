import type { LocalMinute } from "../../domain/time.ts";
import { isWithinDays, roundUp, START_STEP } from "./need-slots.ts";
import { emptyRoutes, type PlanProblem } from "./plan-problem.ts";
import { emptySolution, type Solution } from "./plan-search.ts";
import { findInsertion, insertStop, type Route, type Stop, schedule, travelBetween } from "./route.ts";
import type { Shift } from "./shifts.ts";

/** plain: the next place on the list, whatever the hour. open: the next one that is in a hot block, waiting when none is. */
export const ROUND_ROBINS = ["plain", "open"] as const;
/**
 * uncovered: the next one in a slot that nobody has covered, waiting when there is none. That is to know what all teams do,
 * and no longer a round; a plan is not worse than it either.
 */
export type RoundRobinKind = (typeof ROUND_ROBINS)[number] | "uncovered";

export interface RoundRobin {
  /** Share of all need, what kept visits cover included, 0–1. */
  readonly covered: number;
  readonly visits: number;
  /** Of `visits`, those that cover something. */
  readonly solution: Solution;
}

/** Going round the places in the order of the list, the better of the two ways to do it: what a plan is compared with. */
export function bestRoundRobin(problem: PlanProblem): RoundRobin {
  return ROUND_ROBINS.map((kind) => roundRobin(problem, kind)).reduce((best, next) =>
    next.covered > best.covered ? next : best,
  );
}

/**
 * The same shifts, visits and travel times, around the same kept visits, without planning: every team goes round the
 * places in the order of the list for the whole shift. Teams begin at different places of the list, spread evenly, and
 * each shift takes up the round where that team's last one ended; or each shift begins anew. The better is returned.
 */
export function roundRobin(problem: PlanProblem, kind: RoundRobinKind): RoundRobin {
  const goingOn = goRound(problem, kind, false);
  const anew = goRound(problem, kind, true);
  return anew.covered > goingOn.covered ? anew : goingOn;
}

interface Agent {
  readonly tour: number;
  readonly shift: Shift;
  /** Whose round it is: the team's, over all its shifts. */
  readonly round: { next: number };
  time: LocalMinute;
}

function goRound(problem: PlanProblem, kind: RoundRobinKind, beginsAnew: boolean): RoundRobin {
  const { question, slots, travelOf, tours, locationOf } = problem;
  const { places, visitMinutes } = question;
  const covered = problem.covered.slice();
  const routes = emptyRoutes(problem);
  const slotAt = slotTable(problem);
  const placeLocations = places.map(({ id }) => locationOf(id));
  const firstMinute = question.fromDay * 1440;
  const lastMinute = (question.fromDay + question.days) * 1440;
  let visits = question.kept.filter(({ startMinute }) => isWithinDays(startMinute, question)).length;

  /** Make the team's next stop at one of the places, if it can be made now. */
  function visit(agent: Agent, place: number, from: Stop | null): boolean {
    const { tour, shift } = agent;
    const location = placeLocations[place]!;
    const travel = from === null ? 0 : travelBetween(travelOf[tours[tour]!.capacity.mode], from.location, location);
    const start = roundUp(agent.time + travel);
    if (start > shift.endMinute - visitMinutes || start >= lastMinute) return false;
    const slot = slotAt(place, start);
    const isNew = slot >= 0 && !covered[slot];
    if (kind === "open" && slot < 0) return false;
    if (kind === "uncovered" && !isNew) return false;
    const stop = { location, from: start, to: start, minutes: visitMinutes, slot: isNew ? slot : null };
    const found = { at: 0, extraMinutes: Number.POSITIVE_INFINITY };
    if (!findInsertion(routes[tour]!, stop, found)) return false;
    insertStop(routes[tour]!, stop, found.at);
    if (isNew) covered[slot] = 1;
    visits++;
    agent.round.next = (place + 1) % places.length;
    agent.time = start + visitMinutes;
    return true;
  }

  function step(agent: Agent): void {
    const route = routes[agent.tour]!;
    const from = lastStop(route, agent.time);
    if (from) agent.time = Math.max(agent.time, from.from + from.minutes);
    for (let ahead = 0; ahead < (kind === "plain" ? 1 : places.length); ahead++) {
      const place = (agent.round.next + ahead) % places.length;
      if (visit(agent, place, from)) return;
    }
    agent.time += START_STEP;
  }

  const rounds = new Map<string, { next: number }>();
  const teams = [...new Set(tours.map(teamKey))];
  let agents = tours.flatMap((tour, index) =>
    tour.shifts.map((shift): Agent => {
      const key = teamKey(tour);
      const first = Math.floor((teams.indexOf(key) * places.length) / teams.length);
      const round = beginsAnew ? { next: first } : (rounds.get(key) ?? { next: first });
      rounds.set(key, round);
      return { tour: index, shift, round, time: Math.max(firstMinute, shift.startMinute) };
    }),
  );
  const isOut = ({ time, shift }: Agent) => time <= shift.endMinute - visitMinutes && time < lastMinute;
  agents = places.length === 0 ? [] : agents.filter(isOut);
  // Whoever is free first goes next, of those that are free at once the first team. The list stays sorted, last first.
  const goesFirst = (a: Agent, b: Agent) => a.time < b.time || (a.time === b.time && a.tour < b.tour);
  agents.sort((a, b) => b.time - a.time || b.tour - a.tour);
  for (let agent = agents.pop(); agent; agent = agents.pop()) {
    step(agent);
    if (!isOut(agent)) continue;
    let index = agents.length;
    while (index > 0 && goesFirst(agents[index - 1]!, agent)) index--;
    agents.splice(index, 0, agent);
  }
  const solution = coveringOnly(problem, routes);
  const keptNeed = slots.reduce((sum, { need }, i) => sum + (problem.covered[i] ? need : 0), 0);
  return { covered: keptNeed + solution.gained, visits, solution };
}

/** The slot of a place (by its index) at a minute of the days; −1: none. Slots are whole hours. */
function slotTable({ slots, question }: PlanProblem): (place: number, minute: LocalMinute) => number {
  const firstHour = question.fromDay * 24;
  const hours = question.days * 24;
  const table = new Int32Array(question.places.length * hours).fill(-1);
  const indexOf = new Map(question.places.map(({ id }, i) => [id, i]));
  slots.forEach(({ placeId, startMinute, endMinute }, slot) => {
    const row = indexOf.get(placeId)! * hours - firstHour;
    table.fill(slot, row + startMinute / 60, row + endMinute / 60);
  });
  return (place, minute) => table[place * hours + Math.floor(minute / 60) - firstHour]!;
}

function teamKey({ capacity, team }: PlanProblem["tours"][number]): string {
  return `${team} ${capacity.id}`;
}

/** Where the team is, or is on its way to, at a moment. Stops of a round robin stand at fixed times. */
function lastStop({ stops }: Route, time: LocalMinute): Stop | null {
  let last: Stop | null = null;
  for (const stop of stops) {
    if (stop.from > time) break;
    last = stop;
  }
  return last;
}

/** The stops that cover something, free to move within their slots: a plan to begin from. */
function coveringOnly(problem: PlanProblem, routes: readonly Route[]): Solution {
  const solution = emptySolution(problem);
  routes.forEach(({ stops }, tour) => {
    const route = solution.routes[tour]!;
    const kept = new Set(problem.keptStops[tour]!);
    route.stops = stops.flatMap((stop): Stop[] => {
      if (kept.has(stop)) return [stop];
      if (stop.slot === null) return [];
      const option = problem.options[stop.slot]!.find(
        (one) => one.tour === tour && one.stop.from <= stop.from && stop.from <= one.stop.to,
      );
      if (!option) throw new RangeError(`A round of the places covers slot ${stop.slot} outside its shift`);
      solution.tourOf[stop.slot] = tour;
      solution.gained += problem.slots[stop.slot]!.need;
      return [option.stop];
    });
    schedule(route);
  });
  return solution;
}
