import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LngLat } from "../../domain/coordinates.ts";
import { projectionFor } from "../../geo/projection.ts";
import { boxOf, flatMap, isWithin, pathOf, scaleBarMeters } from "./flat-map.ts";

const place = fc.tuple(
  fc.double({ min: 15.3, max: 15.9, noNaN: true }),
  fc.double({ min: 58.2, max: 58.5, noNaN: true }),
);

describe("a flat map", () => {
  it("keeps every point of its box inside the padding", () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), (points) => {
        const { project, edges } = flatMap(boxOf(points)!, 400, 300, 20);

        for (const point of points) {
          const [x, y] = project(point);
          expect(x).toBeGreaterThanOrEqual(19.99);
          expect(x).toBeLessThanOrEqual(380.01);
          expect(y).toBeGreaterThanOrEqual(19.99);
          expect(y).toBeLessThanOrEqual(280.01);
          expect(isWithin(point, edges)).toBe(true);
        }
      }),
    );
  });

  it("shows distances over the town as SWEREF 99 TM does, within half a percent", () => {
    const [from, to]: LngLat[] = [
      [15.57, 58.38],
      [15.7, 58.44],
    ];
    const map = flatMap(boxOf([from!, to!])!, 1000, 800, 10);
    const [a, b] = [map.project(from!), map.project(to!)];
    const projection = projectionFor(3006);
    const [c, d] = [projection.forward(...from!), projection.forward(...to!)];

    const drawn = Math.hypot(a[0] - b[0], a[1] - b[1]) * map.metersPerUnit;
    expect(drawn / Math.hypot(c[0] - d[0], c[1] - d[1])).toBeCloseTo(1, 2);
  });

  it("shows a place alone with its surroundings", () => {
    const map = flatMap(boxOf([[15.62, 58.41]])!, 300, 300, 0);

    expect(map.project([15.62, 58.41])).toEqual([150, 150]);
    expect(300 * map.metersPerUnit).toBeCloseTo(900, 6);
  });

  it("has a scale bar of a round length that fits", () => {
    const map = flatMap(
      boxOf([
        [15.57, 58.38],
        [15.7, 58.44],
      ])!,
      400,
      300,
      10,
    );
    const meters = scaleBarMeters(map, 80);

    expect(meters / map.metersPerUnit).toBeLessThanOrEqual(80);
    expect(meters / map.metersPerUnit).toBeGreaterThan(30);
    expect([1, 2, 5]).toContain(meters / 10 ** Math.floor(Math.log10(meters)));
  });

  it("draws nothing of nothing", () => {
    expect(boxOf([])).toBeNull();
    expect(pathOf([], flatMap({ west: 0, south: 0, east: 1, north: 1 }, 10, 10, 0), true)).toBe("");
  });
});
