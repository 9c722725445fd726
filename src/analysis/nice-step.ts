/** The least of 1, 2, 5, 10, 20, 50 … that is at least `value`; 1 for less. Axes and legends of counts count in it. */
export function niceStep(value: number): number {
  if (!(value > 1)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((times) => times * power >= value) ?? 10) * power;
}

/** Where a ramp of `steps` colours changes, in equal and whole steps of which `most` needs nearly all. */
export function equalBreaks(most: number, steps: number): readonly number[] {
  const least = most / steps;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(least)));
  const width = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
    .map((times) => times * power)
    .find((step) => Number.isInteger(step) && step >= least)!;
  return Array.from({ length: steps - 1 }, (_, index) => (index + 1) * width).filter((lower) => lower <= most);
}
