import type { BeforeAfter, Displacement } from "../domain/effect.ts";
import { normalUpperTail } from "./tails.ts";

/** Two-sided 5 % of the standard normal distribution. */
const Z_95 = 1.959963984540054;

/**
 * Weighted displacement difference: how many more (fewer, when negative) events came after a measure than if the place
 * had followed its control. A ring around each place adds what moved next door.
 *
 *   WDD = (T₁ − T₀) − (C₁ − C₀) + (R₁ − R₀) − (Q₁ − Q₀)
 *   Var = the sum of all counts used; z = WDD/√Var; p and interval from the normal distribution
 *
 * Counts are taken as Poisson and independent, periods as equally long.
 *
 * @returns null when there is not one event
 * @see Wheeler & Ratcliffe (2018), A simple weighted displacement difference test to evaluate place based crime
 *   interventions, Crime Science 7:11, eq. 1–3
 */
export function weightedDisplacementDifference(place: BeforeAfter, ring: BeforeAfter | null): Displacement | null {
  const parts = ring ? [place, ring] : [place];
  const wdd = parts.reduce((sum, part) => sum + differenceOf(part), 0);
  const variance = parts.reduce((sum, part) => sum + totalOf(part), 0);
  if (variance === 0) return null;
  const error = Math.sqrt(variance);
  const z = wdd / error;
  return {
    wdd,
    variance,
    z,
    pValue: 2 * normalUpperTail(Math.abs(z)),
    low: wdd - Z_95 * error,
    high: wdd + Z_95 * error,
  };
}

/**
 * The smallest whole number of prevented events that would be told from chance at 5 %, known before the measure: all
 * counts stay as they were but the treated one, which loses x, so Var = 2S − x with S the events before, and
 *
 *   x ≥ z·√(2S − x)  ⇔  x ≥ (√(z⁴ + 8z²S) − z²)/2
 */
export function smallestDetectable(eventsBefore: number): number {
  const square = Z_95 ** 2;
  return Math.ceil((Math.sqrt(square ** 2 + 8 * square * eventsBefore) - square) / 2);
}

function differenceOf({ treatedBefore, treatedAfter, controlBefore, controlAfter }: BeforeAfter): number {
  return treatedAfter - treatedBefore - (controlAfter - controlBefore);
}

function totalOf({ treatedBefore, treatedAfter, controlBefore, controlAfter }: BeforeAfter): number {
  return treatedBefore + treatedAfter + controlBefore + controlAfter;
}
