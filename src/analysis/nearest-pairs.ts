import type { EastNorth } from "../domain/coordinates.ts";

/**
 * Which centre of one list is which of another: pairs closer than `meters`, the nearest first (equally near: the first of
 * the first list, then of the second), each centre used once.
 *
 * @returns per place of the first list the index in the other; -1 for none
 */
export function nearestPairs(places: readonly EastNorth[], others: readonly EastNorth[], meters: number): number[] {
  const pairs = places
    .flatMap((place, i) =>
      others.map((other, j) => ({ i, j, apart: Math.hypot(place[0] - other[0], place[1] - other[1]) })),
    )
    .filter(({ apart }) => apart < meters)
    .sort((a, b) => a.apart - b.apart || a.i - b.i || a.j - b.j);
  const found = places.map(() => -1);
  const used = new Set<number>();
  for (const { i, j } of pairs) {
    if (found[i]! >= 0 || used.has(j)) continue;
    found[i] = j;
    used.add(j);
  }
  return found;
}
