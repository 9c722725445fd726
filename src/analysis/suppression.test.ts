import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isHidden, type Shown, SUPPRESSED, WITHHELD } from "../domain/shown.ts";
import { solvedCells } from "../testing/solved-cells.ts";
import { type CellGroup, equationsOf, SHOW, SUPPRESS, suppressList, suppressTable, WITHHOLD } from "./suppression.ts";

const counts = (max: number, minLength: number, maxLength: number) =>
  fc.array(fc.integer({ min: 0, max }), { minLength, maxLength });

/** Rows, columns and grand total of a two-way table, appended to its cells. */
function twoWay(inner: readonly number[], columns: number): { cells: number[]; groups: CellGroup[] } {
  const rows = inner.length / columns;
  const cells = [...inner];
  const groups: CellGroup[] = [];
  const add = (members: readonly number[]) => {
    groups.push({ members, total: cells.length });
    cells.push(members.reduce((sum, member) => sum + cells[member]!, 0));
    return cells.length - 1;
  };
  const row = (r: number) => Array.from({ length: columns }, (_, c) => r * columns + c);
  const column = (c: number) => Array.from({ length: rows }, (_, r) => r * columns + c);
  const rowTotals = Array.from({ length: rows }, (_, r) => add(row(r)));
  const columnTotals = Array.from({ length: columns }, (_, c) => add(column(c)));
  const grand = add(rowTotals);
  groups.push({ members: columnTotals, total: grand });
  return { cells, groups };
}

/** Every value a hidden cell of a list can have, for a reader who knows the shown ones, the sum and the rules. */
function possibleValues(shown: readonly Shown[], total: number, k: number): Map<number, Set<number>> {
  const hidden = [...shown.keys()].filter((index) => typeof shown[index] !== "number");
  const rest = total - shown.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0);
  const possible = new Map(hidden.map((index) => [index, new Set<number>()]));
  const values: number[] = [];
  const tryAll = (at: number, left: number) => {
    if (at === hidden.length) {
      if (left !== 0) return;
      for (const [i, index] of hidden.entries()) possible.get(index)!.add(values[i]!);
      return;
    }
    const isSuppressed = shown[hidden[at]!] === SUPPRESSED;
    for (let value = isSuppressed ? 0 : 3; value <= (isSuppressed ? Math.min(k - 1, left) : left); value++) {
      values[at] = value;
      tryAll(at + 1, left - value);
    }
  };
  tryAll(0, rest);
  return possible;
}

describe("suppressList", () => {
  it("hides the smallest other count with a single small one, and says that it is not small", () => {
    expect(suppressList([40, 2, 9, 12], 3)).toEqual({ counts: [40, SUPPRESSED, WITHHELD, 12], total: 63 });
  });

  it("leaves small counts that cover for each other alone", () => {
    expect(suppressList([40, 2, 1, 1, 12], 3).counts).toEqual([40, SUPPRESSED, SUPPRESSED, SUPPRESSED, 12]);
  });

  it("hides more when the small ones together are so many or so few that they tell", () => {
    expect(suppressList([40, 2, 2, 12], 3).counts).toEqual([40, SUPPRESSED, SUPPRESSED, WITHHELD]);
    expect(suppressList([40, 0, 0, 0, 12], 3).counts).toEqual([40, SUPPRESSED, SUPPRESSED, SUPPRESSED, WITHHELD]);
  });

  it("hides the sum when nothing else is left", () => {
    expect(suppressList([1, 3], 3)).toEqual({ counts: [SUPPRESSED, WITHHELD], total: WITHHELD });
    expect(suppressList([1, 1], 3)).toEqual({ counts: [SUPPRESSED, SUPPRESSED], total: SUPPRESSED });
  });

  it("leaves every small count the range of the least k, and every withheld one more than one value", () => {
    fc.assert(
      fc.property(counts(9, 1, 6), fc.constantFrom(3, 5), (list, k) => {
        const { counts: shown, total } = suppressList(list, k);
        if (typeof total !== "number") return;

        for (const [index, values] of possibleValues(shown, total, k)) {
          if (shown[index] === SUPPRESSED) expect(values.size).toBeGreaterThanOrEqual(3);
          else expect(values.size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 400, seed: 3 },
    );
  });

  it("lets two readers, of 3 and of 5, solve nothing together", () => {
    fc.assert(
      fc.property(counts(30, 2, 6), (list) => {
        const [three, five] = [suppressList(list, 3), suppressList(list, 5)];

        [...three.counts, three.total].forEach((count, index) => {
          if (isHidden(count)) expect([...five.counts, five.total][index]).toBe(count);
        });
      }),
      { numRuns: 200, seed: 9 },
    );
  });

  it("hides nothing when nothing is small", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 12 }), (list) => {
        expect(suppressList(list, 5).counts).toEqual(list);
      }),
      { numRuns: 50, seed: 4 },
    );
  });

  it("hides the same counts in whatever order they come", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 8 }), (list) => {
        const hidden = (order: readonly number[]) => {
          const { counts: shown } = suppressList(order, 5);
          return order.filter((_, index) => typeof shown[index] !== "number").sort((a, b) => a - b);
        };

        expect(hidden([...list].reverse())).toEqual(hidden(list));
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});

describe("suppressTable", () => {
  const tables = fc
    .record({ columns: fc.integer({ min: 2, max: 6 }), rows: fc.integer({ min: 2, max: 6 }) })
    .chain(({ columns, rows }) =>
      fc.record({
        columns: fc.constant(columns),
        inner: fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 40 })), {
          minLength: columns * rows,
          maxLength: columns * rows,
        }),
        k: fc.constantFrom(3, 5),
      }),
    );

  it("lets no hidden cell of a two-way table be solved from the sums", () => {
    fc.assert(
      fc.property(tables, ({ columns, inner, k }) => {
        const { cells, groups } = twoWay(inner, columns);

        const marks = suppressTable(cells, groups, k);

        expect(solvedCells(equationsOf(marks, groups))).toEqual([]);
        cells.forEach((count, cell) => {
          expect(marks[cell] === SUPPRESS).toBe(count < k);
        });
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  it("protects categories within a count within a list", () => {
    // 0–2 within 6, 3–4 within 7; 6, 7 and 5 within 8.
    const cells = [20, 1, 9, 15, 30, 50, 30, 45, 125];
    const groups = [
      { members: [0, 1, 2], total: 6 },
      { members: [3, 4], total: 7 },
      { members: [6, 7, 5], total: 8 },
    ];

    expect([...suppressTable(cells, groups, 3)]).toEqual([
      SHOW,
      SUPPRESS,
      WITHHOLD,
      SHOW,
      SHOW,
      SHOW,
      SHOW,
      SHOW,
      SHOW,
    ]);
  });

  it("hides a member with a hidden sum, which the members would tell", () => {
    const cells = [10, 12, 22, 1, 23];
    const groups = [
      { members: [0, 1], total: 2 },
      { members: [2, 3], total: 4 },
    ];

    const marks = suppressTable(cells, groups, 3);

    expect([...marks]).toEqual([WITHHOLD, SHOW, WITHHOLD, SUPPRESS, SHOW]);
  });
});
