/** The prior that the areas share, and each area's share drawn towards it. */
export interface EmpiricalBayes {
  /** m: yes answers of all answers. */
  readonly mean: number;
  /** a: variance between areas beyond what sampling explains; 0 when there is none. */
  readonly variance: number;
  /** θ per area, 0–1, in the order given. */
  readonly smoothed: Float64Array;
}

/**
 * Global empirical-Bayes shares, method of moments.
 *
 *   m = Σx/Σn,  s² = Σn(p − m)²/Σn,  a = max(0, s² − m/(Σn/k)),  C = a/(a + m/n),  θ = m + C(p − m)
 *
 * A small sample is drawn further towards the municipality's share than a large one, so that colour on the map does
 * not shout where few answered.
 *
 * @param successes yes answers per area
 * @param n         answers per area, each > 0
 * @throws RangeError if the lists differ in length, are empty, or an area has no answers
 * @see Marshall (1991), Applied Statistics 40:283–294, eq. 3–4; equals spdep's `EBest(family = "poisson")`
 */
export function empiricalBayes(successes: ArrayLike<number>, n: ArrayLike<number>): EmpiricalBayes {
  const areas = n.length;
  if (areas === 0 || successes.length !== areas) {
    throw new RangeError(`${successes.length} counts for ${areas} areas`);
  }
  let sumX = 0;
  let sumN = 0;
  for (let i = 0; i < areas; i++) {
    if (!(n[i]! > 0)) throw new RangeError(`Area ${i} has ${n[i]} answers`);
    sumX += successes[i]!;
    sumN += n[i]!;
  }
  const mean = sumX / sumN;
  let spread = 0;
  for (let i = 0; i < areas; i++) spread += n[i]! * (successes[i]! / n[i]! - mean) ** 2;
  const variance = Math.max(0, spread / sumN - mean / (sumN / areas));

  const smoothed = new Float64Array(areas);
  for (let i = 0; i < areas; i++) {
    const shrinkage = variance === 0 ? 0 : variance / (variance + mean / n[i]!);
    smoothed[i] = mean + shrinkage * (successes[i]! / n[i]! - mean);
  }
  return { mean, variance, smoothed };
}
