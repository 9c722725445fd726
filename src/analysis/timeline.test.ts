import { describe, expect, it } from "vitest";
import type { FilterCounts } from "../domain/selection.ts";
import { SUPPRESSED } from "../domain/shown.ts";
import { type DayNumber, dayOfIsoDate, isoDateOfDay } from "../domain/time.ts";
import { againstYearBefore, timelineOf } from "./timeline.ts";

const day = (text: string): DayNumber => dayOfIsoDate(text)!;

describe("timelineOf", () => {
  it("counts weeks from Monday, cut at both ends of the data", () => {
    // 2024-01-03 is a Wednesday, 2024-01-16 a Tuesday.
    const timeline = timelineOf(
      daily("2024-01-03", "2024-01-16", () => 1),
      day("2024-01-03"),
      day("2024-01-16"),
    )!;

    expect(timeline.unit).toBe("week");
    expect(timeline.bins.map((bin) => [isoDateOfDay(bin.fromDay), isoDateOfDay(bin.toDay), bin.count])).toEqual([
      ["2024-01-03", "2024-01-07", 5],
      ["2024-01-08", "2024-01-14", 7],
      ["2024-01-15", "2024-01-16", 2],
    ]);
    expect(timeline.bins.map((bin) => bin.isWhole)).toEqual([false, true, false]);
  });

  it("sets the same weekdays 52 weeks before beside each week, as many days as the week has", () => {
    const [from, to] = ["2024-01-01", "2025-01-14"]; // a Monday and a Tuesday
    const { bins } = timelineOf(
      daily(from, to, (index) => index),
      day(from),
      day(to),
    )!;

    const last = bins.at(-1)!;
    expect(last.count).toBe(378 + 379);
    expect(last.yearBefore).toBe(14 + 15);
    expect(bins[52]!.yearBefore).toBe(0 + 1 + 2 + 3 + 4 + 5 + 6);
    expect(bins[51]!.yearBefore).toBeNull();
  });

  it("has no year before where the data begin in the middle of that week", () => {
    const [from, to] = ["2024-01-03", "2025-01-14"];
    const { bins } = timelineOf(
      daily(from, to, () => 1),
      day(from),
      day(to),
    )!;

    expect(bins[52]!.yearBefore).toBeNull();
    expect(bins[53]!.yearBefore).toBe(7);
  });

  it("takes months when weeks would be more than 160, and compares with the month a year before", () => {
    const [from, to] = ["2020-01-01", "2024-02-10"];
    const { unit, bins } = timelineOf(
      daily(from, to, () => 2),
      day(from),
      day(to),
    )!;

    expect(unit).toBe("month");
    expect(bins).toHaveLength(50);
    expect(bins[1]!.count).toBe(2 * 29);
    expect(bins[13]!.yearBefore).toBe(2 * 29);
    // 1–10 February against 1–10 February.
    expect(bins.at(-1)).toMatchObject({ count: 20, yearBefore: 20, isWhole: false });
  });

  it("takes years when a stray date makes the data a century long", () => {
    const { unit, bins } = timelineOf(
      daily("1925-06-01", "2024-12-31", () => 0),
      day("1925-06-01"),
      day("2024-12-31"),
    )!;

    expect(unit).toBe("year");
    expect(bins).toHaveLength(100);
  });

  it("adds up to every event, in every unit", () => {
    for (const to of ["2022-03-01", "2026-03-01", "2060-03-01"]) {
      const counts = daily("2021-05-05", to, (index) => index % 5);
      const { bins } = timelineOf(counts, day("2021-05-05"), day(to))!;

      const total = bins.reduce((sum, bin) => sum + (bin.count as number), 0);
      expect(total).toBe(counts.days!.counts.reduce((sum, count) => sum + count, 0));
      expect(bins.length).toBeLessThanOrEqual(160);
    }
  });

  it("keeps what the shared view does not show, month by month", () => {
    const counts: FilterCounts = {
      ...EMPTY,
      months: [
        { month: "2023-01", count: SUPPRESSED },
        { month: "2023-02", count: 8 },
        { month: "2024-01", count: 9 },
      ],
    };

    const { unit, bins } = timelineOf(counts, day("2023-01-01"), day("2024-02-10"))!;

    expect(unit).toBe("month");
    expect(bins.map((bin) => bin.count)).toEqual([SUPPRESSED, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0]);
    expect(bins[12]!.yearBefore).toBe(SUPPRESSED);
    expect(bins[13]!.yearBefore).toBeNull();
  });

  it("is nothing when nothing is dated", () => {
    expect(timelineOf(EMPTY, day("2023-01-01"), day("2024-02-10"))).toBeNull();
  });
});

describe("againstYearBefore", () => {
  const counts = daily("2023-01-01", "2024-12-31", (index) => index);

  it("adds the period's days and the same weekdays 52 weeks before", () => {
    const period = { fromDay: day("2023-01-01") + 364, toDay: day("2023-01-01") + 365 };

    expect(againstYearBefore(counts.days!, period)).toEqual({ events: 364 + 365, yearBefore: 0 + 1 });
  });

  it("says nothing when the data do not reach back", () => {
    const period = { fromDay: day("2023-01-01") + 363, toDay: day("2023-01-01") + 400 };

    expect(againstYearBefore(counts.days!, period)).toBeNull();
  });
});

const EMPTY: FilterCounts = {
  total: 0,
  all: 0,
  undated: 0,
  categories: [],
  weekdays: [],
  hours: [],
  areas: [],
  sources: [],
  months: [],
  days: null,
};

function daily(from: string, to: string, count: (index: number) => number): FilterCounts {
  const length = day(to) - day(from) + 1;
  return { ...EMPTY, days: { firstDay: day(from), counts: Array.from({ length }, (_, index) => count(index)) } };
}
