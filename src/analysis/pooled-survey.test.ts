import { expect, it } from "vitest";
import { pooledSurvey } from "./pooled-survey.ts";

const answer = (areaCode: string, unsafePercent: number | null, answers: number) => ({
  areaCode,
  unsafePercent,
  answers,
});

it("pools the areas that both surveys show, with the difference between them", () => {
  const now = [answer("A", 50, 100), answer("B", 20, 300), answer("C", 90, 50)];
  const before = [answer("A", 30, 100), answer("B", 10, 300), answer("C", 90, 9)];

  const pooled = pooledSurvey(now, before)!;

  expect(pooled).toMatchObject({ percent: 27.5, answers: 400 });
  expect(pooled.change!.points).toBeCloseTo(12.5);
  expect(pooled.change!.low).toBeGreaterThan(0);
});

it("without one to compare with pools what is shown, and says nothing when nothing is", () => {
  expect(pooledSurvey([answer("A", 50, 100), answer("B", 100, 5)], null)).toEqual({
    percent: 50,
    answers: 100,
    change: null,
  });
  expect(pooledSurvey([answer("A", null, 100), answer("B", 100, 5)], [])).toBeNull();
});
