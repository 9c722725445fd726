import { describe, expect, it } from "vitest";
import type { VisitReason } from "../../../domain/presence.ts";
import { dayOfIsoDate } from "../../../domain/time.ts";
import { aShiftVisit, WEEKEND_SHIFT } from "../../../testing/a-week.ts";
import { GUARDS, minuteOf, POLICE } from "../../../testing/some-presence.ts";
import { movedBy, resizedBy } from "./drag.ts";
import { editedVisit } from "./edit-visit.ts";
import { HOUR_PIXELS, hourScaleOf } from "./hour-scale.ts";
import { keyEdit } from "./key-edit.ts";

const MONDAY = dayOfIsoDate("2026-11-02")!;
const FRIDAY = MONDAY + 4;
const WEEK = { fromDay: MONDAY, days: 7 };
const SCALE = hourScaleOf([{ from: 1200, to: 1560 }]);
const VISIT = aShiftVisit("v", "2026-11-06 22:03");
const FIRST_TEAM = { actor: POLICE, team: 1, mode: "car" } as const;
const REASON: VisitReason = {
  rank: 1,
  count12Months: 41,
  dominantCategory: "Misshandel",
  slotFrom: minuteOf("2026-11-06 22:00"),
  slotTo: minuteOf("2026-11-07 00:00"),
  slotShare: 0.09,
  needShare: 0.01,
  travelMinutes: 8,
};

describe("a visit that is dragged", () => {
  it("snaps to five minutes, and goes past midnight within its evening", () => {
    const edit = movedBy(VISIT, FRIDAY, { day: FRIDAY, lane: FIRST_TEAM, down: 2.5 * HOUR_PIXELS }, SCALE, WEEK);

    expect(edit.startMinute).toBe(minuteOf("2026-11-07 00:35"));
  });

  it("keeps its minute when it is only moved sideways, to another day and team", () => {
    const lane = { actor: GUARDS, team: 2, mode: "foot" } as const;

    const edit = movedBy(VISIT, FRIDAY, { day: FRIDAY + 1, lane, down: 0 }, SCALE, WEEK);

    expect(edit).toEqual({ startMinute: minuteOf("2026-11-07 22:03"), ...lane });
  });

  it("does not leave the week that is shown", () => {
    const sunday = aShiftVisit("s", "2026-11-08 23:00");

    const edit = movedBy(sunday, MONDAY + 6, { day: MONDAY + 6, lane: FIRST_TEAM, down: 2 * HOUR_PIXELS }, SCALE, WEEK);

    expect(edit.startMinute).toBe(minuteOf("2026-11-08 23:55"));
  });

  it("is between 5 and 240 minutes long when its edge is dragged", () => {
    expect(resizedBy(VISIT, FRIDAY, HOUR_PIXELS / 4, SCALE)).toEqual({ minutes: 30 });
    expect(resizedBy(VISIT, FRIDAY, -HOUR_PIXELS, SCALE)).toEqual({ minutes: 5 });
    expect(resizedBy(VISIT, FRIDAY, 20 * HOUR_PIXELS, SCALE).minutes).toBeLessThanOrEqual(240);
  });
});

describe("a visit that is moved by keys", () => {
  it("goes five minutes or a day with Shift, and is left alone without", () => {
    const at = (key: string, shiftKey = true) => keyEdit(VISIT, { key, shiftKey }, WEEK)?.startMinute;

    expect(at("ArrowDown")).toBe(VISIT.startMinute + 5);
    expect(at("ArrowLeft")).toBe(VISIT.startMinute - 1440);
    expect(at("ArrowDown", false)).toBeUndefined();
  });

  it("does not leave the week", () => {
    const monday = aShiftVisit("m", "2026-11-02 20:00");

    expect(keyEdit(monday, { key: "ArrowLeft", shiftKey: true }, WEEK)).toBeNull();
  });

  it("becomes longer and shorter by five minutes", () => {
    expect(keyEdit(VISIT, { key: "+", shiftKey: true }, WEEK)).toEqual({ minutes: 20 });
    expect(keyEdit({ ...VISIT, minutes: 5 }, { key: "-", shiftKey: false }, WEEK)).toEqual({ minutes: 5 });
  });
});

describe("a visit that was changed", () => {
  const proposed = { ...VISIT, reason: REASON };

  it("is the user's own, and belongs to the shift that is on then", () => {
    const late = editedVisit(proposed, { startMinute: minuteOf("2026-11-07 03:00") }, [WEEKEND_SHIFT]);

    expect([late.origin, late.capacityId]).toEqual(["hand", null]);
    expect(editedVisit(proposed, { team: 2 }, [WEEKEND_SHIFT]).capacityId).toBe("weekend");
  });

  it("keeps its reason within the slot that it was proposed for, without the way that was", () => {
    const later = editedVisit(proposed, { startMinute: VISIT.startMinute + 30 }, [WEEKEND_SHIFT]);

    expect(later.reason).toEqual({ ...REASON, travelMinutes: null });
    expect(editedVisit(proposed, { startMinute: REASON.slotTo }, [WEEKEND_SHIFT]).reason).toBeNull();
  });

  it("is the same object when nothing is different", () => {
    expect(editedVisit(proposed, { minutes: 15, team: 1 }, [WEEKEND_SHIFT])).toBe(proposed);
  });
});
