/** A share of yes answers with its uncertainty, all 0–1. */
export interface ShareInterval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantile at 0.975. */
const Z_95 = 1.959963984540054;

/**
 * Wilson score interval for a share, without continuity correction.
 *
 *   centre = (p + z²/2n) / (1 + z²/n),   half = z·√(p(1−p)/n + z²/4n²) / (1 + z²/n)
 *
 * @param successes number of yes answers, 0 ≤ successes ≤ n; may be fractional when the file gives a rounded percent
 * @param n         number of answers, > 0
 * @param z         standard normal quantile; 1.96 (95 %) unless told
 * @throws RangeError if the counts make no share
 * @see Wilson (1927), JASA 22:209–212; equals R's `prop.test(correct = FALSE)`
 */
export function wilsonInterval(successes: number, n: number, z: number = Z_95): ShareInterval {
  if (!(n > 0) || !(successes >= 0) || successes > n) {
    throw new RangeError(`No share of ${successes} in ${n}`);
  }
  const share = successes / n;
  const z2 = z * z;
  const denominator = 1 + z2 / n;
  const center = (share + z2 / (2 * n)) / denominator;
  const half = (z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / denominator;
  // At 0 and n the limit is exactly 0 and 1; rounding would leave a stray 1e-17.
  return {
    share,
    low: successes === 0 ? 0 : Math.max(0, center - half),
    high: successes === n ? 1 : Math.min(1, center + half),
  };
}
