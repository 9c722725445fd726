import type { CountComparison, FollowUp } from "../../domain/follow-up.ts";
import { periodDays } from "../../domain/period.ts";
import { poissonTest } from "../poisson-test.ts";

/** Fewer together, and not even all on one side would say much. */
export const LEAST_COMPARED = 10;
/** "fler" and "färre" below this p-value. */
const TOLD_BELOW = 0.05;

const UNTESTED = { ratio: null, low: null, high: null, pValue: null };
/** Not zero: nothing is known. */
const NO_DATA: CountComparison = { now: null, before: null, verdict: "noData", ...UNTESTED };

/**
 * Two counts of equally long times, a year apart: the exact conditional test of two Poisson counts, two-sided by minimum
 * likelihood, with the Clopper–Pearson interval of the ratio.
 *
 * @param followed the days of each, and whether they can be compared
 * @see `poisson-test.ts`; docs/methods.md, "Follow-up"
 */
export function compareCounts(
  now: number,
  before: number,
  { coveredTo, compared, isUneven }: Pick<FollowUp, "coveredTo" | "compared" | "isUneven">,
): CountComparison {
  if (coveredTo === null) return NO_DATA;
  if (compared === null) return { now, before: null, verdict: "noHistory", ...UNTESTED };
  if (isUneven) return { now, before, verdict: "unevenSources", ...UNTESTED };
  if (now + before < LEAST_COMPARED) return { now, before, verdict: "tooFew", ...UNTESTED };
  const [days, daysBefore] = [periodDays(compared.now), periodDays(compared.before)];
  const { ratio, low, high, pValue } = poissonTest(now, before, days, daysBefore);
  return {
    now,
    before,
    verdict: pValue >= TOLD_BELOW ? "same" : now / days > before / daysBefore ? "more" : "fewer",
    ratio: before === 0 ? null : ratio,
    low,
    high: before === 0 ? null : high,
    pValue,
  };
}
