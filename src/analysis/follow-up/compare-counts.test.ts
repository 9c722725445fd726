import { describe, expect, it } from "vitest";
import { dayOfCivil } from "../../domain/time.ts";
import golden from "../../testing/golden/poisson-test.json" with { type: "json" };
import { compareCounts } from "./compare-counts.ts";

const october = (year: number) => ({ fromDay: dayOfCivil(year, 10, 1), toDay: dayOfCivil(year, 10, 31) });
const { toDay: coveredTo } = october(2026);
const compared = { coveredTo, compared: { now: october(2026), before: october(2025) }, isUneven: false };

describe("a count against the year before", () => {
  const sameDays = golden.cases.filter(({ x1, x2, T1, T2 }) => T1 === T2 && x1 + x2 >= 10);

  it("has R's cases to be held against", () => expect(sameDays.length).toBeGreaterThan(2));

  it.each(sameDays)("gives R's p-value and interval for $x1 and $x2", ({ x1, x2, p_two, ci_lo, ci_hi }) => {
    const comparison = compareCounts(x1, x2, compared);

    expect(comparison.pValue).toBeCloseTo(p_two, 9);
    expect(comparison.low).toBeCloseTo(Number(ci_lo), 8);
    if (x2 === 0) expect([comparison.ratio, comparison.high]).toEqual([null, null]);
    else expect(comparison.high).toBeCloseTo(Number(ci_hi), 8);
    expect(comparison.verdict).toBe(p_two >= 0.05 ? "same" : x1 > x2 ? "more" : "fewer");
  });

  it("says nothing of fewer than ten together", () => {
    expect(compareCounts(9, 0, compared)).toMatchObject({ verdict: "tooFew", now: 9, before: 0, pValue: null });
    expect(compareCounts(10, 0, compared).verdict).toBe("more");
  });

  it("says nothing of a year before that the data do not reach", () => {
    expect(compareCounts(90, 0, { ...compared, compared: null })).toMatchObject({
      verdict: "noHistory",
      now: 90,
      before: null,
      ratio: null,
    });
  });

  it("says nothing when the sources cover different days, though it counts them", () => {
    expect(compareCounts(131, 1080, { ...compared, isUneven: true })).toEqual({
      now: 131,
      before: 1080,
      verdict: "unevenSources",
      ratio: null,
      low: null,
      high: null,
      pValue: null,
    });
  });

  it("has no count of a period without data, not even none", () => {
    const none = { coveredTo: null, compared: null, isUneven: false };

    expect(compareCounts(0, 0, none)).toMatchObject({ verdict: "noData", now: null, before: null });
  });

  it("reckons per day when a leap day makes the periods unequal", () => {
    const february = (year: number, last: number) => ({
      fromDay: dayOfCivil(year, 2, 1),
      toDay: dayOfCivil(year, 2, last),
    });

    const { ratio } = compareCounts(290, 280, {
      ...compared,
      compared: { now: february(2028, 29), before: february(2027, 28) },
    });

    expect(ratio).toBeCloseTo(1, 12);
  });
});
