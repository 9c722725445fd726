import { expect, it } from "vitest";
import { dayOfCivil, isoDateOfDay } from "../domain/time.ts";
import { testableMonths } from "./backtest-months.ts";

const names = (first: number, last: number) => testableMonths(first, last).map(({ name }) => name);

it("tests whole calendar months with the twelve before them in the data", () => {
  const months = testableMonths(dayOfCivil(2024, 1, 3), dayOfCivil(2025, 3, 31));

  expect(months.map(({ name }) => name)).toEqual(["2025-01", "2025-02", "2025-03"]);
  expect([months[1]!.firstDay, months[1]!.lastDay].map(isoDateOfDay)).toEqual(["2025-02-01", "2025-02-28"]);
});

it("leaves out a month that data-as-of cuts", () => {
  expect(names(dayOfCivil(2024, 1, 1), dayOfCivil(2025, 3, 30))).toEqual(["2025-01", "2025-02"]);
});

it("has nothing to test in a year", () => {
  expect(names(dayOfCivil(2024, 1, 1), dayOfCivil(2024, 12, 31))).toEqual([]);
});
