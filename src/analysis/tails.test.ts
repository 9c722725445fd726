import fc from "fast-check";
import { describe, expect, it } from "vitest";
import golden from "../testing/golden/tails.json" with { type: "json" };
import {
  binomialProbability,
  negativeBinomialUpperTail,
  normalUpperTail,
  poissonUpperTail,
  regularizedBeta,
  regularizedGammaP,
  regularizedGammaQ,
} from "./tails.ts";

/** Tolerance of the references, relative: these go down to 1e-130. */
const RELATIVE = 1e-10;

function expectNear(value: number, expected: number, relative = RELATIVE): void {
  expect(Math.abs(value - expected), `${value} for ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe("poissonUpperTail", () => {
  it("gives R's tails, far ones too", () => {
    for (const { k, lambda, p_ge } of golden.poisson_upper) expectNear(poissonUpperTail(k, lambda), p_ge);
  });

  it("is certain for no events and impossible where none are expected", () => {
    expect(poissonUpperTail(0, 0)).toBe(1);
    expect(poissonUpperTail(1, 0)).toBe(0);
  });

  it("is the sum of its probabilities", () => {
    const mean = 7.3;
    let probability = Math.exp(-mean);
    let below = 0;
    for (let k = 0; k < 20; k++) {
      expectNear(poissonUpperTail(k, mean), 1 - below, 1e-9);
      below += probability;
      probability *= mean / (k + 1);
    }
  });
});

describe("negativeBinomialUpperTail", () => {
  it("gives the reference tails, far ones too", () => {
    for (const { k, size, mean, p } of golden.nbinom_upper) expectNear(negativeBinomialUpperTail(k, size, mean), p);
  });

  it("nears Poisson as the size grows", () => {
    expectNear(negativeBinomialUpperTail(12, 1e9, 5), poissonUpperTail(12, 5), 1e-7);
  });

  it("is the geometric distribution at size 1", () => {
    for (const k of [1, 2, 5, 40, 300]) expectNear(negativeBinomialUpperTail(k, 1, 3), 0.75 ** k);
  });

  it("refuses what is no distribution", () => {
    expect(() => negativeBinomialUpperTail(1, 0, 1)).toThrow(RangeError);
    expect(() => negativeBinomialUpperTail(1, 1, -1)).toThrow(RangeError);
    expect(() => negativeBinomialUpperTail(1, 1, Number.NaN)).toThrow(RangeError);
  });
});

describe("normalUpperTail", () => {
  it("gives R's tails, far ones too", () => {
    golden.pnorm_upper.z.forEach((z, i) => {
      expectNear(normalUpperTail(z), golden.pnorm_upper.p[i]!);
    });
  });
});

describe("regularizedGammaQ", () => {
  it("gives the reference chance that a gamma rate exceeds a threshold", () => {
    for (const { a, b, y, E, tau, p } of golden.gamma_exceed) expectNear(regularizedGammaQ(a + y, tau * (b + E)), p);
  });

  // mpmath, 40 digits. A well-known library is wrong by 2 % here.
  it.each([
    { shape: 1000, x: 1010, q: 0.3723210552630053 },
    { shape: 1000, x: 2000, q: 6.847349459614753e-136 },
    { shape: 5000, x: 5050, q: 0.2390153252401751 },
    { shape: 49000, x: 49490, q: 0.013630397341091014 },
  ])("keeps its digits at shape $shape", ({ shape, x, q }) => {
    expectNear(regularizedGammaQ(shape, x), q);
  });

  it("makes one with P, and P falls as the shape grows", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 500, noNaN: true }),
        fc.double({ min: 0, max: 800, noNaN: true }),
        (a, x) => {
          const p = regularizedGammaP(a, x);
          expect(p + regularizedGammaQ(a, x)).toBeCloseTo(1, 12);
          expect(regularizedGammaP(a + 1, x)).toBeLessThanOrEqual(p * (1 + 1e-12));
        },
      ),
      { seed: 3, numRuns: 300 },
    );
  });

  it("refuses a shape that is none", () => {
    expect(() => regularizedGammaQ(0, 1)).toThrow(RangeError);
    expect(() => regularizedGammaQ(1, -1)).toThrow(RangeError);
  });
});

describe("regularizedBeta", () => {
  it("is the binomial's upper tail, summed term by term", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 99 }),
        (a, b, percent) => {
          const n = a + b - 1;
          const p = percent / 100;
          let sum = 0;
          for (let k = n; k >= a; k--) sum += binomialByProduct(k, n, p);

          expectNear(regularizedBeta(p, a, b), sum, 1e-11);
        },
      ),
      { seed: 5, numRuns: 300 },
    );
  });

  it("mirrors: I_x(a, b) = 1 − I_{1−x}(b, a)", () => {
    expect(regularizedBeta(0.3, 2.5, 0.7) + regularizedBeta(0.7, 0.7, 2.5)).toBeCloseTo(1, 13);
  });

  it("is 0 and 1 at the ends and refuses the rest", () => {
    expect(regularizedBeta(0, 2, 3)).toBe(0);
    expect(regularizedBeta(1, 2, 3)).toBe(1);
    expect(() => regularizedBeta(1.1, 2, 3)).toThrow(RangeError);
    expect(() => regularizedBeta(0.5, 0, 3)).toThrow(RangeError);
  });
});

describe("binomialProbability", () => {
  it("is the product it abbreviates", () => {
    for (let n = 0; n <= 40; n++) {
      for (let k = 0; k <= n; k++) expectNear(binomialProbability(k, n, 0.27), binomialByProduct(k, n, 0.27), 1e-12);
    }
  });

  it("knows the certain and the impossible", () => {
    expect(binomialProbability(0, 5, 0)).toBe(1);
    expect(binomialProbability(5, 5, 1)).toBe(1);
    expect(binomialProbability(6, 5, 0.5)).toBe(0);
  });
});

function binomialByProduct(k: number, n: number, p: number): number {
  let probability = (1 - p) ** (n - k);
  for (let i = 1; i <= k; i++) probability *= ((n - k + i) / i) * p;
  return probability;
}
