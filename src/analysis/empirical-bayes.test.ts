import { describe, expect, it } from "vitest";
import golden from "../testing/golden/empirical-bayes.json" with { type: "json" };
import { empiricalBayes } from "./empirical-bayes.ts";

describe("empiricalBayes", () => {
  it("gives spdep's shares and parameters", () => {
    const result = empiricalBayes(golden.unsafe, golden.n);

    expect(result.variance / golden.poisson_par.a).toBeCloseTo(1, 9);
    expect(result.mean / golden.poisson_par.b).toBeCloseTo(1, 9);
    golden.eb_poisson.forEach((expected, i) => {
      expect(result.smoothed[i]! / expected).toBeCloseTo(1, 9);
    });
  });

  it("gives every area the common share when the areas differ no more than by chance", () => {
    const result = empiricalBayes([10, 20, 30], [100, 200, 300]);

    expect([...result.smoothed]).toEqual([0.1, 0.1, 0.1]);
  });

  it("draws the area with fewest answers furthest", () => {
    const result = empiricalBayes([9, 90, 10], [10, 100, 100]);

    expect(0.9 - result.smoothed[0]!).toBeGreaterThan(0.9 - result.smoothed[1]!);
  });

  it("refuses an area without answers", () => {
    expect(() => empiricalBayes([0], [0])).toThrow(RangeError);
  });
});
