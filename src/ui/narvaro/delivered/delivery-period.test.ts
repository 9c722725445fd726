import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DeliveryPeriod } from "../../../domain/delivery-period.ts";
import { dayOfIsoDate, isoDateOfDay } from "../../../domain/time.ts";
import { daysOfPeriod, PERIOD_KINDS, periodOfKind, stepped } from "./delivery-period.ts";

const day = (text: string) => dayOfIsoDate(text)!;
const dates = (period: DeliveryPeriod) => {
  const { fromDay, toDay } = daysOfPeriod(period, TODAY);
  return [isoDateOfDay(fromDay), isoDateOfDay(toDay)];
};
const WEEK: DeliveryPeriod = { kind: "week", monday: day("2026-10-26") };
const TODAY = day("2026-11-01");

describe("the period that one looks back on", () => {
  it("becomes another kind around the same days", () => {
    expect(dates(periodOfKind("month", WEEK, day("2026-10-30")))).toEqual(["2026-10-01", "2026-10-31"]);
    expect(dates(periodOfKind("tertial", WEEK, TODAY))).toEqual(["2026-09-01", "2026-12-31"]);
    expect(dates(periodOfKind("free", WEEK, TODAY))).toEqual(["2026-10-26", "2026-11-01"]);
    expect(dates(periodOfKind("week", { kind: "month", year: 2026, month: 11 }, TODAY))).toEqual([
      "2026-10-26",
      "2026-11-01",
    ]);
  });

  it("steps to the one before and after, over the turn of the year", () => {
    expect(dates(stepped({ kind: "month", year: 2026, month: 1 }, -1, TODAY))).toEqual(["2025-12-01", "2025-12-31"]);
    expect(dates(stepped({ kind: "tertial", year: 2026, tertial: 3 }, 1, TODAY))).toEqual(["2027-01-01", "2027-04-30"]);
    expect(dates(stepped(periodOfKind("free", WEEK, TODAY), -1, TODAY))).toEqual(["2026-10-19", "2026-10-25"]);
  });

  it("is today when the days have it, and otherwise the last of them, and goes on by days", () => {
    const day = periodOfKind("day", WEEK, TODAY);

    expect(day).toEqual({ kind: "day", day: null });
    expect(dates(day)).toEqual(["2026-11-01", "2026-11-01"]);
    expect(dates(periodOfKind("day", { kind: "month", year: 2026, month: 2 }, TODAY))[0]).toBe("2026-02-28");
    expect(dates(stepped(day, 1, TODAY))).toEqual(["2026-11-02", "2026-11-02"]);
    expect(stepped(stepped(day, 1, TODAY), -1, TODAY)).toEqual(day);
  });

  it("comes back when one steps there and back, and leaves no day out between two", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERIOD_KINDS), fc.integer({ min: 15_000, max: 30_000 }), (kind, anyDay) => {
        const start: DeliveryPeriod = { kind: "free", days: { fromDay: anyDay, toDay: anyDay + 9 } };
        const period = periodOfKind(kind, start, TODAY);

        expect(stepped(stepped(period, 1, TODAY), -1, TODAY)).toEqual(period);
        expect(daysOfPeriod(stepped(period, 1, TODAY), TODAY).fromDay).toBe(daysOfPeriod(period, TODAY).toDay + 1);
      }),
    );
  });
});
