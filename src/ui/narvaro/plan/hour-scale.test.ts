import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOUR_PIXELS, hourScaleOf, minuteAt, pixelOf } from "./hour-scale.ts";

const hours = (from: number, to: number) => ({ from: from * 60, to: to * 60 });

describe("the hours of the grid", () => {
  it("are those that something touches, with what lies between folded", () => {
    const { runs } = hourScaleOf([hours(20, 26), hours(10, 12)]);

    expect(runs.map(({ fromHour, toHour, folded }) => [fromHour, toHour, folded])).toEqual([
      [10, 12, false],
      [12, 20, true],
      [20, 26, false],
    ]);
  });

  it("hold a whole hour for a few minutes of it", () => {
    const { runs, height } = hourScaleOf([{ from: 605, to: 620 }]);

    expect(runs).toHaveLength(1);
    expect(height).toBe(HOUR_PIXELS);
  });

  it("are none when nothing is planned", () => {
    expect(hourScaleOf([])).toEqual({ runs: [], height: 0 });
  });

  it("give back the minute that was drawn", () => {
    const stretch = fc.tuple(fc.integer({ min: 0, max: 1800 }), fc.integer({ min: 5, max: 600 }));
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 6 }), fc.nat(), (pairs, pick) => {
        const stretches = pairs.map(([from, length]) => ({ from, to: from + length }));
        const { from, to } = stretches[pick % stretches.length]!;
        const minute = from + (pick % (to - from));
        const scale = hourScaleOf(stretches);

        expect(minuteAt(scale, pixelOf(scale, minute))).toBeCloseTo(minute, 6);
      }),
    );
  });
});
