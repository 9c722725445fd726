import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../../src/dataset/engine.ts";
import type { LngLat } from "../../src/domain/coordinates.ts";
import { followUpPeriodOf } from "../../src/domain/follow-up-period.ts";
import { DEFAULT_HOTSPOT_OPTIONS, type Hotspot } from "../../src/domain/hotspot.ts";
import { visitsOfDays } from "../../src/domain/plan-day.ts";
import { EVERY_REQUEST } from "../../src/domain/request-list.ts";
import { EVERYTHING } from "../../src/domain/selection.ts";
import { dayOfIsoDate } from "../../src/domain/time.ts";
import type { Work } from "../../src/domain/work.ts";
import { BADGE_SIDES, badgeSides } from "../../src/map/badge-sides.ts";
import { markRadius } from "../../src/map/mark-sizes.ts";
import { placedMarks } from "../../src/map/placed-marks.ts";
import { type MapMark, type MapMarks, NO_MARKS } from "../../src/map/scene.ts";
import { screenPlane } from "../../src/map/screen-plane.ts";
import { TOWN } from "../../src/map/start-view.ts";
import { BADGE_SIZE } from "../../src/map/symbols.ts";
import { requestMarks } from "../../src/ui/atgarder/request-marks.ts";
import { deliveryMarks, placesOfDelivery } from "../../src/ui/narvaro/delivered/delivery-marks.ts";
import { visitMarks } from "../../src/ui/narvaro/plan/visit-marks.ts";
import { followUpMarks } from "../../src/ui/uppfoljning/follow-up-marks.ts";
import { promiseMarks } from "../../src/ui/uppfoljning/promise-marks.ts";

const MOST_OF_A_SIGN = 0.02;
const ZOOMS = [TOWN.zoom, ...Array.from({ length: 21 }, (_, step) => 8 + step / 2)];
const day = (date: string) => dayOfIsoDate(date)!;
const noTooltip = () => "";

interface Sign {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The share of the smaller of two discs that the other one covers. */
function covered(a: Sign, b: Sign): number {
  const distance = Math.hypot(a.x - b.x, a.y - b.y);
  const [small, large] = [Math.min(a.radius, b.radius), Math.max(a.radius, b.radius)];
  if (distance >= small + large) return 0;
  if (distance <= large - small) return 1;
  const segment = (own: number, other: number) => {
    const away = (distance ** 2 + own ** 2 - other ** 2) / (2 * distance);
    return own ** 2 * Math.acos(away / own) - away * Math.sqrt(own ** 2 - away ** 2);
  };
  return (segment(small, large) + segment(large, small)) / (Math.PI * small ** 2);
}

/** Everything that a workspace draws on the map, in pixels at scale 1. */
function signsAt(zoom: number, marks: MapMarks, hotspots: readonly Hotspot[]): readonly Sign[] {
  const { to } = screenPlane(zoom, 1);
  const drawn = placedMarks(marks, { zoom, scale: 1, groupTooltip: noTooltip }).marks;
  const sides = badgeSides(hotspots, { clusters: [], marks: drawn.map(({ lngLat }) => lngLat) }, zoom, 1);
  return [
    ...drawn.map((mark) => ({ name: `mark ${mark.id}`, ...to(mark.lngLat), radius: markRadius(mark, zoom) })),
    ...hotspots.map(({ rank, marker }, index) => {
      const [dx, dy] = BADGE_SIDES[sides[index]!]!;
      const { x, y } = to(marker);
      return { name: `badge ${rank}`, x: x + dx, y: y + dy, radius: BADGE_SIZE / 2 };
    }),
  ];
}

function overlapsAt(zoom: number, marks: MapMarks, hotspots: readonly Hotspot[]) {
  const signs = signsAt(zoom, marks, hotspots);
  return signs.flatMap((a, index) =>
    signs.slice(index + 1).flatMap((b) => {
      const share = covered(a, b);
      return share > MOST_OF_A_SIGN ? [`${a.name} and ${b.name} by ${(100 * share).toFixed(1)} % at zoom ${zoom}`] : [];
    }),
  );
}

describe("what the workspaces draw of the built-in data", () => {
  const engine = createEngine({
    readBuiltIn: async (name) => new Uint8Array(await readFile(`public/data/${name}`)),
    nowDay: () => day("2026-11-22"),
  });
  let hotspots: readonly Hotspot[];
  let work: Work;
  let openRequests: readonly MapMark[];

  beforeAll(async () => {
    work = JSON.parse(await readFile("public/data/work.json", "utf8")) as Work;
    await engine.loadBuiltIn();
    ({ hotspots } = await engine.hotspots(EVERYTHING, DEFAULT_HOTSPOT_OPTIONS, null));
    const { rows } = await engine.requestList({
      filter: { ...EVERY_REQUEST, statuses: ["open", "inProgress"] },
      sort: { by: "reported", descending: true },
      places: [],
      survey: null,
      most: 500,
    });
    openRequests = requestMarks(rows, null, false, noTooltip);
  }, 120_000);

  const overlaps = (marks: MapMarks, badges: readonly Hotspot[]) =>
    ZOOMS.flatMap((zoom) => overlapsAt(zoom, marks, badges));

  it.each(["2026-11-02", "2026-11-06", "2026-11-07"])("has the visits of %s beside the ranks", (date) => {
    const words = { visit: noTooltip, several: noTooltip };
    const marks = visitMarks(visitsOfDays(work.visits, day(date), 1), () => "ahead", null, words);

    expect(marks.marks.length).toBeGreaterThan(0);
    expect(overlaps(marks, hotspots)).toEqual([]);
  });

  it.each([
    { fromDay: "2026-10-26", toDay: "2026-11-01" },
    { fromDay: "2026-05-01", toDay: "2026-08-31" },
  ])("has what was delivered from $fromDay to $toDay beside the ranks", async ({ fromDay, toDay }) => {
    const answer = await engine.delivery({ fromDay: day(fromDay), toDay: day(toDay) });
    const marks = deliveryMarks(placesOfDelivery(answer), null, noTooltip);

    expect(marks.length).toBeGreaterThan(5);
    expect(overlaps({ marks, routes: [] }, hotspots)).toEqual([]);
  });

  it("has the open requests beside the ranks", () => {
    expect(openRequests.length).toBeGreaterThan(100);
    expect(overlaps({ marks: openRequests, routes: [] }, hotspots)).toEqual([]);
  });

  it("has a chosen request with its ring beside the others", () => {
    const marks = openRequests.map((mark, index) => ({ ...mark, chosen: index === 40 }));

    expect(overlaps({ marks, routes: [] }, hotspots)).toEqual([]);
  });

  it("shows each request by itself close up, and in a group that counts it from afar", () => {
    const marks = { marks: openRequests, routes: [] };

    for (const zoom of ZOOMS) {
      const drawn = placedMarks(marks, { zoom, scale: 1, groupTooltip: noTooltip }).marks;
      const counted = drawn.reduce((sum, { group }) => sum + (group?.count ?? 1), 0);

      expect(counted, `at zoom ${zoom}`).toBe(openRequests.length);
      if (zoom >= 16) expect(drawn.every(({ group }) => group === undefined)).toBe(true);
    }
  });

  it.each(["2026-10", "2026-T2"])("has what stayed, came and left in %s", async (key) => {
    const period = followUpPeriodOf(key)!;
    const followUp = await engine.followUp({ period, options: DEFAULT_HOTSPOT_OPTIONS });
    const marks = followUpMarks(followUp, followUp.stayed[0]!.id, noTooltip);

    expect(marks.marks.length).toBeGreaterThan(10);
    expect(overlaps(marks, [])).toEqual([]);
  });

  it("has the places of the promises beside the ranks", () => {
    const marks = promiseMarks(work.promises, work.log);

    expect(marks.marks.length).toBeGreaterThan(5);
    expect(overlaps(marks, hotspots)).toEqual([]);
  });

  it("keeps the ranks where they are while there are no marks", () => {
    expect(overlaps(NO_MARKS, hotspots)).toEqual([]);
  });

  it("is placed in a few milliseconds", () => {
    const marks = { marks: openRequests, routes: [] };
    const view = { zoom: TOWN.zoom, scale: 1, groupTooltip: noTooltip };
    const times = Array.from({ length: 20 }, () => {
      const before = performance.now();
      placedMarks(marks, view);
      return performance.now() - before;
    }).sort((a, b) => a - b);

    expect(times[10]).toBeLessThan(20);
  });

  it("moves a place no farther than one finds it again at the start", async () => {
    const followUp = await engine.followUp({
      period: followUpPeriodOf("2026-T2")!,
      options: DEFAULT_HOTSPOT_OPTIONS,
    });
    const marks = followUpMarks(followUp, null, noTooltip);
    const { to } = screenPlane(TOWN.zoom, 1);
    const drawn = placedMarks(marks, { zoom: TOWN.zoom, scale: 1, groupTooltip: noTooltip }).marks;
    const distance = (a: LngLat, b: LngLat) => Math.hypot(to(a).x - to(b).x, to(a).y - to(b).y);
    const moved = drawn.map((mark, index) => distance(mark.lngLat, marks.marks[index]!.lngLat));

    expect(Math.max(...moved)).toBeLessThan(40);
  });
});
