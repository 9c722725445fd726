/** Share of all events that fall inside the chosen places, 0–1; 0 when there are none. */
export function hitRate(inside: number, all: number): number {
  return all === 0 ? 0 : inside / all;
}

/**
 * Predictive accuracy index: how many times denser the chosen places are than the study area.
 *
 *   PAI = (n/N) / (a/A)
 *
 * It rises mechanically as places shrink: compare only equal area and equal unit.
 *
 * @param inside    n, events in the places
 * @param all       N, events in the study area
 * @param area      a, area of the places, same unit as `studyArea`
 * @param studyArea A, > 0
 * @returns         0 or more; 0 when there are no events or no area
 * @see Chainey, Tompson & Uhlig (2008), Security Journal 21:4–28
 */
export function predictiveAccuracyIndex(inside: number, all: number, area: number, studyArea: number): number {
  if (area <= 0 || studyArea <= 0) return 0;
  return hitRate(inside, all) / (area / studyArea);
}

/**
 * Predictive efficiency index, n/n*: the share of the most that equally many places could have held.
 *
 * @see Hunt (2016), Do crime hot spots move?
 */
export function predictiveEfficiencyIndex(inside: number, bestPossible: number): number {
  return bestPossible === 0 ? 0 : inside / bestPossible;
}

/**
 * Recapture rate index, (n₂/n₁)/(N₂/N₁): change inside the places against change everywhere. 1: the places kept their
 * share.
 *
 * @see Levine (2008), Security Journal 21:295–302
 */
export function recaptureRateIndex(inside1: number, all1: number, inside2: number, all2: number): number {
  return inside2 / inside1 / (all2 / all1);
}
