import { describe, expect, it } from "vitest";
import { isChosenHour, isInRectangle, toggledRectangle } from "./hour-rectangle.ts";

const NONE = { weekdays: null, hours: null };
const EVENING = { from: { weekday: 5, hour: 23 }, to: { weekday: 4, hour: 20 } };

describe("a rectangle of hours", () => {
  it("becomes days and hours whichever corner it was begun in", () => {
    expect(toggledRectangle(EVENING, NONE)).toEqual({ weekdays: [4, 5], hours: [20, 21, 22, 23] });
  });

  it("is no restriction over the whole week or the whole day", () => {
    const days = { from: { weekday: 0, hour: 8 }, to: { weekday: 6, hour: 9 } };
    const hours = { from: { weekday: 2, hour: 0 }, to: { weekday: 2, hour: 23 } };

    expect(toggledRectangle(days, NONE)).toEqual({ weekdays: null, hours: [8, 9] });
    expect(toggledRectangle(hours, NONE)).toEqual({ weekdays: [2], hours: null });
  });

  it("is taken away when it is chosen again", () => {
    expect(toggledRectangle(EVENING, { weekdays: [5, 4], hours: [23, 22, 21, 20] })).toEqual(NONE);
  });

  it("holds its corners and what lies between", () => {
    expect(isInRectangle(EVENING, { weekday: 4, hour: 23 })).toBe(true);
    expect(isInRectangle(EVENING, { weekday: 5, hour: 20 })).toBe(true);
    expect(isInRectangle(EVENING, { weekday: 3, hour: 21 })).toBe(false);
    expect(isInRectangle(EVENING, { weekday: 4, hour: 19 })).toBe(false);
  });
});

describe("isChosenHour", () => {
  it("is every hour without a filter, else the hours of the days", () => {
    expect(isChosenHour(NONE, { weekday: 3, hour: 3 })).toBe(true);
    expect(isChosenHour({ weekdays: [4], hours: null }, { weekday: 4, hour: 3 })).toBe(true);
    expect(isChosenHour({ weekdays: [4], hours: [22] }, { weekday: 4, hour: 3 })).toBe(false);
  });
});
