import { describe, expect, test } from "vitest";
import { hoursOfRange, rangeOfHours, WHOLE_DAY } from "./hour-range.ts";

describe("hours from–to", () => {
  test("a range over midnight holds both sides", () => {
    expect(hoursOfRange({ from: 22, to: 2 })).toEqual([22, 23, 0, 1]);
  });

  test("the whole day is no restriction, and so is a range that ends where it begins", () => {
    expect(hoursOfRange(WHOLE_DAY)).toBeNull();
    expect(hoursOfRange({ from: 8, to: 8 })).toBeNull();
  });

  test("every range comes back as it was", () => {
    for (let from = 0; from < 24; from++) {
      for (let to = 1; to <= 24; to++) {
        const hours = hoursOfRange({ from, to });
        expect(rangeOfHours(hours)).toEqual(hours ? { from, to } : WHOLE_DAY);
      }
    }
  });

  test("hours with gaps are not a range", () => {
    expect(rangeOfHours([1, 2, 5])).toBeNull();
    expect(rangeOfHours([])).toBeNull();
  });
});
