import fc from "fast-check";
import { describe, expect, it } from "vitest";
import golden from "../testing/golden/poisson-test.json" with { type: "json" };
import { poissonTest } from "./poisson-test.ts";
import { binomialProbability } from "./tails.ts";

/** JSON has no Infinity and no NaN. */
function numberOf(written: number | string | undefined): number {
  return written === "Inf" ? Number.POSITIVE_INFINITY : Number(written);
}

function expectNear(value: number, expected: number, relative = 1e-9): void {
  if (!Number.isFinite(expected) || expected === 0) expect(value).toBe(expected);
  else expect(Math.abs(value / expected - 1), `${value} for ${expected}`).toBeLessThan(relative);
}

describe("poissonTest", () => {
  it.each(golden.cases)("gives R's answer for $x1 and $x2 in $T1 and $T2", (expected) => {
    const result = poissonTest(expected.x1, expected.x2, expected.T1, expected.T2);

    expectNear(result.ratio, numberOf(expected.ratio));
    expectNear(result.pValue, expected.p_two);
    expectNear(result.pLess, expected.p_less);
    expectNear(result.pGreater, expected.p_greater);
    if (expected.ci_lo !== undefined) expectNear(result.low, expected.ci_lo);
    if (expected.ci_hi !== undefined) expectNear(result.high, numberOf(expected.ci_hi));
  });

  it("sums the outcomes no likelier than the one seen, one by one", () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        count,
        count,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        (x1, x2, t1, t2) => {
          const n = x1 + x2;
          const p = t1 / (t1 + t2);
          const seen = binomialProbability(x1, n, p);
          let sum = 0;
          for (let k = 0; k <= n; k++) {
            const probability = binomialProbability(k, n, p);
            if (probability <= seen * (1 + 1e-7)) sum += probability;
          }

          expectNear(poissonTest(x1, x2, t1, t2).pValue, Math.min(1, sum), 1e-10);
        },
      ),
      { seed: 17, numRuns: 500 },
    );
  });

  it("does not mind which of the two is called first", () => {
    const one = poissonTest(31, 240, 28, 364);
    const other = poissonTest(240, 31, 364, 28);

    expect(other.ratio).toBeCloseTo(1 / one.ratio, 12);
    expect(other.low).toBeCloseTo(1 / one.high, 12);
    expect(other.high).toBeCloseTo(1 / one.low, 12);
    expect(other.pValue).toBeCloseTo(one.pValue, 12);
  });

  it("has limits at which a one-sided test leaves 2.5 %, for a hundred thousand events too", () => {
    for (const [x1, x2] of [
      [1, 1],
      [14, 6],
      [8000, 92_000],
    ] as const) {
      const { low, high } = poissonTest(x1, x2, 28, 364);

      // With the rate in the second period as many times larger, the truth would be a ratio of 1.
      expect(poissonTest(x1, x2, 28 * low, 364).pGreater).toBeCloseTo(0.025, 10);
      expect(poissonTest(x1, x2, 28 * high, 364).pLess).toBeCloseTo(0.025, 10);
    }
  });

  it("says nothing of nothing", () => {
    expect(poissonTest(0, 0, 28, 364)).toEqual({
      ratio: Number.NaN,
      low: 0,
      high: Number.POSITIVE_INFINITY,
      pValue: 1,
      pLess: 1,
      pGreater: 1,
    });
  });

  it("refuses what is no count or exposure", () => {
    expect(() => poissonTest(1.5, 1, 1, 1)).toThrow(RangeError);
    expect(() => poissonTest(-1, 1, 1, 1)).toThrow(RangeError);
    expect(() => poissonTest(1, 1, 0, 1)).toThrow(RangeError);
  });
});
