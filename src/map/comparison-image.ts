import type { Comparison, ValueGrid } from "../domain/display.ts";
import { COMPARISON_BREAKS, stepOf } from "./breaks.ts";
import { type MapTheme, rgbOf } from "./theme.ts";

/** Graphics cards take at least this much on a side. */
const MAX_SIDE = 4096;

export interface RgbaImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/**
 * The colours of a comparison, one per break: the incidents' ramp, of which fewer classes take the colours that lie
 * furthest apart, pale and dark ends included.
 */
export function comparisonRamp(comparison: Comparison, { incidentRamp }: MapTheme): readonly string[] {
  const classes = COMPARISON_BREAKS[comparison].length;
  const last = incidentRamp.length - 1;
  return Array.from({ length: classes }, (_, step) => incidentRamp[Math.round((step * last) / (classes - 1))]!);
}

/**
 * Colours a grid by the shared breaks and a ramp of as many colours. Below the first break a pixel is transparent.
 *
 * The grid's row 0 is southernmost and an image's row 0 is the top, so rows are turned over. A grid that is larger than
 * a graphics card's smallest limit is thinned by keeping the highest value of each block, so that no peak is lost.
 */
export function comparisonImage(
  grid: Cells,
  breaks: readonly number[],
  ramp: readonly string[],
  maxSide = MAX_SIDE,
): RgbaImage {
  const { values, columns, rows } = grid;
  if (ramp.length !== breaks.length) throw new RangeError(`${ramp.length} colours, ${breaks.length} breaks`);
  // A whole pixel in one write, in the machine's own byte order: this runs between two frames.
  const colors = new Uint32Array(Uint8Array.from(ramp.flatMap((color) => [...rgbOf(color), 255])).buffer);
  const first = breaks[0]!;
  const block = Math.max(1, Math.ceil(Math.max(columns, rows) / maxSide));
  const width = Math.ceil(columns / block);
  const height = Math.ceil(rows / block);
  const data = new Uint8ClampedArray(width * height * 4);
  const pixels = new Uint32Array(data.buffer);
  for (let top = 0; top < height; top++) {
    const south = (height - 1 - top) * block;
    for (let left = 0; left < width; left++) {
      const value = block === 1 ? values[south * columns + left]! : highest(grid, left * block, south, block);
      if (value >= first) pixels[top * width + left] = colors[stepOf(value, breaks) - 1]!;
    }
  }
  return { width, height, data };
}

type Cells = Pick<ValueGrid, "values" | "columns" | "rows">;

/** NaN takes no part. */
function highest({ values, columns, rows }: Cells, left: number, south: number, block: number): number {
  let value = 0;
  for (let row = south; row < Math.min(south + block, rows); row++) {
    for (let column = left; column < Math.min(left + block, columns); column++) {
      const here = values[row * columns + column]!;
      if (here > value) value = here;
    }
  }
  return value;
}
