import { NO_BOUND, narrowBounds } from "./cell-bounds.ts";
import { certainCells } from "./certain-cells.ts";
import { type CellGroup, equationsOf, SHOW, SUPPRESS, suppressTable } from "./suppression.ts";

/** On real tables one or two are enough. */
const MOST_ROUNDS = 20;

/** How the cells are found that have one value left. */
type Pinned = typeof pinnedCells;

/**
 * As `suppressTable`, and no hidden cell follows from the bounds that the words give away: where a cell has one value
 * left, the smallest shown cell of each of its sums is withheld too, until none does. When all of those are
 * hidden already, the sums of their cells follow.
 *
 * @param isSilent hidden cells of which not even is said whether they are under k
 * @param pinned   `pinnedCells`, or `narrowedCells` for a table of many thousands
 */
export function suppressWithinBounds(
  cells: ArrayLike<number>,
  groups: readonly CellGroup[],
  k: number,
  isClosed: (cell: number) => boolean,
  isSilent: (cell: number) => boolean,
  pinned: Pinned = pinnedCells,
): Uint8Array {
  const more = new Set<number>();
  let marks = suppressTable(cells, groups, k, isClosed);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = pinned(cells, marks, groups, k, isSilent);
    if (found.size === 0) break;
    const next = shownBeside(found, cells, marks, groups);
    if (next.length === 0) break;
    for (const cell of next) more.add(cell);
    marks = suppressTable(cells, groups, k, (cell) => isClosed(cell) || more.has(cell));
  }
  return marks;
}

/** The smallest shown member of each sum of the cells; where there is none, of the sums that those cross. */
function shownBeside(
  from: ReadonlySet<number>,
  cells: ArrayLike<number>,
  marks: Uint8Array,
  groups: readonly CellGroup[],
): number[] {
  for (let reached = from, size = 0; reached.size > size; ) {
    size = reached.size;
    const crossed = groups.filter(
      ({ members, total }) => members.some((cell) => reached.has(cell)) || (total !== null && reached.has(total)),
    );
    const found = crossed.flatMap(({ members }) => {
      const shown = members.filter((cell) => marks[cell] === SHOW);
      return shown.length === 0 ? [] : [shown.reduce((least, cell) => (cells[cell]! < cells[least]! ? cell : least))];
    });
    if (found.length > 0) return found;
    reached = new Set([
      ...reached,
      ...crossed.flatMap(({ members, total }) => (total === null ? members : [...members, total])),
    ]);
  }
  return [];
}

/**
 * Hidden cells that have one value only, for a reader who knows what is shown and what the words say of the rest: all of
 * them, and now and then one for which no other value was found.
 */
export function pinnedCells(...table: Parameters<typeof narrowed>): Set<number> {
  const { low, high, sums } = narrowed(...table);
  return certainCells(table[0], low, high, sums);
}

/** Those of them that interval arithmetic finds, at a small part of the cost. */
export function narrowedCells(...table: Parameters<typeof narrowed>): Set<number> {
  const { low, high } = narrowed(...table);
  const [, marks] = table;
  return new Set([...marks.keys()].filter((cell) => marks[cell] !== SHOW && low[cell] === high[cell]));
}

function narrowed(
  cells: ArrayLike<number>,
  marks: Uint8Array,
  groups: readonly CellGroup[],
  k: number,
  isSilent: (cell: number) => boolean,
) {
  const low = Float64Array.from(cells, (_, cell) => (isSilent(cell) || marks[cell] === SUPPRESS ? 0 : k));
  const high = Float64Array.from(cells, (_, cell) => (!isSilent(cell) && marks[cell] === SUPPRESS ? k - 1 : NO_BOUND));
  const sums = equationsOf(marks, groups).map(({ plus, minus }) => ({
    plus,
    minus,
    value: plus.reduce((sum, cell) => sum + cells[cell]!, 0) - (minus === null ? 0 : cells[minus]!),
  }));
  narrowBounds(low, high, sums);
  return { low, high, sums };
}
