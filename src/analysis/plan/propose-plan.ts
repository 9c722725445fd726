import type { PlanProposal, PlanQuestion, Visit } from "../../domain/presence.ts";
import { coveredSlots } from "./need-slots.ts";
import { coverageOf, plainSlot } from "./plan-coverage.ts";
import { type PlanProblem, planProblem } from "./plan-problem.ts";
import { type Solution, searchedPlan } from "./plan-search.ts";
import { bestRoundRobin, roundRobin as roundRobinOf } from "./round-robin.ts";
import { travelBetween } from "./route.ts";

/**
 * A plan of visits that covers as much of the need as the teams can, with travel time between the stops, around what is
 * kept (methods: Presence). The same question gives the same plan, in whatever order its places, capacity and kept visits come;
 * it never covers less than going round the places would, for that is among the plans it begins from.
 */
export function proposePlan(question: PlanQuestion): PlanProposal {
  const problem = planProblem(question);
  const roundRobin = bestRoundRobin(problem);
  const starts = [roundRobin.solution, roundRobinOf(problem, "uncovered").solution];
  const visits = visitsOf(problem, searchedPlan(problem, starts));
  const all = [...problem.question.kept, ...visits];
  const covered = coveredSlots(all, problem.slots);
  return {
    visits,
    coverage: coverageOf(all, question, problem.slots, roundRobin.covered),
    uncovered: problem.slots.filter((_, i) => !covered[i]).map(plainSlot),
  };
}

function visitsOf(problem: PlanProblem, solution: Solution): Visit[] {
  const { slots, tours, question } = problem;
  const taken = new Set(question.kept.map(({ id }) => id));
  return solution.routes
    .flatMap(({ stops, earliest, travel }, tour) =>
      stops.flatMap((stop, i): Visit[] => {
        if (stop.slot === null) return [];
        const { capacity, team, shifts } = tours[tour]!;
        const slot = slots[stop.slot]!;
        const { place } = slot;
        const startMinute = earliest[i]!;
        const shift = shifts.findLast((one) => one.startMinute <= startMinute);
        const isFirst = i === 0 || earliest[i - 1]! < (shift?.startMinute ?? 0);
        return [
          {
            id: freeId(`${place.id}-${slot.startMinute}`, taken),
            startMinute,
            minutes: stop.minutes,
            place: { id: place.id, name: place.name, lngLat: place.lngLat },
            areaCode: place.areaCode,
            actor: capacity.actor,
            capacityId: capacity.id,
            team,
            mode: capacity.mode,
            locked: false,
            origin: "proposed",
            reason: {
              rank: place.rank,
              count12Months: place.count12Months,
              dominantCategory: place.dominantCategory,
              slotFrom: slot.startMinute,
              slotTo: slot.endMinute,
              slotShare: slot.slotShare,
              needShare: slot.need,
              travelMinutes: isFirst ? null : travelBetween(travel, stops[i - 1]!.location, stop.location),
            },
            note: "",
          },
        ];
      }),
    )
    .sort((a, b) => a.startMinute - b.startMinute || (a.id < b.id ? -1 : 1));
}

/** Of the place and the slot; a kept visit may have been moved out of the slot that it was named for. */
function freeId(base: string, taken: Set<string>): string {
  let id = base;
  for (let copy = 2; taken.has(id); copy++) id = `${base}-${copy}`;
  taken.add(id);
  return id;
}
