import { describe, expect, it } from "vitest";
import golden from "../testing/golden/garwood.json" with { type: "json" };
import { garwoodInterval } from "./garwood.ts";
import { poissonUpperTail } from "./tails.ts";

describe("garwoodInterval", () => {
  it("gives R's limits", () => {
    golden.k.forEach((k, i) => {
      const { low, high } = garwoodInterval(k);

      if (k > 0) expect(low / golden.lo[i]!).toBeCloseTo(1, 10);
      expect(high / golden.hi[i]!).toBeCloseTo(1, 10);
    });
  });

  it("leaves 2.5 % on either side for every count", () => {
    for (const count of [1, 2, 4, 7, 13, 77, 480, 3000, 40_000]) {
      const { low, high } = garwoodInterval(count);

      expect(poissonUpperTail(count, low)).toBeCloseTo(0.025, 10);
      expect(1 - poissonUpperTail(count + 1, high)).toBeCloseTo(0.025, 10);
    }
  });

  it("starts at 0 for no events", () => {
    expect(garwoodInterval(0).low).toBe(0);
  });

  it("refuses what is no count", () => {
    expect(() => garwoodInterval(-1)).toThrow(RangeError);
    expect(() => garwoodInterval(1.5)).toThrow(RangeError);
  });
});
