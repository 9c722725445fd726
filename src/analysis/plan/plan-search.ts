import { seededRandom } from "../seeded-random.ts";
import { emptyRoutes, type Option, type PlanProblem } from "./plan-problem.ts";
import { findInsertion, type Insertion, insertStop, type Route, type Stop, schedule } from "./route.ts";

/** A set of routes, and the need that they cover beside what is kept. */
export interface Solution {
  readonly routes: Route[];
  /** The tour that covers each slot; −1: none. */
  readonly tourOf: Int32Array;
  gained: number;
}

/** Rounds of tearing up and mending; when everything is covered that can be, fewer are left for shorter ways. */
const ROUNDS = 2500;
const LAST_ROUNDS = 500;
/** Times that a place for a stop is looked for, at most: many places and teams get fewer rounds instead of more time. */
const MOST_TRIALS = 500_000;
const SEED = 1;
/** How much worse a round may leave the plan at the beginning, as a share of all need; falls to nothing. */
const FIRST_TOLERANCE = 0.004;
/** What a minute of travel weighs against covered need: little, but of two plans that cover as much, the one with less is taken. */
const NEED_PER_TRAVEL_MINUTE = 2e-7;

/**
 * The covered need as great as it can be made: a team orienteering problem with time windows (Vansteenwegen, Souffriau &
 * Van Oudheusden 2011), solved by insertion and then by tearing up a part of the plan and mending it anew (ruin and
 * recreate, Schrimpf et al. 2000; accepted as in threshold accepting, Dueck & Scheuer 1990), a fixed number of rounds
 * with seeded chance. The best that was seen is returned: never less than any of the starts.
 */
export function searchedPlan(problem: PlanProblem, starts: readonly Solution[]): Solution {
  const random = seededRandom(SEED);
  const search = createSearch(problem);
  const candidates = [emptySolution(problem), ...starts.map(copyOf)];
  for (const solution of candidates) search.fill(solution, null, () => 1, 1);
  const current = candidates.reduce((best, next) => (isBetter(next, best) ? next : best));
  const best = copyOf(current);
  if (search.coverable.length === 0) return best;

  /** Tours on which `current` may differ from `best`. */
  const differing = new Set<number>();
  const coversAll = () => search.coverable.every((slot) => best.tourOf[slot] !== -1);
  let rounds = coversAll() ? LAST_ROUNDS : ROUNDS;
  for (let round = 0; round < rounds && search.trials() < MOST_TRIALS; round++) {
    const before = { gained: current.gained, worth: worthOf(current), saved: new Map<number, Stop[]>() };
    search.tearUp(current, before.saved, random);
    const power = random();
    const spread = random() < 0.5 ? 0.3 : 1;
    search.fill(current, before.saved, () => 1 + spread * (random() - 0.5), power);
    const left = 1 - Math.max(round / rounds, search.trials() / MOST_TRIALS);
    const tolerance = FIRST_TOLERANCE * left * random();
    if (worthOf(current) < before.worth - tolerance) {
      restore(current, before);
      continue;
    }
    for (const tour of before.saved.keys()) differing.add(tour);
    if (!isBetter(current, best)) continue;
    for (const tour of differing) best.routes[tour] = copyOfRoute(current.routes[tour]!);
    best.tourOf.set(current.tourOf);
    best.gained = current.gained;
    differing.clear();
    if (coversAll()) rounds = Math.min(rounds, round + LAST_ROUNDS);
  }
  return best;
}

/** Covers more, or as much with less travel. */
function isBetter(one: Solution, other: Solution): boolean {
  const more = one.gained - other.gained;
  return Math.abs(more) > 1e-12 ? more > 0 : travelOf(one) < travelOf(other);
}

function worthOf(solution: Solution): number {
  return solution.gained - NEED_PER_TRAVEL_MINUTE * travelOf(solution);
}

function travelOf({ routes }: Solution): number {
  return routes.reduce((sum, { travelMinutes }) => sum + travelMinutes, 0);
}

export function emptySolution(problem: PlanProblem): Solution {
  return { routes: emptyRoutes(problem), tourOf: new Int32Array(problem.slots.length).fill(-1), gained: 0 };
}

/** Routes as they were before a round, saved as they are first changed. */
type Saved = Map<number, Stop[]>;

/** A slot that might be put in next, and where. */
interface Candidate extends Insertion {
  readonly slot: number;
  readonly noise: number;
  worth: number;
  option: Option | null;
}

function createSearch({ slots, options, tours }: PlanProblem) {
  const coverable = slots.flatMap((_, slot) => (options[slot]!.length > 0 ? [slot] : []));
  /** By tour: the slots that a stop on it would cover. */
  const slotsOfTour = tours.map((_, tour) =>
    coverable.filter((slot) => options[slot]!.some((option) => option.tour === tour)),
  );
  /** By tour and slot. */
  const optionFlags = new Uint8Array(tours.length * slots.length);
  slotsOfTour.forEach((own, tour) => {
    for (const slot of own) optionFlags[tour * slots.length + slot] = 1;
  });

  let trials = 0;

  function isOption(slot: number, tour: number): boolean {
    return optionFlags[tour * slots.length + slot] === 1;
  }

  function slotsOf(ofTours: Iterable<number>): Set<number> {
    const all = new Set<number>();
    for (const tour of ofTours) for (const slot of slotsOfTour[tour]!) all.add(slot);
    return all;
  }

  function save(solution: Solution, tour: number, saved: Saved): void {
    if (!saved.has(tour)) saved.set(tour, [...solution.routes[tour]!.stops]);
  }

  function removeStops(solution: Solution, tour: number, isRemoved: (i: number) => boolean, saved: Saved): void {
    const route = solution.routes[tour]!;
    const left = route.stops.filter(({ slot }, i) => {
      if (slot === null || !isRemoved(i)) return true;
      solution.tourOf[slot] = -1;
      solution.gained -= slots[slot]!.need;
      return false;
    });
    if (left.length === route.stops.length) return;
    save(solution, tour, saved);
    route.stops = left;
    schedule(route);
  }

  /**
   * Take away what stands around a slot that could be covered: on one tour that could take it, or on all of them, the
   * stops within some time of it.
   */
  function tearUp(solution: Solution, saved: Saved, random: () => number): void {
    const slot = coverable[Math.floor(random() * coverable.length)]!;
    const own = options[slot]!;
    const option = own[Math.floor(random() * own.length)]!;
    const middle = option.stop.from + random() * (option.stop.to - option.stop.from);
    const reach = 20 + 160 * random();
    const tours = random() < 0.5 ? [option.tour] : own.map(({ tour }) => tour);
    const keep = random() < 0.5 ? 0 : 0.4;
    for (const tour of new Set(tours)) {
      const { earliest, latest } = solution.routes[tour]!;
      removeStops(
        solution,
        tour,
        (i) => earliest[i]! < middle + reach && latest[i]! > middle - reach && random() >= keep,
        saved,
      );
    }
  }

  /**
   * Put slots into the routes for as long as one fits, each time the one with the most need (times `noise`) for the
   * minutes it takes (to `power`).
   *
   * @param saved routes that were changed since all that fitted was in; null: any
   */
  function fill(solution: Solution, saved: Saved | null, noise: () => number, power: number): void {
    const { routes, tourOf } = solution;
    const evaluate = (candidate: Candidate) => {
      candidate.option = null;
      candidate.extraMinutes = Number.POSITIVE_INFINITY;
      trials += options[candidate.slot]!.length;
      for (const option of options[candidate.slot]!) {
        if (findInsertion(routes[option.tour]!, option.stop, candidate)) candidate.option = option;
      }
      candidate.worth = (slots[candidate.slot]!.need * candidate.noise) / candidate.extraMinutes ** power;
    };

    let candidates: Candidate[] = [];
    for (const slot of saved === null ? coverable : slotsOf(saved.keys())) {
      if (tourOf[slot] !== -1) continue;
      const candidate: Candidate = { slot, noise: noise(), worth: 0, option: null, at: 0, extraMinutes: 0 };
      evaluate(candidate);
      if (candidate.option) candidates.push(candidate);
    }
    while (candidates.length > 0) {
      let best = candidates[0]!;
      for (const candidate of candidates) if (candidate.worth > best.worth) best = candidate;
      const { tour, stop } = best.option!;
      if (saved) save(solution, tour, saved);
      insertStop(routes[tour]!, stop, best.at);
      tourOf[best.slot] = tour;
      solution.gained += slots[best.slot]!.need;
      candidates = candidates.filter((candidate) => {
        if (candidate === best) return false;
        if (isOption(candidate.slot, tour)) evaluate(candidate);
        return candidate.option !== null;
      });
    }
  }

  return { coverable, tearUp, fill, trials: () => trials };
}

function restore(solution: Solution, { gained, saved }: { readonly gained: number; readonly saved: Saved }): void {
  for (const tour of saved.keys()) {
    for (const { slot } of solution.routes[tour]!.stops) if (slot !== null) solution.tourOf[slot] = -1;
  }
  for (const [tour, stops] of saved) {
    const route = solution.routes[tour]!;
    route.stops = stops;
    schedule(route);
    for (const { slot } of stops) if (slot !== null) solution.tourOf[slot] = tour;
  }
  solution.gained = gained;
}

function copyOf({ routes, tourOf, gained }: Solution): Solution {
  return { routes: routes.map(copyOfRoute), tourOf: tourOf.slice(), gained };
}

function copyOfRoute(route: Route): Route {
  return { ...route, stops: [...route.stops], earliest: [...route.earliest], latest: [...route.latest] };
}
