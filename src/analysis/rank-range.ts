import { seededRandom, standardNormal } from "./seeded-random.ts";

/** What the rank's uncertainty needs of a place with event weights w. */
export interface ScoredPlace {
  /** c = Σw²/Σw: what one effective event adds to the score. */
  readonly scoreUnit: number;
  /** n' = (Σw)²/Σw²: as many events of equal weight would be as uncertain. */
  readonly effectiveCount: number;
}

/** "plats 3 (2–6)": the 5 and 95 % points of the rank. */
export interface RankRange {
  readonly low: number;
  readonly high: number;
}

export const DRAWS = 500;
const SEED = 20_260_101;
const LOW_SHARE = 0.05;
const HIGH_SHARE = 0.95;

/**
 * Scores as they could have been: c · Gamma(½ + n', 1), the posterior of the score under Jeffreys' prior for a Poisson
 * mean.
 *
 * @param places of any order
 * @returns      500 draws of one score per place, the same for the same places, whatever else was drawn before; a place
 *               added last leaves the others' draws as they were
 * @see docs/methods.md, "Could it be chance?"
 */
export function scoreDraws(places: readonly ScoredPlace[]): readonly Float64Array[] {
  const random = seededRandom(SEED);
  const draws = Array.from({ length: DRAWS }, () => new Float64Array(places.length));
  places.forEach(({ scoreUnit, effectiveCount }, place) => {
    for (const scores of draws) scores[place] = scoreUnit * gammaDraw(0.5 + effectiveCount, random);
  });
  return draws;
}

/**
 * The 5–95 % range of each place's rank among the listed.
 *
 * @param places in the order of the list: the first has rank 1
 * @returns      ranks from 1, low ≤ own rank ≤ high
 */
export function rankRanges(places: readonly ScoredPlace[]): readonly RankRange[] {
  return rankRangesOfDraws(scoreDraws(places), places.length);
}

/**
 * The same for any order, from one draw of its score per array; the greatest score has rank 1, equal scores keep the
 * order of the list.
 */
export function rankRangesOfDraws(draws: readonly Float64Array[], places: number): readonly RankRange[] {
  // timesAt[place · places + rank − 1]
  const timesAt = new Uint32Array(places * places);
  const order = new Uint32Array(places);
  for (const scores of draws) {
    // By insertion, from the list's order: it is stable, and quick because draws seldom stray far from the list.
    for (let place = 0; place < places; place++) {
      const score = scores[place]!;
      let at = place;
      for (; at > 0 && scores[order[at - 1]!]! < score; at--) order[at] = order[at - 1]!;
      order[at] = place;
    }
    for (let rank = 0; rank < places; rank++) timesAt[order[rank]! * places + rank]!++;
  }
  return Array.from({ length: places }, (_, place) => {
    const times = timesAt.subarray(place * places, (place + 1) * places);
    return {
      low: Math.min(place + 1, rankReaching(times, LOW_SHARE * draws.length)),
      high: Math.max(place + 1, rankReaching(times, HIGH_SHARE * draws.length)),
    };
  });
}

/** The first rank at which at least `wanted` draws stood there or higher. */
function rankReaching(times: Uint32Array, wanted: number): number {
  let sum = 0;
  for (let rank = 1; rank <= times.length; rank++) {
    sum += times[rank - 1]!;
    if (sum >= wanted) return rank;
  }
  return times.length;
}

/**
 * A gamma number with scale 1.
 *
 * @param shape ≥ ½; under 1 it is drawn at shape + 1 and taken times U^(1/shape)
 * @see Marsaglia & Tsang (2000), ACM TOMS 26:363–372
 */
export function gammaDraw(shape: number, random: () => number): number {
  if (shape < 1) return gammaDraw(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = standardNormal(random);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = 1 - random();
    const x2 = x * x;
    // The squeeze saves nearly all the logarithms and never changes the answer.
    if (u < 1 - 0.0331 * x2 * x2) return d * v;
    if (Math.log(u) < x2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
