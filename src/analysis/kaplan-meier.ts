import type { ClosureTime } from "../domain/request-list.ts";

/** Standard normal quantile at 0.975. */
const Z_95 = 1.959963984540054;
/** Products of fractions that are a half on paper may miss it by a rounding. */
const ROUNDING = 1e-12;

/** How long one waited, and whether what was waited for came; if not, it was still waited for then. */
export interface Waited {
  /** Days, not negative. */
  readonly days: number;
  readonly isClosed: boolean;
}

/** The curve after one day on which something was closed. */
export interface SurvivalStep {
  readonly days: number;
  readonly atRisk: number;
  readonly closed: number;
  /** Share still waiting, 0–1. */
  readonly survival: number;
  /** Pointwise 95 %; null where survival is 0, which has no such interval. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The product-limit estimate of how many still wait after t days.
 *
 *   S(t) = Π (1 − dᵢ/nᵢ),   Greenwood: G(t) = Σ dᵢ / (nᵢ (nᵢ − dᵢ))
 *   limits by log(−log S):  S^exp(±z √G / |ln S|)
 *
 * What is censored on a day is still at risk for the closures of that day.
 *
 * @see Kaplan & Meier (1958), JASA 53:457–481; Kalbfleisch & Prentice (1980) for the limits; equals R's
 *      `survfit(…, conf.type = "log-log")`
 */
export function survivalCurve(waited: readonly Waited[]): SurvivalStep[] {
  const byDays = waited.toSorted((a, b) => a.days - b.days);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let first = 0; first < byDays.length; ) {
    const { days } = byDays[first]!;
    let next = first;
    let closed = 0;
    for (; next < byDays.length && byDays[next]!.days === days; next++) if (byDays[next]!.isClosed) closed++;
    if (closed > 0) {
      const atRisk = byDays.length - first;
      survival *= 1 - closed / atRisk;
      greenwood += closed / (atRisk * (atRisk - closed));
      steps.push({ days, atRisk, closed, survival, ...limits(survival, greenwood) });
    }
    first = next;
  }
  return steps;
}

/**
 * The day by which half are closed, with those that wait still counted as waiting.
 *
 * Median: the first day with S(t) ≤ ½; null while the curve stays above. Its 95 % limits are the first days on which the
 * lower and the upper limit of S(t) are ½ or less, that is the days at which ½ is not rejected; null where the limit
 * never comes down to it.
 *
 * @param undated requests without the dates it takes; only passed on
 * @see Brookmeyer & Crowley (1982), Biometrics 38:29–41
 */
export function closureTime(waited: readonly Waited[], undated: number): ClosureTime {
  const steps = survivalCurve(waited);
  const firstDay = (shareOf: (step: SurvivalStep) => number | null) =>
    steps.find((step) => (shareOf(step) ?? 1) <= 0.5 + ROUNDING)?.days ?? null;
  return {
    n: waited.length,
    waiting: waited.filter(({ isClosed }) => !isClosed).length,
    undated,
    median: firstDay(({ survival }) => survival),
    low: firstDay(({ low }) => low),
    high: firstDay(({ high }) => high),
  };
}

function limits(survival: number, greenwood: number): Pick<SurvivalStep, "low" | "high"> {
  if (survival <= 0) return { low: null, high: null };
  const half = (Z_95 * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
  return { low: survival ** Math.exp(half), high: survival ** Math.exp(-half) };
}
