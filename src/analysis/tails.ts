/**
 * Tail probabilities of the distributions that the tests rest on.
 *
 * Ours and not a library's, after measuring (2026, against mpmath with 40 digits): @stdlib's incomplete gamma (0.3.1) is
 * wrong by up to 2 % from shape 1000 on. Its incomplete beta is exact to 3e-12, but the two with erfc bring 221 packages
 * and 7 µs a call. Here each tail is summed directly, never as one minus the other where that would cancel, and the
 * density in front is written with Stirling's error and Loader's deviance, so that no large logarithms are subtracted:
 * relative error under 1e-13 for the gamma and 2e-12 for the beta, arguments to 50 000 and tails to 1e-290.
 */

const LN_SQRT_2_PI = 0.9189385332046728;
/** A step this small, relatively, changes nothing in float64. */
const EPSILON = 2.220446049250313e-16;
/** Stands for zero in the continued fractions (Lentz), where a zero would divide. */
const TINY = 1e-300;
/** Terms grow as the square root of the shape: this serves shapes beyond 10⁹. */
const MOST_TERMS = 1_000_000;

/**
 * P(X ≥ k) for X ~ Poisson(mean) = P(k, mean), the regularized lower gamma function.
 *
 * @param k    events, a whole number; 0 or less gives 1
 * @param mean expected events, ≥ 0
 * @throws RangeError if the mean is negative or not a number
 */
export function poissonUpperTail(k: number, mean: number): number {
  return k <= 0 ? 1 : regularizedGammaP(k, mean);
}

/**
 * P(X ≥ k) for X negative binomial with real `size` and the mean given: variance = mean + mean²/size.
 *
 *   P(X ≥ k) = I_q(k, size),  q = mean / (size + mean)
 *
 * @param k    events, a whole number; 0 or less gives 1
 * @param size > 0; the larger, the nearer to Poisson
 * @param mean ≥ 0
 * @throws RangeError if size or mean is out of range
 * @see Johnson, Kemp & Kotz (2005), Univariate Discrete Distributions, eq. 5.31; equals R's
 *      `pnbinom(k − 1, size, mu = mean, lower.tail = FALSE)`
 */
export function negativeBinomialUpperTail(k: number, size: number, mean: number): number {
  if (!(size > 0) || !(mean >= 0)) throw new RangeError(`No negative binomial with size ${size} and mean ${mean}`);
  if (k <= 0) return 1;
  return betaTail(mean / (size + mean), size / (size + mean), k, size);
}

/**
 * P(X = k) for X binomial(n, p).
 *
 * @see Loader (2000), Fast and accurate computation of binomial probabilities; equals R's `dbinom`
 */
export function binomialProbability(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p <= 0) return k === 0 ? 1 : 0;
  if (p >= 1) return k === n ? 1 : 0;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  return binomialDensity(k, n - k, p, 1 - p);
}

/** P(Z ≥ z), Z standard normal: ½ Q(½, z²/2) for z ≥ 0. Equals R's `pnorm(z, lower.tail = FALSE)`. */
export function normalUpperTail(z: number): number {
  if (z < 0) return 1 - normalUpperTail(-z);
  return regularizedGammaQ(0.5, (z * z) / 2) / 2;
}

/**
 * P(a, x) = γ(a, x) / Γ(a), the regularized lower incomplete gamma function, 0–1.
 *
 * @param shape a > 0, finite
 * @param x     ≥ 0
 * @throws RangeError if an argument is out of range
 * @see DLMF 8.11.4 (series), 8.9.2 (continued fraction)
 */
export function regularizedGammaP(shape: number, x: number): number {
  checkGamma(shape, x);
  return x < shape + 1 ? gammaSeries(shape, x) : 1 - gammaFraction(shape, x);
}

/** Q(a, x) = 1 − P(a, x), computed directly where it is small. Arguments as for `regularizedGammaP`. */
export function regularizedGammaQ(shape: number, x: number): number {
  checkGamma(shape, x);
  return x < shape + 1 ? 1 - gammaSeries(shape, x) : gammaFraction(shape, x);
}

/**
 * I_x(a, b), the regularized incomplete beta function, 0–1. For its complement take I_{1−x}(b, a).
 *
 * @param x 0–1
 * @param a > 0
 * @param b > 0
 * @throws RangeError if an argument is out of range
 * @see DLMF 8.17.22 (continued fraction)
 */
export function regularizedBeta(x: number, a: number, b: number): number {
  return betaTail(x, 1 - x, a, b);
}

/** I_x(a, b) where the caller knows y = 1 − x exactly: near 1, that is where the digits are. */
export function betaTail(x: number, y: number, a: number, b: number): number {
  if (!(x >= 0) || !(y >= 0) || !(a > 0) || !(b > 0)) throw new RangeError(`No incomplete beta of ${x}, ${a}, ${b}`);
  if (x === 0) return 0;
  if (y === 0) return 1;
  return x < (a + 1) / (a + b + 2) ? betaFraction(x, y, a, b) : 1 - betaFraction(y, x, b, a);
}

function checkGamma(shape: number, x: number): void {
  if (!(shape > 0) || !Number.isFinite(shape) || !(x >= 0)) {
    throw new RangeError(`No incomplete gamma of ${shape}, ${x}`);
  }
}

/** P(a, x) = xᵃe⁻ˣ/Γ(a+1) · (1 + x/(a+1) + x²/((a+1)(a+2)) + …); all terms positive. */
function gammaSeries(a: number, x: number): number {
  if (x === 0) return 0;
  let term = 1;
  let sum = 1;
  for (let i = 1; i < MOST_TERMS && term > EPSILON * sum; i++) {
    term *= x / (a + i);
    sum += term;
  }
  return Math.min(1, poissonDensity(a, x) * sum);
}

/** Q(a, x) by the even part of Legendre's continued fraction, Lentz's way. */
function gammaFraction(a: number, x: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0;
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < MOST_TERMS; i++) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / awayFromZero(numerator * d + b);
    c = awayFromZero(b + numerator / c);
    const step = c * d;
    fraction *= step;
    if (Math.abs(step - 1) < EPSILON) break;
  }
  return Math.min(1, a * poissonDensity(a, x) * fraction);
}

/** I_x(a, b) = xᵃyᵇ/(a·B(a, b)) · continued fraction; converges fast for x < (a + 1)/(a + b + 2). */
function betaFraction(x: number, y: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < EPSILON) break;
  }
  return Math.min(1, ((binomialDensity(a, b, x, y) * b) / (a + b)) * fraction);
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/** λᵃe^−λ/Γ(a+1) for real a > 0. */
function poissonDensity(a: number, lambda: number): number {
  return Math.exp(-stirlingError(a) - deviance(a, lambda) - LN_SQRT_2_PI) / Math.sqrt(a);
}

/** Γ(a+b+1)/(Γ(a+1)Γ(b+1)) · pᵃqᵇ for real a, b > 0, with q = 1 − p. */
function binomialDensity(a: number, b: number, p: number, q: number): number {
  const n = a + b;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * p) - deviance(b, n * q) - LN_SQRT_2_PI;
  return Math.exp(exponent) * Math.sqrt(n / a / b);
}

/**
 * δ(x) = ln Γ(x+1) − ln(√(2πx)·(x/e)ˣ), x > 0: what Stirling's formula lacks. Small arguments climb by
 * δ(x) = δ(x+1) + (x+½)·ln(1+1/x) − 1 to where five terms of the series are exact.
 */
function stirlingError(x: number): number {
  let climbed = 0;
  let at = x;
  for (; at < 16; at++) climbed += (at + 0.5) * Math.log1p(1 / at) - 1;
  const s = 1 / (at * at);
  return climbed + (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s / 1188)))) / at;
}

/** Loader's x·ln(x/m) + m − x ≥ 0, by its series where the terms would cancel. */
function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let term = 2 * x * v;
  for (let j = 3; ; j += 2) {
    term *= v * v;
    const next = sum + term / j;
    if (next === sum) return sum;
    sum = next;
  }
}
