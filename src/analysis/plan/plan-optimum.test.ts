import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlanQuestion } from "../../domain/presence.ts";
import { aCapacity, aQuestion, MONDAY, severalPlaces } from "../../testing/plan-questions.ts";
import { seededRandom } from "../seeded-random.ts";
import { needSlots, type PlacedSlot, roundUp, startsWithin } from "./need-slots.ts";
import { neediestBound, noTravelBound } from "./plan-bound.ts";
import { planProblem } from "./plan-problem.ts";
import { proposePlan } from "./propose-plan.ts";
import { ROUND_ROBINS, roundRobin } from "./round-robin.ts";
import { shiftsOf } from "./shifts.ts";
import { travelMinutes } from "./travel.ts";

/** One evening, few slots: every order in which one team after the other could make its visits is tried. */
const aSmallQuestion: fc.Arbitrary<PlanQuestion> = fc
  .record({
    seed: fc.integer({ min: 1, max: 10_000 }),
    count: fc.integer({ min: 2, max: 4 }),
    teams: fc.integer({ min: 1, max: 2 }),
    fromMinute: fc.integer({ min: 18 * 60, max: 21 * 60 }),
    minutes: fc.integer({ min: 40, max: 200 }),
    mode: fc.constantFrom("foot" as const, "car" as const),
  })
  .map(({ seed, count, teams, fromMinute, minutes, mode }) => {
    const random = seededRandom(seed);
    const places = severalPlaces(count, random).map((place) => ({
      ...place,
      blocks: [
        { weekday: 4 as const, fromHour: 18 + Math.floor(3 * random()), hours: 2 + Math.floor(3 * random()), share: 0 },
      ],
    }));
    return aQuestion({
      fromDay: MONDAY + 4,
      days: 1,
      places,
      capacity: [aCapacity({ teams, fromMinute, minutes, mode })],
    });
  });

describe("against every plan that could be made", () => {
  it("a proposal covers nearly as much as the best, and never more", () => {
    let proposed = 0;
    let optimal = 0;
    fc.assert(
      fc.property(aSmallQuestion, (question) => {
        const best = bestCovered(question);
        const { covered } = proposePlan(question).coverage;

        proposed += covered;
        optimal += best;
        expect(covered).toBeLessThanOrEqual(best + 1e-9);
        expect(covered).toBeGreaterThanOrEqual(0.95 * best);
      }),
      { numRuns: 40, seed: 11 },
    );

    expect(proposed).toBeGreaterThan(0.995 * optimal);
  });

  it("the bounds are not under the best, nor is going round the places above it", () => {
    fc.assert(
      fc.property(aSmallQuestion, (question) => {
        const problem = planProblem(question);
        const best = bestCovered(question);
        const { coverage } = proposePlan(question);

        expect(noTravelBound(problem)).toBeGreaterThanOrEqual(best - 1e-9);
        expect(neediestBound(problem.slots, problem.slots.length)).toBeCloseTo(problem.slots.length > 0 ? 1 : 0, 9);
        expect(coverage.covered).toBeLessThanOrEqual(neediestBound(problem.slots, coverage.visits) + 1e-9);
        for (const kind of [...ROUND_ROBINS, "uncovered"] as const)
          expect(roundRobin(problem, kind).covered).toBeLessThanOrEqual(best + 1e-9);
      }),
      { numRuns: 25, seed: 12 },
    );
  });
});

function bestCovered(question: PlanQuestion): number {
  const { capacity, fromDay, days, visitMinutes } = question;
  const slots = needSlots(question);
  const [shift] = shiftsOf(capacity, fromDay, days).filter(({ startMinute }) => startMinute >= fromDay * 1440);
  const { teams, mode } = capacity[0]!;

  function best(team: number, at: PlacedSlot | null, free: number, left: readonly PlacedSlot[]): number {
    let most = team < teams ? best(team + 1, null, shift!.startMinute, left) : 0;
    for (const slot of left) {
      const starts = startsWithin(slot, shift!, visitMinutes);
      if (!starts) continue;
      const travel = at ? travelMinutes(at.place.lngLat, slot.place.lngLat, mode) : 0;
      const start = Math.max(starts.from, roundUp(free + travel));
      if (start > starts.to) continue;
      const others = left.filter((other) => other !== slot);
      most = Math.max(most, slot.need + best(team, slot, start + visitMinutes, others));
    }
    return most;
  }

  return best(1, null, shift!.startMinute, slots);
}
