import type { Parameters } from "fast-check";

/** `npm run test:long` sets it: the property tests run for minutes instead of seconds. */
const isLong = process.env.LAGESBILD_LONG === "1";

/** The number of cases for everyday, or for `npm run test:long`. */
export function numberOfRuns(short: number, long: number): number {
  return isLong ? long : short;
}

/**
 * Settings of a property test: how many cases, and which. The seed is new in every run, or `LAGESBILD_SEED`, and is
 * always printed, so that any run can be repeated.
 */
export function runs(short: number, long: number): Pick<Parameters<unknown>, "numRuns" | "seed"> {
  return { numRuns: numberOfRuns(short, long), seed };
}

const seed = seedOf(process.env.LAGESBILD_SEED);
console.info(`LAGESBILD_SEED=${seed}${isLong ? " (long)" : ""}`);

function seedOf(text: string | undefined): number {
  if (text === undefined || text === "") return Math.floor(Math.random() * 0x7fff_ffff);
  const number = Number(text);
  if (!Number.isInteger(number)) throw new RangeError(`LAGESBILD_SEED is no whole number: ${text}`);
  return number;
}
