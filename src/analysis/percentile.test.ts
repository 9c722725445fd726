import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentiles } from "./percentile.ts";

describe("percentiles", () => {
  it("are the share of the others that are lower, half of those that are equal", () => {
    expect(percentiles([3, 1, 2, 5, 4])).toEqual([50, 0, 25, 100, 75]);
    expect(percentiles([1, 2, 2, 3, 9])).toEqual([0, 37.5, 37.5, 75, 100]);
  });

  it("say nothing of values that are all alike, or of one alone", () => {
    expect(percentiles([7, 7, 7])).toEqual([50, 50, 50]);
    expect(percentiles([7])).toEqual([50]);
    expect(percentiles([])).toEqual([]);
  });

  it("leave the missing out, also of the others", () => {
    expect(percentiles([null, 4, null, 8, 6])).toEqual([null, 0, null, 100, 50]);
  });

  it("lie in 0–100, average 50 and keep the order of the values", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 50 }), (values) => {
        const result = percentiles(values) as number[];

        expect(result.every((value) => value >= 0 && value <= 100)).toBe(true);
        expect(result.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(50, 9);
        for (const [i, value] of values.entries()) {
          for (const [j, other] of values.entries()) expect(result[i]! < result[j]!).toBe(value < other);
        }
      }),
      { seed: 580, numRuns: 100 },
    );
  });
});
