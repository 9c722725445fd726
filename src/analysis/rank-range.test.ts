import { describe, expect, it } from "vitest";
import { DRAWS, gammaDraw, rankRanges, rankRangesOfDraws, type ScoredPlace, scoreDraws } from "./rank-range.ts";
import { seededRandom } from "./seeded-random.ts";
import { regularizedGammaP } from "./tails.ts";

const FIFTY: readonly ScoredPlace[] = Array.from({ length: 50 }, (_, i) => ({
  scoreUnit: 0.5,
  effectiveCount: 200 - 3 * i,
}));

describe("gammaDraw", () => {
  it.each([0.5, 0.8, 1, 5.5, 120.5])("draws the gamma distribution of shape %d", (shape) => {
    const random = seededRandom(8);
    const draws = Float64Array.from({ length: 4000 }, () => gammaDraw(shape, random)).sort();

    // Kolmogorov–Smirnov: 1.95/√n is passed once in a thousand.
    let widest = 0;
    draws.forEach((x, i) => {
      const p = regularizedGammaP(shape, x);
      widest = Math.max(widest, Math.abs(p - i / 4000), Math.abs(p - (i + 1) / 4000));
    });

    expect(widest).toBeLessThan(1.95 / Math.sqrt(4000));
  });
});

describe("scoreDraws", () => {
  it("draws the same whatever was drawn before, and whoever comes last", () => {
    const first = scoreDraws(FIFTY.slice(0, 20));
    scoreDraws(FIFTY);
    const again = scoreDraws(FIFTY.slice(0, 21));

    expect(first).toHaveLength(DRAWS);
    again.forEach((scores, draw) => {
      expect(scores.subarray(0, 20)).toEqual(first[draw]);
    });
  });

  it("draws around the score, half a unit higher", () => {
    const draws = scoreDraws([{ scoreUnit: 0.25, effectiveCount: 400 }]);

    const mean = draws.reduce((sum, scores) => sum + scores[0]!, 0) / draws.length;
    // Standard error 0.25·√400.5/√500 = 0.22.
    expect(Math.abs(mean - 0.25 * 400.5)).toBeLessThan(0.9);
  });
});

describe("rankRanges", () => {
  it("holds every place's own rank", () => {
    rankRanges(FIFTY).forEach(({ low, high }, i) => {
      expect(low).toBeGreaterThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(i + 1);
      expect(high).toBeGreaterThanOrEqual(i + 1);
      expect(high).toBeLessThanOrEqual(50);
    });
  });

  it("is sure of places that lie far apart, and of one alone", () => {
    const far = [1000, 500, 200, 50].map((effectiveCount) => ({ scoreUnit: 1, effectiveCount }));

    expect(rankRanges(far)).toEqual([1, 2, 3, 4].map((rank) => ({ low: rank, high: rank })));
    expect(rankRanges(far.slice(0, 1))).toEqual([{ low: 1, high: 1 }]);
    expect(rankRanges([])).toEqual([]);
  });

  it("is unsure of equals", () => {
    const equal = Array.from({ length: 10 }, () => ({ scoreUnit: 1, effectiveCount: 30 }));

    for (const { low, high } of rankRanges(equal)) {
      expect(low).toBe(1);
      expect(high).toBe(10);
    }
  });
});

describe("rankRangesOfDraws", () => {
  it("takes the 5 and 95 % points of the rank, counted by hand", () => {
    // The first place is first in 90 of 100 draws, else third behind the other two.
    const draws = Array.from({ length: 100 }, (_, i) => Float64Array.from(i < 90 ? [9, 5, 1] : [0, 5, 1]));

    expect(rankRangesOfDraws(draws, 3)).toEqual([
      { low: 1, high: 3 },
      { low: 1, high: 2 },
      { low: 2, high: 3 },
    ]);
  });

  it("keeps the list's order among equal scores", () => {
    const draws = Array.from({ length: 20 }, () => Float64Array.from([2, 2, 2]));

    expect(rankRangesOfDraws(draws, 3)).toEqual([1, 2, 3].map((rank) => ({ low: rank, high: rank })));
  });
});
