import { describe, expect, it } from "vitest";
import type { FollowUp } from "../domain/follow-up.ts";
import type { FollowUpPeriod } from "../domain/follow-up-period.ts";
import { DEFAULT_HOTSPOT_OPTIONS } from "../domain/hotspot.ts";
import type { Delivered, PlaceRef } from "../domain/presence.ts";
import type { Source } from "../domain/source.ts";
import { dayOfCivil, MINUTES_PER_DAY } from "../domain/time.ts";
import { NO_WORK, type Work } from "../domain/work.ts";
import { projectionFor } from "../geo/projection.ts";
import { anActivity, aPromise } from "../testing/a-promise.ts";
import { aDecision, anOwnRequest, aVisit } from "../testing/a-work.ts";
import { incidentRows, type TestIncident } from "../testing/incident-rows.ts";
import { aRequest, squareAreas, workContext } from "../testing/work-context.ts";
import { indexEvents } from "./event-index.ts";
import { followUpOf } from "./follow-up.ts";
import type { WorkContext } from "./work-context.ts";

const projection = projectionFor(3006);
const TORGET = { x: 536_012, y: 6_474_012 };
const PARKEN = { x: 537_012, y: 6_474_012 };
const STATIONEN = { x: 538_012, y: 6_474_012 };
const OCTOBER: FollowUpPeriod = { kind: "month", year: 2026, month: 10 };

const placeAt = ({ x, y }: typeof TORGET, id: string): PlaceRef => ({ id, name: id, lngLat: projection.inverse(x, y) });
const at = (year: number, month: number, day: number, hour = 20) =>
  dayOfCivil(year, month, day) * MINUTES_PER_DAY + hour * 60;
/** `count` events on as many days from the first of a month. */
const events = (where: typeof TORGET, count: number, [year, month]: readonly [number, number], category = "Stöld") =>
  Array.from({ length: count }, (_, k): TestIncident => ({ ...where, start: at(year, month, 1 + (k % 28)), category }));
/** So that the data begin and end where they should. */
const EDGES: TestIncident[] = [
  { x: 530_000, y: 6_470_000, start: at(2024, 1, 1) },
  { x: 530_000, y: 6_470_000, start: at(2026, 10, 31) },
];
const SOURCE: Source = {
  id: "1",
  kind: "incidents",
  name: "",
  provider: "police",
  fictional: false,
  origin: "",
  licence: "",
  dated: "",
  rows: 0,
  firstDay: null,
  lastDay: null,
  piles: [],
};
const visit = (where: PlaceRef, startMinute: number, more: Partial<Delivered> = {}): Delivered => ({
  id: `${where.id} ${startMinute}`,
  startMinute,
  minutes: 12,
  place: where,
  actor: { kind: "police", name: "" },
  visitId: null,
  note: "",
  ...more,
});

function follow(
  context: WorkContext,
  work: Partial<Work> = {},
  period = OCTOBER,
  planningDay = dayOfCivil(2026, 11, 1),
) {
  const question = { period, options: DEFAULT_HOTSPOT_OPTIONS };
  const steps = followUpOf(context, { ...NO_WORK, ...work }, question, planningDay);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value as FollowUp;
  }
}

describe("counts", () => {
  it("are of the period and the same days a year before, in all and per group", () => {
    const context = workContext([
      ...EDGES,
      ...events(TORGET, 12, [2026, 10]),
      ...events(TORGET, 30, [2025, 10]),
      ...events(TORGET, 7, [2026, 9]),
      ...events(PARKEN, 5, [2026, 10], "Misshandel"),
    ]);

    const { incidents, groups } = follow(context);

    expect(incidents).toMatchObject({ now: 18, before: 30, verdict: "same" });
    expect(
      groups.map(({ group, comparison }) => [group, comparison.now, comparison.before, comparison.verdict]),
    ).toEqual([
      ["violence", 5, 0, "tooFew"],
      ["theft", 13, 30, "fewer"],
    ]);
  });

  it("are not compared when their sources have different days, and the sources are named with their own", () => {
    const police = [
      ...events(TORGET, 40, [2025, 10]),
      ...events(TORGET, 400, [2026, 8]),
      { ...TORGET, start: at(2024, 1, 1) },
    ];
    const guards = [...events(PARKEN, 28, [2026, 1]), ...events(PARKEN, 20, [2026, 10])];
    const columns = indexEvents(
      [
        { rows: incidentRows(police), sourceIndex: 0, sourceId: "p" },
        { rows: incidentRows(guards), sourceIndex: 1, sourceId: "g" },
      ],
      null,
    );
    const sources = [
      { ...SOURCE, id: "p", name: "polisen.csv", provider: "police" as const },
      { ...SOURCE, id: "g", name: "vakter.csv", provider: "guards" as const },
    ];

    const followed = follow(workContext([], { columns, sources }), { promises: [aPromise()] });

    const uneven = { now: 20, before: 32, verdict: "unevenSources", ratio: null };
    expect(followed.incidents).toMatchObject(uneven);
    expect(followed.groups).toMatchObject([{ group: "theft", comparison: uneven }]);
    expect(followed.promises[0]!.incidents).toMatchObject(uneven);
    expect(followed.unevenSources).toEqual([
      { name: "polisen.csv", days: { fromDay: dayOfCivil(2024, 1, 1), toDay: dayOfCivil(2026, 8, 28) } },
      { name: "vakter.csv", days: { fromDay: dayOfCivil(2026, 1, 1), toDay: dayOfCivil(2026, 10, 20) } },
    ]);
  });

  it("are unknown, not none, of a period without data", () => {
    const november: FollowUpPeriod = { kind: "month", year: 2026, month: 11 };

    const { incidents, groups, promises } = follow(workContext(EDGES), { promises: [aPromise()] }, november);

    const unknown = { now: null, before: null, verdict: "noData" };
    expect([incidents, groups[0]!.comparison, promises[0]!.incidents]).toMatchObject([unknown, unknown, unknown]);
  });

  it("of a promise are of the union of its places and areas, each event once", () => {
    const areaIndex = squareAreas([{ code: "R1", x: 535_900, y: 6_473_900, side: 500 }]);
    const context = workContext(
      [
        ...EDGES,
        ...events(TORGET, 6, [2026, 10]),
        ...events({ x: TORGET.x + 300, y: TORGET.y }, 4, [2026, 10]),
        ...events({ x: TORGET.x - 140, y: TORGET.y }, 3, [2026, 10]),
        ...events({ x: TORGET.x - 160, y: TORGET.y }, 2, [2026, 10]),
      ],
      { areaIndex },
    );
    const promised = (change: Parameters<typeof aPromise>[0]) =>
      follow(context, { promises: [aPromise(change)] }).promises[0]!.incidents.now;

    expect(promised({ areaCodes: ["R1"] })).toBe(10);
    expect(promised({ places: [placeAt(TORGET, "torget")] })).toBe(9);
    expect(promised({ areaCodes: ["R1"], places: [placeAt(TORGET, "torget")] })).toBe(13);
    expect(promised({})).toBe(16);
  });

  it("of a promise leave out what presence uncovers, unless its indicator names it", () => {
    const context = workContext([
      ...EDGES,
      ...events(TORGET, 6, [2026, 10], "Narkotikabrott"),
      ...events(TORGET, 4, [2026, 10], "Misshandel"),
    ]);
    const named = { kind: "incidents" as const, categories: ["Narkotikabrott"], goal: null };

    const { promises } = follow(context, { promises: [aPromise(), aPromise({ id: "L2", indicator: named })] });

    expect(promises[0]).toMatchObject({ incidents: { now: 5 }, leftOut: ["Narkotikabrott"] });
    expect(promises[1]).toMatchObject({ incidents: { now: 6 }, leftOut: [] });
  });

  it("are of promises that hold in the period, and of no others", () => {
    const over = aPromise({ id: "L0", toDay: dayOfCivil(2026, 9, 30) });
    const ends = aPromise({ id: "L1", toDay: dayOfCivil(2026, 10, 1) });

    const { promises } = follow(workContext(EDGES), { promises: [over, ends] });

    expect(promises.map(({ promise }) => promise.id)).toEqual(["L1"]);
  });
});

describe("places", () => {
  const months = (where: typeof TORGET, perMonth: number, from: number, to: number) =>
    Array.from({ length: to - from }, (_, k) =>
      events(where, perMonth, [2024 + Math.floor((from + k) / 12), 1 + ((from + k) % 12)]),
    ).flat();

  it("stay, come and leave, with their ranks, events and visits", () => {
    const context = workContext([
      ...EDGES,
      ...months(TORGET, 4, 0, 34),
      ...events(STATIONEN, 28, [2026, 10]),
      // Two years old: held by few events, overtaken when only two places are asked for.
      ...months(PARKEN, 2, 0, 20),
    ]);
    const question = { period: OCTOBER, options: { ...DEFAULT_HOTSPOT_OPTIONS, places: 2 } };
    const work = {
      ...NO_WORK,
      delivered: [visit(placeAt(STATIONEN, "s"), at(2026, 10, 4)), visit(placeAt(STATIONEN, "s"), at(2026, 9, 4))],
    };

    const steps = followUpOf(context, work, question, dayOfCivil(2026, 11, 1));
    let step = steps.next();
    while (!step.done) step = steps.next();
    const { stayed, came, left } = step.value;

    expect(stayed).toMatchObject([{ rankBefore: 1, rankAfter: 1, count: 4, delivered: 0 }]);
    expect(came).toMatchObject([{ rankBefore: null, rankAfter: 2, count: 28, delivered: 1 }]);
    expect(left).toMatchObject([{ rankBefore: 2, rankAfter: null, count: 0, delivered: 0 }]);
    expect(new Set([...stayed, ...came, ...left].map(({ id }) => id)).size).toBe(3);
  });

  it("are not said to have come when there is no list from before", () => {
    const context = workContext([...events(TORGET, 20, [2026, 9]), ...events(TORGET, 20, [2026, 10])]);

    expect(follow(context)).toMatchObject({ isHistoryShort: true, stayed: [], came: [], left: [] });
  });
});

describe("activities", () => {
  const places = [placeAt(TORGET, "torget"), placeAt(PARKEN, "parken")];

  it("are visits where the promise holds, by those who promised them, in the period and in each tertial", () => {
    const promise = aPromise({
      places,
      fromDay: dayOfCivil(2026, 5, 1),
      activities: [anActivity({ actors: ["guards"] })],
    });
    const guards = { actor: { kind: "guards" as const, name: "" } };
    const delivered = [
      visit(places[0]!, at(2026, 10, 3), guards),
      visit(placeAt({ x: TORGET.x + 100, y: TORGET.y }, ""), at(2026, 10, 4), { ...guards, minutes: null }),
      visit(places[0]!, at(2026, 10, 5)),
      visit(placeAt(STATIONEN, "s"), at(2026, 10, 5), guards),
      visit(places[0]!, at(2026, 6, 5), guards),
      visit(places[0]!, at(2026, 2, 5), guards),
    ];

    const { promises, presence } = follow(workContext(EDGES), { promises: [promise], delivered });

    expect(promises[0]!.activities).toMatchObject([{ delivered: 2, minutes: 12, tertials: [null, 1, 2] }]);
    expect(promises[0]!.unvisited).toEqual(["parken"]);
    expect(presence).toMatchObject({ delivered: 4, minutes: 36 });
  });

  it("tell planned visits that nobody noted anything of from those that were missed, and a name of two places once", () => {
    const planned = (id: string, day: number) =>
      aVisit({ id, startMinute: at(2026, 10, day), place: placeAt(TORGET, "torget") });
    const twice = [placeAt(PARKEN, "Torget"), placeAt(STATIONEN, "Torget")];

    const { presence, promises } = follow(workContext(EDGES), {
      visits: [planned("1", 3), planned("2", 10), planned("3", 17)],
      missed: [{ id: "2", why: "other" }],
      delivered: [visit(placeAt(TORGET, "torget"), at(2026, 10, 3), { visitId: "1" })],
      promises: [aPromise({ places: twice, activities: [anActivity()] })],
    });

    expect(presence).toMatchObject({ planned: 3, kept: 1, unknown: 1 });
    expect(promises[0]!.unvisited).toEqual(["Torget"]);
  });

  it("are null for a tertial that has not begun", () => {
    const promises = [aPromise({ activities: [anActivity()] })];

    const [followed] = follow(workContext(EDGES), { promises }, OCTOBER, dayOfCivil(2026, 8, 31)).promises;

    expect(followed!.activities[0]!.tertials).toEqual([0, 0, null]);
  });

  it("are measures that were closed there, and what was logged", () => {
    const closed = { status: "closed" as const, reportedDay: dayOfCivil(2026, 10, 1) };
    const requests = [
      aRequest(TORGET, { ...closed, type: "graffiti", closedDay: dayOfCivil(2026, 10, 2) }),
      aRequest(TORGET, { ...closed, type: "graffiti", closedDay: dayOfCivil(2026, 10, 9) }),
      aRequest(TORGET, { ...closed, type: "lighting", closedDay: dayOfCivil(2026, 10, 9) }),
      aRequest(STATIONEN, { ...closed, type: "graffiti", closedDay: dayOfCivil(2026, 10, 2) }),
      aRequest(TORGET, { ...closed, type: "graffiti", closedDay: dayOfCivil(2026, 11, 2) }),
    ];
    const activities = [
      anActivity({ kind: "measures", requestTypes: ["graffiti"] }),
      anActivity({ id: "A2", kind: "logged" }),
    ];
    const entry = { promiseId: "L1", activityId: "A2", placeName: "", lngLat: null, note: "" };
    const log = [
      { ...entry, id: "1", day: dayOfCivil(2026, 10, 5), count: 3 },
      { ...entry, id: "2", day: dayOfCivil(2026, 3, 5), count: 4 },
      { ...entry, id: "3", day: dayOfCivil(2026, 10, 5), count: 5, activityId: "A1" },
    ];

    const { promises, measures } = follow(workContext(EDGES, { requests }), {
      promises: [aPromise({ places, activities })],
      log,
    });

    expect(promises[0]!.activities.map(({ delivered, tertials }) => [delivered, tertials])).toEqual([
      [2, [0, 0, 3]],
      [3, [4, 0, 3]],
    ]);
    expect(promises[0]!.measures).toEqual([{ type: "graffiti", reported: 3, closed: 2, closedInTime: 1, open: 1 }]);
    expect(measures).toEqual([
      { type: "lighting", reported: 1, closed: 1, closedInTime: 1, open: 0 },
      { type: "graffiti", reported: 4, closed: 3, closedInTime: 2, open: 1 },
    ]);
  });
});

describe("measures", () => {
  const closed = (reported: number, done: number, more: Partial<ReturnType<typeof aRequest>> = {}) =>
    aRequest(TORGET, { status: "closed", reportedDay: reported, closedDay: done, ...more });
  const activities = [anActivity({ kind: "measures" })];

  it("of a promise are of the days it holds, as its activities are", () => {
    const requests = [
      closed(dayOfCivil(2026, 10, 1), dayOfCivil(2026, 10, 5)),
      closed(dayOfCivil(2026, 10, 12), dayOfCivil(2026, 10, 20)),
    ];
    const promise = aPromise({ fromDay: dayOfCivil(2026, 10, 10), activities });

    const [followed] = follow(workContext(EDGES, { requests }), { promises: [promise] }).promises;

    expect(followed!.activities).toMatchObject([{ delivered: 1 }]);
    expect(followed!.measures).toMatchObject([{ reported: 1, closed: 1 }]);
  });

  it("are unknown, not none, after the last day that requests tell of and when none are loaded", () => {
    const requests = [closed(dayOfCivil(2026, 10, 1), dayOfCivil(2026, 10, 5))];
    const november: FollowUpPeriod = { kind: "month", year: 2026, month: 11 };
    const promises = [aPromise({ activities })];

    const after = follow(workContext(EDGES, { requests }), { promises }, november);
    const none = follow(workContext(EDGES), { promises });

    expect(after).toMatchObject({ requestsTo: dayOfCivil(2026, 10, 5), measures: [] });
    expect(after.promises[0]!.activities).toMatchObject([{ delivered: null, tertials: [0, 0, 1] }]);
    expect(none).toMatchObject({ requestsTo: null, measures: [] });
    expect(none.promises[0]!.activities).toMatchObject([{ delivered: null, tertials: [null, null, null] }]);
  });
});

describe("the effect", () => {
  const everyDay = (where: typeof TORGET, from: number, to: number, step: number) =>
    Array.from(
      { length: Math.ceil((to - from) / step) },
      (_, k): TestIncident => ({
        ...where,
        start: (from + k * step) * MINUTES_PER_DAY + 600,
      }),
    );
  const start = dayOfCivil(2026, 5, 1);
  const promise = aPromise({ fromDay: start, places: [placeAt(PARKEN, "parken"), placeAt(TORGET, "torget")] });
  const context = workContext([
    ...EDGES,
    ...everyDay(TORGET, dayOfCivil(2024, 1, 1), start, 2),
    ...everyDay(TORGET, start, dayOfCivil(2026, 10, 31), 8),
    ...everyDay(STATIONEN, dayOfCivil(2024, 1, 1), dayOfCivil(2026, 11, 1), 2),
  ]);
  const delivered = [visit(placeAt(TORGET, "torget"), at(2026, 6, 1))];

  it("is of the place with most visits, against the listed place most like it", () => {
    const { effect } = follow(context, { promises: [promise], delivered }).promises[0]!;

    expect(effect).toMatchObject({ ok: true, placeName: "torget", controlName: "Plats B" });
    if (!effect.ok) throw new Error(effect.reason);
    // 184 days before and after.
    expect(effect.effect.place).toEqual({ treatedBefore: 92, treatedAfter: 23, controlBefore: 92, controlAfter: 92 });
    expect(effect.effect.high).toBeLessThan(0);
  });

  it.each([
    ["noPlaces", { places: [] }, delivered],
    ["tooShort", { fromDay: dayOfCivil(2026, 10, 5) }, delivered],
    ["outsideData", { fromDay: dayOfCivil(2025, 1, 1) }, delivered],
    ["noControl", {}, [...delivered, visit(placeAt(STATIONEN, "stationen"), at(2026, 3, 1))]],
    ["tooFew", { places: [placeAt({ x: 530_000, y: 6_470_000 }, "ute")] }, []],
  ])("is not judged: %s", (reason, change, visits) => {
    const changed = { ...promise, ...change };

    const { effect } = follow(context, { promises: [changed], delivered: visits }).promises[0]!;

    expect(effect).toEqual({ ok: false, reason });
  });
});

describe("decisions", () => {
  const torget = placeAt(TORGET, "torget");
  const day = dayOfCivil(2026, 10, 10);
  const decide = (change: Parameters<typeof aDecision>[0]) => aDecision({ day, place: torget, ...change });
  const outcomes = (work: Partial<Work>) =>
    follow(workContext(EDGES), work).decisions!.map(({ decision, outcome }) => [decision.id, outcome]);

  it("are those of meetings in the period, by day", () => {
    const decisions = [decide({ id: "b" }), decide({ id: "a", day: day - 1 }), decide({ id: "c", day: day - 40 })];

    expect(outcomes({ decisions }).map(([id]) => id)).toEqual(["a", "b"]);
  });

  it("are done when their visit is found among what was logged, their request is closed or someone says so", () => {
    const planned = aVisit({ place: torget, startMinute: at(2026, 10, 20), capacityId: null });
    const decisions = [
      decide({ id: "a", madeId: planned.id }),
      decide({ id: "b", kind: "measure", madeId: "r1" }),
      decide({ id: "c", kind: "note", madeId: null, doneDay: day + 3 }),
    ];
    const work = {
      visits: [planned],
      delivered: [visit(torget, at(2026, 10, 20))],
      ownRequests: [anOwnRequest({ status: "closed", closedDay: day + 2 })],
    };

    expect(outcomes({ ...work, decisions })).toEqual([
      ["a", "done"],
      ["b", "done"],
      ["c", "done"],
    ]);
  });

  it("are otherwise missed, late or ahead", () => {
    const decisions = [
      decide({ id: "a", madeId: "v1" }),
      decide({ id: "b", madeId: "gone", untilDay: dayOfCivil(2026, 10, 31) }),
      decide({ id: "c", kind: "note", madeId: null, untilDay: dayOfCivil(2026, 11, 1) }),
      decide({ id: "d", kind: "measure", madeId: "r1", untilDay: null }),
    ];
    const work = {
      visits: [aVisit({ id: "v1", place: torget, startMinute: at(2026, 10, 20) })],
      missed: [{ id: "v1", why: "weather" as const }],
      ownRequests: [anOwnRequest()],
    };

    expect(outcomes({ ...work, decisions })).toEqual([
      ["a", "missed"],
      ["b", "late"],
      ["c", "ahead"],
      ["d", "ahead"],
    ]);
  });
});
