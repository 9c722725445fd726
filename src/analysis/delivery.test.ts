import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoWeekKey } from "../domain/iso-week.ts";
import type { Period } from "../domain/period.ts";
import { actorKey, type DeliveryRow, type PresenceRow } from "../domain/presence.ts";
import type { CitizenPromise } from "../domain/promise.ts";
import { dayOfIsoDate, dayOfMinute } from "../domain/time.ts";
import { NO_WORK, type Work } from "../domain/work.ts";
import { projectionFor } from "../geo/projection.ts";
import { aDelivered, aPlace, aRow, aVisit, GUARDS, metersAway, POLICE } from "../testing/some-presence.ts";
import { deliveryOf } from "./delivery.ts";

const day = (text: string) => dayOfIsoDate(text)!;
const OCTOBER: Period = { fromDay: day("2026-10-01"), toDay: day("2026-10-31") };
const TODAY = day("2026-10-20");
const TORGET = aPlace("Torget", 0);
const STATIONEN = aPlace("Stationen", 1000);
const PARKEN = aPlace("Parken", 2000);

function delivery(work: Partial<Work>, presence: readonly PresenceRow[] = [], period = OCTOBER, today = TODAY) {
  return deliveryOf({ presence, projection: projectionFor(3006) }, { ...NO_WORK, ...work }, period, today);
}

function aPromise(more: Partial<CitizenPromise> = {}): CitizenPromise {
  const activity = {
    id: "a",
    name: "",
    kind: "presence" as const,
    responsible: "",
    actors: [],
    requestTypes: [],
    unit: "besök",
    goalPerTertial: null,
  };
  return {
    id: "p",
    title: "",
    text: "",
    fromDay: day("2026-01-01"),
    toDay: day("2026-12-31"),
    planArea: null,
    responsible: "",
    areaCodes: [],
    places: [PARKEN],
    activities: [activity],
    indicator: null,
    ...more,
  };
}

describe("a planned visit", () => {
  it("is done, missed, unknown or ahead; its day has to be over before silence says something", () => {
    const { visits } = delivery({
      visits: [
        aVisit("ahead", "2026-10-20 01:00", TORGET),
        aVisit("unknown", "2026-10-19 23:50", TORGET),
        aVisit("missed", "2026-10-18 22:00", TORGET),
        aVisit("done", "2026-10-17 22:00", TORGET),
        aVisit("doneToday", "2026-10-20 22:00", TORGET),
        aVisit("outside", "2026-11-01 00:00", TORGET),
      ],
      delivered: [
        aDelivered("a", "2026-10-17 22:00", TORGET, { visitId: "done" }),
        aDelivered("b", "2026-10-20 22:00", TORGET, { visitId: "doneToday" }),
      ],
      missed: [{ id: "missed", why: "weather" }],
    });

    expect(visits.map(({ visit, outcome }) => [visit.id, outcome])).toEqual([
      ["done", "done"],
      ["missed", "missed"],
      ["unknown", "unknown"],
      ["ahead", "ahead"],
      ["doneToday", "done"],
    ]);
  });

  it("was made when it was delivered, also when it was said to be missed", () => {
    const { visits } = delivery({
      visits: [aVisit("v", "2026-10-18 22:00", TORGET)],
      delivered: [aDelivered("d", "2026-10-18 22:00", TORGET, { visitId: "v" })],
      missed: [{ id: "v", why: "weather" }],
    });
    expect(visits[0]).toMatchObject({ outcome: "done", missed: null });
  });
});

describe("planned against delivered", () => {
  it("counts by hand", () => {
    const answer = delivery(
      {
        visits: [
          aVisit("v1", "2026-10-05 22:00", TORGET),
          aVisit("v2", "2026-10-06 22:00", TORGET),
          aVisit("v3", "2026-10-13 22:00", STATIONEN, { actor: POLICE }),
          aVisit("ahead", "2026-10-25 22:00", STATIONEN),
        ],
        delivered: [aDelivered("d1", "2026-10-05 22:05", TORGET, { visitId: "v1", minutes: 12 })],
        missed: [{ id: "v2", why: "staff" }],
      },
      [
        // Planned for the police, made by the guards.
        aRow("r1", "2026-10-13 22:30", metersAway(1050), { minutes: 20 }),
        aRow("r2", "2026-10-14 12:00", metersAway(1050), { minutes: null }),
        aRow("r3", "2026-10-14 13:00", metersAway(5000), { placeName: "Skogen" }),
        aRow("r4", "2026-09-30 13:00", metersAway(5000), { placeName: "Skogen" }),
      ],
    );

    const row = (key: string, name: string, planned: number, kept: number, delivered: number, minutes: number) => {
      return { key, name, planned, kept, delivered, minutes };
    };
    expect(answer.total).toEqual(row("", "", 3, 2, 4, 42));
    expect(answer.byPlace).toEqual([
      { ...row("P-Torget", "Torget", 2, 1, 1, 12), lngLat: TORGET.lngLat },
      { ...row("P-Stationen", "Stationen", 1, 1, 2, 20), lngLat: STATIONEN.lngLat },
      { ...row('"skogen', "Skogen", 0, 0, 1, 10), lngLat: metersAway(5000) },
    ]);
    expect(answer.byWeek).toEqual([row("2026-W41", "", 2, 1, 1, 12), row("2026-W42", "", 1, 1, 3, 30)]);
    expect(answer.byActor).toEqual([row("guards:", "", 2, 1, 4, 42), row("police:", "", 1, 1, 0, 0)]);
    expect(answer.unplanned.map(({ id, placeKey }) => [id, placeKey])).toEqual([
      ["r2", "P-Stationen"],
      ["r3", '"skogen'],
    ]);
  });

  it("counts what was delivered of a plan on the plan's day", () => {
    const work = { visits: [aVisit("v", "2026-10-31 23:50", TORGET)] };
    const rows = [aRow("r", "2026-11-01 00:10", metersAway(0))];
    const november = { fromDay: day("2026-11-01"), toDay: day("2026-11-30") };

    expect(delivery(work, rows, OCTOBER, day("2026-12-01")).total).toMatchObject({ planned: 1, kept: 1, delivered: 1 });
    expect(delivery(work, rows, november, day("2026-12-01")).total).toMatchObject({ planned: 0, delivered: 0 });
  });
});

describe("a place is unvisited", () => {
  it("when it was planned or promised and nobody was there", () => {
    const { unvisited } = delivery({
      visits: [aVisit("v", "2026-10-05 22:00", TORGET), aVisit("ahead", "2026-10-25 22:00", STATIONEN)],
      promises: [aPromise()],
    });
    expect(unvisited.map(({ name }) => name)).toEqual(["Parken", "Torget"]);
  });

  it("not when a stop was within 150 metres, planned or not", () => {
    const rows = [aRow("r", "2026-10-05 03:00", metersAway(2140))];
    expect(delivery({ promises: [aPromise()] }, rows).unvisited).toEqual([]);
  });

  it("not by a promise that is over, or that is not of presence, nor before the period has begun", () => {
    const over = aPromise({ toDay: day("2026-09-30") });
    const courses = aPromise({ activities: aPromise().activities.map((one) => ({ ...one, kind: "logged" as const })) });

    expect(delivery({ promises: [over, courses] }).unvisited).toEqual([]);
    expect(delivery({ promises: [aPromise()] }, [], OCTOBER, OCTOBER.fromDay).unvisited).toEqual([]);
  });
});

describe("the rows", () => {
  const when = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 1439 }));
  const at = ([date, minute]: readonly [number, number]) => {
    const two = (value: number) => String(value).padStart(2, "0");
    return `2026-10-${two(date)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  };
  const stop = fc.tuple(when, fc.constantFrom(0, 120, 1000), fc.constantFrom(GUARDS, POLICE));
  const anyWork = fc
    .tuple(fc.array(stop, { maxLength: 20 }), fc.array(stop, { maxLength: 10 }), fc.array(stop, { maxLength: 20 }))
    .map(([visits, ticks, rows]) => ({
      work: {
        ...NO_WORK,
        visits: visits.map(([time, x, actor], i) => aVisit(`v${i}`, at(time), aPlace(`p${x}`, x), { actor })),
        delivered: ticks.map(([time, x, actor], i) =>
          aDelivered(`d${i}`, at(time), aPlace(`p${x}`, x), { actor, visitId: i % 2 === 0 ? `v${i}` : null }),
        ),
      },
      rows: rows.map(([time, x, actor], i) => aRow(`r${i}`, at(time), metersAway(x), { actor })),
    }));

  it("add up to the total in every table, and to the visits and stops that are listed", () => {
    fc.assert(
      fc.property(anyWork, ({ work, rows }) => {
        const answer = delivery(work, rows);
        const sum = (table: readonly DeliveryRow[], of: "planned" | "kept" | "delivered" | "minutes") =>
          table.reduce((all, row) => all + row[of], 0);

        for (const of of ["planned", "kept", "delivered", "minutes"] as const) {
          expect(sum(answer.byPlace, of)).toBe(answer.total[of]);
          expect(sum(answer.byWeek, of)).toBe(answer.total[of]);
          expect(sum(answer.byActor, of)).toBe(answer.total[of]);
        }
        const done = answer.visits.filter(({ outcome }) => outcome === "done");
        expect(answer.total.kept).toBe(done.length);
        expect(answer.total.delivered).toBe(done.length + answer.unplanned.length);
        expect(answer.total.planned).toBe(answer.visits.filter(({ outcome }) => outcome !== "ahead").length);
      }),
    );
  });

  it("are those of the visits and stops one by one", () => {
    fc.assert(
      fc.property(anyWork, ({ work, rows }) => {
        const answer = delivery(work, rows);
        const planned = answer.visits.filter(({ outcome }) => outcome !== "ahead").map(({ visit }) => visit);
        const made = [
          ...answer.visits.flatMap(({ visit, delivered }) => (delivered ? [{ on: visit.startMinute, delivered }] : [])),
          ...answer.unplanned.map((delivered) => ({ on: delivered.startMinute, delivered })),
        ];

        for (const week of answer.byWeek) {
          const isIn = (minute: number) => isoWeekKey(dayOfMinute(minute)) === week.key;
          expect(week.planned).toBe(planned.filter(({ startMinute }) => isIn(startMinute)).length);
          expect(week.delivered).toBe(made.filter(({ on }) => isIn(on)).length);
        }
        for (const who of answer.byActor) {
          expect(who.planned).toBe(planned.filter(({ actor }) => actorKey(actor) === who.key).length);
          expect(who.delivered).toBe(made.filter(({ delivered }) => actorKey(delivered.actor) === who.key).length);
        }
      }),
    );
  });

  it("of two halves of a period add up to those of the whole", () => {
    fc.assert(
      fc.property(anyWork, fc.integer({ min: 0, max: 29 }), ({ work, rows }, split) => {
        const middle = OCTOBER.fromDay + split;
        const halves = [
          delivery(work, rows, { ...OCTOBER, toDay: middle }),
          delivery(work, rows, { ...OCTOBER, fromDay: middle + 1 }),
        ].map(({ total }) => total);
        const { total } = delivery(work, rows);

        expect(halves.map(({ planned }) => planned).reduce((a, b) => a + b)).toBe(total.planned);
        expect(halves.map(({ kept }) => kept).reduce((a, b) => a + b)).toBe(total.kept);
        expect(halves.map(({ delivered }) => delivered).reduce((a, b) => a + b)).toBe(total.delivered);
      }),
    );
  });
});
