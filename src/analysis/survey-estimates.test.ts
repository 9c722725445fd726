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

  describe("difference to the rest of the municipality", () => {
    it("is the area less all others pooled, in percentage points with Newcombe limits", () => {
      // 45 of 150 against 20 of 100 and 10 of 60 together: 30 of 160 (Newcombe's interval from `golden/newcombe.json`).
      const rows = [row("a", 150, 30), row("b", 100, 20), row("c", 60, 100 / 6)];

      const { difference } = surveyEstimates(rows, "kväll", "2026")[0]!;

      expect(difference!.points).toBeCloseTo(11.25, 9);
      expect(difference!.low).toBeCloseTo(1.694772769460806, 9);
      expect(difference!.high).toBeCloseTo(20.639103548190885, 9);
    });

    it("counts hidden areas among the rest, and gives them none of their own", () => {
      const rows = [row("a", 150, 30), row("b", 152, 18.75), row("hidden", 8, 18.75)];

      const [a, , hidden] = surveyEstimates(rows, "kväll", "2026");

      expect(a!.difference!.high).toBeCloseTo(20.639103548190885, 9);
      expect(hidden!.difference).toBeNull();
    });

    it("is null with one area only, and when all others together gave under 10 answers", () => {
      expect(surveyEstimates([row("a", 150, 30)], "kväll", "2026")[0]!.difference).toBeNull();
      expect(surveyEstimates([row("a", 150, 30), row("b", 9, 50)], "kväll", "2026")[0]!.difference).toBeNull();
      expect(surveyEstimates([row("a", 150, 30), row("b", 10, 50)], "kväll", "2026")[0]!.difference).not.toBeNull();
    });

    it("is null for an index, which is not mixed into the rest either", () => {
      const rows = [row("a", 150, 30), row("b", 160, 18.75), row("i", 500, null, { index: 3 })];

      const [a, , index] = surveyEstimates(rows, "kväll", "2026");

      expect(a!.difference!.points).toBeCloseTo(11.25, 9);
      expect(index!.difference).toBeNull();
    });

    it("takes no answers from other questions, other surveys or an area's second row", () => {
      const rows = [
        row("a", 150, 30),
        row("b", 160, 18.75),
        row("b", 900, 90),
        row("c", 900, 90, { question: "dag" }),
        row("c", 900, 90, { survey: "2025" }),
      ];

      expect(surveyEstimates(rows, "kväll", "2026")[0]!.difference!.points).toBeCloseTo(11.25, 9);
    });

    it("holds where nobody, or everybody, feels unsafe, also when the shares are rounded", () => {
      const none = ["a", "b", "c"].map((code) => row(code, 30, 0));
      const all = ["a", "b", "c"].map((code) => row(code, 30, 100));
      // Three thirds of 0.1 do not add up to 0.3 exactly: the rest must not fall below none.
      const thirds = [row("a", 300, 0.1), row("b", 100, 0), row("c", 100, 0)];

      for (const rows of [none, all, thirds]) {
        for (const { difference } of surveyEstimates(rows, "kväll", "2026")) {
          expect(difference!.low).toBeLessThanOrEqual(difference!.points);
          expect(difference!.high).toBeGreaterThanOrEqual(difference!.points);
        }
      }
    });
  });

  describe("change since the survey before", () => {
    it("is this survey less the latest before it, with its label", () => {
      // 120 of 400 against 150 of 410 (Newcombe's interval from `golden/newcombe.json`).
      const rows = [
        row("a", 410, (100 * 150) / 410, { survey: "2025" }),
        row("a", 400, 30),
        row("a", 400, 90, { survey: "2023" }),
        row("a", 400, 90, { survey: "2027" }),
      ];

      const { change } = surveyEstimates(rows, "kväll", "2026")[0]!;

      expect(change!.since).toBe("2025");
      expect(change!.points).toBeCloseTo(-6.585365853658537, 9);
      expect(change!.low).toBeCloseTo(-12.99387026067659, 9);
      expect(change!.high).toBeCloseTo(-0.09222243053895861, 9);
    });

    it("goes past surveys with too few answers, an index or another question to one that can be compared", () => {
      const rows = [
        row("a", 400, 30),
        row("a", 9, 50, { survey: "2025" }),
        row("a", 400, null, { survey: "2024", index: 3 }),
        row("a", 400, 50, { survey: "2023", question: "dag" }),
        row("b", 400, 50, { survey: "2023" }),
        row("a", 10, 50, { survey: "2022" }),
      ];

      expect(surveyEstimates(rows, "kväll", "2026")[0]!.change!.since).toBe("2022");
    });

    it("is null without an earlier survey, when the area is hidden now, and for an index", () => {
      const before = ["a", "b", "c"].map((code) => row(code, 400, 50, { survey: "2025" }));
      const rows = [row("a", 9, 30), row("b", 400, null, { index: 3 }), row("d", 400, 30), ...before];

      expect(surveyEstimates(rows, "kväll", "2026").map(({ change }) => change)).toEqual([null, null, null]);
      expect(surveyEstimates(rows, "kväll", "2025").map(({ change }) => change)).toEqual([null, null, null]);
    });
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
