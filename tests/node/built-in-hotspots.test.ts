import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../../src/dataset/engine.ts";
import { isUncoveredByPresence } from "../../src/domain/category-traits.ts";
import { DEFAULT_HOTSPOT_OPTIONS, type HotspotList } from "../../src/domain/hotspot.ts";
import { EVERYTHING, type Selection } from "../../src/domain/selection.ts";
import { drawnCount } from "../../src/domain/shown.ts";
import { dayOfIsoDate, type Weekday } from "../../src/domain/time.ts";

interface PlantedPlace {
  readonly name: string;
  readonly epsg3006: readonly [number, number];
  readonly category: string;
  readonly weekdays: readonly Weekday[];
  readonly fromHour: number;
  readonly toHour: number;
}

describe("the built-in data as the app loads them", () => {
  const engine = createEngine({
    readBuiltIn: async (name) => new Uint8Array(await readFile(`public/data/${name}`)),
    nowDay: () => dayOfIsoDate("2026-11-22")!,
  });
  let planted: readonly PlantedPlace[];
  let list: HotspotList;
  const listFor = (selection: Selection) => engine.hotspots(selection, DEFAULT_HOTSPOT_OPTIONS, null);

  beforeAll(async () => {
    planted = JSON.parse(await readFile("data/planted-places.json", "utf8")).places;
    await engine.loadBuiltIn();
    list = await listFor(EVERYTHING);
  });

  it("have all ten planted places among the 20 listed, each with its own category on top", () => {
    const found = planted.map(({ name, epsg3006: [x, y] }) => ({
      name,
      hotspot: list.hotspots.find(({ centerXy }) => Math.hypot(centerXy[0] - x, centerXy[1] - y) <= 150),
    }));

    expect(planted).toHaveLength(10);
    expect(found.filter(({ hotspot }) => !hotspot)).toEqual([]);
    expect(found.map(({ hotspot }) => hotspot!.dominantCategory)).toEqual(planted.map(({ category }) => category));
  });

  it("bring each planted place to the top ten when one asks for its category and hours", async () => {
    for (const { name, epsg3006, category, weekdays, fromHour, toHour } of planted) {
      const hours = Array.from({ length: toHour - fromHour }, (_, hour) => (fromHour + hour) % 24);
      const { hotspots } = await listFor({ ...EVERYTHING, categories: [category], hours, weekdays });
      const rank = hotspots.findIndex(
        ({ centerXy }) => Math.hypot(centerXy[0] - epsg3006[0], centerXy[1] - epsg3006[1]) <= 150,
      );

      expect(rank, name).toBeGreaterThanOrEqual(0);
      expect(rank, name).toBeLessThan(10);
    }
  });

  it("leave narcotics out of the ranking, say so, and count them all the same", async () => {
    const { categories, total } = await engine.counts(EVERYTHING);
    const uncovered = categories.filter(({ category }) => isUncoveredByPresence(category));

    // None of the planted places is one of narcotics, so that the two tests above ask of the list as it is by default.
    expect(planted.filter(({ category }) => isUncoveredByPresence(category))).toEqual([]);
    expect(uncovered.length).toBeGreaterThan(0);
    expect(list.leftOut.toSorted((a, b) => a.category.localeCompare(b.category))).toEqual(
      uncovered.toSorted((a, b) => a.category.localeCompare(b.category)),
    );
    expect(list.totalEvents + list.leftOut.reduce((sum, { count }) => sum + drawnCount(count), 0)).toBe(total);
  });

  it("are listed with counts that add up and never cover the same ground twice", () => {
    const sum = list.hotspots.reduce((total, { count }) => total + drawnCount(count), 0);

    expect(list.fictional).toBe(true);
    expect(list.hotspots.at(-1)!.cumulativeShare).toBeCloseTo(sum / list.totalEvents, 12);
    expect(new Set(list.hotspots.map(({ id }) => id)).size).toBe(list.hotspots.length);
    expect(new Set(list.hotspots.map(({ name }) => name)).size).toBe(list.hotspots.length);
  });
});
