import fc from "fast-check";
import { expect, it } from "vitest";
import { separatedPeaks } from "./peaks.ts";
import { denseRaster } from "./weight-raster.ts";

/** Word for word: the highest of the cells that are far enough from every peak so far, again and again. */
function bruteForce(values: readonly number[], columns: number, count: number, apart: number) {
  const peaks: { row: number; column: number }[] = [];
  while (peaks.length < count) {
    let best = -1;
    values.forEach((value, cell) => {
      const isFar = peaks.every(
        ({ row, column }) => (row - Math.floor(cell / columns)) ** 2 + (column - (cell % columns)) ** 2 >= apart ** 2,
      );
      if (value > 0 && isFar && (best < 0 || value > values[best]!)) best = cell;
    });
    if (best < 0) return peaks;
    peaks.push({ row: Math.floor(best / columns), column: best % columns });
  }
  return peaks;
}

it("agrees with the definition, ties included", () => {
  const shape = fc.record({ columns: fc.integer({ min: 1, max: 22 }), rows: fc.integer({ min: 1, max: 20 }) });
  const scene = shape.chain(({ columns, rows }) =>
    fc.record({
      columns: fc.constant(columns),
      values: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: columns * rows, maxLength: columns * rows }),
      count: fc.integer({ min: 1, max: 6 }),
      apart: fc.constantFrom(1, 1.5, 3, 6, 12),
    }),
  );

  fc.assert(
    fc.property(scene, ({ columns, values, count, apart }) => {
      expect(separatedPeaks(denseRaster(values, columns), count, apart)).toEqual(
        bruteForce(values, columns, count, apart),
      );
    }),
    { seed: 31, numRuns: 200 },
  );
});

it("takes a cell that lies exactly as far away as asked", () => {
  const values = [5, 0, 0, 4, 3];

  const columns = separatedPeaks(denseRaster(values, 5), 3, 3).map(({ column }) => column);

  expect(columns).toEqual([0, 3]);
});
