import fc from "fast-check";
import { describe, expect, it } from "vitest";
import golden from "../testing/golden/greedy-discs.json" with { type: "json" };
import { discHalfWidths, type GreedyRules, greedyDiscs } from "./greedy-discs.ts";
import { denseRaster } from "./weight-raster.ts";

const takeAll = (places: number): GreedyRules => ({ places, mostPicks: 5 * places, leastSum: 1, accept: () => true });

/** The definition word for word: every D of every centre anew for every pick. */
function bruteForce(values: readonly number[], columns: number, radius: number, rules: GreedyRules) {
  const weights = [...values];
  const rows = weights.length / columns;
  const taken = new Set<number>();
  const accepted: { row: number; column: number; sum: number; cells: number[] }[] = [];
  for (let picks = 0; picks < rules.mostPicks && accepted.length < rules.places; picks++) {
    let best = { row: -1, column: -1, sum: 0, cells: [] as number[] };
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const cells = weights.flatMap((_, cell) => {
          const dy = Math.floor(cell / columns) - row;
          const dx = (cell % columns) - column;
          return dx * dx + dy * dy <= radius * radius ? [cell] : [];
        });
        const sum = cells.reduce((total, cell) => total + weights[cell]!, 0);
        if (sum > best.sum) best = { row, column, sum, cells };
      }
    }
    if (best.sum < rules.leastSum || best.sum === 0) break;
    best.cells = best.cells.filter((cell) => !taken.has(cell));
    for (const cell of best.cells) {
      taken.add(cell);
      weights[cell] = 0;
    }
    if (rules.accept({ ...best, cells: Int32Array.from(best.cells) })) accepted.push(best);
  }
  return accepted;
}

describe("greedyDiscs", () => {
  it("picks the reference rows, columns and sums", () => {
    const raster = denseRaster(golden.raster, golden.cols);

    const picks = greedyDiscs(raster, golden.R / golden.cell, takeAll(golden.picked.length));

    expect(picks.map(({ row, column, sum }) => ({ row, col: column, sum }))).toEqual(golden.picked);
  });

  it("agrees with the definition, ties and blanked but unlisted picks included", () => {
    const sparse = fc.oneof(
      { weight: 6, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ max: 4, min: 1 }) },
    );
    const shape = fc.record({ columns: fc.integer({ min: 1, max: 21 }), rows: fc.integer({ min: 1, max: 19 }) });
    const scene = shape.chain(({ columns, rows }) =>
      fc.record({
        columns: fc.constant(columns),
        values: fc.array(sparse, { minLength: columns * rows, maxLength: columns * rows }),
        radius: fc.integer({ min: 1, max: 9 }),
        leastSum: fc.integer({ min: 1, max: 6 }),
        places: fc.integer({ min: 1, max: 4 }),
        refuseEvery: fc.integer({ min: 2, max: 5 }),
      }),
    );
    fc.assert(
      fc.property(scene, ({ columns, values, radius, leastSum, places, refuseEvery }) => {
        const rules: GreedyRules = {
          places,
          mostPicks: 2 * places,
          leastSum,
          accept: (pick) => (pick.row + pick.column) % refuseEvery !== 0,
        };

        const picks = greedyDiscs(denseRaster(values, columns), radius, rules);

        expect(picks.map((pick) => ({ ...pick, cells: [...pick.cells] }))).toEqual(
          bruteForce(values, columns, radius, rules),
        );
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it("counts 113 cells in 150 m and 49 in 100 m", () => {
    const cellsIn = (radius: number) =>
      discHalfWidths(radius).reduce((sum, half, dy) => sum + (dy === 0 ? 1 : 2) * (2 * half + 1), 0);

    expect(cellsIn(6)).toBe(113);
    expect(cellsIn(4)).toBe(49);
  });

  it("finds nothing in an empty raster", () => {
    expect(greedyDiscs(denseRaster([], 0), 6, takeAll(3))).toEqual([]);
    expect(greedyDiscs(denseRaster(new Uint8Array(900), 30), 6, takeAll(3))).toEqual([]);
  });
});
