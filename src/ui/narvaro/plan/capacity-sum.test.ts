import { describe, expect, it } from "vitest";
import { WEEKEND_SHIFT } from "../../../testing/a-week.ts";
import { GUARDS } from "../../../testing/some-presence.ts";
import { capacitySum } from "./capacity-sum.ts";
import { weekdayRuns } from "./weekday-runs.ts";

describe("what the shifts sum to", () => {
  it("counts a team once, however many shifts it works, and all its hours", () => {
    const wednesday = { ...WEEKEND_SHIFT, id: "w", weekdays: [2 as const], minutes: 240, teams: 1 };
    const guards = { ...WEEKEND_SHIFT, id: "g", actor: GUARDS, weekdays: [0 as const], minutes: 480, teams: 1 };

    // 2 teams × 6 h × 2 days, 4 h, 8 h
    expect(capacitySum([WEEKEND_SHIFT, wednesday, guards])).toEqual({ teams: 3, teamHours: 36 });
  });
});

describe("weekdays in words", () => {
  it("are a run from three in a row, and single days else", () => {
    expect(weekdayRuns([4, 0, 1, 2])).toEqual([
      { from: 0, to: 2 },
      { from: 4, to: 4 },
    ]);
    expect(weekdayRuns([4, 5])).toEqual([
      { from: 4, to: 4 },
      { from: 5, to: 5 },
    ]);
  });
});
