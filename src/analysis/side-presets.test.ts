import { describe, expect, it } from "vitest";
import { periodDays } from "../domain/period.ts";
import { dayOfIsoDate, isoDateOfDay } from "../domain/time.ts";
import { besideDay, firstSides, lastTwoTertials, lastTwoYears } from "./side-presets.ts";

const day = (date: string) => dayOfIsoDate(date)!;
const data = (first: string, last: string) => ({ firstDay: day(first), lastDay: day(last) });
const dates = (sides: ReturnType<typeof lastTwoYears>) =>
  sides && [sides.a, sides.b].map(({ fromDay, toDay }) => `${isoDateOfDay(fromDay)}/${isoDateOfDay(toDay)}`);

describe("presets of two periods", () => {
  it("hold the last 12 months against the 12 before", () => {
    expect(dates(lastTwoYears(data("2023-11-01", "2026-10-31")))).toEqual([
      "2024-11-01/2025-10-31",
      "2025-11-01/2026-10-31",
    ]);
    expect(lastTwoYears(data("2024-11-02", "2026-10-31"))).toBeNull();
  });

  it("hold the last whole tertial against the same a year before", () => {
    expect(dates(lastTwoTertials(data("2023-11-01", "2026-10-31")))).toEqual([
      "2025-05-01/2025-08-31",
      "2026-05-01/2026-08-31",
    ]);
    expect(dates(lastTwoTertials(data("2023-11-01", "2026-12-31")))?.[1]).toBe("2026-09-01/2026-12-31");
    expect(lastTwoTertials(data("2025-05-02", "2026-10-31"))).toBeNull();
  });

  it("are equally long before and after a day, as far as the data reach", () => {
    const sides = besideDay(day("2026-09-01"), data("2023-11-01", "2026-10-31"));

    expect(dates(sides)).toEqual(["2026-07-02/2026-08-31", "2026-09-01/2026-10-31"]);
    expect(periodDays(sides!.a)).toBe(periodDays(sides!.b));
    expect(besideDay(day("2026-10-20"), data("2023-11-01", "2026-10-31"))).toBeNull();
  });

  it("begin with what the data are long enough for", () => {
    expect(dates(firstSides(data("2026-01-01", "2026-04-10")))).toEqual([
      "2026-01-01/2026-02-19",
      "2026-02-20/2026-04-10",
    ]);
    expect(firstSides(data("2026-10-01", "2026-10-31"))).toBeNull();
  });
});
