import proj4 from "proj4";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../analysis/seeded-random.ts";
import zones from "../testing/golden/swedish-zones.json" with { type: "json" };
import sweref from "../testing/golden/sweref.json" with { type: "json" };
import { conversion, isInSweden, projectionFor, RT90_EPSG, SWEREF_EPSG, utmEpsgFor } from "./projection.ts";

const MILLIMETER = 0.001;
/** Degrees of latitude per millimeter. */
const MILLIMETER_DEGREES = 9e-9;

describe("projectionFor", () => {
  it("agrees with PROJ within 1 mm in SWEREF 99 TM and 15 00, both ways", () => {
    for (const point of sweref.points) {
      for (const [epsg, east, north] of [
        [3006, point.e3006, point.n3006],
        [3009, point.e3009, point.n3009],
      ] as const) {
        const projection = projectionFor(epsg);

        const [x, y] = projection.forward(point.lon, point.lat);
        const [lng, lat] = projection.inverse(east, north);

        expect(Math.hypot(x - east, y - north), point.name).toBeLessThan(MILLIMETER);
        expect(Math.abs(lat - point.lat), point.name).toBeLessThan(MILLIMETER_DEGREES);
        expect(Math.abs(lng - point.lon) * Math.cos((lat * Math.PI) / 180), point.name).toBeLessThan(
          MILLIMETER_DEGREES,
        );
      }
    }
  });

  it("agrees with PROJ in every local zone and with the direct projection of RT 90", () => {
    for (const point of zones.points) {
      for (const [epsg, [east, north]] of Object.entries(point.en) as [string, [number, number]][]) {
        const projection = projectionFor(Number(epsg));

        const [x, y] = projection.forward(point.lon, point.lat);
        const [lng, lat] = projection.inverse(east, north);

        expect(Math.hypot(x - east, y - north), `${point.name} ${epsg}`).toBeLessThan(MILLIMETER);
        expect(Math.abs(lat - point.lat)).toBeLessThan(MILLIMETER_DEGREES);
        expect(Math.abs(lng - point.lon) * Math.cos((lat * Math.PI) / 180)).toBeLessThan(MILLIMETER_DEGREES);
      }
      const [rtEast, rtNorth] = point.rt90_2_5_gon_v_3021 as [number, number];
      const [x, y] = projectionFor(3021).forward(point.lon, point.lat);
      // The reference is rounded to centimeters.
      expect(Math.hypot(x - rtEast, y - rtNorth), `${point.name} 3021`).toBeLessThan(0.01);
    }
  });

  it("agrees with the 7-parameter transformation within 0.4 m in every zone of RT 90", () => {
    const random = seededRandom(8);
    // The part of Sweden that each zone is for, in degrees north.
    const latitudes = [
      [57.5, 59.5],
      [55.4, 64],
      [56, 67],
      [57, 68.5],
      [63, 68.8],
      [65.7, 68.3],
    ] as const;
    RT90_EPSG.forEach((epsg, zone) => {
      // The meridian of Stockholm's old observatory and steps of 2.5 gon from it, on Bessel's ellipsoid.
      const meridian = 15.80827777777778 + (zone - 2) * 2.25;
      const reference = proj4(
        `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=1500000 +y_0=0 +ellps=bessel +towgs84=414.1,41.3,603.1,-0.855,2.141,-7.023,0 +units=m`,
      );
      for (let i = 0; i < 100; i++) {
        const [south, north] = latitudes[zone]!;
        const lng = meridian + (random() - 0.5) * 2.25;
        const lat = south + (north - south) * random();

        const [x, y] = projectionFor(epsg).forward(lng, lat);
        const [backLng, backLat] = projectionFor(epsg).inverse(x, y);

        const [refX, refY] = reference.forward([lng, lat]) as [number, number];
        expect(Math.hypot(x - refX, y - refY), `EPSG:${epsg} at ${lat}, ${lng}`).toBeLessThan(0.4);
        expect(Math.hypot(backLng - lng, backLat - lat)).toBeLessThan(MILLIMETER_DEGREES);
      }
    });
  });

  it("agrees with proj4 at random points of Sweden in every Swedish system", () => {
    const random = seededRandom(7);
    for (const epsg of SWEREF_EPSG) {
      const projection = projectionFor(epsg);
      const meridian = projection.inverse(epsg === 3006 ? 500_000 : 150_000, 6_500_000)[0];
      const reference = proj4(
        `+proj=tmerc +lat_0=0 +lon_0=${meridian.toFixed(6)} +k=${epsg === 3006 ? 0.9996 : 1} +x_0=${epsg === 3006 ? 500000 : 150000} +y_0=0 +ellps=GRS80 +units=m`,
      );
      for (let i = 0; i < 200; i++) {
        const lng = 10.5 + 14 * random();
        const lat = 55 + 14.5 * random();

        const [x, y] = projection.forward(lng, lat);

        const [east, north] = reference.forward([lng, lat]) as [number, number];
        expect(Math.hypot(x - east, y - north)).toBeLessThan(MILLIMETER);
      }
    }
  });

  it("converts between zones as by way of degrees, and as PROJ does, within 1 mm", () => {
    const random = seededRandom(5);
    const out = new Float64Array(2);
    for (const point of sweref.points) {
      conversion(3009, 3006)(point.e3009, point.n3009, out, 0);

      expect(Math.hypot(out[0]! - point.e3006, out[1]! - point.n3006), point.name).toBeLessThan(MILLIMETER);
    }
    for (const from of [4326, 3006, 3007, 3009, 3013, 3018, 3021, 32633]) {
      for (const to of [3006, 3018, 32632]) {
        for (let i = 0; i < 50; i++) {
          const lngLat = [10.5 + 14 * random(), 55 + 14.5 * random()] as const;
          const [east, north] = from === 4326 ? lngLat : projectionFor(from).forward(...lngLat);

          conversion(from, to)(east, north, out, 0);

          const [x, y] = projectionFor(to).forward(...lngLat);
          expect(Math.hypot(out[0]! - x, out[1]! - y), `${from} to ${to}`).toBeLessThan(MILLIMETER / 10);
        }
      }
    }
  });

  it("agrees with proj4 in UTM zones north and south", () => {
    const random = seededRandom(11);
    for (const epsg of [32601, 32615, 32630, 32660, 32719, 32756]) {
      const projection = projectionFor(epsg);
      const zone = epsg % 100;
      const south = epsg > 32700;
      const reference = proj4(`+proj=utm +zone=${zone} ${south ? "+south" : ""} +datum=WGS84 +units=m`);
      for (let i = 0; i < 100; i++) {
        const lng = zone * 6 - 183 + 6 * (random() - 0.5);
        const lat = (south ? -1 : 1) * 80 * random();

        const [x, y] = projection.forward(lng, lat);

        const [east, north] = reference.forward([lng, lat]) as [number, number];
        expect(Math.hypot(x - east, y - north)).toBeLessThan(MILLIMETER);
        expect(utmEpsgFor(lng, lat)).toBe(epsg);
      }
    }
  });

  it("comes back to the same point", () => {
    const random = seededRandom(3);
    for (const epsg of [3006, 3013, 3021, 32633, 32733]) {
      const projection = projectionFor(epsg);
      for (let i = 0; i < 100; i++) {
        const lng = 11 + 8 * random();
        const lat = epsg === 32733 ? -60 * random() : 55 + 14 * random();

        const back = projection.inverse(...projection.forward(lng, lat));

        expect(back[0]).toBeCloseTo(lng, 11);
        expect(back[1]).toBeCloseTo(lat, 11);
      }
    }
  });

  it("writes the same pair into an array", () => {
    const out = new Float64Array(4);

    projectionFor(3006).forwardInto(15.6216, 58.4109, out, 2);

    expect([out[2], out[3]]).toEqual(projectionFor(3006).forward(15.6216, 58.4109));
    expect(out[0]).toBe(0);
  });

  it("refuses a code it does not know", () => {
    expect(() => projectionFor(3857)).toThrow(RangeError);
    expect(() => projectionFor(32661)).toThrow("EPSG:32661");
  });
});

describe("isInSweden", () => {
  it("takes the country's ends and leaves Copenhagen's south, Oslo's north and Chicago", () => {
    expect(isInSweden(13, 55.34)).toBe(true);
    expect(isInSweden(20.55, 69.06)).toBe(true);
    expect(isInSweden(13, 54.5)).toBe(false);
    expect(isInSweden(-87.6, 41.9)).toBe(false);
  });
});
