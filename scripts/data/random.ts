import { standardNormal } from "../../src/analysis/seeded-random.ts";

/** A log-normal number with median 1. */
export function logNormal(random: () => number, sigma: number): number {
  return Math.exp(sigma * standardNormal(random));
}

export function integerBetween(random: () => number, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of the items, each as likely. */
export function pick<T>(random: () => number, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)]!;
}

/**
 * Draws indexes in proportion to weights.
 *
 * @throws RangeError if the weights have no positive sum
 */
export function weightedPicker(weights: ArrayLike<number>): (random: () => number) => number {
  const cumulative = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!;
    cumulative[i] = sum;
  }
  if (!(sum > 0)) throw new RangeError(`Weights sum to ${sum}`);
  return (random) => {
    const target = random() * sum;
    let low = 0;
    let high = cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! > target) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
