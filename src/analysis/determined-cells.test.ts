import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solvedCells } from "../testing/solved-cells.ts";
import { determinedCells } from "./determined-cells.ts";

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
        expect(determinedCells(11, equations)).toEqual(solvedCells(equations));
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
