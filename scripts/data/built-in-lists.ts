import { createEngine } from "../../src/dataset/engine.ts";
import { DEFAULT_HOTSPOT_OPTIONS, type HotspotList } from "../../src/domain/hotspot.ts";
import type { PlanPlace } from "../../src/domain/presence.ts";
import { EVERYTHING } from "../../src/domain/selection.ts";
import type { DayNumber } from "../../src/domain/time.ts";
import { NO_WORK } from "../../src/domain/work.ts";
import { FIRST_DAY, LAST_DAY } from "./invent-incidents.ts";

/** The places that a plan was made for, from a day on. */
export interface PlacesFrom {
  readonly fromDay: DayNumber;
  readonly places: readonly PlanPlace[];
}

/**
 * The built-in list as the app makes it, and as it was on the eve of earlier days. Only places of today's list are taken,
 * called what they are called today: an old plan is followed up beside the new list.
 *
 * @param files what is written to `public/data`, by path from the project's root
 * @param days  ascending
 */
export async function builtInPlaces(
  files: ReadonlyMap<string, string>,
  days: readonly DayNumber[],
): Promise<readonly PlacesFrom[]> {
  const engine = createEngine({
    readBuiltIn: async (name) => {
      const text = name === "work.json" ? JSON.stringify(NO_WORK) : files.get(`public/data/${name}`);
      if (text === undefined) throw new Error(`${name} is not built yet`);
      return new TextEncoder().encode(text);
    },
    nowDay: () => LAST_DAY + 1,
  });
  await engine.loadBuiltIn();
  const listOn = (day: DayNumber) =>
    engine.hotspots({ ...EVERYTHING, period: { fromDay: FIRST_DAY, toDay: day - 1 } }, DEFAULT_HOTSPOT_OPTIONS, null);
  const today = new Map(
    (await engine.hotspots(EVERYTHING, DEFAULT_HOTSPOT_OPTIONS, null)).hotspots.map((h) => [h.id, h]),
  );
  const lists: PlacesFrom[] = [];
  for (const fromDay of days) {
    const list = await listOn(fromDay);
    const places = planPlacesOf(list).flatMap((place) => {
      const known = today.get(place.id);
      return known ? [{ ...place, name: known.name, lngLat: rounded(known.marker) }] : [];
    });
    lists.push({ fromDay, places });
  }
  return lists;
}

function planPlacesOf({ hotspots, rhythm }: HotspotList): readonly PlanPlace[] {
  return hotspots.map((hotspot) => ({
    id: hotspot.id,
    name: hotspot.name,
    lngLat: hotspot.marker,
    areaCode: hotspot.areaCode,
    rank: hotspot.rank,
    score: hotspot.score,
    profile: hotspot.rhythm.profile ?? rhythm.profile ?? [],
    blocks: hotspot.rhythm.profile ? hotspot.rhythm.blocks : rhythm.blocks,
    count12Months: hotspot.count12Months,
    dominantCategory: hotspot.dominantCategory,
  }));
}

/** To a meter. */
function rounded([lng, lat]: readonly [number, number]): readonly [number, number] {
  return [Number(lng.toFixed(5)), Number(lat.toFixed(5))];
}
