import { describe, expect, it } from "vitest";
import { isPointInPolygons } from "./point-in-polygon.ts";
import { multiPolygonArea, ringArea } from "./ring-area.ts";

type Ring = [number, number][];
const outer: Ring = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];
const hole: Ring = [
  [1, 1],
  [1, 2],
  [2, 2],
  [2, 1],
  [1, 1],
];

describe("isPointInPolygons", () => {
  it("leaves out holes", () => {
    expect(isPointInPolygons(3, 3, [[outer, hole]])).toBe(true);
    expect(isPointInPolygons(1.5, 1.5, [[outer, hole]])).toBe(false);
    expect(isPointInPolygons(5, 3, [[outer, hole]])).toBe(false);
  });

  it("puts a point on a shared border in exactly one of two areas", () => {
    const west: Ring = [
      [0, 0],
      [1, 0],
      [2, 3],
      [0, 3],
    ];
    const east: Ring = [
      [1, 0],
      [3, 0],
      [3, 3],
      [2, 3],
    ];
    for (let y = 0; y < 3; y += 0.37) {
      const x = 1 + y / 3;
      expect(Number(isPointInPolygons(x, y, [[west]])) + Number(isPointInPolygons(x, y, [[east]]))).toBe(1);
    }
  });
});

describe("ringArea", () => {
  it("is positive counter-clockwise and negative clockwise", () => {
    expect(ringArea(outer)).toBe(16);
    expect(ringArea(hole)).toBe(-1);
    expect(multiPolygonArea([[outer, hole]])).toBe(15);
  });
});
