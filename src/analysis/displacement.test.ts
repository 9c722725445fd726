import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BeforeAfter } from "../domain/effect.ts";
import { smallestDetectable, weightedDisplacementDifference } from "./displacement.ts";

const counts = (
  treatedBefore: number,
  treatedAfter: number,
  controlBefore: number,
  controlAfter: number,
): BeforeAfter => ({ treatedBefore, treatedAfter, controlBefore, controlAfter });

const anyCounts = fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500), fc.nat(500)).map((four) => counts(...four));

describe("weightedDisplacementDifference", () => {
  it("gives z = −1.86 when 15 of 20 are prevented and the control stays at 20", () => {
    const found = weightedDisplacementDifference(counts(20, 5, 20, 20), null)!;

    expect(found.wdd).toBe(-15);
    expect(found.variance).toBe(65);
    expect(found.z).toBeCloseTo(-1.8605, 4);
    // R: 2 * pnorm(-15 / sqrt(65))
    expect(found.pValue).toBeCloseTo(0.06281, 5);
    expect([found.low, found.high]).toEqual([
      expect.closeTo(-15 - 1.959964 * Math.sqrt(65), 5),
      expect.closeTo(-15 + 1.959964 * Math.sqrt(65), 5),
    ]);
  });

  it("adds what moved into the ring, less what the control's ring did", () => {
    const found = weightedDisplacementDifference(counts(30, 18, 25, 24), counts(10, 16, 12, 11))!;

    expect(found.wdd).toBe(-12 + 1 + 6 + 1);
    expect(found.variance).toBe(30 + 18 + 25 + 24 + 10 + 16 + 12 + 11);
    expect(found.z).toBeCloseTo(-4 / Math.sqrt(146), 12);
  });

  it("turns its sign when treated and control change places, and when before and after do", () => {
    fc.assert(
      fc.property(anyCounts, (place) => {
        const { treatedBefore, treatedAfter, controlBefore, controlAfter } = place;
        const found = weightedDisplacementDifference(place, null);
        const exchanged = weightedDisplacementDifference(
          counts(controlBefore, controlAfter, treatedBefore, treatedAfter),
          null,
        );
        const backwards = weightedDisplacementDifference(
          counts(treatedAfter, treatedBefore, controlAfter, controlBefore),
          null,
        );

        expect([exchanged?.wdd, exchanged?.pValue]).toEqual([found && 0 - found.wdd, found?.pValue]);
        expect([backwards?.wdd, backwards?.variance]).toEqual([found && 0 - found.wdd, found?.variance]);
      }),
      { seed: 10, numRuns: 300 },
    );
  });

  it("says nothing of places without events", () => {
    expect(weightedDisplacementDifference(counts(0, 0, 0, 0), counts(0, 0, 0, 0))).toBeNull();
  });
});

describe("smallestDetectable", () => {
  it("is 16 with 20 before in both places: 15 gives z = −1.86, 16 gives −2", () => {
    expect(smallestDetectable(40)).toBe(16);
  });

  it("is the first whole number that reaches 5 %, tried one by one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (before) => {
        let prevented = 0;
        while (prevented < 1.959963984540054 * Math.sqrt(Math.max(0, 2 * before - prevented))) prevented++;

        expect(smallestDetectable(before)).toBe(prevented);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
