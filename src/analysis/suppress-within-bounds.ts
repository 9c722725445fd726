import { NO_BOUND, narrowBounds } from "./cell-bounds.ts";
import { type CellGroup, equationsOf, SHOW, SUPPRESS, suppressTable } from "./suppression.ts";

/** On real tables one or two are enough. */
const MOST_ROUNDS = 20;

/**
 * As `suppressTable`, and no hidden cell follows from the bounds that the words give away: where interval arithmetic
 * leaves a cell one value only, the smallest shown cell of each of its sums is withheld too, until none does.
 *
 * @param isSilent hidden cells of which not even is said whether they are under k
 */
export function suppressWithinBounds(
  cells: ArrayLike<number>,
  groups: readonly CellGroup[],
  k: number,
  isClosed: (cell: number) => boolean,
  isSilent: (cell: number) => boolean,
): Uint8Array {
  const more = new Set<number>();
  let marks = suppressTable(cells, groups, k, isClosed);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const pinned = pinnedCells(cells, marks, groups, k, isSilent);
    const before = more.size;
    if (pinned.size === 0) break;
    for (const { members, total } of groups) {
      if (!members.some((cell) => pinned.has(cell)) && !(total !== null && pinned.has(total))) continue;
      const shown = members.filter((cell) => marks[cell] === SHOW && !more.has(cell));
      if (shown.length > 0) more.add(shown.reduce((least, cell) => (cells[cell]! < cells[least]! ? cell : least)));
    }
    if (more.size === before) break;
    marks = suppressTable(cells, groups, k, (cell) => isClosed(cell) || more.has(cell));
  }
  return marks;
}

/** Hidden cells that have one value only, for a reader who knows what is shown and what the words say of the rest. */
export function pinnedCells(
  cells: ArrayLike<number>,
  marks: Uint8Array,
  groups: readonly CellGroup[],
  k: number,
  isSilent: (cell: number) => boolean,
): Set<number> {
  const low = Float64Array.from(cells, (_, cell) => (isSilent(cell) || marks[cell] === SUPPRESS ? 0 : k));
  const high = Float64Array.from(cells, (_, cell) => (!isSilent(cell) && marks[cell] === SUPPRESS ? k - 1 : NO_BOUND));
  const sums = equationsOf(marks, groups).map(({ plus, minus }) => ({
    plus,
    minus,
    value: plus.reduce((sum, cell) => sum + cells[cell]!, 0) - (minus === null ? 0 : cells[minus]!),
  }));
  narrowBounds(low, high, sums);
  return new Set([...marks.keys()].filter((cell) => marks[cell] !== SHOW && low[cell] === high[cell]));
}
