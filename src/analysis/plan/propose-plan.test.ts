import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Capacity, PlanQuestion, Visit } from "../../domain/presence.ts";
import { MINUTES_PER_DAY, type Weekday } from "../../domain/time.ts";
import {
  aCapacity,
  aPlace,
  aQuestion,
  aVisit,
  EVERY_DAY,
  MONDAY,
  severalPlaces,
} from "../../testing/plan-questions.ts";
import { seededRandom } from "../seeded-random.ts";
import { conflictsOf } from "./plan-conflicts.ts";
import { planCoverage, uncoveredSlots } from "./plan-coverage.ts";
import { proposePlan } from "./propose-plan.ts";

const FRIDAY_20 = (MONDAY + 4) * MINUTES_PER_DAY + 20 * 60;

describe("a proposed plan", () => {
  it("visits a place once in each two hours of its block, as early as can be", () => {
    const { visits, coverage, uncovered } = proposePlan(aQuestion());

    expect(visits.map(({ startMinute }) => startMinute)).toEqual([FRIDAY_20, FRIDAY_20 + 120]);
    expect(coverage).toEqual({ covered: 1, bound: 1, roundRobin: 1, visits: 2, slots: 2, coveredSlots: 2 });
    expect(uncovered).toEqual([]);
  });

  it("says why each visit is there", () => {
    const [visit] = proposePlan(aQuestion()).visits;

    expect(visit).toMatchObject({
      capacityId: "c1",
      team: 1,
      mode: "foot",
      minutes: 15,
      origin: "proposed",
      locked: false,
    });
    expect(visit!.reason).toEqual({
      rank: 1,
      count12Months: 40,
      dominantCategory: "Misshandel",
      slotFrom: FRIDAY_20,
      slotTo: FRIDAY_20 + 120,
      slotShare: 2 / 168,
      needShare: 0.5,
      travelMinutes: null,
    });
  });

  it("goes to the needier place when there is time for one alone", () => {
    const near = aPlace({ id: "near", score: 1, rank: 2, lngLat: [15.62, 58.41] });
    const far = aPlace({ id: "far", score: 3, rank: 1, lngLat: [15.72, 58.45] });
    const capacity = [aCapacity({ fromMinute: 20 * 60, minutes: 30, teams: 1 })];

    const { visits, uncovered } = proposePlan(aQuestion({ places: [near, far], capacity }));

    expect(visits.map(({ place }) => place.id)).toEqual(["far"]);
    expect(uncovered.map(({ placeId, isStaffed }) => [placeId, isStaffed])).toEqual([
      ["near", true],
      ["far", false],
      ["near", false],
    ]);
  });

  it("says how long the way from the stop before is", () => {
    // 0.01° of longitude at 58.41° N is 584 m; times 1.3 at 75 m a minute, 10.1 minutes.
    const places = [aPlace({ id: "a" }), aPlace({ id: "b", rank: 2, lngLat: [15.63, 58.41] })];

    const capacity = [aCapacity({ fromMinute: 20 * 60, minutes: 120, teams: 1 })];

    const { visits } = proposePlan(aQuestion({ places, capacity }));

    expect(visits.map(({ reason }) => reason!.travelMinutes)).toEqual([null, 11]);
  });

  it("lets kept visits be: they cover their slots and hold their team", () => {
    const kept = [aVisit({ startMinute: FRIDAY_20 + 60 })];

    const { visits, coverage } = proposePlan(aQuestion({ kept }));

    expect(visits.map(({ startMinute }) => startMinute)).toEqual([FRIDAY_20 + 120]);
    expect(coverage).toMatchObject({ visits: 2, coveredSlots: 2, covered: 1 });
  });

  it("counts a kept visit whose shift is gone for its slot all the same", () => {
    const kept = [aVisit({ capacityId: "gone" })];

    const { visits, coverage } = proposePlan(aQuestion({ kept, capacity: [] }));

    expect(visits).toEqual([]);
    expect(coverage).toMatchObject({ visits: 1, coveredSlots: 1, covered: 0.5, bound: 0.5 });
  });

  it("never takes the id of a kept visit that was moved out of the slot it was named for", () => {
    const first = proposePlan(aQuestion()).visits[0]!;
    const moved: Visit = { ...first, startMinute: FRIDAY_20 - 60, locked: true };

    const { visits } = proposePlan(aQuestion({ kept: [moved] }));

    expect(visits).toHaveLength(2);
    expect(visits.map(({ id }) => id)).not.toContain(first.id);
  });

  it.each([
    ["capacity", { capacity: [] }],
    ["places", { places: [] }],
    ["blocks", { places: [aPlace({ blocks: [] })] }],
    ["days", { days: 0 }],
    ["need", { places: [aPlace({ score: 0 })] }],
  ] satisfies [string, Partial<PlanQuestion>][])("is empty without %s", (_, change) => {
    const { visits, coverage } = proposePlan(aQuestion(change));

    expect(visits).toEqual([]);
    expect(coverage).toMatchObject({ covered: 0, bound: 0, roundRobin: 0, visits: 0, coveredSlots: 0 });
  });

  it("plans the week of a change of clocks by the wall clock, as any other", () => {
    const startsInWeek = (fromDay: number) =>
      proposePlan(aQuestion({ fromDay, places: severalPlaces(4, seededRandom(3)) })).visits.map(
        ({ startMinute }) => startMinute - fromDay * MINUTES_PER_DAY,
      );

    // The weeks that end with 25 October 2026 and 28 March 2027.
    expect(startsInWeek(MONDAY - 14)).toEqual(startsInWeek(MONDAY));
    expect(startsInWeek(MONDAY + 20 * 7)).toEqual(startsInWeek(MONDAY));
  });
});

const someCapacity: fc.Arbitrary<Capacity> = fc
  .record({
    weekdays: fc.uniqueArray(fc.constantFrom(...EVERY_DAY), { maxLength: 7 }) as fc.Arbitrary<Weekday[]>,
    fromMinute: fc.integer({ min: 0, max: 1439 }),
    minutes: fc.integer({ min: 30, max: 1440 }),
    teams: fc.integer({ min: 1, max: 3 }),
    mode: fc.constantFrom("foot" as const, "car" as const),
  })
  .map((change) => aCapacity(change));

const someQuestion: fc.Arbitrary<PlanQuestion> = fc
  .record({
    seed: fc.integer({ min: 1, max: 1000 }),
    count: fc.integer({ min: 1, max: 8 }),
    days: fc.integer({ min: 1, max: 7 }),
    capacity: fc.array(someCapacity, { maxLength: 3 }),
    visitMinutes: fc.constantFrom(10, 12, 15),
    kept: fc.array(
      fc.record({
        minute: fc.integer({ min: -300, max: 7 * 1440 }),
        minutes: fc.integer({ min: 5, max: 240 }),
        place: fc.integer({ min: 0, max: 7 }),
        team: fc.integer({ min: 1, max: 4 }),
        capacity: fc.integer({ min: 1, max: 4 }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ seed, count, days, capacity, visitMinutes, kept }) => {
    const places = severalPlaces(count, seededRandom(seed));
    return aQuestion({
      days,
      places,
      capacity: capacity.map((one, i) => ({ ...one, id: `c${i + 1}` })),
      visitMinutes,
      kept: kept.map(({ minute, minutes, place, team, capacity: number }, i) =>
        aVisit({
          id: `kept-${i}`,
          startMinute: MONDAY * MINUTES_PER_DAY + minute,
          minutes,
          place: places[place % count]!,
          team,
          capacityId: `c${number}`,
        }),
      ),
    });
  });

const RUNS = { numRuns: 25, seed: 5 };

describe("whatever is asked, a proposed plan", () => {
  it("can be made: no team in two places, time for every way, all within the shifts", () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const { visits } = proposePlan(question);
        const own = new Set(visits.map(({ id }) => id));

        const between = (list: readonly Visit[]) =>
          conflictsOf(list, question.capacity).filter(
            ({ visitId, otherId }) => own.has(visitId) || (otherId !== null && own.has(otherId)),
          );

        expect(between([...visits, ...question.kept])).toEqual([]);
        expect(visits.every(({ startMinute }) => startMinute % 5 === 0)).toBe(true);
        expect(new Set([...visits, ...question.kept].map(({ id }) => id)).size).toBe(
          visits.length + question.kept.length,
        );
      }),
      RUNS,
    );
  });

  it("covers no slot twice, each visit one of its own, and counts as the plan by hand does", () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const { visits, coverage, uncovered } = proposePlan(question);
        const all = [...question.kept, ...visits];

        expect(planCoverage(all, question)).toEqual(coverage);
        expect(uncoveredSlots(all, question)).toEqual(uncovered);
        expect(planCoverage(question.kept, question).coveredSlots + visits.length).toBe(coverage.coveredSlots);
        expect(uncovered.length + coverage.coveredSlots).toBe(coverage.slots);
        const left = uncovered.reduce((sum, { need }) => sum + need, 0);
        expect(left + coverage.covered).toBeCloseTo(coverage.slots === 0 ? 0 : 1, 9);
      }),
      RUNS,
    );
  });

  it("covers at least what going round the places does, and at most the bound", () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const { covered, bound, roundRobin } = proposePlan(question).coverage;

        expect(covered).toBeGreaterThanOrEqual(roundRobin - 1e-9);
        expect(covered).toBeLessThanOrEqual(bound + 1e-9);
      }),
      RUNS,
    );
  });

  it("is the same when asked again, and in another order", () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const proposal = proposePlan(question);
        const turned: PlanQuestion = {
          ...question,
          places: question.places.toReversed(),
          capacity: question.capacity.toReversed(),
          kept: question.kept.toReversed(),
        };

        expect(proposePlan(question)).toEqual(proposal);
        expect(proposePlan(turned).visits).toEqual(proposal.visits);
      }),
      { ...RUNS, numRuns: 8 },
    );
  });
});
