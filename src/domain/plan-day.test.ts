import { describe, expect, it } from "vitest";
import { planDayOf, shiftStartAt, visitsOfDays } from "./plan-day.ts";
import type { Capacity, Visit } from "./presence.ts";
import { dayOfIsoDate, MINUTES_PER_DAY } from "./time.ts";

const FRIDAY = dayOfIsoDate("2026-11-06")!;
const SHIFT: Capacity = {
  id: "c1",
  actor: { kind: "police", name: "" },
  weekdays: [4],
  fromMinute: 22 * 60,
  minutes: 8 * 60,
  teams: 2,
  mode: "car",
};
const at = (day: number, hour: number, minute = 0) => day * MINUTES_PER_DAY + hour * 60 + minute;
const visit = (startMinute: number, capacityId: string | null): Visit => ({
  id: String(startMinute),
  startMinute,
  minutes: 15,
  place: { id: "p", name: "Torget", lngLat: [15.6, 58.4] },
  areaCode: null,
  actor: SHIFT.actor,
  capacityId,
  team: 1,
  mode: "car",
  locked: false,
  origin: "hand",
  reason: null,
  note: "",
});

describe("the day of a visit", () => {
  it("is the day on which its shift began, also late in the night after", () => {
    expect(planDayOf(visit(at(FRIDAY + 1, 5, 30), "c1"), [SHIFT])).toBe(FRIDAY);
  });

  it("is its own day when the shift is gone and the night is over", () => {
    expect(planDayOf(visit(at(FRIDAY + 1, 5, 30), "c1"), [])).toBe(FRIDAY + 1);
  });

  it("is the evening before when no shift is known and it is still night", () => {
    expect(planDayOf(visit(at(FRIDAY + 1, 0, 30), null), [])).toBe(FRIDAY);
  });
});

describe("the visits of a week", () => {
  it("are those that start between its midnights, by start", () => {
    const monday = FRIDAY - 4;
    const visits = [at(monday + 7, 0), at(monday + 6, 23, 55), at(monday, 0), at(monday - 1, 23)];

    const ofWeek = visitsOfDays(
      visits.map((minute) => visit(minute, null)),
      monday,
      7,
    );

    expect(ofWeek.map(({ startMinute }) => startMinute)).toEqual([at(monday, 0), at(monday + 6, 23, 55)]);
  });
});

describe("a shift", () => {
  it("is on from its first minute until the last, on its own weekdays alone", () => {
    expect(shiftStartAt(SHIFT, at(FRIDAY, 22))).toBe(at(FRIDAY, 22));
    expect(shiftStartAt(SHIFT, at(FRIDAY + 1, 5, 59))).toBe(at(FRIDAY, 22));
    expect(shiftStartAt(SHIFT, at(FRIDAY + 1, 6))).toBeNull();
    expect(shiftStartAt(SHIFT, at(FRIDAY, 21, 59))).toBeNull();
    expect(shiftStartAt(SHIFT, at(FRIDAY + 1, 22))).toBeNull();
  });
});
