/** The candidate whose count is nearest; the first of equals. null when there is none. */
export function mostAlike<T extends { readonly count: number }>(count: number, candidates: readonly T[]): T | null {
  let best: T | null = null;
  for (const candidate of candidates) {
    if (best === null || Math.abs(candidate.count - count) < Math.abs(best.count - count)) best = candidate;
  }
  return best;
}
