import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentScale, positionOn, rateScale } from "./scatter-scale.ts";

describe("rateScale", () => {
  it("is linear from zero when the areas are alike", () => {
    expect(rateScale([12, 20, 31, 38])).toEqual({ kind: "linear", from: 0, to: 40, ticks: [0, 10, 20, 30, 40] });
  });

  it("is logarithmic when one area is far denser than the middle one", () => {
    expect(rateScale([4, 12, 20, 31, 640])).toEqual({
      kind: "log",
      from: 2,
      to: 1000,
      ticks: [10, 100, 1000],
    });
    expect(rateScale([12, 13, 14, 90]).ticks).toEqual([10, 20, 50, 100]);
  });

  it("puts nothing at the start of the axis, also a logarithmic one", () => {
    const scale = rateScale([0, 4, 12, 20, 31, 640]);

    expect(positionOn(scale, 0)).toBe(0);
    expect(positionOn(scale, 1e9)).toBe(1);
    expect(positionOn(scale, Math.sqrt(2 * 1000))).toBeCloseTo(0.5, 12);
  });

  it("holds when nothing happened, in one area or in all", () => {
    expect(rateScale([])).toEqual({ kind: "linear", from: 0, to: 1, ticks: [0, 1] });
    expect(rateScale([0, 0])).toEqual({ kind: "linear", from: 0, to: 1, ticks: [0, 1] });
    expect(rateScale([0, 5]).kind).toBe("linear");
  });

  it("holds every rate, in order, with at least two ticks and no crowd of them", () => {
    const rates = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-4, max: 1e5, noNaN: true })), {
      minLength: 1,
      maxLength: 40,
    });

    fc.assert(
      fc.property(rates, (values) => {
        const scale = rateScale(values);
        const most = Math.max(...values);
        expect(scale.to).toBeGreaterThanOrEqual(most);
        expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
        if (scale.kind === "linear") expect(scale.ticks.length).toBeLessThanOrEqual(8);
        const sorted = values.toSorted((a, b) => a - b).map((value) => positionOn(scale, value));
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe("percentScale", () => {
  it("goes a little beyond the outermost values, but never below none or above all", () => {
    expect(percentScale([22, 47])).toMatchObject({ from: 10, to: 50, ticks: [10, 20, 30, 40, 50] });
    expect(percentScale([1, 99])).toMatchObject({ from: 0, to: 100 });
    expect(percentScale([30])).toMatchObject({ kind: "linear", from: 26, to: 34 });
  });
});
