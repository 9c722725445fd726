import { describe, expect, it } from "vitest";
import { dayOfIsoDate } from "../../../domain/time.ts";
import { aShiftVisit, WEEKEND_SHIFT } from "../../../testing/a-week.ts";
import { GUARDS, minuteOf, POLICE } from "../../../testing/some-presence.ts";
import { dayLanesOf, shiftOnAt } from "./lanes.ts";

const MONDAY = dayOfIsoDate("2026-11-02")!;

describe("the columns of the grid", () => {
  it("are one per team of each day's shifts", () => {
    const days = dayLanesOf([], [WEEKEND_SHIFT], MONDAY, 7);

    expect(days.map(({ lanes }) => lanes.length)).toEqual([0, 0, 0, 0, 2, 2, 0]);
    expect(days[4]!.lanes.map(({ team, shifts }) => [team, shifts])).toEqual([
      [1, [{ from: 1200, to: 1560 }]],
      [2, [{ from: 1200, to: 1560 }]],
    ]);
  });

  it("hold a visit after midnight on the evening that its shift began", () => {
    const days = dayLanesOf([aShiftVisit("v", "2026-11-07 01:30")], [WEEKEND_SHIFT], MONDAY, 7);

    expect(days[4]!.lanes[0]!.visits.map(({ id }) => id)).toEqual(["v"]);
    expect(days[5]!.lanes.flatMap(({ visits }) => visits)).toEqual([]);
  });

  it("draw the night into the week at the top of its Monday", () => {
    const sunday = { ...WEEKEND_SHIFT, weekdays: [6 as const] };

    const days = dayLanesOf([aShiftVisit("v", "2026-11-02 00:30")], [sunday], MONDAY, 7);

    expect(days[0]!.lanes.map(({ shifts, visits }) => [shifts, visits.length])).toEqual([
      [[{ from: 0, to: 120 }], 1],
      [[{ from: 0, to: 120 }], 0],
    ]);
  });

  it("give a visit without a shift a column of its own", () => {
    const visit = aShiftVisit("v", "2026-11-04 10:00", { actor: GUARDS, capacityId: null });

    const [lane, ...others] = dayLanesOf([visit], [WEEKEND_SHIFT], MONDAY, 7)[2]!.lanes;

    expect(others).toEqual([]);
    expect([lane!.actor, lane!.shifts]).toEqual([GUARDS, []]);
  });
});

describe("the shift that is on", () => {
  it("is that of the actor, while it has so many teams", () => {
    const at = minuteOf("2026-11-07 01:00");

    expect(shiftOnAt([WEEKEND_SHIFT], POLICE, 2, at)).toBe(WEEKEND_SHIFT);
    expect(shiftOnAt([WEEKEND_SHIFT], POLICE, 3, at)).toBeNull();
    expect(shiftOnAt([WEEKEND_SHIFT], GUARDS, 1, at)).toBeNull();
    expect(shiftOnAt([WEEKEND_SHIFT], POLICE, 1, minuteOf("2026-11-07 02:00"))).toBeNull();
  });
});
