import { describe, expect, it } from "vitest";
import { cellAt } from "../geo/grid.ts";
import { projectionFor } from "../geo/projection.ts";
import { mercatorRaster } from "./mercator-raster.ts";

const sweref = projectionFor(3006);
/** 40 × 50 km around Linköping: a large municipality. */
const grid = { originX: 515_000, originY: 6_450_000, cellSize: 100, columns: 400, rows: 500 };
const values = Float32Array.from({ length: grid.columns * grid.rows }, (_, cell) => cell);
const image = mercatorRaster({ grid, values }, sweref, 25);
const [west, south, east, north] = image.bbox;

const mercatorY = (lat: number) => Math.asinh(Math.tan((lat * Math.PI) / 180));
/** Where a map draws the centre of a pixel. */
function lngLatOf(column: number, row: number): [number, number] {
  const y = mercatorY(south) + ((row + 0.5) / image.rows) * (mercatorY(north) - mercatorY(south));
  return [west + ((column + 0.5) / image.columns) * (east - west), (Math.atan(Math.sinh(y)) * 180) / Math.PI];
}

describe("mercatorRaster", () => {
  it("gives every pixel the cell that lies there on the ground", () => {
    let wrong = 0;
    let outside = 0;
    for (let row = 3; row < image.rows; row += 7) {
      for (let column = 3; column < image.columns; column += 7) {
        const [x, y] = sweref.forward(...lngLatOf(column, row));
        const cell = cellAt(grid, x, y);
        const drawn = image.values[row * image.columns + column]!;
        if (cell < 0) outside++;
        // Within a centimeter of an edge either cell will do.
        const onEdge = [x, y].some((meters) => Math.abs((meters % 100) - 50) > 49.99);
        if (!onEdge && !(cell < 0 ? Number.isNaN(drawn) : drawn === cell)) wrong++;
      }
    }

    expect(wrong).toBe(0);
    expect(outside).toBeGreaterThan(0);
  });

  it("has pixels no larger than asked for, and not much smaller", () => {
    const [x0, y0] = sweref.forward(...lngLatOf(800, 1000));
    const [x1, y1] = sweref.forward(...lngLatOf(801, 1001));

    for (const side of [x1 - x0, y1 - y0]) {
      expect(side).toBeLessThanOrEqual(25.1);
      expect(side).toBeGreaterThan(24);
    }
  });

  it("loses no cell", () => {
    const drawn = new Set(image.values);

    expect(values.every((value) => drawn.has(value))).toBe(true);
  });
});
