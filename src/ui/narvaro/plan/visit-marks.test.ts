import { describe, expect, it } from "vitest";
import { dayOfMinute } from "../../../domain/time.ts";
import { aShiftVisit, WEEKEND_SHIFT } from "../../../testing/a-week.ts";
import { aPlace, minuteOf } from "../../../testing/some-presence.ts";
import { mapScopeOf, visitsInScope } from "./map-scope.ts";
import { nextAtSameSpot, visitMarks } from "./visit-marks.ts";

const HERE = aPlace("Torget", 0);
const THERE = aPlace("Stationen", 900);
const WORDS = { visit: ({ id }: { id: string }) => id, several: (all: readonly string[]) => all.join(" + ") };
const VISITS = [
  aShiftVisit("first", "2026-11-06 20:00", { place: HERE, locked: true }),
  aShiftVisit("second", "2026-11-06 21:00", { place: THERE }),
  aShiftVisit("third", "2026-11-06 22:00", { place: HERE, locked: true }),
  aShiftVisit("other team", "2026-11-06 20:30", { place: THERE, team: 2 }),
];

describe("the visits on the map", () => {
  it("are numbered in the order of their team, and share the mark of their place", () => {
    const { marks, routes } = visitMarks(VISITS, () => "ahead", null, WORDS);

    expect(marks.map(({ label, tooltip, look }) => [label, tooltip, look])).toEqual([
      ["1,3", "first + third", "locked"],
      ["1,2", "other team + second", "planned"],
    ]);
    expect(routes).toEqual([[HERE.lngLat, THERE.lngLat, HERE.lngLat]]);
  });

  it("say which one is chosen, and how it went", () => {
    const { marks } = visitMarks(VISITS, ({ id }) => (id === "third" ? "missed" : "done"), "third", WORDS);

    expect(marks[0]).toMatchObject({ id: "third", chosen: true, look: "missed" });
    expect(marks[1]).toMatchObject({ look: "done" });
  });

  it("go on to the next visit at the same place with a second click", () => {
    expect(nextAtSameSpot(VISITS, "first", null)).toBe("first");
    expect(nextAtSameSpot(VISITS, "first", "first")).toBe("third");
    expect(nextAtSameSpot(VISITS, "third", "third")).toBe("first");
  });
});

describe("what of the plan is on the map", () => {
  const friday = dayOfMinute(minuteOf("2026-11-06 00:00"));
  const week = { fromDay: friday - 4, days: 7 };
  const scopeOf = (asked: Parameters<typeof mapScopeOf>[3], chosen: (typeof VISITS)[number] | null) =>
    mapScopeOf(VISITS, [WEEKEND_SHIFT], week, asked, chosen);
  const shownIn = (scope: ReturnType<typeof scopeOf>) =>
    visitsInScope(VISITS, [WEEKEND_SHIFT], week.fromDay, scope).map(({ id }) => id);

  it("is the first team with a visit, until something else is asked for", () => {
    expect(shownIn(scopeOf(null, null))).toEqual(["first", "second", "third"]);
    expect(shownIn(scopeOf({ day: friday, lane: null }, null))).toHaveLength(4);
    expect(shownIn(scopeOf({ day: friday - 20, lane: null }, null))).toHaveLength(3);
  });

  it("is the team of the chosen visit", () => {
    expect(shownIn(scopeOf(null, VISITS[3]!))).toEqual(["other team"]);
  });
});
