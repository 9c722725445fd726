import type { LngLat } from "../domain/coordinates.ts";
import { type DayNumber, MINUTES_PER_DAY } from "../domain/time.ts";

const RADIANS = Math.PI / 180;
/** 1970-01-01 00:00 UTC as a Julian date. */
const JULIAN_1970 = 2_440_587.5;
const JULIAN_2000 = 2_451_545;
const DAYS_PER_CENTURY = 36_525;

/** The sun's edge on the horizon, as it is bent by the air: sunrise and sunset. */
export const SUNSET_DEGREES = -0.833;
/** The end of civil twilight: out of doors one needs a lamp. */
export const DARK_DEGREES = -6;

/** Minutes since 1970-01-01 00:00 UTC. */
type UtcMinute = number;

/** When the sun passes an altitude around its highest point on one day. */
export interface SunPassage {
  readonly rises: UtcMinute;
  readonly noon: UtcMinute;
  readonly sets: UtcMinute;
  /** `above` and `below`: it does not pass that day; then it rises and sets at midnight, or both at noon. */
  readonly course: "passes" | "above" | "below";
}

/**
 * When the sun rises above an altitude and sets below it again, on the day whose noon is the date's own.
 *
 *   cos H = (sin a − sin φ sin δ) / (cos φ cos δ),   noon = 720 − 4 λ − E minutes UTC,   ± 4 H
 *
 * Declination δ and equation of time E after NOAA's formulas, taken at the passage itself (two rounds). Within a minute
 * between 1800 and 2100 and up to about 72° of latitude; how the air bends the light that day may move it by more.
 *
 * @param altitude degrees of the sun's centre over the horizon
 * @see NOAA Solar Calculator, after Meeus (1998), Astronomical Algorithms, ch. 15 and 25
 */
export function sunPassage([lng, lat]: LngLat, day: DayNumber, altitude: number): SunPassage {
  const noonAt = (utc: UtcMinute) => day * MINUTES_PER_DAY + 720 - 4 * lng - sunAt(utc).equationOfTime;
  const noon = noonAt(noonAt(day * MINUTES_PER_DAY + 720));
  const passing = (side: -1 | 1) => {
    let utc = noon;
    let cosine = 0;
    for (let round = 0; round < 3; round++) {
      cosine = hourAngleCosine(lat, sunAt(utc).declination, altitude);
      utc = noonAt(utc) + side * 4 * (Math.acos(Math.min(1, Math.max(-1, cosine))) / RADIANS);
    }
    return { utc, cosine };
  };
  const rising = passing(-1);
  const setting = passing(1);
  const isAbove = rising.cosine < -1 || setting.cosine < -1;
  const isBelow = rising.cosine > 1 || setting.cosine > 1;
  return { rises: rising.utc, noon, sets: setting.utc, course: isAbove ? "above" : isBelow ? "below" : "passes" };
}

/** Degrees of the sun's centre over the horizon, without the bending of the air. */
export function sunAltitude([lng, lat]: LngLat, utc: UtcMinute): number {
  const { declination, equationOfTime } = sunAt(utc);
  const minuteOfDay = utc - Math.floor(utc / MINUTES_PER_DAY) * MINUTES_PER_DAY;
  const hourAngle = ((minuteOfDay + equationOfTime + 4 * lng) / 4 - 180) * RADIANS;
  const sine =
    Math.sin(lat * RADIANS) * Math.sin(declination) +
    Math.cos(lat * RADIANS) * Math.cos(declination) * Math.cos(hourAngle);
  return Math.asin(Math.min(1, Math.max(-1, sine))) / RADIANS;
}

/** At a pole every hour is the same: the cosine is as far outside as the sun is from the altitude. */
function hourAngleCosine(lat: number, declination: number, altitude: number): number {
  const across = Math.max(1e-9, Math.cos(lat * RADIANS) * Math.cos(declination));
  return (Math.sin(altitude * RADIANS) - Math.sin(lat * RADIANS) * Math.sin(declination)) / across;
}

/** Declination in radians, equation of time in minutes. */
function sunAt(utc: UtcMinute): { readonly declination: number; readonly equationOfTime: number } {
  const t = (utc / MINUTES_PER_DAY + JULIAN_1970 - JULIAN_2000) / DAYS_PER_CENTURY;
  const meanLongitude = (280.46646 + t * (36_000.76983 + 0.0003032 * t)) * RADIANS;
  const meanAnomaly = (357.52911 + t * (35_999.05029 - 0.0001537 * t)) * RADIANS;
  const eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
  const center =
    Math.sin(meanAnomaly) * (1.914602 - t * (0.004817 + 0.000014 * t)) +
    Math.sin(2 * meanAnomaly) * (0.019993 - 0.000101 * t) +
    Math.sin(3 * meanAnomaly) * 0.000289;
  const node = (125.04 - 1934.136 * t) * RADIANS;
  const longitude = meanLongitude + (center - 0.00569 - 0.00478 * Math.sin(node)) * RADIANS;
  const meanObliquity = 23 + (26 + (21.448 - t * (46.815 + t * (0.00059 - 0.001813 * t))) / 60) / 60;
  const obliquity = (meanObliquity + 0.00256 * Math.cos(node)) * RADIANS;
  const y = Math.tan(obliquity / 2) ** 2;
  const equation =
    y * Math.sin(2 * meanLongitude) -
    2 * eccentricity * Math.sin(meanAnomaly) +
    4 * eccentricity * y * Math.sin(meanAnomaly) * Math.cos(2 * meanLongitude) -
    0.5 * y * y * Math.sin(4 * meanLongitude) -
    1.25 * eccentricity * eccentricity * Math.sin(2 * meanAnomaly);
  return {
    declination: Math.asin(Math.sin(obliquity) * Math.sin(longitude)),
    equationOfTime: (4 * equation) / RADIANS,
  };
}
