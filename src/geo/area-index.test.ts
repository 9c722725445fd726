import { describe, expect, it } from "vitest";
import { type Area, NO_AREA } from "../domain/area.ts";
import type { EastNorth, LngLat } from "../domain/coordinates.ts";
import { createAreaIndex } from "./area-index.ts";
import { isPointInPolygons } from "./point-in-polygon.ts";
import { projectionFor } from "./projection.ts";

const projection = projectionFor(3006);
const ORIGIN_X = 530_000;
const ORIGIN_Y = 6_470_000;

/** An area drawn in meters from the origin. */
function area(code: string, ...rings: (readonly [number, number])[][]): Area {
  const toLngLat = ([x, y]: readonly [number, number]): LngLat => projection.inverse(ORIGIN_X + x, ORIGIN_Y + y);
  return { code, name: `Område ${code}`, polygons: [rings.map((ring) => [...ring, ring[0]!].map(toLngLat))] };
}

const west = area("v", [
  [0, 0],
  [1530, 10],
  [1270, 940],
  [1810, 2040],
  [-20, 1980],
]);
const east = area("o", [
  [1530, 10],
  [4020, -30],
  [3960, 2110],
  [1810, 2040],
  [1270, 940],
]);
const park = area("p", [
  [2210, 720],
  [2570, 655],
  [2890, 1110],
  [2300, 1330],
]);
const ringShaped = area(
  "r",
  [
    [0, 3000],
    [2000, 3000],
    [2000, 5000],
    [0, 5000],
  ],
  [
    [500, 3500],
    [500, 4500],
    [1500, 4500],
    [1500, 3500],
  ],
);

describe("createAreaIndex", () => {
  const areas = [west, east, park, ringShaped];
  const index = createAreaIndex(areas, projection);
  const at = (x: number, y: number) => index.areaAt(ORIGIN_X + x, ORIGIN_Y + y);

  it("keeps codes and names in the order given", () => {
    expect(index.codes).toEqual(["v", "o", "p", "r"]);
    expect(index.names[2]).toBe("Område p");
  });

  it("lets the smallest area win where areas overlap", () => {
    expect(at(2500, 1000)).toBe(2);
    expect(at(3500, 1000)).toBe(1);
  });

  it("leaves a hole empty", () => {
    expect(at(250, 4000)).toBe(3);
    expect(at(1000, 4000)).toBe(NO_AREA);
  });

  it("agrees with a plain point-in-polygon test everywhere", () => {
    const planar = areas.map((each) =>
      each.polygons.map((rings) =>
        rings.map((ring) => ring.map(([lng, lat]): EastNorth => projection.forward(lng, lat))),
      ),
    );
    const smallestFirst = [2, 0, 3, 1];
    for (let x = -700; x <= 4700; x += 37) {
      for (let y = -700; y <= 5700; y += 41) {
        const expected = smallestFirst.find((i) => isPointInPolygons(ORIGIN_X + x, ORIGIN_Y + y, planar[i]!));
        expect(at(x, y), `${x}, ${y}`).toBe(expected ?? NO_AREA);
      }
    }
  });

  it("gives the neighbors no gap along their common border", () => {
    const [fromX, fromY] = projection.forward(...west.polygons[0]![0]![1]!);
    const [toX, toY] = projection.forward(...west.polygons[0]![0]![2]!);
    for (let share = 0.05; share < 1; share += 0.05) {
      expect([0, 1]).toContain(index.areaAt(fromX + share * (toX - fromX), fromY + share * (toY - fromY)));
    }
  });

  it("calls a point outside only beyond the outlines' error", () => {
    const isOutside = (x: number, y: number) => index.isOutside(ORIGIN_X + x, ORIGIN_Y + y);

    expect(isOutside(500, 500)).toBe(false);
    expect(isOutside(500, -490)).toBe(false);
    expect(isOutside(500, -520)).toBe(true);
    expect(isOutside(1000, 4000)).toBe(false);
    expect(isOutside(90_000, 0)).toBe(true);
    expect(isOutside(Number.NaN, 0)).toBe(true);
  });

  it("has the areas' bounding box in degrees", () => {
    const [westEdge, south, eastEdge, north] = index.bbox;

    expect(westEdge).toBeLessThan(eastEdge);
    expect(south).toBeCloseTo(58.365, 2);
    expect(north).toBeCloseTo(58.41, 2);
  });

  it("answers for no areas at all", () => {
    const empty = createAreaIndex([], projection);

    expect(empty.areaAt(ORIGIN_X, ORIGIN_Y)).toBe(NO_AREA);
    expect(empty.isOutside(ORIGIN_X, ORIGIN_Y)).toBe(true);
  });

  it("answers for a million points in well under a second", () => {
    const started = performance.now();
    let found = 0;
    for (let i = 0; i < 1_000_000; i++) {
      if (at((i * 7919) % 4000, (i * 104729) % 5000) !== NO_AREA) found++;
    }

    expect(found).toBeGreaterThan(500_000);
    // Loose: the machine may be shared. Measured at about 0.1 s.
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
