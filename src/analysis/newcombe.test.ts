import { describe, expect, it } from "vitest";
import golden from "../testing/golden/newcombe.json" with { type: "json" };
import { newcombeDifference } from "./newcombe.ts";

describe("newcombeDifference", () => {
  it("gives the reference difference and limits", () => {
    for (const { x1, n1, x2, n2, diff, lo, hi } of golden.cases) {
      const { difference, low, high } = newcombeDifference(x1, n1, x2, n2);

      expect(difference / diff).toBeCloseTo(1, 10);
      expect(low / lo).toBeCloseTo(1, 10);
      expect(high / hi).toBeCloseTo(1, 10);
    }
  });

  it("turns with the order of the groups", () => {
    const one = newcombeDifference(12, 40, 61, 203);
    const other = newcombeDifference(61, 203, 12, 40);

    expect(other.difference).toBeCloseTo(-one.difference, 14);
    expect(other.low).toBeCloseTo(-one.high, 14);
    expect(other.high).toBeCloseTo(-one.low, 14);
  });

  it("stays within −1 and 1 at the ends", () => {
    const { difference, low, high } = newcombeDifference(10, 10, 0, 10);

    expect(difference).toBe(1);
    expect(low).toBeGreaterThan(0);
    expect(high).toBe(1);
  });

  it("refuses counts that make no share", () => {
    expect(() => newcombeDifference(1, 0, 1, 2)).toThrow(RangeError);
  });
});
