import { describe, expect, it } from "vitest";
import { EVERYTHING } from "../domain/selection.ts";
import { dayOfIsoDate } from "../domain/time.ts";
import { publishableSelection } from "./publishable-selection.ts";

const day = (date: string) => dayOfIsoDate(date)!;
const period = (from: string, to: string) => ({ fromDay: day(from), toDay: day(to) });
const facts = {
  categories: ["Stöld", "Cykelstöld", "Rån", "Skadegörelse"],
  firstDay: day("2022-05-12"),
  lastDay: day("2026-10-17"),
};
const periodOf = (from: string, to: string) =>
  publishableSelection({ ...EVERYTHING, period: period(from, to) }, facts).period;

describe("publishableSelection", () => {
  it("keeps the whole months inside a period", () => {
    expect(periodOf("2025-03-10", "2025-08-20")).toEqual(period("2025-04-01", "2025-07-31"));
    expect(periodOf("2025-01-01", "2025-12-31")).toEqual(period("2025-01-01", "2025-12-31"));
  });

  it("takes the default period when no whole month is inside", () => {
    expect(periodOf("2025-03-10", "2025-04-20")).toBeNull();
  });

  it("keeps the default period as it is, though it need not be whole months", () => {
    expect(periodOf("2023-10-18", "2026-10-17")).toBeNull();
  });

  it("takes the first and last month of the data for whole", () => {
    expect(periodOf("2022-05-12", "2022-07-03")).toEqual(period("2022-05-12", "2022-06-30"));
    expect(periodOf("2026-09-01", "2026-10-17")).toEqual(period("2026-09-01", "2026-10-17"));
  });

  it("lets weekdays and hours go, keeps areas, and widens categories to their groups", () => {
    const chosen = { ...EVERYTHING, categories: ["Cykelstöld"], weekdays: [5 as const], hours: [23], areas: ["A"] };

    const selection = publishableSelection(chosen, facts);

    expect(selection).toEqual({ ...EVERYTHING, categories: ["Stöld", "Cykelstöld"], areas: ["A"] });
    expect(publishableSelection(selection, facts)).toEqual(selection);
  });

  it("means everything when every group is chosen, and nothing when none is", () => {
    const all = publishableSelection({ ...EVERYTHING, categories: ["Rån", "Stöld", "Skadegörelse"] }, facts);

    expect(all.categories).toBeNull();
    expect(publishableSelection({ ...EVERYTHING, categories: [] }, facts).categories).toEqual([]);
  });
});
