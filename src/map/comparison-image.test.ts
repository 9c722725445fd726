import { describe, expect, it } from "vitest";
import { COMPARISONS } from "../domain/display.ts";
import { COMPARISON_BREAKS, DENSITY_BREAKS } from "./breaks.ts";
import { comparisonImage, comparisonRamp, type RgbaImage } from "./comparison-image.ts";
import { LIGHT_THEME, rgbOf } from "./theme.ts";

const RAMP = LIGHT_THEME.incidentRamp;

function grid(rowsFromSouth: readonly (readonly number[])[]) {
  return {
    values: Float32Array.from(rowsFromSouth.flat()),
    columns: rowsFromSouth[0]!.length,
    rows: rowsFromSouth.length,
  };
}

function pixel({ data, width }: RgbaImage, column: number, row: number): number[] {
  const at = (row * width + column) * 4;
  return [...data.slice(at, at + 4)];
}

describe("comparisonImage", () => {
  it("puts the southernmost row at the bottom", () => {
    const image = comparisonImage(
      grid([
        [DENSITY_BREAKS[5]!, 0],
        [0, 0],
        [0, DENSITY_BREAKS[0]!],
      ]),
      DENSITY_BREAKS,
      RAMP,
    );

    expect(pixel(image, 0, 2)).toEqual([...rgbOf(RAMP[5]!), 255]);
    expect(pixel(image, 1, 0)).toEqual([...rgbOf(RAMP[0]!), 255]);
  });

  it("is transparent below the first break and where nothing is known", () => {
    const image = comparisonImage(grid([[DENSITY_BREAKS[0]! - 0.1, 0, Number.NaN]]), DENSITY_BREAKS, RAMP);

    expect([...image.data]).toEqual(new Array(12).fill(0));
  });

  it("thins a grid too large for a graphics card without losing a peak", () => {
    const image = comparisonImage(
      grid([
        [0, 0, 0, 0, 0],
        [0, 0, 0, DENSITY_BREAKS[3]!, 0],
        [0, 0, 0, 0, 0],
      ]),
      DENSITY_BREAKS,
      RAMP,
      3,
    );

    expect([image.width, image.height]).toEqual([3, 2]);
    expect(pixel(image, 1, 1)).toEqual([...rgbOf(RAMP[3]!), 255]);
  });

  it("refuses a ramp that does not fit the breaks", () => {
    expect(() => comparisonImage(grid([[1]]), DENSITY_BREAKS, RAMP.slice(1))).toThrow(RangeError);
  });
});

describe("comparisonRamp", () => {
  it.each(COMPARISONS)("gives %s one colour per class, from the palest to the darkest", (comparison) => {
    const ramp = comparisonRamp(comparison, LIGHT_THEME);

    expect(ramp).toHaveLength(COMPARISON_BREAKS[comparison].length);
    expect(new Set(ramp).size).toBe(ramp.length);
    expect([ramp[0], ramp.at(-1)]).toEqual([RAMP[0], RAMP.at(-1)]);
  });
});
