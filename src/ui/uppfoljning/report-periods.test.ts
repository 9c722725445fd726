import { describe, expect, it } from "vitest";
import { followUpKey, followUpPeriodOf } from "../../domain/follow-up-period.ts";
import { dayOfIsoDate } from "../../domain/time.ts";
import { asKind, lastWholePeriod, neighbor } from "./report-periods.ts";

const period = (key: string) => followUpPeriodOf(key)!;

describe("the periods of a report", () => {
  it("begin with the last that is over: the tertial before the one that today is in", () => {
    const on = (date: string, kind: "month" | "tertial") => followUpKey(lastWholePeriod(kind, dayOfIsoDate(date)!));

    expect(on("2026-11-01", "tertial")).toBe("2026-T2");
    expect(on("2026-11-01", "month")).toBe("2026-10");
    expect(on("2026-09-01", "tertial")).toBe("2026-T2");
    expect(on("2026-01-31", "tertial")).toBe("2025-T3");
  });

  it("follow each other over the turn of the year", () => {
    expect(followUpKey(neighbor(period("2026-T3"), 1))).toBe("2027-T1");
    expect(followUpKey(neighbor(period("2026-01"), -1))).toBe("2025-12");
  });

  it("keep their place in the year when the kind is changed", () => {
    expect(followUpKey(asKind(period("2026-T2"), "month"))).toBe("2026-08");
    expect(followUpKey(asKind(period("2026-10"), "tertial"))).toBe("2026-T3");
  });
});
