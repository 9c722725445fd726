import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../../src/dataset/engine.ts";
import { DEFAULT_HOTSPOT_OPTIONS, type Hotspot } from "../../src/domain/hotspot.ts";
import { EVERYTHING } from "../../src/domain/selection.ts";
import { dayOfIsoDate } from "../../src/domain/time.ts";
import { BADGE_SIDES, badgeLeaders, badgeSides } from "../../src/map/badge-sides.ts";
import { BADGE_SIZE } from "../../src/map/symbols.ts";

const MOST_OF_A_BADGE = 0.02;
const NOTHING = { clusters: [], marks: [] };
const ZOOMS = Array.from({ length: 21 }, (_, step) => 8 + step / 2);

/** The share of a disc that another of its size covers, their middles `distance` apart. */
function lens(distance: number, radius: number): number {
  if (distance >= 2 * radius) return 0;
  const half = distance / (2 * radius);
  return (2 * Math.acos(half) - 2 * half * Math.sqrt(1 - half * half)) / Math.PI;
}

describe("the badges of the built-in list", () => {
  const engine = createEngine({
    readBuiltIn: async (name) => new Uint8Array(await readFile(`public/data/${name}`)),
    nowDay: () => dayOfIsoDate("2026-11-22")!,
  });
  let hotspots: readonly Hotspot[];
  beforeAll(async () => {
    await engine.loadBuiltIn();
    hotspots = (await engine.hotspots(EVERYTHING, { ...DEFAULT_HOTSPOT_OPTIONS, places: 50 }, null)).hotspots;
  });

  it.each([
    { places: 20, scale: 1, where: "at a desk" },
    { places: 50, scale: 1, where: "at a desk" },
    { places: 6, scale: 1.6, where: "on a wall" },
    { places: 20, scale: 1.6, where: "on a wall" },
  ])(
    "never cover each other by more than 2 %, $places $where, from the whole country in to one street",
    ({ places, scale }) => {
      const shown = hotspots.slice(0, places);
      const covered = ZOOMS.map((zoom) => {
        const sides = badgeSides(shown, NOTHING, zoom, scale);
        const world = (512 * 2 ** zoom) / scale;
        const at = shown.map(({ marker: [lng, lat] }, index) => {
          const [dx, dy] = BADGE_SIDES[sides[index]!]!;
          const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
          return [world * (lng / 360 + 0.5) + dx, world * y + dy] as const;
        });
        const pairs = at.flatMap(([x, y], index) => at.slice(index + 1).map(([a, b]) => Math.hypot(x - a, y - b)));
        return { zoom, share: Math.max(0, ...pairs.map((distance) => lens(distance, BADGE_SIZE / 2))) };
      });

      expect(covered.filter(({ share }) => share > MOST_OF_A_BADGE)).toEqual([]);
    },
  );

  it("stand beside their markers where the town fills the map, and on lines only from afar", () => {
    const shown = hotspots.slice(0, 20);
    const linesAt = (zoom: number) => badgeLeaders(shown, badgeSides(shown, NOTHING, zoom, 1), zoom, 1).length;

    expect(linesAt(12)).toBe(0);
    expect(linesAt(9)).toBeGreaterThan(0);
  });
});
