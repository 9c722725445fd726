import { describe, expect, it } from "vitest";
import { equalBreaks, niceStep } from "./nice-step.ts";

describe("niceStep", () => {
  it.each([
    [0, 1],
    [0.4, 1],
    [1, 1],
    [1.2, 2],
    [2, 2],
    [3, 5],
    [7, 10],
    [10, 10],
    [11, 20],
    [430, 500],
    [5001, 10_000],
  ])("rounds %d up to %d", (value, step) => {
    expect(niceStep(value)).toBe(step);
  });
});

describe("equalBreaks", () => {
  it("gives one break fewer than colours, in equal steps", () => {
    expect(equalBreaks(58, 6)).toEqual([10, 20, 30, 40, 50]);
    expect(equalBreaks(84, 6)).toEqual([15, 30, 45, 60, 75]);
    expect(equalBreaks(8, 6)).toEqual([2, 4, 6, 8]);
  });

  it("has no break above the greatest value, so that no colour in the legend stands for nothing", () => {
    expect(equalBreaks(2.5, 6)).toEqual([1, 2]);
    expect(equalBreaks(0, 6)).toEqual([]);
  });
});
