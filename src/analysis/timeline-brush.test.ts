import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Period } from "../domain/period.ts";
import { dayOfIsoDate, isoDateOfDay } from "../domain/time.ts";
import { type BrushBounds, brushToWall, dragEnd, dragWhole, stepBrush } from "./timeline-brush.ts";

const day = (text: string) => dayOfIsoDate(text)!;
const period = (from: string, to: string): Period => ({ fromDay: day(from), toDay: day(to) });
const dates = ({ fromDay, toDay }: Period) => [isoDateOfDay(fromDay), isoDateOfDay(toDay)];

/** Wednesday to Tuesday. */
const WEEKS: BrushBounds = { unit: "week", firstDay: day("2024-01-03"), lastDay: day("2026-06-30") };
const MONTHS: BrushBounds = { unit: "month", firstDay: day("2020-01-01"), lastDay: day("2026-10-31") };

describe("dragging the brush", () => {
  it("puts an end at the nearest edge between weeks", () => {
    const chosen = period("2024-03-04", "2024-06-30");

    expect(dates(dragEnd(chosen, "from", day("2024-04-03"), WEEKS))).toEqual(["2024-04-01", "2024-06-30"]);
    expect(dates(dragEnd(chosen, "from", day("2024-04-05"), WEEKS))).toEqual(["2024-04-08", "2024-06-30"]);
    // The end is the last day before the edge.
    expect(dates(dragEnd(chosen, "to", day("2024-07-16"), WEEKS))).toEqual(["2024-03-04", "2024-07-14"]);
  });

  it("leaves one bar between the ends", () => {
    const chosen = period("2024-03-04", "2024-06-30");

    expect(dates(dragEnd(chosen, "from", day("2025-01-01"), WEEKS))).toEqual(["2024-06-24", "2024-06-30"]);
    expect(dates(dragEnd(chosen, "to", day("2024-01-08"), WEEKS))).toEqual(["2024-03-04", "2024-03-10"]);
  });

  it("stops at the ends of the data, also in the middle of a week", () => {
    const chosen = period("2024-03-04", "2024-06-30");

    expect(dates(dragEnd(chosen, "from", day("2020-01-01"), WEEKS))[0]).toBe("2024-01-03");
    expect(dates(dragEnd(chosen, "to", day("2030-01-01"), WEEKS))[1]).toBe("2026-06-30");
  });

  it("moves the whole as many days in weeks, as many months in months", () => {
    expect(dates(dragWhole(period("2024-03-04", "2024-03-31"), day("2024-05-06"), WEEKS))).toEqual([
      "2024-05-06",
      "2024-06-02",
    ]);
    expect(dates(dragWhole(period("2024-01-01", "2024-02-29"), day("2025-01-02"), MONTHS))).toEqual([
      "2025-01-01",
      "2025-02-28",
    ]);
  });

  it("keeps its length against the walls", () => {
    expect(dates(dragWhole(period("2024-03-04", "2024-03-31"), day("2030-01-01"), WEEKS))).toEqual([
      "2026-06-03",
      "2026-06-30",
    ]);
    expect(dates(dragWhole(period("2024-01-01", "2024-12-31"), day("2026-08-01"), MONTHS))).toEqual([
      "2025-11-01",
      "2026-10-31",
    ]);
  });
});

describe("moving the brush by keys", () => {
  const chosen = period("2024-03-04", "2024-06-30");

  it("moves an end by a week, or by a month to its beginning", () => {
    expect(dates(stepBrush(chosen, "from", "bin", 1, WEEKS))[0]).toBe("2024-03-11");
    expect(dates(stepBrush(chosen, "to", "bin", -1, WEEKS))[1]).toBe("2024-06-23");
    expect(dates(stepBrush(chosen, "from", "month", -1, WEEKS))[0]).toBe("2024-03-01");
    expect(dates(stepBrush(chosen, "to", "month", 1, WEEKS))[1]).toBe("2024-07-31");
  });

  it("moves the whole, and to the walls with Home and End", () => {
    expect(dates(stepBrush(chosen, "whole", "bin", -1, WEEKS))).toEqual(["2024-02-26", "2024-06-23"]);
    expect(dates(brushToWall(chosen, "to", "last", WEEKS))[1]).toBe("2026-06-30");
    expect(dates(brushToWall(chosen, "from", "first", WEEKS))[0]).toBe("2024-01-03");
    expect(dates(brushToWall(chosen, "whole", "last", WEEKS))).toEqual(["2026-03-04", "2026-06-30"]);
  });

  it("always gives a period within the data, whatever is dragged where", () => {
    const days = fc.integer({ min: MONTHS.firstDay - 50, max: MONTHS.lastDay + 50 });
    const inside = fc.integer({ min: MONTHS.firstDay, max: MONTHS.lastDay });
    fc.assert(
      fc.property(inside, inside, days, fc.constantFrom("week", "month", "year"), (a, b, to, unit) => {
        const bounds = { ...MONTHS, unit: unit as BrushBounds["unit"] };
        const start = { fromDay: Math.min(a, b), toDay: Math.max(a, b) };
        const moved = [
          dragEnd(start, "from", to, bounds),
          dragEnd(start, "to", to, bounds),
          dragWhole(start, to, bounds),
          ...([-1, 1] as const).flatMap((direction) =>
            (["from", "to", "whole"] as const).map((part) => stepBrush(start, part, "month", direction, bounds)),
          ),
        ];

        for (const { fromDay, toDay } of moved) {
          expect(fromDay).toBeGreaterThanOrEqual(bounds.firstDay);
          expect(toDay).toBeLessThanOrEqual(bounds.lastDay);
          expect(fromDay).toBeLessThanOrEqual(toDay);
        }
      }),
      { numRuns: 500, seed: 5 },
    );
  });
});
