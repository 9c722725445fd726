import { expect, it } from "vitest";
import { hoursOfDay, peakOf } from "./hours-of-day.ts";

it("adds up the days, and finds the strongest hours over midnight", () => {
  const week = new Array<number>(168).fill(0);
  week[4 * 24 + 23] = 5;
  week[5 * 24 + 23] = 4;
  week[5 * 24] = 3;
  week[12] = 6;

  const hours = hoursOfDay(week);

  expect([hours[23], hours[0], hours[12]]).toEqual([9, 3, 6]);
  expect(peakOf(hours, 30)).toEqual({ fromHour: 22, hours: 3 });
  expect(peakOf(hours, 29)).toBeNull();
});
