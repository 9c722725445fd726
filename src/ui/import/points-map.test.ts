import { describe, expect, it } from "vitest";
import type { Area } from "../../domain/area.ts";
import { pointsInside, pointsMap } from "./points-map.ts";

const AREA: Area = {
  code: "A",
  name: "A",
  polygons: [
    [
      [
        [15, 58],
        [16, 58],
        [16, 59],
        [15, 59],
        [15, 58],
      ],
    ],
  ],
};

it("counts the points in the areas, not those nearby", () => {
  expect(
    pointsInside(
      [AREA],
      [
        [15.5, 58.5],
        [16.01, 58.5],
      ],
    ),
  ).toBe(1);
});

describe("pointsMap", () => {
  it("puts the middle of the areas in the middle of the map", () => {
    const { points, awayCount } = pointsMap([AREA], [[15.5, 58.5]], 300, 200);

    expect(points).toEqual([{ x: 150, y: 100, away: false }]);
    expect(awayCount).toBe(0);
  });

  it("keeps the areas in view and a stray point on the edge", () => {
    const { points, awayCount } = pointsMap(
      [AREA],
      [
        [15.5, 58.5],
        [0, 0],
      ],
      300,
      200,
    );

    expect(awayCount).toBe(1);
    expect(points[1]).toMatchObject({ away: true, x: 5, y: 195 });
  });

  it("shows points and areas together when all points are elsewhere", () => {
    const { points, areasMark } = pointsMap([AREA], [[-87.6, 41.9]], 300, 200);

    expect(points[0]!.x).toBeLessThan(20);
    expect(areasMark!.x).toBeGreaterThan(280);
  });

  it("draws nothing of nothing", () => {
    expect(pointsMap([], [], 300, 200).points).toEqual([]);
  });
});
