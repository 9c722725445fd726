import { describe, expect, it } from "vitest";
import { aComparison, aPromiseFollowUp } from "../testing/a-follow-up.ts";
import { aPromise } from "../testing/a-promise.ts";
import type { FollowUp } from "./follow-up.ts";
import { goalVerdict } from "./goal-verdict.ts";
import type { Goal, Indicator } from "./promise.ts";
import { dayOfCivil } from "./time.ts";

const FEWER: Goal = { direction: "down", by: 10 };
/** Tertial 2 of 2026 and of the year before; the promise of `aPromise` holds for the whole of 2026. */
const COMPARED: FollowUp["compared"] = {
  now: { fromDay: dayOfCivil(2026, 5, 1), toDay: dayOfCivil(2026, 8, 31) },
  before: { fromDay: dayOfCivil(2025, 5, 1), toDay: dayOfCivil(2025, 8, 31) },
};
const ofEvents = (goal: Goal | null): Indicator => ({ kind: "incidents", categories: null, goal });

function verdictOf(indicator: Indicator | null, low: number | null, high: number | null, ratio: number | null = 0.8) {
  const incidents = aComparison({ ratio, low, high });
  return goalVerdict(aPromiseFollowUp({ promise: aPromise({ indicator }), incidents }), COMPARED);
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

describe("a promise that does not lie between what is compared", () => {
  const incidents = aComparison({ ratio: 0.7, low: 0.6, high: 0.8 });
  const judged = (fromDay: number, toDay = dayOfCivil(2027, 12, 31), compared: FollowUp["compared"] = COMPARED) =>
    goalVerdict(
      aPromiseFollowUp({ promise: aPromise({ indicator: ofEvents(FEWER), fromDay, toDay }), incidents }),
      compared,
    );

  it("is judged when it holds on all days now and on none before", () => {
    expect(judged(dayOfCivil(2025, 9, 1))).toBe("reached");
    expect(judged(dayOfCivil(2026, 5, 1))).toBe("reached");
  });

  it("is not judged when it began within the period, ended in it, or held in the year before too", () => {
    expect(judged(dayOfCivil(2026, 8, 30))).toBe("notJudged");
    expect(judged(dayOfCivil(2026, 1, 1), dayOfCivil(2026, 7, 31))).toBe("notJudged");
    expect(judged(dayOfCivil(2024, 1, 1))).toBe("notJudged");
    expect(judged(dayOfCivil(2026, 1, 1), dayOfCivil(2026, 12, 31), null)).toBe("notJudged");
  });
});

describe("a goal in points of a survey", () => {
  const indicator: Indicator = { kind: "survey", question: "Otrygg ute sent", goal: { direction: "down", by: 5 } };
  const answer = { areaCode: null, areaName: "", survey: "2026", percent: 30, answers: 400 };
  const question = indicator.question;

  function verdictWith(low: number, high: number, areas = 1, of = { survey: "2026", since: "2024" }) {
    const change = { points: (low + high) / 2, low, high, since: of.since };
    const survey = Array.from({ length: areas }, () => ({ ...answer, survey: of.survey, question, change }));
    return goalVerdict(aPromiseFollowUp({ promise: aPromise({ indicator }), survey }), COMPARED);
  }

  it("is judged by the interval of the change", () => {
    expect(verdictWith(-12, -5)).toBe("reached");
    expect(verdictWith(-12, 1)).toBe("unsure");
    expect(verdictWith(-4, 3)).toBe("notReached");
  });

  it("is not judged of several areas at once, or of one survey alone", () => {
    expect(verdictWith(-12, -5, 2)).toBe("notJudged");
    const survey = [{ ...answer, question, change: null }];
    expect(goalVerdict(aPromiseFollowUp({ promise: aPromise({ indicator }), survey }), COMPARED)).toBe("notJudged");
  });

  it("is not judged of surveys that were both asked before the promise, or both after it", () => {
    expect(verdictWith(-12, -5, 1, { survey: "2025", since: "2024" })).toBe("notJudged");
    expect(verdictWith(-12, -5, 1, { survey: "2027", since: "2026" })).toBe("notJudged");
    expect(verdictWith(-12, -5, 1, { survey: "Mätning A", since: "2025" })).toBe("notJudged");
  });
});
