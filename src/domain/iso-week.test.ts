import { describe, expect, it } from "vitest";
import { isoWeekKey, mondayOf } from "./iso-week.ts";
import { dayOfIsoDate, isoDateOfDay } from "./time.ts";

describe("ISO weeks", () => {
  it.each([
    // Cases of ISO 8601: the week belongs to the year of its Thursday.
    ["2026-11-02", "2026-W45"],
    ["2026-12-31", "2026-W53"],
    ["2027-01-03", "2026-W53"],
    ["2027-01-04", "2027-W01"],
    ["2024-12-30", "2025-W01"],
    ["2021-01-03", "2020-W53"],
  ])("%s lies in %s", (date, key) => {
    expect(isoWeekKey(dayOfIsoDate(date)!)).toBe(key);
  });

  it("begins on a Monday, also for the Monday itself", () => {
    expect(isoDateOfDay(mondayOf(dayOfIsoDate("2026-11-08")!))).toBe("2026-11-02");
    expect(isoDateOfDay(mondayOf(dayOfIsoDate("2026-11-02")!))).toBe("2026-11-02");
  });
});
