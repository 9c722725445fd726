import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LngLat } from "../domain/coordinates.ts";
import { type DayNumber, dayOfIsoDate, MINUTES_PER_DAY } from "../domain/time.ts";
import { runs } from "../testing/runs.ts";
import { DARK_DEGREES, SUNSET_DEGREES, sunAltitude, sunPassage } from "./sun-position.ts";

const LINKOPING: LngLat = [15.62, 58.41];
const STOCKHOLM: LngLat = [18.07, 59.33];
const KIRUNA: LngLat = [20.23, 67.86];
const day = (date: string): DayNumber => dayOfIsoDate(date)!;

/** `TT:MM` in a zone so many hours east of Greenwich. */
function clock(utcMinute: number, hoursEast: number): string {
  const minute = Math.round(utcMinute + hoursEast * 60);
  const ofDay = minute - Math.floor(minute / MINUTES_PER_DAY) * MINUTES_PER_DAY;
  return `${String(Math.floor(ofDay / 60)).padStart(2, "0")}:${String(ofDay % 60).padStart(2, "0")}`;
}

/**
 * The altitude by another way: the Astronomical Almanac's low-precision sun (0.01°) and sidereal time, without an
 * equation of time.
 */
function almanacAltitude([lng, lat]: LngLat, utcMinute: number): number {
  const radians = Math.PI / 180;
  const n = utcMinute / MINUTES_PER_DAY + 2_440_587.5 - 2_451_545;
  const anomaly = (357.528 + 0.9856003 * n) * radians;
  const longitude = (280.46 + 0.9856474 * n + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)) * radians;
  const obliquity = (23.439 - 0.0000004 * n) * radians;
  const ascension = Math.atan2(Math.cos(obliquity) * Math.sin(longitude), Math.cos(longitude));
  const declination = Math.asin(Math.sin(obliquity) * Math.sin(longitude));
  const sidereal = ((18.697374558 + 24.06570982441908 * n) * 15 + lng) * radians;
  const hourAngle = sidereal - ascension;
  return (
    Math.asin(
      Math.sin(lat * radians) * Math.sin(declination) +
        Math.cos(lat * radians) * Math.cos(declination) * Math.cos(hourAngle),
    ) / radians
  );
}

describe("sunPassage", () => {
  it("gives Stockholm's sunrise and sunset at the solstices as the almanac prints them", () => {
    const summer = sunPassage(STOCKHOLM, day("2026-06-21"), SUNSET_DEGREES);
    const winter = sunPassage(STOCKHOLM, day("2026-12-21"), SUNSET_DEGREES);

    expect([clock(summer.rises, 2), clock(summer.sets, 2)]).toEqual(["03:31", "22:08"]);
    expect([clock(winter.rises, 1), clock(winter.sets, 1)]).toEqual(["08:43", "14:48"]);
  });

  it("has dark nights in Linköping all the year, three hours at midsummer and sixteen at midwinter", () => {
    const hours = (date: string) => {
      const dusk = sunPassage(LINKOPING, day(date), DARK_DEGREES).sets;
      return (sunPassage(LINKOPING, day(date) + 1, DARK_DEGREES).rises - dusk) / 60;
    };

    expect(hours("2026-06-21")).toBeCloseTo(3, 0);
    expect(hours("2026-12-21")).toBeCloseTo(16, 0);
  });

  it("never lacks an answer where the sun does not pass: midnight to midnight, or noon to noon", () => {
    const midsummer = sunPassage(KIRUNA, day("2026-06-21"), SUNSET_DEGREES);
    const midwinter = sunPassage(KIRUNA, day("2026-12-21"), SUNSET_DEGREES);

    expect(midsummer.course).toBe("above");
    expect(midsummer.sets - midsummer.rises).toBeCloseTo(MINUTES_PER_DAY, 0);
    expect(midwinter.course).toBe("below");
    expect(midwinter.sets - midwinter.rises).toBeCloseTo(0, 0);
    expect(sunPassage([0, 90], day("2026-06-21"), SUNSET_DEGREES).course).toBe("above");
    expect(sunPassage([0, -90], day("2026-06-21"), SUNSET_DEGREES).course).toBe("below");
  });

  it("finds the sun at the altitude that was asked for, by another formula too, anywhere in Sweden", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 11, max: 24, noNaN: true }),
        fc.double({ min: 55, max: 69, noNaN: true }),
        fc.integer({ min: day("2000-01-01"), max: day("2060-12-31") }),
        fc.constantFrom(SUNSET_DEGREES, DARK_DEGREES),
        (lng, lat, on, altitude) => {
          const { rises, sets, noon, course } = sunPassage([lng, lat], on, altitude);

          expect(rises).toBeLessThanOrEqual(noon + 1);
          expect(sets).toBeGreaterThanOrEqual(noon - 1);
          if (course !== "passes") return;
          for (const at of [rises, sets]) {
            expect(sunAltitude([lng, lat], at)).toBeCloseTo(altitude, 1);
            expect(Math.abs(almanacAltitude([lng, lat], at) - altitude)).toBeLessThan(0.1);
          }
        },
      ),
      runs(300, 20_000),
    );
  });
});

describe("sunAltitude", () => {
  it("agrees with the almanac's formula within a twentieth of a degree at any hour", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.integer({ min: day("2000-01-01") * MINUTES_PER_DAY, max: day("2050-12-31") * MINUTES_PER_DAY }),
        (lng, lat, minute) => {
          const difference = sunAltitude([lng, lat], minute) - almanacAltitude([lng, lat], minute);

          expect(Math.abs(difference)).toBeLessThan(0.05);
        },
      ),
      runs(300, 20_000),
    );
  });
});
