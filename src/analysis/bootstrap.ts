import type { RatioInterval } from "../domain/backtest.ts";

const RESAMPLES = 2000;

/**
 * Ratio of two sums over the same months, Σa/Σb, with a 95 % percentile interval: the months are drawn anew with
 * replacement, both series together, because a month that is easy for one method is easy for the other.
 *
 * Limits are the 2.5 and 97.5 % points of the resampled ratios, interpolated as R's default (type 7). A resample whose Σb
 * is 0 says nothing and is drawn again; so the interval is of the ratio where it exists.
 *
 * @param a, b non-negative, one item per month, equally long
 * @returns    null when Σb is 0
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 13.3
 */
export function ratioInterval(
  a: readonly number[],
  b: readonly number[],
  random: () => number,
  resamples = RESAMPLES,
): RatioInterval | null {
  const value = sum(a) / sum(b);
  if (sum(b) === 0) return null;
  const ratios = new Float64Array(resamples);
  for (let k = 0; k < resamples; ) {
    let sumA = 0;
    let sumB = 0;
    for (let i = 0; i < a.length; i++) {
      const drawn = Math.floor(random() * a.length);
      sumA += a[drawn]!;
      sumB += b[drawn]!;
    }
    if (sumB > 0) ratios[k++] = sumA / sumB;
  }
  ratios.sort();
  return { value, low: quantile(ratios, 0.025), high: quantile(ratios, 0.975) };
}

/** @param ascending at least one item */
function quantile(ascending: Float64Array, share: number): number {
  const at = (ascending.length - 1) * share;
  const below = Math.floor(at);
  const above = Math.min(below + 1, ascending.length - 1);
  return ascending[below]! + (at - below) * (ascending[above]! - ascending[below]!);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
