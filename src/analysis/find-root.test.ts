import { describe, expect, it } from "vitest";
import { findRoot } from "./find-root.ts";

describe("findRoot", () => {
  it("finds smooth, steep and flat roots", () => {
    expect(findRoot((x) => x * x - 2, 0, 5)).toBeCloseTo(Math.SQRT2, 14);
    expect(findRoot((x) => Math.exp(x) - 1e-9, -100, 10)).toBeCloseTo(Math.log(1e-9), 13);
    expect(findRoot((x) => (x - 0.3) ** 9, -1, 1)).toBeCloseTo(0.3, 9);
  });

  it("takes the ends in either order, and a root at an end", () => {
    expect(findRoot((x) => x - 1, 5, 0)).toBeCloseTo(1, 14);
    expect(findRoot((x) => x, 0, 5)).toBeCloseTo(0, 14);
  });

  it("asks seldom where the function is smooth", () => {
    let asked = 0;
    findRoot(
      (x) => {
        asked++;
        return Math.log(x) - 3;
      },
      1,
      100,
    );

    expect(asked).toBeLessThan(16);
  });

  it("refuses a bracket without a root", () => {
    expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow(RangeError);
    expect(() => findRoot(() => Number.NaN, -1, 1)).toThrow(RangeError);
  });
});
