import type { Equation } from "./determined-cells.ts";

/** Σ plus − minus is known. */
export interface KnownSum extends Equation {
  readonly value: number;
}

/** Wide enough for any count; keeps the arithmetic exact. */
export const NO_BOUND = 2 ** 40;
const MOST_ROUNDS = 100;

/**
 * What a reader can tell of hidden counts by interval arithmetic: the bounds of each are narrowed by every sum it is in,
 * over and over until nothing moves. What this finds is certain; it does not find everything that holds.
 *
 * @param low  least value of each cell by what is said of it; narrowed in place
 * @param high greatest value, in the same way; `NO_BOUND` where nothing is said
 * @see Dobra & Fienberg (2000), Bounds for cell entries in contingency tables given marginal totals
 */
export function narrowBounds(low: Float64Array, high: Float64Array, sums: readonly KnownSum[]): void {
  for (let round = 0, isMoving = true; isMoving && round < MOST_ROUNDS; round++) {
    isMoving = false;
    const narrow = (cell: number, least: number, most: number) => {
      if (least <= low[cell]! && most >= high[cell]!) return;
      low[cell] = Math.max(least, low[cell]!);
      high[cell] = Math.min(most, high[cell]!);
      isMoving = true;
    };
    for (const { plus, minus, value } of sums) {
      let least = 0;
      let most = 0;
      for (const cell of plus) {
        least += low[cell]!;
        most += high[cell]!;
      }
      const [lowTotal, highTotal] = minus === null ? [value, value] : [value + low[minus]!, value + high[minus]!];
      if (minus !== null) narrow(minus, least - value, most - value);
      // With the bounds from before this sum, which are true, if not the narrowest: the next round takes those.
      for (const cell of plus) {
        const [before, after] = [low[cell]!, high[cell]!];
        narrow(cell, lowTotal - (most - after), highTotal - (least - before));
      }
    }
  }
}
