import { describe, expect, it } from "vitest";
import { aCapacity, aPlace, aQuestion, aVisit, MONDAY } from "../../testing/plan-questions.ts";
import { planProblem } from "./plan-problem.ts";
import { roundRobin } from "./round-robin.ts";

const FRIDAY_20 = (MONDAY + 4) * 1440 + 20 * 60;
const oneTeam = aCapacity({ weekdays: [4], fromMinute: 20 * 60, minutes: 60, teams: 1 });

describe("going round the places", () => {
  it("plain goes to the next place on the list though nothing happens there at this hour", () => {
    const places = [
      aPlace({ id: "a", rank: 1 }),
      aPlace({ id: "quiet", rank: 2, blocks: [{ weekday: 0, fromHour: 8, hours: 2, share: 0 }] }),
      aPlace({ id: "c", rank: 3 }),
    ];
    const problem = planProblem(aQuestion({ places, capacity: [oneTeam] }));

    // All at one point: four visits in the hour, a, quiet, c and a again.
    expect(roundRobin(problem, "plain")).toMatchObject({ visits: 4, covered: expect.closeTo(2 / 5, 9) });
  });

  it("open skips a place where nothing happens at this hour, and comes back to one that is covered", () => {
    const places = [
      aPlace({ id: "quiet", rank: 1, blocks: [{ weekday: 0, fromHour: 8, hours: 2, share: 0 }] }),
      aPlace({ id: "b", rank: 2 }),
    ];
    const problem = planProblem(aQuestion({ places, capacity: [oneTeam] }));

    expect(roundRobin(problem, "open")).toMatchObject({ visits: 4, covered: expect.closeTo(1 / 3, 9) });
    expect(roundRobin(problem, "uncovered")).toMatchObject({ visits: 1, covered: expect.closeTo(1 / 3, 9) });
  });

  it("waits for a block to begin, or for a slot that is not covered", () => {
    const capacity = [{ ...oneTeam, fromMinute: 19 * 60, minutes: 240 }];
    const problem = planProblem(aQuestion({ capacity }));

    expect(roundRobin(problem, "plain")).toMatchObject({ visits: 16, covered: 1 });
    expect(roundRobin(problem, "open")).toMatchObject({ visits: 12, covered: 1 });
    expect(roundRobin(problem, "uncovered")).toMatchObject({ visits: 2, covered: 1 });
  });

  it("works around kept visits and counts what they cover", () => {
    const kept = [aVisit({ startMinute: FRIDAY_20 + 20, minutes: 40 })];
    const problem = planProblem(aQuestion({ capacity: [oneTeam], kept }));

    expect(roundRobin(problem, "plain")).toMatchObject({ visits: 2, covered: 0.5 });
    expect(roundRobin(problem, "uncovered")).toMatchObject({ visits: 1, covered: 0.5 });
  });
});
