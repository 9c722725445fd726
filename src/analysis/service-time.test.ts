import { describe, expect, it } from "vitest";
import { isWithinTarget } from "./service-time.ts";

describe("whether a request was closed within its service target", () => {
  it.each([
    ["the same day, of 24 hours", 100, 24, true],
    ["the next day, of 24 hours", 101, 24, true],
    ["two days later, of 24 hours", 102, 24, false],
    ["on the last day of ten", 110, 240, true],
    ["the day after that", 111, 240, false],
    ["the next day, of 30 hours", 102, 30, true],
  ])("%s", (_, closedDay, hours, expected) => {
    expect(isWithinTarget(100, closedDay, hours)).toBe(expected);
  });

  it("cannot be told without a target or a day", () => {
    expect(isWithinTarget(100, 101, null)).toBeNull();
    expect(isWithinTarget(null, 101, 24)).toBeNull();
    expect(isWithinTarget(100, null, 24)).toBeNull();
  });
});
