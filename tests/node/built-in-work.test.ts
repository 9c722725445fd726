import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { coveredSlots, needSlots } from "../../src/analysis/plan/need-slots.ts";
import { proposePlan } from "../../src/analysis/plan/propose-plan.ts";
import { travelMinutes } from "../../src/analysis/plan/travel.ts";
import { createEngine } from "../../src/dataset/engine.ts";
import { daysOf, followUpPeriodOf } from "../../src/domain/follow-up-period.ts";
import { DEFAULT_HOTSPOT_OPTIONS, type HotspotList } from "../../src/domain/hotspot.ts";
import { shiftStartAt, visitsOfDays } from "../../src/domain/plan-day.ts";
import { ACTOR_KINDS, actorKey, type DeliveryAnswer, type Visit } from "../../src/domain/presence.ts";
import { EVERYTHING } from "../../src/domain/selection.ts";
import { drawnCount } from "../../src/domain/shown.ts";
import { dayOfIsoDate, dayOfMinute, isoDateOfDay, weekdayOfDay } from "../../src/domain/time.ts";
import { WORK_LISTS, type Work } from "../../src/domain/work.ts";
import { readWork } from "../../src/io/read-work.ts";

const text = readFileSync("public/data/work.json", "utf8");
const work = JSON.parse(text) as Work;
const day = (date: string) => dayOfIsoDate(date)!;
const TODAY = day("2026-11-01");
const FIRST = day("2025-11-01");

describe("the invented work as the app loads it", () => {
  const engine = createEngine({
    readBuiltIn: async (name) => new Uint8Array(await readFile(`public/data/${name}`)),
    nowDay: () => day("2026-11-22"),
  });
  const deliveryIn = (fromDay: number, toDay: number) => engine.delivery({ fromDay, toDay });
  let list: HotspotList;
  let year: DeliveryAnswer;

  beforeAll(async () => {
    await engine.loadBuiltIn();
    list = await engine.hotspots(EVERYTHING, DEFAULT_HOTSPOT_OPTIONS, null);
    year = await deliveryIn(FIRST, TODAY - 1);
  }, 120_000);

  it("is small, and of the form that everything the user makes has", () => {
    expect(Buffer.byteLength(text)).toBeLessThan(700_000);
    expect(gzipSync(text).length).toBeLessThan(60_000);
    expect(readWork(work)).toEqual({ work, lost: [] });
  });

  it("says of every item that it is invented, and in what is shown of it to others", () => {
    for (const name of WORK_LISTS) {
      expect(
        work[name].filter(({ invented, id }) => invented !== true || !id.startsWith("FIKTIV-")),
        name,
      ).toEqual([]);
    }
    expect(work.promises.every(({ title }) => title.endsWith("(fiktivt)"))).toBe(true);
  });

  it("has something to show on every screen, for all known actors", () => {
    const { capacity, visits, delivered, missed, promises, log, ownRequests, requestEdits, decisions } = work;

    expect(new Set(capacity.map(({ actor }) => actor.kind))).toEqual(new Set(ACTOR_KINDS.filter((k) => k !== "other")));
    expect(new Set(capacity.map(({ actor }) => actorKey(actor))).size).toBe(capacity.length);
    for (const { length } of [visits, delivered, missed, promises, log, ownRequests, requestEdits, decisions]) {
      expect(length).toBeGreaterThan(1);
    }
  });

  it("plans every week of twelve months, the week that is today, and two weeks ahead", () => {
    const planned = new Set(work.visits.map(({ startMinute }) => Math.floor((dayOfMinute(startMinute) + 3) / 7)));
    const weekOf = (date: string) => Math.floor((day(date) + 3) / 7);
    const weeks = Array.from(
      { length: weekOf("2026-11-15") - weekOf("2025-11-01") + 1 },
      (_, i) => weekOf("2025-11-01") + i,
    );

    expect(weekdayOfDay(TODAY)).toBe(6);
    expect([...planned]).toEqual(weeks);
  });

  it("plans visits only at places that are on the built-in list, called and placed as there", () => {
    const listed = new Map(list.hotspots.map((hotspot) => [hotspot.id, hotspot]));
    const places = [...work.visits, ...work.delivered]
      .map(({ place }) => place)
      .concat(work.promises.flatMap((promise) => promise.places));

    for (const { id, name, lngLat } of places) {
      const hotspot = listed.get(id);
      expect(hotspot?.name, id).toBe(name);
      expect(hotspot!.marker[0]).toBeCloseTo(lngLat[0], 4);
      expect(hotspot!.marker[1]).toBeCloseTo(lngLat[1], 4);
    }
  });

  it("has no team in two places at once, nor outside its shift, with time for the way between", () => {
    const byTeam = new Map<string, Visit[]>();
    for (const visit of work.visits) {
      const key = `${visit.capacityId} ${visit.team}`;
      byTeam.set(key, [...(byTeam.get(key) ?? []), visit]);
    }

    for (const [key, visits] of byTeam) {
      const shift = work.capacity.find(({ id }) => key.startsWith(`${id} `))!;
      const inOrder = visits.toSorted((a, b) => a.startMinute - b.startMinute);
      for (const [i, visit] of inOrder.entries()) {
        const turn = shiftStartAt(shift, visit.startMinute);
        expect(turn, visit.id).not.toBeNull();
        expect(visit.startMinute + visit.minutes, visit.id).toBeLessThanOrEqual(turn! + shift.minutes);
        expect(visit.team).toBeLessThanOrEqual(shift.teams);
        expect(visit.actor).toEqual(shift.actor);
        const before = inOrder[i - 1];
        if (!before || shiftStartAt(shift, before.startMinute) !== turn) continue;
        const way = travelMinutes(before.place.lngLat, visit.place.lngLat, shift.mode);
        expect(visit.startMinute, visit.id).toBeGreaterThanOrEqual(before.startMinute + before.minutes + way);
      }
    }
  });

  it("gives each proposed visit a reason that holds: within its slot, and none for those made by hand", () => {
    for (const { id, startMinute, reason, origin } of work.visits) {
      expect(reason === null, id).toBe(origin === "hand");
      if (reason) expect(startMinute >= reason.slotFrom && startMinute < reason.slotTo, id).toBe(true);
    }
    expect(work.visits.filter(({ origin }) => origin === "proposed").length).toBeGreaterThan(200);
  });

  it("covers more in the weeks that are shown first than going round the places would", () => {
    const places = list.hotspots.slice(0, 10).map((hotspot) => ({
      id: hotspot.id,
      name: hotspot.name,
      lngLat: hotspot.marker,
      areaCode: hotspot.areaCode,
      rank: hotspot.rank,
      score: hotspot.score,
      profile: hotspot.rhythm.profile!,
      blocks: hotspot.rhythm.blocks,
      count12Months: hotspot.count12Months,
      dominantCategory: hotspot.dominantCategory,
    }));
    for (const monday of ["2026-11-02", "2026-11-09"].map(day)) {
      const planned = visitsOfDays(work.visits, monday, 7);
      const question = { fromDay: monday, days: 7, places, capacity: work.capacity, kept: [], visitMinutes: 15 };
      const slots = needSlots(question);
      const isCovered = coveredSlots(planned, slots);
      const covered = slots.reduce((sum, { need }, i) => sum + need * isCovered[i]!, 0);

      expect(covered).toBeGreaterThanOrEqual(proposePlan(question).coverage.roundRobin);
    }
  });

  it("was kept to between half and three quarters, less in July, and some of it nobody has said anything of", async () => {
    const { total, visits, unplanned } = year;
    const outcomes = new Set(visits.map(({ outcome }) => outcome));
    const july = (await deliveryIn(day("2026-07-01"), day("2026-07-31"))).total;

    expect(total.kept / total.planned).toBeGreaterThan(0.5);
    expect(total.kept / total.planned).toBeLessThan(0.75);
    expect(july.kept / july.planned).toBeLessThan(0.4);
    expect(outcomes).toEqual(new Set(["done", "missed", "unknown"]));
    expect(unplanned.length).toBeGreaterThan(20);
    expect(year.byActor.map(({ kept, planned }) => kept / planned).every((share) => share > 0.4 && share < 0.85)).toBe(
      true,
    );
  });

  it("has told minutes between 5 and 20, ends before today, and is said of each planned visit once", () => {
    const { delivered, missed, visits } = work;
    const said = [...delivered.flatMap(({ visitId }) => visitId ?? []), ...missed.map(({ id }) => id)];

    for (const { startMinute, minutes } of delivered) {
      expect(dayOfMinute(startMinute)).toBeLessThan(TODAY);
      if (minutes !== null) expect(minutes >= 5 && minutes <= 20).toBe(true);
    }
    expect(new Set(said).size).toBe(said.length);
    const ids = new Set(visits.map(({ id }) => id));
    expect(said.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("leaves two promised places without a visit in October, and one that is seldom gone to", async () => {
    const { unvisited, byPlace } = await deliveryIn(day("2026-10-01"), TODAY - 1);
    const promised = new Set(work.promises.flatMap(({ places }) => places.map(({ id }) => id)));

    expect(unvisited).toHaveLength(2);
    expect(unvisited.every(({ id }) => promised.has(id))).toBe(true);
    expect(byPlace.some(({ kept, planned }) => planned > 0 && kept > 0 && kept / planned < 0.5)).toBe(true);
  });

  it.each(["2026-T1", "2026-T2", "2026-T3"])("has something done of each promise in %s", async (key) => {
    const period = followUpPeriodOf(key)!;
    const { promises, presence, fictional } = await engine.followUp({ period, options: DEFAULT_HOTSPOT_OPTIONS });

    expect(fictional).toBe(true);
    expect(drawnCount(presence.delivered)).toBeGreaterThan(100);
    expect(promises.map(({ promise }) => promise.id)).toEqual(work.promises.map(({ id }) => id));
    for (const { promise, activities } of promises) {
      const done = activities.filter(({ delivered }) => drawnCount(delivered ?? 0) > 0);
      expect(done.length, promise.title).toBeGreaterThan(activities.length / 2);
    }
  });

  it("has logged things in late 2025 too, each under an activity that is logged by hand and while the promise held", () => {
    const { fromDay, toDay } = daysOf(followUpPeriodOf("2025-T3")!);

    for (const { promiseId, activityId, day: loggedDay } of work.log) {
      const promise = work.promises.find(({ id }) => id === promiseId)!;
      expect(promise.activities.find(({ id }) => id === activityId)?.kind).toBe("logged");
      expect(loggedDay >= promise.fromDay && loggedDay < TODAY, isoDateOfDay(loggedDay)).toBe(true);
    }
    expect(work.log.some(({ day: loggedDay }) => loggedDay >= fromDay && loggedDay <= toDay)).toBe(true);
  });

  it("tells the effect of one promise at least, which can be judged", async () => {
    const question = { period: followUpPeriodOf("2026-T2")!, options: DEFAULT_HOTSPOT_OPTIONS };
    const { promises } = await engine.followUp(question);

    expect(promises.some(({ effect }) => effect.ok)).toBe(true);
  });

  it("changes requests that are there, keeps their type, and adds those of a trygghetsvandring", async () => {
    for (const { id, type, status, closedDay } of work.requestEdits) {
      const request = await engine.request(id);
      expect(request).toMatchObject({ type, status, closedDay, origin: "changed" });
      if (closedDay !== null) expect(closedDay).toBeGreaterThanOrEqual(request!.reportedDay!);
    }
    for (const { id, owner } of work.ownRequests) {
      expect(await engine.request(id)).toMatchObject({ origin: "own", owner });
    }
    expect(work.ownRequests.length).toBeGreaterThanOrEqual(5);
  });
});
