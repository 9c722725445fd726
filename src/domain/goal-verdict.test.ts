import { describe, expect, it } from "vitest";
import { aComparison, aPromiseFollowUp } from "../testing/a-follow-up.ts";
import { aPromise } from "../testing/a-promise.ts";
import { goalVerdict } from "./goal-verdict.ts";
import type { Goal, Indicator } from "./promise.ts";

const FEWER: Goal = { direction: "down", by: 10 };
const ofEvents = (goal: Goal | null): Indicator => ({ kind: "incidents", categories: null, goal });

function verdictOf(indicator: Indicator | null, low: number | null, high: number | null, ratio: number | null = 0.8) {
  const incidents = aComparison({ ratio, low, high });
  return goalVerdict(aPromiseFollowUp({ promise: aPromise({ indicator }), incidents }));
}

describe("a goal in numbers of events", () => {
  it.each([
    // At most nine tenths of the year before is the goal.
    [0.7, 0.9, "reached"],
    [0.7, 0.95, "unsure"],
    [0.91, 1.1, "notReached"],
    [0.8, null, "unsure"],
    [null, null, "notJudged"],
  ] as const)("whose ratio lies between %s and %s is %s", (low, high, verdict) => {
    expect(verdictOf(ofEvents(FEWER), low, high)).toBe(verdict);
  });

  it("that is to grow is reached above, not below", () => {
    const more = ofEvents({ direction: "up", by: 10 });

    expect(verdictOf(more, 1.1, 1.4)).toBe("reached");
    expect(verdictOf(more, 0.7, 1.05)).toBe("notReached");
  });

  it("is not judged where there is nothing to compare with, and is none when none was set", () => {
    expect(verdictOf(ofEvents(FEWER), null, null, null)).toBe("notJudged");
    expect(verdictOf(ofEvents(null), 0.7, 0.8)).toBeNull();
    expect(verdictOf(null, 0.7, 0.8)).toBeNull();
    expect(verdictOf({ kind: "words", text: "Färre känner sig otrygga" }, 0.7, 0.8)).toBeNull();
  });
});

describe("a goal in points of a survey", () => {
  const indicator: Indicator = { kind: "survey", question: "Otrygg ute sent", goal: { direction: "down", by: 5 } };
  const answer = { areaCode: null, areaName: "", survey: "2026", percent: 30, answers: 400 };
  const question = indicator.question;

  function verdictWith(low: number, high: number, areas = 1) {
    const change = { points: (low + high) / 2, low, high, since: "2024" };
    const survey = Array.from({ length: areas }, () => ({ ...answer, question, change }));
    return goalVerdict(aPromiseFollowUp({ promise: aPromise({ indicator }), survey }));
  }

  it("is judged by the interval of the change", () => {
    expect(verdictWith(-12, -5)).toBe("reached");
    expect(verdictWith(-12, 1)).toBe("unsure");
    expect(verdictWith(-4, 3)).toBe("notReached");
  });

  it("is not judged of several areas at once, or of one survey alone", () => {
    expect(verdictWith(-12, -5, 2)).toBe("notJudged");
    const survey = [{ ...answer, question, change: null }];
    expect(goalVerdict(aPromiseFollowUp({ promise: aPromise({ indicator }), survey }))).toBe("notJudged");
  });
});
