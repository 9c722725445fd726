import { expect, it } from "vitest";
import { dayOfCivil } from "../domain/time.ts";
import { todayInSweden } from "./today.ts";

it("is already tomorrow in Sweden late in the evening by Greenwich", () => {
  expect(todayInSweden(new Date("2026-07-01T22:30:00Z"))).toBe(dayOfCivil(2026, 7, 2));
  expect(todayInSweden(new Date("2026-12-31T22:30:00Z"))).toBe(dayOfCivil(2026, 12, 31));
});
