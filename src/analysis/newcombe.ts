import { wilsonInterval } from "./wilson.ts";

/** A difference between two shares with its 95 % interval, −1 to 1. */
export interface ShareDifference {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Newcombe's interval for the difference of two independent shares, from the Wilson limits l and u of each.
 *
 *   d = p₁ − p₂,  low = d − √((p₁−l₁)² + (u₂−p₂)²),  high = d + √((u₁−p₁)² + (p₂−l₂)²)
 *
 * @param x1 yes answers in the first group, 0 ≤ x1 ≤ n1
 * @param n1 answers in it, > 0
 * @param x2 and n2: the second group
 * @throws RangeError if the counts make no share
 * @see Newcombe (1998), Statistics in Medicine 17:873–890, method 10 (without continuity correction)
 */
export function newcombeDifference(x1: number, n1: number, x2: number, n2: number): ShareDifference {
  const first = wilsonInterval(x1, n1);
  const second = wilsonInterval(x2, n2);
  const difference = first.share - second.share;
  return {
    difference,
    low: difference - Math.hypot(first.share - first.low, second.high - second.share),
    high: difference + Math.hypot(first.high - first.share, second.share - second.low),
  };
}
