import type { KnownSum } from "./cell-bounds.ts";

/** Steps after which the search for another table gives up on a cell. */
const MOST_STEPS = 3000;

/**
 * Hidden cells for which no other value is found that the reader would have to reckon with: for each of the others there
 * is another table of whole numbers with the same sums and within the same bounds, which is looked for by changing the
 * cell by one and mending the sums it breaks, one cell at a time. What is found is proof; what is not found in a bounded
 * time is taken for certain, so that a cell too many is hidden, never one too few.
 *
 * @param cells the true values
 * @param low   least value of each cell as far as a reader can tell @param high greatest, in the same way
 * @see Dobra (2003), Markov bases for decomposable graphical models: such changes are the moves of a table
 */
export function certainCells(
  cells: ArrayLike<number>,
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  sums: readonly KnownSum[],
): Set<number> {
  const signed = sums.map(({ plus, minus }) => ({ cells: minus === null ? plus : [...plus, minus], minus, broken: 0 }));
  const sumsOf = new Map<number, number[]>();
  signed.forEach(({ cells: own }, index) => {
    for (const cell of own) {
      const known = sumsOf.get(cell);
      if (known) known.push(index);
      else sumsOf.set(cell, [index]);
    }
  });
  const changes = new Map<number, number>();
  const broken = new Set<number>();
  let steps = 0;

  const signIn = (index: number, cell: number) => (signed[index]!.minus === cell ? -1 : 1);
  const isRoom = (cell: number, change: number) =>
    !changes.has(cell) && cells[cell]! + change >= low[cell]! && cells[cell]! + change <= high[cell]!;
  const change = (cell: number, by: number) => {
    for (const index of sumsOf.get(cell)!) {
      const sum = signed[index]!;
      sum.broken += signIn(index, cell) * by;
      if (sum.broken === 0) broken.delete(index);
      else broken.add(index);
    }
  };
  /** How much more is broken after a change than before. */
  const cost = (cell: number, by: number) =>
    sumsOf.get(cell)!.reduce((worse, index) => {
      const { broken: now } = signed[index]!;
      return worse + Math.abs(now + signIn(index, cell) * by) - Math.abs(now);
    }, 0);
  const mends = (index: number) => {
    const { cells: own, minus, broken: amount } = signed[index]!;
    return own.flatMap((cell) => {
      const by = cell === minus ? amount : -amount;
      return isRoom(cell, by) ? [{ cell, by, cost: cost(cell, by) }] : [];
    });
  };
  /** Counted no further than `most`. */
  const mendCount = (index: number, most: number) => {
    const { cells: own, minus, broken: amount } = signed[index]!;
    let count = 0;
    for (let at = 0; at < own.length && count < most; at++) {
      if (isRoom(own[at]!, own[at] === minus ? amount : -amount)) count++;
    }
    return count;
  };
  const mend = (): boolean => {
    if (broken.size === 0) return true;
    let tightest = -1;
    let fewest = Number.POSITIVE_INFINITY;
    for (const index of broken) {
      const count = mendCount(index, fewest);
      if (count === 0) return false;
      if (count >= fewest) continue;
      tightest = index;
      fewest = count;
    }
    for (const { cell, by } of mends(tightest).sort((a, b) => a.cost - b.cost)) {
      if (++steps > MOST_STEPS) return false;
      changes.set(cell, by);
      change(cell, by);
      if (mend()) return true;
      change(cell, -by);
      changes.delete(cell);
    }
    return false;
  };

  const certain = new Set<number>();
  const isOpen = new Set<number>();
  for (const cell of sumsOf.keys()) {
    if (isOpen.has(cell)) continue;
    const found = [1, -1].some((by) => {
      if (!isRoom(cell, by)) return false;
      steps = 0;
      changes.set(cell, by);
      change(cell, by);
      const isFound = mend();
      if (isFound) for (const changed of changes.keys()) isOpen.add(changed);
      for (const [changed, amount] of changes) change(changed, -amount);
      changes.clear();
      return isFound;
    });
    if (!found) certain.add(cell);
  }
  return certain;
}
