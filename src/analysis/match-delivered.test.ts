import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Actor, actorKey, type Delivered, type PresenceRow, type Visit } from "../domain/presence.ts";
import { NO_WORK, type Work } from "../domain/work.ts";
import { projectionFor } from "../geo/projection.ts";
import { aDelivered, aPlace, aRow, aVisit, GUARDS, metersAway, POLICE } from "../testing/some-presence.ts";
import { matchDelivered, SAME_PLACE_METERS, SAME_VISIT_MINUTES } from "./match-delivered.ts";

const projection = projectionFor(3006);
const TORGET = aPlace("Torget", 0);
const STATIONEN = aPlace("Stationen", 1000);

function matched(work: Partial<Work>, presence: readonly PresenceRow[] = []) {
  return matchDelivered({ presence, projection }, { ...NO_WORK, ...work });
}

/** `stop → visit`, in the order of the answer. */
function said(work: Partial<Work>, presence: readonly PresenceRow[] = []): string[] {
  return matched(work, presence).map(({ delivered, visit }) => `${delivered.id} → ${visit?.id ?? "–"}`);
}

describe("what was delivered", () => {
  const visit = aVisit("v", "2026-10-05 22:00", TORGET);

  it("belongs to the visit that was ticked off, wherever and whenever it was", () => {
    const tick = aDelivered("d", "2026-10-06 03:00", STATIONEN, { visitId: "v", actor: POLICE });
    expect(said({ visits: [visit], delivered: [tick] })).toEqual(["d → v"]);
  });

  it("is found by place and time when it was logged or imported", () => {
    const logged = aDelivered("d", "2026-10-05 22:50", TORGET);
    expect(said({ visits: [visit], delivered: [logged] })).toEqual(["d → v"]);
    expect(said({ visits: [visit] }, [aRow("r", "2026-10-05 21:10", metersAway(140))])).toEqual(["r → v"]);
  });

  it("is not of the plan when it is more than 60 minutes or 150 metres away", () => {
    const presence = [
      aRow("late", "2026-10-05 23:01", metersAway(0)),
      aRow("far", "2026-10-05 22:00", metersAway(151)),
    ];
    expect(said({ visits: [visit] }, presence)).toEqual(["far → –", "late → –"]);
  });

  it("is known by the place's id also when the place has moved", () => {
    const logged = aDelivered("d", "2026-10-05 22:00", { ...TORGET, lngLat: metersAway(400) });
    expect(said({ visits: [visit], delivered: [logged] })).toEqual(["d → v"]);
  });

  it("goes to the plan of the same actor before one that is nearer in time", () => {
    const visits = [
      aVisit("guards", "2026-10-05 21:30", TORGET),
      aVisit("police", "2026-10-05 22:05", TORGET, { actor: POLICE }),
    ];
    expect(said({ visits }, [aRow("r", "2026-10-05 22:05", metersAway(0))])).toEqual(["r → guards"]);
  });

  it("is of another actor's plan when that one alone is near", () => {
    expect(said({ visits: [visit] }, [aRow("r", "2026-10-05 22:05", metersAway(0), { actor: POLICE })])).toEqual([
      "r → v",
    ]);
  });

  it("takes each plan once: the nearest first, and the rest was not planned", () => {
    const presence = [aRow("a", "2026-10-05 22:20", metersAway(0)), aRow("b", "2026-10-05 22:05", metersAway(0))];
    expect(said({ visits: [visit] }, presence)).toEqual(["b → v", "a → –"]);
  });

  it("is one visit when it was both ticked off and imported", () => {
    const tick = aDelivered("d", "2026-10-05 22:00", TORGET, { visitId: "v" });
    expect(said({ visits: [visit], delivered: [tick] }, [aRow("r", "2026-10-05 22:07", metersAway(20))])).toEqual([
      "d → v",
    ]);
  });

  it("is two visits when the imported one is another actor's, or comes twice", () => {
    const tick = aDelivered("d", "2026-10-05 22:00", TORGET, { visitId: "v" });
    const police = aRow("p", "2026-10-05 22:07", metersAway(20), { actor: POLICE });
    const again = aRow("q", "2026-10-05 22:40", metersAway(20));
    const once = aRow("r", "2026-10-05 22:02", metersAway(20));
    expect(said({ visits: [visit], delivered: [tick] }, [police, again, once])).toEqual(["d → v", "p → –", "q → –"]);
  });

  it("may be the same actor's when the file does not tell its name, or who it was at all", () => {
    const tick = aDelivered("d", "2026-10-05 22:00", TORGET, {
      visitId: "v",
      actor: { kind: "guards", name: "Lag 1" },
    });
    const untold = (actor: Actor) =>
      said({ visits: [visit], delivered: [tick] }, [aRow("r", "2026-10-05 22:07", metersAway(0), { actor })]);

    expect(untold(GUARDS)).toEqual(["d → v"]);
    expect(untold({ kind: "other", name: "" })).toEqual(["d → v"]);
    expect(untold({ kind: "guards", name: "Lag 2" })).toEqual(["d → v", "r → –"]);
  });

  it("has the minutes of the row where the hand told none", () => {
    const tick = aDelivered("d", "2026-10-05 22:00", TORGET, { visitId: "v", minutes: null });
    const row = aRow("r", "2026-10-05 22:07", metersAway(0), { minutes: 12 });
    expect(matched({ visits: [visit], delivered: [tick] }, [row])[0]!.delivered).toEqual({ ...tick, minutes: 12 });
  });

  it("is as if logged when the visit that was ticked is gone, or was ticked before", () => {
    const tick = (id: string, at: string) => aDelivered(id, at, TORGET, { visitId: "v" });
    expect(said({ visits: [], delivered: [tick("d", "2026-10-05 22:00")] })).toEqual(["d → –"]);
    expect(
      said({ visits: [visit], delivered: [tick("d2", "2026-10-05 22:30"), tick("d1", "2026-10-05 22:00")] }),
    ).toEqual(["d1 → v", "d2 → –"]);
  });
});

const ACTORS: readonly Actor[] = [GUARDS, POLICE, { kind: "guards", name: "Lag 1" }, { kind: "other", name: "" }];
const clock = fc
  .integer({ min: 0, max: 8 * 60 })
  .map((minute) => `2026-10-05 ${String(Math.floor(minute / 60) + 12)}:${String(minute % 60).padStart(2, "0")}`);
/** Few places, so that there are ties and stops between two of them. */
const east = fc.constantFrom(0, 60, 140, 200, 290, 900);
const actor = fc.constantFrom(...ACTORS);

const anyVisits = fc
  .array(fc.tuple(clock, east, actor), { maxLength: 14 })
  .map((all) => all.map(([at, x, who], i) => aVisit(`v${i}`, at, aPlace(`p${x}`, x), { actor: who })));
const anyDelivered = fc
  .array(fc.tuple(clock, east, actor, fc.option(fc.integer({ min: 0, max: 16 }))), { maxLength: 8 })
  .map((all) =>
    all.map(([at, x, who, ticked], i) =>
      aDelivered(`d${i}`, at, aPlace(`p${x}`, x), { actor: who, visitId: ticked === null ? null : `v${ticked}` }),
    ),
  );
const anyRows = fc
  .array(fc.tuple(clock, east, actor, fc.constantFrom(10, 12, null)), { maxLength: 14 })
  .map((all) => all.map(([at, x, who, minutes], i) => aRow(`r${i}`, at, metersAway(x), { actor: who, minutes })));

function shuffled<T>(items: readonly T[], keys: readonly number[]): T[] {
  return items
    .map((item, i) => ({ item, key: keys[i % keys.length]! * (i + 1) }))
    .sort((a, b) => (a.key % 17) - (b.key % 17) || b.key - a.key)
    .map(({ item }) => item);
}

/** What a stop is, without the id that its row happened to get. */
function contentOf({ delivered, visit }: { delivered: Delivered; visit: Visit | null }): string {
  const { startMinute, minutes, place, actor: who } = delivered;
  return JSON.stringify([startMinute, minutes, place.lngLat, actorKey(who), visit?.id ?? null]);
}

describe("matching", () => {
  const keys = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 5, maxLength: 20 });

  it("does not depend on the order of anything, nor on how the rows were numbered", () => {
    fc.assert(
      fc.property(anyVisits, anyDelivered, anyRows, keys, (visits, delivered, rows, order) => {
        const straight = matched({ visits, delivered }, rows);
        const renumbered = shuffled(rows, order).map((row, i) => ({ ...row, id: `s${i}` }));
        const other = matched({ visits: shuffled(visits, order), delivered: shuffled(delivered, order) }, renumbered);

        expect(other.map(contentOf)).toEqual(straight.map(contentOf));
      }),
    );
  });

  it("makes the pairs that one finds by looking for the best pair again and again", () => {
    fc.assert(
      fc.property(anyVisits, anyRows, (visits, rows) => {
        const pairs = matched({ visits }, rows)
          .filter(({ visit }) => visit !== null)
          .map(contentOf);

        expect(pairs.sort()).toEqual(slowPairs(visits, rows).map(contentOf).sort());
      }),
    );
  });

  it("uses each visit and each item once, loses none, and leaves no stop beside a plan it could have been of", () => {
    fc.assert(
      fc.property(anyVisits, anyDelivered, anyRows, (visits, delivered, rows) => {
        const stops = matched({ visits, delivered }, rows);
        const used = stops.flatMap(({ visit }) => (visit ? [visit.id] : []));
        const ids = new Set(stops.map((stop) => stop.delivered.id));
        const left = visits.filter(({ id }) => !used.includes(id));

        expect(new Set(used).size).toBe(used.length);
        expect(ids.size).toBe(stops.length);
        expect(delivered.every(({ id }) => ids.has(id))).toBe(true);
        for (const stop of stops.filter(({ visit }) => visit === null)) {
          expect(left.filter((visit) => isNear(stop.delivered, visit))).toEqual([]);
        }
      }),
    );
  });
});

function metersBetween(a: readonly [number, number], b: readonly [number, number]): number {
  const [ax, ay] = projection.forward(a[0], a[1]);
  const [bx, by] = projection.forward(b[0], b[1]);
  return Math.hypot(ax - bx, ay - by);
}

function isNear(stop: Delivered, visit: Visit): boolean {
  return (
    Math.abs(stop.startMinute - visit.startMinute) <= SAME_VISIT_MINUTES &&
    ((stop.place.id !== "" && stop.place.id === visit.place.id) ||
      metersBetween(stop.place.lngLat, visit.place.lngLat) <= SAME_PLACE_METERS)
  );
}

/** Step 3 alone, without windows or sorting. */
function slowPairs(visits: readonly Visit[], rows: readonly PresenceRow[]) {
  const stops = rows.map(({ id, startMinute, minutes, lngLat, actor: who }): Delivered => {
    return { id, startMinute, minutes, place: { id: "", name: "", lngLat }, actor: who, visitId: null, note: "" };
  });
  const distance = (a: Actor, b: Actor) => {
    if (a.kind === b.kind && a.name === b.name) return 0;
    const unsaid = [a, b].some(({ kind, name }) => kind === "other" && name === "");
    return unsaid || (a.kind === b.kind && (a.name === "" || b.name === "")) ? 1 : 2;
  };
  const content = ({ place, actor: who, minutes, id }: Delivered | Visit) =>
    JSON.stringify([projection.forward(place.lngLat[0], place.lngLat[1]), actorKey(who), minutes, place.id, id]);
  const cost = (stop: Delivered, visit: Visit) => [
    distance(stop.actor, visit.actor),
    Math.abs(stop.startMinute - visit.startMinute),
    metersBetween(stop.place.lngLat, visit.place.lngLat),
    visit.startMinute,
    content(visit),
    stop.startMinute,
    content(stop),
  ];
  const pairs: { delivered: Delivered; visit: Visit }[] = [];
  for (;;) {
    let best: { delivered: Delivered; visit: Visit } | null = null;
    for (const delivered of stops) {
      for (const visit of visits) {
        if (pairs.some((pair) => pair.delivered === delivered || pair.visit === visit)) continue;
        if (!isNear(delivered, visit)) continue;
        if (best === null || isLess(cost(delivered, visit), cost(best.delivered, best.visit)))
          best = { delivered, visit };
      }
    }
    if (best === null) return pairs;
    pairs.push(best);
  }
}

function isLess(a: readonly (number | string)[], b: readonly (number | string)[]): boolean {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i >= 0 && a[i]! < b[i]!;
}
