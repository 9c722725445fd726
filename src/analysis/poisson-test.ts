import { findRoot } from "./find-root.ts";
import { betaTail, binomialProbability } from "./tails.ts";

/** Two Poisson counts compared. */
export interface PoissonComparison {
  /** (x1/t1)/(x2/t2); Infinity when only x2 is 0, NaN when both are. */
  readonly ratio: number;
  /** Clopper–Pearson 95 % limits of the ratio. `low` is 0 when x1 is 0; `high` is Infinity when x2 is 0. */
  readonly low: number;
  readonly high: number;
  /** Two-sided, by minimum likelihood. */
  readonly pValue: number;
  /** P(X1 ≤ x1) and P(X1 ≥ x1), given the total. */
  readonly pLess: number;
  readonly pGreater: number;
}

const TAIL = 0.025;
/** As R: outcomes this much likelier still count as equally likely, for rounding's sake. */
const EQUALLY_LIKELY = 1 + 1e-7;

/**
 * Exact comparison of two Poisson rates: given the total, x1 is binomial(x1 + x2, t1/(t1 + t2)).
 *
 * The two-sided p-value sums the outcomes no likelier than the one seen. The density falls on both sides of its mean, so
 * the outcomes on the other side are a tail, whose start is found by halving.
 *
 * @param x1 events in the first exposure, a whole number ≥ 0
 * @param x2 events in the second
 * @param t1 first exposure, > 0; any unit, the same for both
 * @param t2 second exposure, > 0
 * @throws RangeError if a count or exposure is none
 * @see Przyborowski & Wilenski (1940), Biometrika 31:313–323; equals R's `poisson.test(c(x1, x2), c(t1, t2))`
 */
export function poissonTest(x1: number, x2: number, t1: number, t2: number): PoissonComparison {
  if (!Number.isInteger(x1) || !Number.isInteger(x2) || x1 < 0 || x2 < 0)
    throw new RangeError(`No counts: ${x1}, ${x2}`);
  if (!(t1 > 0) || !(t2 > 0)) throw new RangeError(`No exposures: ${t1}, ${t2}`);
  const p = t1 / (t1 + t2);
  const q = t2 / (t1 + t2);
  const n = x1 + x2;
  return {
    ratio: x1 / t1 / (x2 / t2),
    low: x1 === 0 ? 0 : (oddsOfTail(x1, x2 + 1) * t2) / t1,
    high: x2 === 0 ? Number.POSITIVE_INFINITY : t2 / t1 / oddsOfTail(x2, x1 + 1),
    pValue: twoSided(x1, n, p, q),
    pLess: binomialLowerTail(x1, n, p, q),
    pGreater: binomialUpperTail(x1, n, p, q),
  };
}

/** P(X ≥ k), X binomial(n, p). */
function binomialUpperTail(k: number, n: number, p: number, q: number): number {
  if (k <= 0) return 1;
  return k > n ? 0 : betaTail(p, q, k, n - k + 1);
}

/** P(X ≤ k). */
function binomialLowerTail(k: number, n: number, p: number, q: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : betaTail(q, p, n - k, k + 1);
}

function twoSided(x: number, n: number, p: number, q: number): number {
  const mean = n * p;
  if (x === mean) return 1;
  const limit = binomialProbability(x, n, p) * EQUALLY_LIKELY;
  if (x < mean) {
    // The first outcome from the mean upwards that is no likelier.
    let within = Math.ceil(mean) - 1;
    let beyond = n + 1;
    while (beyond - within > 1) {
      const middle = Math.floor((within + beyond) / 2);
      if (binomialProbability(middle, n, p) <= limit) beyond = middle;
      else within = middle;
    }
    return Math.min(1, binomialLowerTail(x, n, p, q) + binomialUpperTail(beyond, n, p, q));
  }
  let within = Math.floor(mean) + 1;
  let beyond = -1;
  while (within - beyond > 1) {
    const middle = Math.floor((within + beyond) / 2);
    if (binomialProbability(middle, n, p) <= limit) beyond = middle;
    else within = middle;
  }
  return Math.min(1, binomialUpperTail(x, n, p, q) + binomialLowerTail(beyond, n, p, q));
}

/** The odds θ = π/(1 − π) at which I_π(a, b) = 0.025; a, b ≥ 1 and whole. Sought on ln θ, where the tail is smooth. */
function oddsOfTail(a: number, b: number): number {
  const target = Math.log(TAIL);
  const excess = (logOdds: number) => {
    const odds = Math.exp(logOdds);
    return Math.log(betaTail(odds / (1 + odds), 1 / (1 + odds), a, b)) - target;
  };
  // At the beta's mean the tail holds at least 1/e.
  const high = Math.log(a / b);
  let reach = 3 * Math.sqrt(1 / a + 1 / b);
  while (excess(high - reach) > 0) reach *= 2;
  return Math.exp(findRoot(excess, high - reach, high));
}
