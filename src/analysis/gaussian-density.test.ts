import { expect, it } from "vitest";
import { gaussianDensity, gaussianReachTiles } from "./gaussian-density.ts";
import { kernelDensity } from "./kernel-density.ts";
import { seededRandom } from "./seeded-random.ts";
import { TILE_CELLS, TILE_SIZE, TileLayout, type WeightRaster } from "./weight-raster.ts";

const CELLS = 64;
const SD = 4;

/** A raster with every tile, and some weights away from its edges. */
function scene(): { raster: WeightRaster; points: { row: number; column: number; weight: number }[] } {
  const random = seededRandom(8);
  const layout = new TileLayout(CELLS, CELLS);
  for (let row = 0; row < CELLS; row += TILE_CELLS) {
    for (let column = 0; column < CELLS; column += TILE_CELLS) layout.makeSlot(row, column);
  }
  const weights = new Float64Array(layout.positions.length * TILE_SIZE);
  const points = Array.from({ length: 40 }, () => ({
    row: Math.floor(random() * CELLS),
    column: Math.floor(random() * CELLS),
    weight: Math.ceil(random() * 5),
  }));
  for (const { row, column, weight } of points) weights[layout.slotOf(row, column)]! += weight;
  return { raster: { layout, weights }, points };
}

function finished(raster: WeightRaster): WeightRaster {
  const work = gaussianDensity(raster, SD);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

it("is the exact Gaussian but for what lies beyond four standard deviations", () => {
  const { raster, points } = scene();
  const grid = { originX: 0, originY: 0, cellSize: 1, columns: CELLS, rows: CELLS };
  const xy = points.flatMap(({ row, column, weight }) =>
    Array.from({ length: weight }, () => [column + 0.5, row + 0.5]).flat(),
  );
  const exact = kernelDensity(Float64Array.from(xy), grid, SD, "gaussian");
  const peakOfOne = 1 / (2 * Math.PI * SD ** 2);
  const total = points.reduce((sum, { weight }) => sum + weight, 0);

  const { layout, weights } = finished(raster);

  for (let cell = 0; cell < exact.length; cell++) {
    const found = weights[layout.slotOf(Math.floor(cell / CELLS), cell % CELLS)]!;
    expect(Math.abs(found - exact[cell]! / 1e6)).toBeLessThan(Math.exp(-8) * peakOfOne * total);
  }
});

it("needs tiles as far as four standard deviations", () => {
  expect([gaussianReachTiles(4), gaussianReachTiles(2.1)]).toEqual([2, 2]);
  expect(gaussianReachTiles(2)).toBe(1);
});
