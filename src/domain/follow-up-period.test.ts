import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  daysOf,
  type FollowUpPeriod,
  followUpKey,
  followUpPeriodAt,
  followUpPeriodOf,
  yearBefore,
} from "./follow-up-period.ts";
import { dayOfCivil, isoDateOfDay } from "./time.ts";

const anyYear = fc.integer({ min: 1990, max: 2100 });
const anyPeriod: fc.Arbitrary<FollowUpPeriod> = fc.oneof(
  fc.record({ kind: fc.constant("month" as const), year: anyYear, month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant("tertial" as const), year: anyYear, tertial: fc.constantFrom(1, 2, 3) }),
);

describe("a month or a tertial", () => {
  it("comes back from its key, and from any of its days", () => {
    fc.assert(
      fc.property(anyPeriod, fc.double({ min: 0, max: 1, noNaN: true }), (period, share) => {
        const { fromDay, toDay } = daysOf(period);
        const day = fromDay + Math.floor(share * (toDay - fromDay));

        expect(followUpPeriodOf(followUpKey(period))).toEqual(period);
        expect(followUpPeriodAt(day, period.kind)).toEqual(period);
      }),
    );
  });

  it("has the days of its months, also in a leap year", () => {
    const named = (period: FollowUpPeriod) => Object.values(daysOf(period)).map(isoDateOfDay);

    expect(named({ kind: "tertial", year: 2026, tertial: 2 })).toEqual(["2026-05-01", "2026-08-31"]);
    expect(named({ kind: "tertial", year: 2026, tertial: 3 })).toEqual(["2026-09-01", "2026-12-31"]);
    expect(named({ kind: "month", year: 2028, month: 2 })).toEqual(["2028-02-01", "2028-02-29"]);
  });

  it("is compared with the same months of the year before", () => {
    expect(yearBefore({ kind: "tertial", year: 2026, tertial: 1 })).toEqual({
      kind: "tertial",
      year: 2025,
      tertial: 1,
    });
    expect(daysOf(yearBefore({ kind: "month", year: 2028, month: 2 })).toDay).toBe(dayOfCivil(2027, 2, 28));
  });

  it.each(["", "2026", "2026-13", "2026-0", "2026-T0", "2026-T4", "26-T1", "2026-T1 "])("is not %j", (key) => {
    expect(followUpPeriodOf(key)).toBeNull();
  });
});
