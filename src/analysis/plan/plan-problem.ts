import type { LngLat } from "../../domain/coordinates.ts";
import type { Capacity, PlanQuestion, TravelMode, Visit } from "../../domain/presence.ts";
import type { LocalMinute } from "../../domain/time.ts";
import { coveredSlots, needSlots, type PlacedSlot, startsWithin } from "./need-slots.ts";
import { createRoute, type Route, type Stop, type TravelTimes } from "./route.ts";
import { byId, type Shift, shiftsOf } from "./shifts.ts";
import { travelMinutes } from "./travel.ts";

/** A team's shifts between which there is too little time to be anywhere at the start of the next: mostly one. */
export interface Tour {
  readonly capacity: Capacity;
  /** 1 … `Capacity.teams` */
  readonly team: number;
  readonly shifts: readonly Shift[];
}

/** A slot can be covered by a stop on a tour. */
export interface Option {
  readonly tour: number;
  readonly stop: Stop;
}

/** The question in the form that the search works on; in an order of its own, so that the order asked in says nothing. */
export interface PlanProblem {
  readonly question: PlanQuestion;
  readonly slots: readonly PlacedSlot[];
  readonly shifts: readonly Shift[];
  /** Covered by kept visits. */
  readonly covered: Uint8Array;
  readonly tours: readonly Tour[];
  /** What kept visits hold of each tour, in order. */
  readonly keptStops: readonly (readonly Stop[])[];
  readonly travelOf: Readonly<Record<TravelMode, TravelTimes>>;
  /** For every slot that no kept visit covers, the stops that would; else none. */
  readonly options: readonly (readonly Option[])[];
  /** Location of each place, by its index in the question. */
  readonly locationOf: (placeId: string) => number;
}

export function planProblem(asked: PlanQuestion): PlanProblem {
  const question: PlanQuestion = {
    ...asked,
    places: asked.places.toSorted((a, b) => a.rank - b.rank || byId(a, b)),
    capacity: asked.capacity.toSorted(byId),
    kept: asked.kept.toSorted((a, b) => a.startMinute - b.startMinute || byId(a, b)),
  };
  const slots = needSlots(question);
  const shifts = shiftsOf(question.capacity, question.fromDay, question.days);
  const covered = coveredSlots(question.kept, slots);

  const locations: LngLat[] = question.places.map(({ lngLat }) => lngLat);
  const placeIndex = new Map(question.places.map(({ id }, i) => [id, i]));
  const locationOf = (placeId: string) => placeIndex.get(placeId)!;
  const tours = question.capacity.flatMap((capacity) =>
    toursOf(
      capacity,
      shifts.filter((shift) => shift.capacity === capacity),
    ),
  );
  const keptStops = tours.map((tour) =>
    occupying(question.kept, tour).map((visit): Stop => {
      const location = locations.push(visit.place.lngLat) - 1;
      return { location, from: visit.startMinute, to: visit.startMinute, minutes: visit.minutes, slot: null };
    }),
  );

  const options = slots.map((slot, i) =>
    covered[i]
      ? []
      : tours.flatMap(({ shifts: own }, tour) =>
          own.flatMap((shift): Option[] => {
            const starts = startsWithin(slot, shift, question.visitMinutes);
            if (!starts) return [];
            const { from, to } = starts;
            return [
              {
                tour,
                stop: { location: locationOf(slot.placeId), from, to, minutes: question.visitMinutes, slot: i },
              },
            ];
          }),
        ),
  );
  const travelOf = { foot: travelTimes(locations, "foot"), car: travelTimes(locations, "car") };
  return { question, slots, shifts, covered, tours, keptStops, travelOf, options, locationOf };
}

/** The tours with nothing on them but what is kept. */
export function emptyRoutes({ tours, keptStops, travelOf }: PlanProblem): Route[] {
  return tours.map(({ capacity }, i) => createRoute(travelOf[capacity.mode], keptStops[i]!));
}

/** No two places of a plan are further apart than this on any way that matters: 18 km on foot, 100 km by car. */
const NEAR_SHIFTS_MINUTES = 240;

function toursOf(capacity: Capacity, shifts: readonly Shift[]): Tour[] {
  const runs: Shift[][] = [];
  for (const shift of shifts) {
    const run = runs.at(-1);
    if (run && shift.startMinute - run.at(-1)!.endMinute < NEAR_SHIFTS_MINUTES) run.push(shift);
    else runs.push([shift]);
  }
  return runs.flatMap((run) =>
    Array.from({ length: capacity.teams }, (_, i): Tour => ({ capacity, team: i + 1, shifts: run })),
  );
}

/**
 * The kept visits of a team that say where it is during a tour: those in it, one before and one after. One that lies
 * within another takes no time of its own.
 */
function occupying(kept: readonly Visit[], { capacity, team, shifts }: Tour): Visit[] {
  const from = shifts[0]!.startMinute;
  const to = shifts.at(-1)!.endMinute;
  let end = Number.NEGATIVE_INFINITY;
  const own = kept.filter((visit) => {
    if (visit.capacityId !== capacity.id || visit.team !== team || endOf(visit) <= end) return false;
    end = endOf(visit);
    return true;
  });
  const first = own.findIndex((visit) => endOf(visit) > from);
  if (first < 0) return own.slice(-1);
  const after = own.findIndex(({ startMinute }) => startMinute >= to);
  return own.slice(Math.max(0, first - 1), after < 0 ? undefined : after + 1);
}

function endOf({ startMinute, minutes }: Visit): LocalMinute {
  return startMinute + minutes;
}

const MOST_MINUTES = 65_535;

function travelTimes(locations: readonly LngLat[], mode: TravelMode): TravelTimes {
  const size = locations.length;
  const minutes = new Uint16Array(size * size);
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < from; to++) {
      const time = Math.min(MOST_MINUTES, travelMinutes(locations[from]!, locations[to]!, mode));
      minutes[from * size + to] = time;
      minutes[to * size + from] = time;
    }
  }
  return { minutes, size };
}
