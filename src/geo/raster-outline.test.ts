import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Grid } from "../domain/incident-columns.ts";
import { cellCenter } from "./grid.ts";
import { isPointInPolygons } from "./point-in-polygon.ts";
import { outlineOfCells } from "./raster-outline.ts";
import { multiPolygonArea, ringArea } from "./ring-area.ts";

const grid: Grid = { originX: 1000, originY: 2000, cellSize: 25, columns: 7, rows: 7 };
const at = (column: number, row: number) => row * grid.columns + column;

describe("outlineOfCells", () => {
  it("draws one cell as a closed counter-clockwise square", () => {
    expect(outlineOfCells(grid, [at(0, 0)])).toEqual([
      [
        [
          [1000, 2000],
          [1025, 2000],
          [1025, 2025],
          [1000, 2025],
          [1000, 2000],
        ],
      ],
    ]);
  });

  it("removes corners on a straight line", () => {
    const [polygon] = outlineOfCells(grid, [at(1, 1), at(2, 1), at(3, 1)]);

    expect(polygon![0]).toHaveLength(5);
  });

  it("turns a hole clockwise", () => {
    const around = [at(1, 1), at(2, 1), at(3, 1), at(1, 2), at(3, 2), at(1, 3), at(2, 3), at(3, 3)];

    const polygons = outlineOfCells(grid, around);

    expect(polygons).toHaveLength(1);
    expect(polygons[0]!.map(ringArea)).toEqual([9 * 625, -625]);
  });

  it("keeps cells that meet in a corner apart", () => {
    expect(outlineOfCells(grid, [at(1, 1), at(2, 2)])).toHaveLength(2);
  });

  it("does not join the last column with the first of the next row", () => {
    expect(outlineOfCells(grid, [at(6, 1), at(0, 2)])).toHaveLength(2);
  });

  it("keeps area, membership and simple rings for any set of cells", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 48 })), (cells) => {
        const polygons = outlineOfCells(grid, cells);

        expect(multiPolygonArea(polygons)).toBe(cells.length * 625);
        for (let cell = 0; cell < 49; cell++) {
          expect(isPointInPolygons(...cellCenter(grid, cell), polygons)).toBe(cells.includes(cell));
        }
        for (const rings of polygons) {
          rings.forEach((ring, index) => {
            expect(Math.sign(ringArea(ring))).toBe(index === 0 ? 1 : -1);
            expect(ring[0]).toEqual(ring.at(-1));
            expect(new Set(ring.slice(1).map(String)).size).toBe(ring.length - 1);
          });
        }
      }),
      { seed: 1, numRuns: 400 },
    );
  });
});
