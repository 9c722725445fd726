import { describe, expect, it } from "vitest";
import type { SurveyRow } from "../domain/survey.ts";
import golden from "../testing/golden/empirical-bayes.json" with { type: "json" };
import { latestSurvey, surveyEstimates } from "./survey-estimates.ts";
import { wilsonInterval } from "./wilson.ts";

const row = (
  areaCode: string,
  answers: number,
  unsafePercent: number | null,
  more: Partial<SurveyRow> = {},
): SurveyRow => ({
  areaCode,
  areaName: areaCode,
  survey: "2026",
  question: "kväll",
  unsafePercent,
  index: null,
  answers,
  ...more,
});

describe("surveyEstimates", () => {
  it("gives share, Wilson interval and empirical-Bayes share in percent", () => {
    const rows = golden.n.map((n, i) => row(`A${i}`, n, 100 * golden.raw[i]!));

    const estimates = surveyEstimates(rows, "kväll", "2026");

    estimates.forEach((estimate, i) => {
      if (estimate.answers < 10) return;
      const interval = wilsonInterval(golden.unsafe[i]!, golden.n[i]!);
      expect(estimate.low! / (100 * interval.low)).toBeCloseTo(1, 9);
      expect(estimate.high! / (100 * interval.high)).toBeCloseTo(1, 9);
      expect(estimate.smoothed! / (100 * golden.eb_poisson[i]!)).toBeCloseTo(1, 9);
    });
  });

  it("hides under 10 answers and marks under 30", () => {
    const rows = [row("a", 9, 50), row("b", 10, 50), row("c", 29, 50), row("d", 30, 50)];

    const estimates = surveyEstimates(rows, "kväll", "2026");

    expect(estimates.map((estimate) => estimate.quality)).toEqual(["hidden", "uncertain", "uncertain", "good"]);
    expect(estimates[0]).toMatchObject({ answers: 9, percent: null, low: null, smoothed: null, index: null });
  });

  it("passes an index on as it is, without an interval", () => {
    const [estimate] = surveyEstimates([row("a", 50, null, { index: 3.2 })], "kväll", "2026");

    expect(estimate).toMatchObject({ quality: "good", index: 3.2, percent: null, low: null, smoothed: null });
  });

  it("takes the asked question and survey only", () => {
    const rows = [row("a", 50, 10), row("b", 50, 10, { survey: "2023" }), row("c", 50, 10, { question: "dag" })];

    expect(surveyEstimates(rows, "kväll", "2026").map((estimate) => estimate.areaCode)).toEqual(["a"]);
    expect(surveyEstimates(rows, "natt", "2026")).toEqual([]);
  });

  it("knows the latest survey of a question", () => {
    const rows = [
      row("a", 50, 10, { survey: "2023" }),
      row("a", 50, 10),
      row("a", 50, 10, { survey: "2027", question: "dag" }),
    ];

    expect(latestSurvey(rows, "kväll")).toBe("2026");
    expect(latestSurvey(rows, "natt")).toBeNull();
  });
});
