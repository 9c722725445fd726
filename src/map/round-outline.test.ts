import { describe, expect, it } from "vitest";
import type { LngLat } from "../domain/coordinates.ts";
import { roundOutline } from "./round-outline.ts";

/** A disc of cells as the hotspots are: 6 cells in radius, in degrees at the equator. */
const CELL = 0.0002;
const RADIUS = 6;

describe("roundOutline", () => {
  it("makes a disc of cells round, within a cell of what was counted", () => {
    const [[ring]] = roundOutline([[disc()]]) as [[LngLat[]]];
    const radii = ring.map(([x, y]) => Math.hypot(x, y) / CELL);

    expect(Math.min(...radii)).toBeGreaterThan(RADIUS - 1);
    expect(Math.max(...radii)).toBeLessThan(RADIUS + 1);
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(0.5);
  });

  it("ends where it begins, as a ring must", () => {
    const [[ring]] = roundOutline([[disc()]]) as [[LngLat[]]];

    expect(ring.at(-1)).toEqual(ring[0]);
  });

  it("leaves a triangle as it is", () => {
    const triangle: LngLat[] = [
      [0, 0],
      [1, 0],
      [0, 1],
      [0, 0],
    ];

    expect(roundOutline([[triangle]])).toEqual([[triangle]]);
  });
});

/** The outline of all cells whose centre is within the radius, counter-clockwise from the east. */
function disc(): LngLat[] {
  const halfWidth = (row: number) => Math.floor(Math.sqrt(RADIUS ** 2 - row ** 2)) + 0.5;
  const rows = Array.from({ length: 2 * RADIUS + 1 }, (_, i) => i - RADIUS);
  const east = rows.flatMap((row): LngLat[] => [
    [halfWidth(row) * CELL, (row - 0.5) * CELL],
    [halfWidth(row) * CELL, (row + 0.5) * CELL],
  ]);
  const west = east.toReversed().map(([x, y]): LngLat => [-x, y]);
  return [...east, ...west, east[0]!];
}
