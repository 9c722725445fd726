import { describe, expect, it } from "vitest";
import { DEFAULT_SERVICE_TARGETS } from "../domain/request.ts";
import { requestTiming, waitedOf } from "./request-timing.ts";

const TODAY = 20_000;
const targets = { ...DEFAULT_SERVICE_TARGETS, graffiti: 24, lighting: 240, park: 8, other: null };
const closedAfter = (days: number, type: "graffiti" | "lighting" | "park") =>
  requestTiming({ type, status: "closed", reportedDay: TODAY - 50, closedDay: TODAY - 50 + days }, targets, TODAY);
const openFor = (days: number, type: "graffiti" | "lighting" | "park") =>
  requestTiming({ type, status: "open", reportedDay: TODAY - days, closedDay: null }, targets, TODAY);

describe("requestTiming", () => {
  it("blames nobody for the same or the next day when 24 hours are promised", () => {
    expect([0, 1, 2, 3].map((days) => closedAfter(days, "graffiti"))).toEqual([
      "closedInTime",
      "closedInTime",
      "closedLate",
      "closedLate",
    ]);
    expect([0, 1, 2].map((days) => openFor(days, "graffiti"))).toEqual(["waiting", "waiting", "overdue"]);
  });

  it("calls late only what must be, whatever the hours are", () => {
    expect([10, 11].map((days) => closedAfter(days, "lighting"))).toEqual(["closedInTime", "closedLate"]);
    expect([1, 2].map((days) => openFor(days, "park"))).toEqual(["waiting", "overdue"]);
  });

  it("cannot tell without dates, or with dates in the wrong order, and judges nothing that was not promised", () => {
    const judged = (change: object) =>
      requestTiming(
        { type: "graffiti", status: "closed", reportedDay: TODAY - 9, closedDay: TODAY - 5, ...change },
        targets,
        TODAY,
      );

    expect(judged({ closedDay: null })).toBe("unknown");
    expect(judged({ reportedDay: null })).toBe("unknown");
    expect(judged({ reportedDay: TODAY - 4 })).toBe("unknown");
    expect(judged({ status: "open", reportedDay: TODAY + 1 })).toBe("unknown");
    expect(judged({ type: "other" })).toBe("noTarget");
  });
});

describe("waitedOf", () => {
  it("counts until it was closed, or until today", () => {
    expect(waitedOf({ status: "closed", reportedDay: 10, closedDay: 14 }, 30)).toEqual({ days: 4, isClosed: true });
    expect(waitedOf({ status: "inProgress", reportedDay: 10, closedDay: null }, 30)).toEqual({
      days: 20,
      isClosed: false,
    });
    expect(waitedOf({ status: "closed", reportedDay: 10, closedDay: null }, 30)).toBeNull();
  });
});
