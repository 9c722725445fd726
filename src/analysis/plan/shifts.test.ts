import { describe, expect, it } from "vitest";
import { aCapacity, EVERY_DAY, MONDAY } from "../../testing/plan-questions.ts";
import { shiftsOf } from "./shifts.ts";

const MIDNIGHT = MONDAY * 1440;

describe("the shifts of some days", () => {
  it("come back every week on their days", () => {
    const shifts = shiftsOf([aCapacity({ weekdays: [0, 6], fromMinute: 600, minutes: 60 })], MONDAY, 14);

    expect(shifts.map(({ startMinute, endMinute }) => [startMinute - MIDNIGHT, endMinute - MIDNIGHT])).toEqual(
      [0, 6, 7, 13].map((day) => [day * 1440 + 600, day * 1440 + 660]),
    );
  });

  it("take in one that began the evening before, unless it ended by midnight", () => {
    const late = aCapacity({ weekdays: [6], fromMinute: 22 * 60, minutes: 4 * 60 });
    const early = aCapacity({ id: "c2", weekdays: [6], fromMinute: 22 * 60, minutes: 2 * 60 });

    expect(shiftsOf([late, early], MONDAY, 1).map(({ startMinute }) => startMinute)).toEqual([MIDNIGHT - 120]);
  });

  it("come by start, then by id", () => {
    const shifts = shiftsOf(
      [aCapacity({ id: "b" }), aCapacity({ id: "a" }), aCapacity({ id: "c", fromMinute: 0 })],
      MONDAY,
      1,
    );

    expect(shifts.map(({ capacity, startMinute }) => [capacity.id, Math.floor(startMinute / 1440) - MONDAY])).toEqual([
      ["a", -1],
      ["b", -1],
      ["c", 0],
      ["a", 0],
      ["b", 0],
    ]);
  });

  it("are none without days or weekdays", () => {
    expect(shiftsOf([aCapacity({ weekdays: [] })], MONDAY, 7)).toEqual([]);
    expect(shiftsOf([aCapacity({ weekdays: EVERY_DAY, minutes: 30 })], MONDAY, 0)).toEqual([]);
  });
});
