import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deliveryPeriodKey, deliveryPeriodOf } from "./delivery-period.ts";
import { dayOfIsoDate } from "./time.ts";

const day = (text: string) => dayOfIsoDate(text)!;

describe("the key of a period that one looks back on", () => {
  it("is short, and read back it is the same period", () => {
    const week = { kind: "week", monday: day("2026-11-02") } as const;
    const free = { kind: "free", days: { fromDay: day("2026-11-01"), toDay: day("2026-11-14") } } as const;
    const tertial = { kind: "tertial", year: 2026, tertial: 2 } as const;
    const aDay = { kind: "day", day: day("2026-11-01") } as const;
    const today = { kind: "day", day: null } as const;

    const keys = [week, free, tertial, aDay, today].map(deliveryPeriodKey);

    expect(keys).toEqual(["2026-11-02", "2026-11-01--2026-11-14", "2026-T2", "dag-2026-11-01", "idag"]);
    expect(keys.map(deliveryPeriodOf)).toEqual([week, free, tertial, aDay, today]);
  });

  it("means the whole week on any of its days", () => {
    expect(deliveryPeriodOf("2026-11-05")).toEqual({ kind: "week", monday: day("2026-11-02") });
  });

  it("is none when it is cut, turned round or anything else", () => {
    const wrong = [
      "",
      "2026",
      "2026-11-14--2026-11-01",
      "2026-11-01--",
      "2026-11-01--2026-11-02--2026-11-03",
      "2026-T4",
      "dag-",
      "dag-2026-13-01",
      "idag--idag",
    ];

    expect(wrong.map(deliveryPeriodOf)).toEqual(wrong.map(() => null));
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => void deliveryPeriodOf(text)));
  });
});
