import type { Change } from "../domain/change.ts";
import { poissonTest } from "./poisson-test.ts";

/** The days that are tested: the last of the period. */
export const RECENT_DAYS = 28;
/** The days before those that they are held against, when history reaches so far. */
export const HISTORY_DAYS = 364;
/** With fewer days before, change is not judged. */
export const LEAST_HISTORY_DAYS = 84;

/** An arrow only below this p-value … */
const ARROW_P = 0.01;
/** … and from so many events in all. */
const LEAST_EVENTS = 10;
/** With fewer expected than this, not even an empty four weeks could have shown a decrease. */
const LEAST_EXPECTED = 6;

export interface ChangeCounts {
  /** a: events at the place in the last 28 days. */
  readonly recent: number;
  /** b: events there in the `beforeDays` days before those. */
  readonly before: number;
  readonly beforeDays: number;
  /** The place was on the list computed up to the start of the 28 days: they did not choose it. */
  readonly wasListed: boolean;
  /** A and B: the municipality's events in the same days when its change is taken out, else null. */
  readonly recentTotal: number | null;
  readonly beforeTotal: number | null;
}

/**
 * Is it more than before? An exact Poisson comparison of the last 28 days with those before.
 *
 *   expected = b · 28/beforeDays, or b · A/B with the municipality's change taken out;   ratio = a/expected
 *
 * Only places that earlier days chose are tested: those picked on the last 28 days fall back by regression to the mean.
 * "För få händelser" goes before an arrow: fewer than six were expected and none came.
 *
 * @see `poisson-test.ts` for test and interval; docs/methods.md, "More than before?"
 */
export function judgeChange(counts: ChangeCounts): Change {
  const { recent, before, beforeDays, wasListed, recentTotal, beforeTotal } = counts;
  const untested = { recent, before, beforeDays, ratio: null, ratioLow: null, ratioHigh: null, pValue: null };
  if (beforeDays < LEAST_HISTORY_DAYS) return { ...untested, verdict: "shortHistory", expected: null };

  const byTotals = recentTotal !== null && beforeTotal !== null;
  const exposure = byTotals ? recentTotal : RECENT_DAYS;
  const exposureBefore = byTotals ? beforeTotal : beforeDays;
  // Without events before, or in these days, in the whole municipality there is nothing to hold the place against.
  const expected = exposureBefore === 0 ? null : (before * exposure) / exposureBefore;
  if (!wasListed) return { ...untested, verdict: "newOnList", expected };
  if (expected === null || exposure === 0) return { ...untested, verdict: "tooFew", expected };

  const test = poissonTest(recent, before, exposure, exposureBefore);
  // NaN, no events in either, is "no ratio".
  const ratio = Number.isNaN(test.ratio) ? null : test.ratio;
  const judged = { recent, before, beforeDays, expected, ratio };
  const interval = { ratioLow: test.low, ratioHigh: test.high, pValue: test.pValue };
  return { ...judged, ...interval, verdict: verdictOf(recent, before, expected, test.pValue) };
}

function verdictOf(recent: number, before: number, expected: number, pValue: number): Change["verdict"] {
  if (recent === 0 && expected < LEAST_EXPECTED) return "tooFew";
  if (pValue >= ARROW_P || recent + before < LEAST_EVENTS) return "normal";
  return recent > expected ? "increasing" : "decreasing";
}
