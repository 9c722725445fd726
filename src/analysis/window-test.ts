import { benjaminiHochbergOfGroups } from "./false-discovery-rate.ts";
import { negativeBinomialUpperTail, poissonUpperTail } from "./tails.ts";
import { windowSums } from "./window-sums.ts";

/** Per cell, NaN outside the study area. */
export interface WindowTest {
  /** P(X ≥ S). */
  readonly pValues: Float64Array;
  /** Benjamini–Hochberg over all cells of the area. */
  readonly qValues: Float64Array;
  /** μ and population variance v of the counts per cell. */
  readonly mean: number;
  readonly variance: number;
}

/** v above this many μ is overdispersion; below, the counts are taken as Poisson. */
const POISSON_UP_TO = 1.0001;
/** W is 1–9: a pair (S, W) is numbered 10·S + W. */
const PAIRS_PER_SUM = 10;

/**
 * Negative-binomial window test: does a 3×3 window hold more events than the spread between the area's own cells
 * explains?
 *
 *   r = μ²/(v − μ),   X ~ NB(size W·r, mean W·μ),   p = P(X ≥ S);   Poisson(W·μ) when v ≤ 1.0001 μ
 *
 * S events in the window's W cells within the area. True hotspots are part of μ and v, which makes the test cautious.
 * Do not strip flagged cells and refit: that flags a third of a city.
 *
 * @param counts  whole events per cell of 100 m, unweighted, row-major
 * @param inArea  1 for cells of the study area
 * @param columns cells per row
 * @see docs/methods.md, "Could it be chance?"
 */
export function windowTest(
  counts: Float64Array | Uint32Array | Int32Array,
  inArea: Uint8Array,
  columns: number,
): WindowTest {
  const { events, cells, mean, variance } = windowSums(counts, inArea, columns);
  // p depends on (S, W) alone: a few hundred pairs stand for all cells, in the test and in the sorting.
  let most = 0;
  for (let i = 0; i < events.length; i++) if (events[i]! > most) most = events[i]!;
  const copiesOfPair = new Uint32Array((most + 1) * PAIRS_PER_SUM);
  for (let i = 0; i < events.length; i++) if (cells[i]! > 0) copiesOfPair[events[i]! * PAIRS_PER_SUM + cells[i]!]!++;
  const groupOfPair = new Uint32Array(copiesOfPair.length);
  const p: number[] = [];
  const copies: number[] = [];
  const size = variance <= POISSON_UP_TO * mean ? null : (mean * mean) / (variance - mean);
  for (let pair = 0; pair < copiesOfPair.length; pair++) {
    if (copiesOfPair[pair] === 0) continue;
    const sum = Math.floor(pair / PAIRS_PER_SUM);
    const w = pair % PAIRS_PER_SUM;
    groupOfPair[pair] = p.length;
    p.push(size === null ? poissonUpperTail(sum, w * mean) : negativeBinomialUpperTail(sum, w * size, w * mean));
    copies.push(copiesOfPair[pair]!);
  }
  const q = benjaminiHochbergOfGroups(p, copies);

  const pValues = new Float64Array(events.length).fill(Number.NaN);
  const qValues = new Float64Array(events.length).fill(Number.NaN);
  for (let i = 0; i < events.length; i++) {
    if (cells[i] === 0) continue;
    const group = groupOfPair[events[i]! * PAIRS_PER_SUM + cells[i]!]!;
    pValues[i] = p[group]!;
    qValues[i] = q[group]!;
  }
  return { pValues, qValues, mean, variance };
}
