import { findRoot } from "./find-root.ts";
import { regularizedGammaP, regularizedGammaQ } from "./tails.ts";

const TAIL = 0.025;
/** −ln 0.025: the mean at which no event has a chance of 2.5 %. */
const HIGH_OF_NONE = 3.6888794541139363;

/**
 * Garwood's exact 95 % interval for the mean of a Poisson count.
 *
 *   P(X ≥ count; low) = 0.025,   P(X ≤ count; high) = 0.025
 *
 * Solved from the tails, on the logarithm of the mean; no gamma quantile is needed.
 *
 * @param count events, a whole number ≥ 0
 * @returns     low ≤ count < high; low is 0 for no events
 * @throws RangeError if `count` is no count
 * @see Garwood (1936), Biometrika 28:437–442; equals R's `poisson.test(count)$conf.int`
 */
export function garwoodInterval(count: number): { readonly low: number; readonly high: number } {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`No count: ${count}`);
  if (count === 0) return { low: 0, high: HIGH_OF_NONE };
  // Four standard errors of ln count, and a margin for the smallest counts, hold both limits.
  const reach = 4 / Math.sqrt(count) + 4 / count;
  const center = Math.log(count);
  const logTail = Math.log(TAIL);
  const low = findRoot((x) => Math.log(regularizedGammaP(count, Math.exp(x))) - logTail, center - reach, center);
  const high = findRoot((x) => Math.log(regularizedGammaQ(count + 1, Math.exp(x))) - logTail, center, center + reach);
  return { low: Math.exp(low), high: Math.exp(high) };
}
