import { describe, expect, it } from "vitest";
import { directionOf, roundedPoints } from "./share-difference.ts";

describe("directionOf", () => {
  it("tells more and less only when the interval lies clear of 0 as it is printed", () => {
    expect(directionOf({ low: 1, high: 13 })).toBe("more");
    expect(directionOf({ low: -13, high: -0.1 })).toBe("less");
    expect(directionOf({ low: -3, high: 11 })).toBe("unsure");
    expect(directionOf({ low: 0, high: 11 })).toBe("unsure");
    expect(directionOf({ low: 0.01, high: 11 })).toBe("unsure");
    expect(directionOf({ low: -11, high: -0.04 })).toBe("unsure");
  });
});

describe("roundedPoints", () => {
  it("is whole, with tenths only around 0 and never minus nought", () => {
    expect([6.6, -12.4, 0.32, -0.26, 0.02].map(roundedPoints)).toEqual([7, -12, 0.3, -0.3, 0]);
    expect(Object.is(roundedPoints(-0.02), 0)).toBe(true);
  });
});
