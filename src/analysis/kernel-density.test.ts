import { describe, expect, it } from "vitest";
import golden from "../testing/golden/kde.json" with { type: "json" };
import { type Kernel, kernelDensity } from "./kernel-density.ts";

const xy = Float64Array.from(golden.px.flatMap((x, i) => [x, golden.py[i]!]));
const grid = { originX: 0, originY: 0, cellSize: 100, columns: 12, rows: 12 };

describe("kernelDensity", () => {
  it.each([
    { kernel: "gaussian", bandwidth: 80, expected: golden.gaussian80 },
    { kernel: "quartic", bandwidth: 200, expected: golden.quartic200 },
    { kernel: "epanechnikov", bandwidth: 200, expected: golden.epanechnikov200 },
  ] as { kernel: Kernel; bandwidth: number; expected: number[] }[])("gives the reference: $kernel", (c) => {
    const density = kernelDensity(xy, grid, c.bandwidth, c.kernel);

    c.expected.forEach((perM2, i) => {
      // Relative, but for cells that one kernel's rim barely touches.
      const tolerance = Math.max(Math.abs(perM2) * 1e-9, 1e-20);
      expect(Math.abs(density[i]! / 1e6 - perM2)).toBeLessThanOrEqual(tolerance);
    });
  });

  it("refuses a bandwidth of nothing", () => {
    expect(() => kernelDensity(xy, grid, 0, "gaussian")).toThrow(RangeError);
    expect(() => kernelDensity(xy, grid, Number.POSITIVE_INFINITY, "gaussian")).toThrow(RangeError);
  });
});
