import { describe, expect, it } from "vitest";
import golden from "../testing/golden/wilson.json" with { type: "json" };
import { wilsonInterval } from "./wilson.ts";

describe("wilsonInterval", () => {
  it("gives R's 95 and 90 % limits", () => {
    golden.x.forEach((x, i) => {
      const n = golden.n[i]!;
      const at95 = wilsonInterval(x, n);
      const at90 = wilsonInterval(x, n, 1.6448536269514722);

      expect(at95.low).toBeCloseTo(golden.lo95[i]!, 9);
      expect(at95.high).toBeCloseTo(golden.hi95[i]!, 9);
      expect(at90.low).toBeCloseTo(golden.lo90[i]!, 9);
      expect(at90.high).toBeCloseTo(golden.hi90[i]!, 9);
    });
  });

  it("is exactly 0 and 1 at the ends", () => {
    expect(wilsonInterval(0, 17).low).toBe(0);
    expect(wilsonInterval(17, 17).high).toBe(1);
  });

  it("refuses counts that make no share", () => {
    expect(() => wilsonInterval(1, 0)).toThrow(RangeError);
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(Number.NaN, 2)).toThrow(RangeError);
  });
});
