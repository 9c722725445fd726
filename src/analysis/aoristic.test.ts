import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOfIsoDate, HOURS_PER_WEEK, hourOfWeek, MINUTES_PER_DAY } from "../domain/time.ts";
import golden from "../testing/golden/aoristic.json" with { type: "json" };
import { addAoristic } from "./aoristic.ts";

function minuteOf(text: string): number {
  return dayOfIsoDate(text.slice(0, 10))! * MINUTES_PER_DAY + Number(text.slice(11, 13)) * 60 + Number(text.slice(14));
}

function spread(start: number, end: number, weight?: number): Float64Array {
  const hours = new Float64Array(HOURS_PER_WEEK);
  addAoristic(hours, start, end, weight);
  return hours;
}

describe("addAoristic", () => {
  it("gives the reference weights and nothing elsewhere", () => {
    const hours = spread(minuteOf(golden.start), minuteOf(golden.end));

    const expected = new Map(Object.entries(golden.weights).map(([hour, weight]) => [Number(hour), weight]));
    hours.forEach((value, hour) => {
      expect(Math.abs(value - (expected.get(hour) ?? 0))).toBeLessThan(1e-12);
    });
  });

  it("adds an exact time to its one hour", () => {
    const hours = spread(minuteOf("2026-03-02T00:59"), minuteOf("2026-03-02T00:59"));

    expect(hours[0]).toBe(1);
    expect(hours.reduce((sum, value) => sum + value)).toBe(1);
  });

  it("goes on from Sunday night to Monday morning", () => {
    const hours = spread(minuteOf("2026-03-08T23:00"), minuteOf("2026-03-09T01:00"));

    expect(hours[167]).toBe(0.5);
    expect(hours[0]).toBe(0.5);
  });

  it("leaves the hour untouched that the interval ends at", () => {
    const hours = spread(minuteOf("2026-03-04T10:00"), minuteOf("2026-03-04T11:00"));

    expect(hours[2 * 24 + 10]).toBe(1);
    expect(hours[2 * 24 + 11]).toBe(0);
  });

  it("spreads a whole week evenly", () => {
    const start = minuteOf("2026-03-04T10:17");

    const hours = spread(start, start + 7 * MINUTES_PER_DAY);

    for (const value of hours) expect(value).toBeCloseTo(1 / HOURS_PER_WEEK, 14);
  });

  it("agrees with counting minute by minute, and adds up to the weight", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 40_000_000 }),
        fc.integer({ min: 1, max: 7 * MINUTES_PER_DAY }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (start, minutes, weight) => {
          const counted = new Float64Array(HOURS_PER_WEEK);
          for (let minute = start; minute < start + minutes; minute++) counted[hourOfWeek(minute)]! += 1;

          const hours = spread(start, start + minutes, weight);

          hours.forEach((value, hour) => {
            expect(Math.abs(value - (counted[hour]! * weight) / minutes)).toBeLessThan(1e-12);
          });
          expect(hours.reduce((sum, value) => sum + value)).toBeCloseTo(weight, 12);
        },
      ),
      { seed: 13, numRuns: 40 },
    );
  });

  it("refuses an interval that ends before it starts", () => {
    expect(() => spread(10, 9)).toThrow(RangeError);
  });
});
