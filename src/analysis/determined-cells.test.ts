import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { determinedCells, type Equation } from "./determined-cells.ts";

/** By elimination, each value tried: a cell is determined when the unit vector lies in the rows' span. */
function byRank(length: number, equations: readonly Equation[]): number[] {
  const rows = equations.map(({ plus, minus }) =>
    Array.from({ length }, (_, cell) => Number(plus.includes(cell)) - Number(cell === minus)),
  );
  const rank = rankOf(rows);
  return Array.from({ length }, (_, cell) => cell).filter((cell) => {
    const unit = Array.from({ length }, (_, other) => Number(other === cell));
    return rankOf([...rows, unit]) === rank;
  });
}

function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => row.map(BigInt));
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, index) => index >= rank && row[column] !== 0n);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    for (let index = rank + 1; index < rows.length; index++) {
      const factor = rows[index]![column]!;
      rows[index] = rows[index]!.map((value, at) => value * rows[rank]![column]! - rows[rank]![at]! * factor);
    }
    rank++;
  }
  return rank;
}

describe("determinedCells", () => {
  it("sees what three sums of two tell together, though none does alone", () => {
    const triangle = [
      [0, 1],
      [1, 2],
      [0, 2],
    ].map((plus) => ({ plus, minus: null }));

    expect(determinedCells(3, triangle)).toEqual([0, 1, 2]);
    expect(determinedCells(3, triangle.slice(0, 2))).toEqual([]);
  });

  it("sees a bridge between two parts of a table, which no row or column tells", () => {
    // Rows: 01, 01, 124, 34, 34 over columns; cell 4 of the list joins the two parts.
    const cells = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 3],
      [3, 2],
      [3, 3],
    ];
    const lineOf = (axis: 0 | 1, line: number) => ({
      plus: cells.flatMap((cell, index) => (cell[axis] === line ? [index] : [])),
      minus: null,
    });
    const lines = [0, 1, 2, 3].flatMap((line) => [lineOf(0, line), lineOf(1, line)]);

    expect(determinedCells(cells.length, lines)).toEqual([4]);
  });

  it("agrees with elimination", () => {
    const equation = fc.record({
      plus: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }),
      minus: fc.option(fc.constant(10)),
    });
    fc.assert(
      fc.property(fc.array(equation, { minLength: 1, maxLength: 9 }), (equations) => {
        expect(determinedCells(11, equations)).toEqual(byRank(11, equations));
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
