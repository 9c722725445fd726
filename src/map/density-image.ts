import type { DensityGrid } from "../domain/display.ts";
import { DENSITY_BREAKS, stepOf } from "./breaks.ts";
import { rgbOf } from "./theme.ts";

/** Graphics cards take at least this much on a side. */
const MAX_SIDE = 4096;

export interface RgbaImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/**
 * Colours a density grid by the shared breaks and ramp. Below the first break a pixel is transparent.
 *
 * The grid's row 0 is southernmost and an image's row 0 is the top, so rows are turned over. A grid that is larger than
 * a graphics card's smallest limit is thinned by keeping the highest value of each block, so that no peak is lost.
 */
export function densityImage(grid: DensityGrid, ramp: readonly string[], maxSide = MAX_SIDE): RgbaImage {
  const { values, columns, rows } = grid;
  if (ramp.length !== DENSITY_BREAKS.length)
    throw new RangeError(`${ramp.length} colours, ${DENSITY_BREAKS.length} breaks`);
  const colors = ramp.map(rgbOf);
  const first = DENSITY_BREAKS[0]!;
  const block = Math.max(1, Math.ceil(Math.max(columns, rows) / maxSide));
  const width = Math.ceil(columns / block);
  const height = Math.ceil(rows / block);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let top = 0; top < height; top++) {
    const south = (height - 1 - top) * block;
    for (let left = 0; left < width; left++) {
      const value = block === 1 ? values[south * columns + left]! : highest(grid, left * block, south, block);
      if (!(value >= first)) continue;
      const [red, green, blue] = colors[stepOf(value, DENSITY_BREAKS) - 1]!;
      const at = (top * width + left) * 4;
      data[at] = red;
      data[at + 1] = green;
      data[at + 2] = blue;
      data[at + 3] = 255;
    }
  }
  return { width, height, data };
}

function highest({ values, columns, rows }: DensityGrid, left: number, south: number, block: number): number {
  let value = 0;
  for (let row = south; row < Math.min(south + block, rows); row++) {
    for (let column = left; column < Math.min(left + block, columns); column++) {
      value = Math.max(value, values[row * columns + column]!);
    }
  }
  return value;
}
