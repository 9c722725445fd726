import { describe, expect, it } from "vitest";
import type { DensityGrid } from "../domain/display.ts";
import { DENSITY_BREAKS } from "./breaks.ts";
import { densityImage, type RgbaImage } from "./density-image.ts";
import { LIGHT_THEME, rgbOf } from "./theme.ts";

const RAMP = LIGHT_THEME.incidentRamp;

function grid(rowsFromSouth: readonly (readonly number[])[]): DensityGrid {
  return {
    values: Float32Array.from(rowsFromSouth.flat()),
    columns: rowsFromSouth[0]!.length,
    rows: rowsFromSouth.length,
    corners: [
      [15, 59],
      [16, 59],
      [16, 58],
      [15, 58],
    ],
  };
}

function pixel({ data, width }: RgbaImage, column: number, row: number): number[] {
  const at = (row * width + column) * 4;
  return [...data.slice(at, at + 4)];
}

describe("densityImage", () => {
  it("puts the southernmost row at the bottom", () => {
    const image = densityImage(
      grid([
        [DENSITY_BREAKS[5]!, 0],
        [0, 0],
        [0, DENSITY_BREAKS[0]!],
      ]),
      RAMP,
    );

    expect(pixel(image, 0, 2)).toEqual([...rgbOf(RAMP[5]!), 255]);
    expect(pixel(image, 1, 0)).toEqual([...rgbOf(RAMP[0]!), 255]);
  });

  it("is transparent below the first break and where nothing is known", () => {
    const image = densityImage(grid([[DENSITY_BREAKS[0]! - 0.1, 0, Number.NaN]]), RAMP);

    expect([...image.data]).toEqual(new Array(12).fill(0));
  });

  it("thins a grid too large for a graphics card without losing a peak", () => {
    const image = densityImage(
      grid([
        [0, 0, 0, 0, 0],
        [0, 0, 0, DENSITY_BREAKS[3]!, 0],
        [0, 0, 0, 0, 0],
      ]),
      RAMP,
      3,
    );

    expect([image.width, image.height]).toEqual([3, 2]);
    expect(pixel(image, 1, 1)).toEqual([...rgbOf(RAMP[3]!), 255]);
  });

  it("refuses a ramp that does not fit the breaks", () => {
    expect(() => densityImage(grid([[1]]), RAMP.slice(1))).toThrow(RangeError);
  });
});
