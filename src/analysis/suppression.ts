import { type Shown, SUPPRESSED, WITHHELD } from "../domain/shown.ts";
import { determinedCells, type Equation } from "./determined-cells.ts";

/** Cells that add up, and the cell that holds their sum; null: the sum is known whatever we do. */
export interface CellGroup {
  readonly members: readonly number[];
  readonly total: number | null;
}

/** Per cell what becomes of it. */
export const SHOW = 0;
export const SUPPRESS = 1;
export const WITHHOLD = 2;

/** Each round hides at least one more cell; the bound only guards against a mistake of ours. */
const MOST_ROUNDS = 200;

/**
 * Which counts of a table with sums must be hidden, so that none under k can be worked out from what is shown.
 *
 * Primary: counts under k, zeros among them: "nobody here" tells as much as "one here". Complementary: in every group
 * whose sum is known, more cells are withheld until what is hidden there (primaries p in 0…k−1, withheld cells s ≥ k,
 * with R their sum)
 * - is at least two cells, and R ≥ k,
 * - leaves every p its whole range: Σp + Σ(s − k) ≥ k − 1 with withheld cells; R ≤ (n − 1)(k − 1) without.
 * The smallest cell that is enough is withheld, the first of equals; the group's own sum when no cell is left. A hidden
 * sum in its turn needs a hidden member. At last no hidden cell may follow from all sums together (`determinedCells`).
 *
 * One group: exact protection, bounds included. Several groups that cross: no cell can be worked out exactly by adding
 * and subtracting; together with the bounds 0…k−1 a cell may still be narrowed.
 *
 * @param isClosed cells that are shown to nobody, whatever they hold
 * @returns SHOW, SUPPRESS (under k) or WITHHOLD (protects another) per cell
 * @see Willenborg & de Waal (2001), Elements of Statistical Disclosure Control, ch. 6
 */
export function suppressTable(
  cells: ArrayLike<number>,
  groups: readonly CellGroup[],
  k: number,
  isClosed: (cell: number) => boolean = () => false,
): Uint8Array {
  const marks = Uint8Array.from(cells, (count, cell) => (count < k ? SUPPRESS : isClosed(cell) ? WITHHOLD : SHOW));
  const groupsOf = groupsOfCells(cells.length, groups);
  const waiting: number[] = groups.map((_, index) => index).reverse();
  const isWaiting = new Uint8Array(groups.length).fill(1);

  const hide = (cell: number) => {
    marks[cell] = WITHHOLD;
    for (const group of groupsOf[cell]!) {
      if (isWaiting[group] === 1) continue;
      isWaiting[group] = 1;
      waiting.push(group);
    }
  };
  const settle = () => {
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      isWaiting[index] = 0;
      const group = groups[index]!;
      for (let next = nextToHide(cells, marks, group, k); next !== null; next = nextToHide(cells, marks, group, k)) {
        hide(next);
      }
    }
  };

  settle();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const determined = determinedCells(cells.length, equationsOf(marks, groups));
    const before = marks.reduce((hidden, mark) => hidden + Number(mark !== SHOW), 0);
    for (const cell of determined) {
      const candidates = groupsOf[cell]!.flatMap((index) => membersAndTotal(groups[index]!)).filter(
        (other) => marks[other] === SHOW,
      );
      // One that meets hidden cells in every other sum as well closes a circle; another only makes the chain longer.
      const closing = candidates.filter((other) =>
        groupsOf[other]!.every((index) => membersAndTotal(groups[index]!).some((member) => marks[member] !== SHOW)),
      );
      const next = smallest(cells, closing) ?? smallest(cells, candidates);
      if (next !== null) hide(next);
    }
    settle();
    if (marks.reduce((hidden, mark) => hidden + Number(mark !== SHOW), 0) === before) break;
  }
  return marks;
}

/** The least k that is published. */
export const LEAST_K = 3;

/**
 * As `suppressTable`, and so that the table of one k does not solve that of another: what is hidden at the least k is
 * hidden at every other too, in the same words. Who holds them together knows no more than the table of the least k says.
 * At another k "visas inte" so stands for the least k or more.
 */
export function suppressForEveryK(
  cells: ArrayLike<number>,
  groups: readonly CellGroup[],
  k: number,
  isClosed: (cell: number) => boolean = () => false,
  suppress: typeof suppressTable = suppressTable,
): Uint8Array {
  if (k <= LEAST_K) return suppress(cells, groups, k, isClosed);
  const least = suppress(cells, groups, LEAST_K, isClosed);
  const marks = suppress(cells, groups, k, (cell) => isClosed(cell) || least[cell] !== SHOW);
  return marks.map((mark, cell) => (least[cell] === SHOW ? mark : least[cell]!));
}

/** A list and its sum, as they may be shown; the sum goes only when the list alone cannot hide what it must. */
export function suppressList(
  counts: readonly number[],
  k: number,
): { readonly counts: readonly Shown[]; readonly total: Shown } {
  const cells = [...counts, counts.reduce((sum, count) => sum + count, 0)];
  const marks = suppressForEveryK(cells, [{ members: counts.map((_, index) => index), total: counts.length }], k);
  const shown = cells.map((count, index) => shownAs(count, marks[index]!));
  return { counts: shown.slice(0, -1), total: shown.at(-1)! };
}

export function shownAs(count: number, mark: number): Shown {
  return mark === SUPPRESS ? SUPPRESSED : mark === WITHHOLD ? WITHHELD : count;
}

/** The cell to withhold next in a group that does not protect its own; null when it does, or nothing is left to hide. */
function nextToHide(cells: ArrayLike<number>, marks: Uint8Array, { members, total }: CellGroup, k: number) {
  let suppressed = 0;
  let withheld = 0;
  let sum = 0;
  for (const member of members) {
    if (marks[member] === SHOW) continue;
    if (marks[member] === SUPPRESS) suppressed++;
    else withheld++;
    sum += cells[member]!;
  }
  const hidden = suppressed + withheld;
  const isTotalHidden = total !== null && marks[total] !== SHOW;
  if (hidden === 0 && !isTotalHidden) return null;
  const visible = members.filter((member) => marks[member] === SHOW);
  if (isTotalHidden) return hidden > 0 ? null : smallest(cells, visible);

  const slack = sum - k * withheld;
  const isProtected = hidden >= 2 && (withheld > 0 ? slack >= k - 1 : sum >= k && sum <= (suppressed - 1) * (k - 1));
  if (isProtected) return null;
  const enough = visible.filter((member) => slack + cells[member]! - k >= k - 1);
  return smallest(cells, enough) ?? smallest(cells, visible) ?? total;
}

function smallest(cells: ArrayLike<number>, candidates: readonly number[]): number | null {
  let least: number | null = null;
  for (const cell of candidates) {
    if (least === null || cells[cell]! < cells[least]! || (cells[cell] === cells[least] && cell < least)) least = cell;
  }
  return least;
}

/** What a reader knows of the hidden cells: in each group, hidden members less a hidden sum is a known number. */
export function equationsOf(marks: Uint8Array, groups: readonly CellGroup[]): Equation[] {
  return groups.flatMap(({ members, total }) => {
    const plus = members.filter((member) => marks[member] !== SHOW);
    const minus = total !== null && marks[total] !== SHOW ? total : null;
    return plus.length > 0 || minus !== null ? [{ plus, minus }] : [];
  });
}

function groupsOfCells(length: number, groups: readonly CellGroup[]): number[][] {
  const groupsOf = Array.from({ length }, (): number[] => []);
  groups.forEach((group, index) => {
    for (const cell of membersAndTotal(group)) groupsOf[cell]!.push(index);
  });
  return groupsOf;
}

function membersAndTotal({ members, total }: CellGroup): readonly number[] {
  return total === null ? members : [...members, total];
}
