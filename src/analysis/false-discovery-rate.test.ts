import fc from "fast-check";
import { describe, expect, it } from "vitest";
import golden from "../testing/golden/false-discovery-rate.json" with { type: "json" };
import { benjaminiHochberg, benjaminiHochbergOfGroups } from "./false-discovery-rate.ts";

describe("benjaminiHochberg", () => {
  it("gives R's p.adjust", () => {
    const q = benjaminiHochberg(golden.p);

    golden.BH.forEach((expected, i) => {
      expect(Math.abs(q[i]! / expected - 1)).toBeLessThan(1e-10);
    });
  });

  it("leaves out what was not tested", () => {
    expect([...benjaminiHochberg([0.01, Number.NaN, 0.04])]).toEqual([0.02, Number.NaN, 0.04]);
  });

  it("has nothing to say of nothing", () => {
    expect(benjaminiHochberg([])).toHaveLength(0);
  });

  it("refuses what is no probability", () => {
    expect(() => benjaminiHochberg([0.5, 1.5])).toThrow(RangeError);
  });
});

describe("benjaminiHochbergOfGroups", () => {
  it("gives what the tests written out one by one would get", () => {
    const group = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(fc.array(group, { maxLength: 12 }), (groups) => {
        const p = groups.map(([twentieths]) => twentieths / 20);
        const copies = groups.map(([, n]) => n);
        const writtenOut = p.flatMap((value, i) => new Array<number>(copies[i]!).fill(value));

        const q = benjaminiHochbergOfGroups(p, copies);

        const grouped = [...q].flatMap((value, i) => new Array<number>(copies[i]!).fill(value));
        benjaminiHochberg(writtenOut).forEach((expected, i) => {
          expect(grouped[i]).toBeCloseTo(expected, 13);
        });
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
