import { expect, it } from "vitest";
import { dayOfIsoDate } from "../../../domain/time.ts";
import { workDay } from "./work-day.ts";

const TODAY = dayOfIsoDate("2026-11-01")!;

it("is yesterday until five in the morning, by the Swedish clock", () => {
  expect(workDay(TODAY, new Date("2026-11-01T04:59:00+01:00"))).toBe(TODAY - 1);
  expect(workDay(TODAY, new Date("2026-11-01T05:00:00+01:00"))).toBe(TODAY);
  expect(workDay(TODAY, new Date("2026-11-01T23:59:00+01:00"))).toBe(TODAY);
});

it("is the example's own day, whatever the clock says", () => {
  expect(workDay(TODAY, new Date("2027-03-05T03:00:00+01:00"))).toBe(TODAY);
});
