import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LngLat } from "../domain/coordinates.ts";
import { dayOfIsoDate, MINUTES_PER_DAY } from "../domain/time.ts";
import { DARK_DEGREES, sunAltitude } from "../geo/sun-position.ts";
import { runs } from "../testing/runs.ts";
import { darkHours } from "./dark-hours.ts";

const LINKOPING: LngLat = [15.62, 58.41];
const KIRUNA: LngLat = [20.23, 67.86];
/** Winter time all the year: what is tested is the sun. */
const winterTime = (utcMinute: number) => utcMinute + 60;
const year = { fromDay: dayOfIsoDate("2026-01-01")!, toDay: dayOfIsoDate("2026-12-31")! };
const at = (date: string, hour: number) => dayOfIsoDate(date)! * MINUTES_PER_DAY + hour * 60;

describe("darkHours", () => {
  it("tells a November evening from a June one", () => {
    const dark = darkHours(LINKOPING, year, winterTime);

    expect(dark.share(at("2026-11-15", 17), at("2026-11-15", 17))).toBe(1);
    expect(dark.share(at("2026-06-15", 21), at("2026-06-15", 21))).toBe(0);
    expect(dark.share(at("2026-06-15", 24), at("2026-06-15", 24))).toBe(1);
  });

  it("divides an interval by its minutes, minute by minute the sun's own", () => {
    const dark = darkHours(LINKOPING, year, winterTime);
    fc.assert(
      fc.property(
        fc.integer({ min: at("2026-01-02", 0), max: at("2026-12-20", 0) }),
        fc.integer({ min: 1, max: 7 * MINUTES_PER_DAY }),
        (start, minutes) => {
          let darkMinutes = 0;
          for (let minute = start; minute < start + minutes; minute++) {
            if (sunAltitude(LINKOPING, minute + 0.5 - 60) < DARK_DEGREES) darkMinutes++;
          }

          const share = dark.share(start, start + minutes);

          // A night begins and ends within a minute of the brute force.
          expect(Math.abs(share * minutes - darkMinutes)).toBeLessThanOrEqual(2 * (minutes / MINUTES_PER_DAY + 2));
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        },
      ),
      runs(20, 500),
    );
  });

  it("has no night where the sun stays up, and none but nights where it stays down", () => {
    const polar: LngLat = [15.6, 78.2];
    const north = darkHours(KIRUNA, year, winterTime);
    const farNorth = darkHours(polar, year, winterTime);

    expect(north.share(at("2026-06-10", 0), at("2026-06-17", 0))).toBe(0);
    expect(farNorth.share(at("2026-12-10", 0), at("2026-12-17", 0))).toBeCloseTo(1, 3);
  });
});
