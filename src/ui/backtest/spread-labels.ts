/**
 * Heights for labels that want to stand beside their lines without touching: kept in order, at least `gap` apart, moved as
 * little as a simple push allows, and none below `bottom`. Equal wishes keep the order of the list.
 *
 * @param wanted from the top of the image, in its units
 */
export function spreadLabels(wanted: readonly number[], gap: number, bottom: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const placed = [...wanted];
  let highest = Number.NEGATIVE_INFINITY;
  for (const i of order) {
    placed[i] = Math.max(wanted[i]!, highest + gap);
    highest = placed[i]!;
  }
  let lowest = bottom + gap;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i]!, lowest - gap);
    lowest = placed[i]!;
  }
  return placed;
}
