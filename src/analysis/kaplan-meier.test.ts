import fc from "fast-check";
import { describe, expect, it } from "vitest";
import golden from "../testing/golden/kaplan-meier.json" with { type: "json" };
import { runs } from "../testing/runs.ts";
import { closureTime, survivalCurve, type Waited } from "./kaplan-meier.ts";

const waitedOf = (pairs: readonly (readonly number[])[]): Waited[] =>
  pairs.map(([days, closed]) => ({ days: days!, isClosed: closed === 1 }));

const anyWaited = fc.array(fc.record({ days: fc.integer({ min: 0, max: 40 }), isClosed: fc.boolean() }), {
  maxLength: 60,
});

describe("survivalCurve", () => {
  it("gives the published shares and log(−log) limits", () => {
    const steps = survivalCurve(waitedOf(golden.treated.waited));

    expect(steps).toHaveLength(golden.treated.steps.length);
    golden.treated.steps.forEach(([days, survival, low, high], i) => {
      expect(steps[i]!.days).toBe(days);
      expect(steps[i]!.survival).toBeCloseTo(survival!, 4);
      expect(steps[i]!.low).toBeCloseTo(low!, 4);
      expect(steps[i]!.high).toBeCloseTo(high!, 4);
    });
  });

  it("is the plain share that still waits when everything is closed", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 }), (days) => {
        for (const step of survivalCurve(days.map((day) => ({ days: day, isClosed: true })))) {
          const waiting = days.filter((day) => day > step.days).length;
          expect(step.survival).toBeCloseTo(waiting / days.length, 12);
        }
      }),
      runs(100, 5000),
    );
  });

  it("falls, stays within 0 and 1, and lies within its limits", () => {
    fc.assert(
      fc.property(anyWaited, (waited) => {
        let before = 1;
        for (const { survival, low, high } of survivalCurve(waited)) {
          expect(survival).toBeLessThan(before);
          expect(survival).toBeGreaterThanOrEqual(0);
          if (low !== null && high !== null) {
            expect(low).toBeLessThanOrEqual(survival);
            expect(high).toBeGreaterThanOrEqual(survival);
            expect(low).toBeGreaterThanOrEqual(0);
            expect(high).toBeLessThanOrEqual(1);
          } else expect(survival).toBeCloseTo(0, 12);
          before = survival;
        }
      }),
      runs(200, 10_000),
    );
  });
});

describe("closureTime", () => {
  it("gives the published medians and intervals, an upper limit that is not reached too", () => {
    const treated = closureTime(waitedOf(golden.treated.waited), 0);
    const placebo = closureTime(waitedOf(golden.placebo.waited), 0);

    expect(treated).toMatchObject({ n: 21, waiting: 12, median: 23, low: 13, high: null });
    expect(placebo).toMatchObject({ n: 21, waiting: 0, median: 8, low: 4, high: 11 });
  });

  it("says that the median is not reached when more than half still wait", () => {
    const waited = [3, 5, 8].map((days) => ({ days, isClosed: true }));
    const waiting = Array.from({ length: 7 }, () => ({ days: 30, isClosed: false }));

    expect(closureTime([...waited, ...waiting], 4)).toMatchObject({
      n: 10,
      waiting: 7,
      undated: 4,
      median: null,
      high: null,
    });
    expect(closureTime([], 2)).toEqual({ n: 0, waiting: 0, undated: 2, median: null, low: null, high: null });
  });

  it("takes what is still open for waiting at least so long, not for closed and not for gone", () => {
    const closed = Array.from({ length: 10 }, (_, i) => ({ days: i + 1, isClosed: true }));
    const open = Array.from({ length: 10 }, () => ({ days: 100, isClosed: false }));

    expect(closureTime(closed, 0).median).toBe(5);
    expect(closureTime([...closed, ...open], 0).median).toBe(10);
  });

  it("is the first day on which the curve is a half or less, by brute force in whole numbers", () => {
    fc.assert(
      fc.property(anyWaited, (waited) => {
        let [numerator, denominator] = [1n, 1n];
        let median: number | null = null;
        for (let day = 0; day <= 40 && median === null; day++) {
          const atRisk = waited.filter(({ days }) => days >= day).length;
          const closed = waited.filter(({ days, isClosed }) => days === day && isClosed).length;
          if (atRisk === 0) break;
          numerator *= BigInt(atRisk - closed);
          denominator *= BigInt(atRisk);
          if (2n * numerator <= denominator) median = day;
        }

        const found = closureTime(waited, 0);

        expect(found.median).toBe(median);
        if (found.median !== null && found.low !== null) expect(found.low).toBeLessThanOrEqual(found.median);
        if (found.median !== null && found.high !== null) expect(found.high).toBeGreaterThanOrEqual(found.median);
      }),
      runs(300, 20_000),
    );
  });

  it("does not depend on the order of the requests", () => {
    fc.assert(
      fc.property(anyWaited, (waited) => {
        expect(closureTime(waited.toReversed(), 0)).toEqual(closureTime(waited, 0));
      }),
      runs(50, 2000),
    );
  });
});
