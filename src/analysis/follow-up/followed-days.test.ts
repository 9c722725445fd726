import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodDays } from "../../domain/period.ts";
import { dayOfCivil } from "../../domain/time.ts";
import { followedDays } from "./followed-days.ts";

const DATA = { firstDay: dayOfCivil(2023, 11, 1), lastDay: dayOfCivil(2026, 10, 20) };

describe("the days of a follow-up", () => {
  it("are whole, and held against the same months a year before", () => {
    expect(followedDays({ kind: "tertial", year: 2026, tertial: 2 }, DATA, [])).toEqual({
      days: { fromDay: dayOfCivil(2026, 5, 1), toDay: dayOfCivil(2026, 8, 31) },
      coveredFrom: dayOfCivil(2026, 5, 1),
      coveredTo: dayOfCivil(2026, 8, 31),
      isWhole: true,
      isUneven: false,
      unevenSources: [],
      compared: {
        now: { fromDay: dayOfCivil(2026, 5, 1), toDay: dayOfCivil(2026, 8, 31) },
        before: { fromDay: dayOfCivil(2025, 5, 1), toDay: dayOfCivil(2025, 8, 31) },
      },
    });
  });

  it("are held against the same dates when the data end within them", () => {
    const { isWhole, coveredTo, compared } = followedDays({ kind: "month", year: 2026, month: 10 }, DATA, []);

    expect([isWhole, coveredTo]).toEqual([false, dayOfCivil(2026, 10, 20)]);
    expect(compared!.before).toEqual({ fromDay: dayOfCivil(2025, 10, 1), toDay: dayOfCivil(2025, 10, 20) });
  });

  it("are of the days there are when the data begin within them, and one source is never uneven with itself", () => {
    const source = {
      name: "",
      provider: "police" as const,
      days: { fromDay: DATA.firstDay, toDay: DATA.lastDay },
      events: 36_000,
    };

    expect(followedDays({ kind: "tertial", year: 2023, tertial: 3 }, DATA, [source])).toMatchObject({
      coveredFrom: dayOfCivil(2023, 11, 1),
      coveredTo: dayOfCivil(2023, 12, 31),
      isWhole: false,
      isUneven: false,
      compared: null,
    });
  });

  it("are held against nothing before the data reach back a year", () => {
    expect(followedDays({ kind: "month", year: 2024, month: 10 }, DATA, []).compared).toBeNull();
    expect(followedDays({ kind: "month", year: 2024, month: 11 }, DATA, []).compared).not.toBeNull();
    expect(followedDays({ kind: "month", year: 2026, month: 11 }, DATA, [])).toMatchObject({
      coveredTo: null,
      isWhole: false,
      compared: null,
    });
    expect(
      followedDays({ kind: "month", year: 2026, month: 1 }, { firstDay: null, lastDay: null }, []).coveredTo,
    ).toBeNull();
  });

  it("are as many as those before, but for a leap day", () => {
    const period = fc.oneof(
      fc.record({
        kind: fc.constant("month" as const),
        year: fc.integer({ min: 2001, max: 2099 }),
        month: fc.integer({ min: 1, max: 12 }),
      }),
      fc.record({
        kind: fc.constant("tertial" as const),
        year: fc.integer({ min: 2001, max: 2099 }),
        tertial: fc.constantFrom(1 as const, 2 as const, 3 as const),
      }),
    );
    fc.assert(
      fc.property(period, fc.integer({ min: 0, max: 150 }), (asked, days) => {
        const { fromDay } = followedDays(asked, DATA, []).days;
        const { compared } = followedDays(asked, { firstDay: 0, lastDay: fromDay + days }, []);

        expect(Math.abs(periodDays(compared!.now) - periodDays(compared!.before))).toBeLessThanOrEqual(1);
        expect(compared!.now.fromDay - compared!.before.fromDay).toBeGreaterThanOrEqual(365);
      }),
    );
  });
});
