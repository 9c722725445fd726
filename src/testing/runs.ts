import type { Parameters } from "fast-check";

/** `npm run test:long` sets it: the property tests run for minutes instead of seconds. */
export const isLong = process.env.LAGESBILD_LONG === "1";
const seed = Number(process.env.LAGESBILD_SEED);

/** The number of cases for everyday, or for `npm run test:long`. */
export function numberOfRuns(short: number, long: number): number {
  return isLong ? long : short;
}

/**
 * Settings of a property test: how many cases, and which. The seed is new in every run, or `LAGESBILD_SEED`; the test
 * run prints it (`vitest.config.ts`), so that any run can be repeated.
 */
export function runs(short: number, long: number): Pick<Parameters<unknown>, "numRuns" | "seed"> {
  if (!Number.isInteger(seed)) throw new RangeError(`LAGESBILD_SEED is no whole number: ${process.env.LAGESBILD_SEED}`);
  return { numRuns: numberOfRuns(short, long), seed };
}
