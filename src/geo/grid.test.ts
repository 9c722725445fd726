import { describe, expect, it } from "vitest";
import { cellAt, cellCenter, gridOver } from "./grid.ts";

const grid = gridOver({ minX: 536_310, minY: 6_474_601, maxX: 536_450, maxY: 6_474_700 }, 25);

describe("gridOver", () => {
  it("is anchored at multiples of the cell size", () => {
    expect(grid).toEqual({ originX: 536_300, originY: 6_474_600, cellSize: 25, columns: 7, rows: 5 });
  });

  it("holds points on its upper edges", () => {
    expect(cellAt(grid, 536_450, 6_474_700)).toBe(4 * 7 + 6);
  });

  it("adds padding on every side", () => {
    expect(gridOver({ minX: 0, minY: 0, maxX: 0, maxY: 0 }, 100, 2)).toEqual({
      originX: -200,
      originY: -200,
      cellSize: 100,
      columns: 5,
      rows: 5,
    });
  });

  it("refuses bounds that are not numbers", () => {
    expect(() => gridOver({ minX: Number.NaN, minY: 0, maxX: 1, maxY: 1 }, 25)).toThrow(RangeError);
    expect(() => gridOver({ minX: 0, minY: 0, maxX: 1, maxY: 1 }, 0)).toThrow(RangeError);
  });
});

describe("cellAt", () => {
  it("finds each cell by its center", () => {
    for (let cell = 0; cell < grid.columns * grid.rows; cell++) {
      expect(cellAt(grid, ...cellCenter(grid, cell))).toBe(cell);
    }
  });

  it("gives -1 outside and for a missing coordinate", () => {
    expect(cellAt(grid, 536_299.999, 6_474_650)).toBe(-1);
    expect(cellAt(grid, 536_310, 6_474_725)).toBe(-1);
    expect(cellAt(grid, Number.NaN, 6_474_650)).toBe(-1);
  });
});
