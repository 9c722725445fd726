import { describe, expect, it } from "vitest";
import type { LngLat } from "../domain/coordinates.ts";
import type { DisplayCluster } from "../domain/display.ts";
import type { Hotspot } from "../domain/hotspot.ts";
import { BADGE_SIDES, badgeSides } from "./badge-sides.ts";
import { BADGE_SIZE } from "./symbols.ts";

const HERE: LngLat = [15.62, 58.41];

const NOTHING = { clusters: [], marks: [] };

function place(rank: number, marker: LngLat = HERE): Hotspot {
  return { id: `h${rank}`, rank, marker } as unknown as Hotspot;
}

function offsets(hotspots: readonly Hotspot[], clusters: readonly DisplayCluster[] = [], zoom = 12) {
  return badgeSides(hotspots, { clusters, marks: [] }, zoom, 1).map((side) => BADGE_SIDES[side]!);
}

describe("badgeSides", () => {
  it("puts a lone badge at the upper right", () => {
    expect(badgeSides([place(1)], NOTHING, 12, 1)).toEqual([0]);
  });

  it("lets badges on one spot stand beside each other", () => {
    const shifts = offsets([place(1), place(2), place(3)]);

    for (const [i, [x, y]] of shifts.entries()) {
      for (const [otherX, otherY] of shifts.slice(i + 1)) {
        expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThanOrEqual(BADGE_SIZE);
      }
    }
  });

  it("gives the first choice to the first rank, wherever it stands in the list", () => {
    expect(badgeSides([place(2), place(1)], NOTHING, 12, 1)[1]).toBe(0);
  });

  it("keeps off the count of a cluster", () => {
    const [[dx, dy]] = offsets([place(1)], [{ kind: "cluster", lngLat: HERE, count: 12_345, expansionZoom: 13 }]) as [
      readonly [number, number],
    ];

    // Five figures of 12 pixels are some 40 pixels wide and 9 high.
    expect(Math.abs(dx) >= 20 + BADGE_SIZE / 2 || Math.abs(dy) >= 4 + BADGE_SIZE / 2).toBe(true);
  });

  it("sees farther apart what is farther apart on the map", () => {
    const near: LngLat = [15.6205, 58.41];

    expect(badgeSides([place(1), place(2, near)], NOTHING, 12, 1)).not.toEqual([0, 0]);
    expect(badgeSides([place(1), place(2, near)], NOTHING, 18, 1)).toEqual([0, 0]);
  });
});
