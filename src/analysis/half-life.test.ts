import { describe, expect, it } from "vitest";
import { clusteredRows } from "../testing/incident-rows.ts";
import { indexEvents } from "./event-index.ts";
import { halfLifeDays } from "./half-life.ts";

const columnsOf = (length: number, months: number) =>
  indexEvents([{ rows: clusteredRows({ length, seed: 1, months }), sourceIndex: 0 }], null);

describe("halfLifeDays", () => {
  it("is a year for many incidents and two for few", () => {
    expect(halfLifeDays(columnsOf(11_000, 12), "auto")).toBe(365);
    expect(halfLifeDays(columnsOf(11_000, 24), "auto")).toBe(730);
  });

  it("is never under 90 days", () => {
    expect(halfLifeDays(columnsOf(10, 1), 30)).toBe(90);
    expect(halfLifeDays(columnsOf(10, 1), 400)).toBe(400);
    expect(() => halfLifeDays(columnsOf(10, 1), Number.NaN)).toThrow(RangeError);
  });

  it("has an answer without data", () => {
    expect(halfLifeDays(indexEvents([], null), "auto")).toBe(730);
  });
});
