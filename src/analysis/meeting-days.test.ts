import { describe, expect, it } from "vitest";
import { SUPPRESSED } from "../domain/shown.ts";
import type { Source } from "../domain/source.ts";
import { dayOfCivil } from "../domain/time.ts";
import { aSource } from "../testing/a-source.ts";
import { meetingComparison, meetingDays } from "./meeting-days.ts";

const DATA = { firstDay: dayOfCivil(2023, 11, 1), lastDay: dayOfCivil(2026, 10, 31) };
const WHOLE = { fromDay: DATA.firstDay, toDay: DATA.lastDay };
const source = (change: Partial<Source>): Source => aSource({ kind: "incidents", rows: 5_000, ...DATA, ...change });

describe("the days that a meeting is told of", () => {
  it("are the last 12 months of the period, against the 12 before", () => {
    const { now, compared } = meetingDays(WHOLE, DATA, [source({})]);

    expect(now).toEqual({ fromDay: dayOfCivil(2025, 11, 1), toDay: dayOfCivil(2026, 10, 31) });
    expect(compared).toEqual({ now, before: { fromDay: dayOfCivil(2024, 11, 1), toDay: dayOfCivil(2025, 10, 31) } });
  });

  it("are the whole of a shorter period, against the same dates a year before", () => {
    const february = { fromDay: dayOfCivil(2025, 2, 1), toDay: dayOfCivil(2025, 2, 28) };

    expect(meetingDays(february, DATA, []).compared?.before).toEqual({
      fromDay: dayOfCivil(2024, 2, 1),
      toDay: dayOfCivil(2024, 2, 29),
    });
  });

  it("are compared with nothing when the data do not reach back, and not when there are none", () => {
    const early = { fromDay: DATA.firstDay, toDay: DATA.firstDay + 100 };
    const later = { fromDay: DATA.lastDay + 1, toDay: DATA.lastDay + 30 };

    expect(meetingComparison(12, null, meetingDays(early, DATA, [])).verdict).toBe("noHistory");
    expect(meetingComparison(0, null, meetingDays(later, DATA, [])).verdict).toBe("noData");
  });

  it("are not compared when a source has only some of them", () => {
    const guards = source({ id: "2", provider: "guards", firstDay: dayOfCivil(2026, 1, 1), rows: 900 });

    expect(meetingComparison(900, 700, meetingDays(WHOLE, DATA, [source({}), guards])).verdict).toBe("unevenSources");
  });
});

it("a difference is called one when it is more than chance gives, and a hidden count is not compared", () => {
  const days = meetingDays(WHOLE, DATA, []);

  expect(meetingComparison(1_000, 1_300, days).verdict).toBe("fewer");
  expect(meetingComparison(1_000, 1_010, days).verdict).toBe("same");
  expect(meetingComparison(SUPPRESSED, 12, days).verdict).toBe("hidden");
});
