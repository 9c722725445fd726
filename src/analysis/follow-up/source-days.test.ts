import { describe, expect, it } from "vitest";
import type { Provider } from "../../domain/source.ts";
import { dayOfCivil } from "../../domain/time.ts";
import { type SourceDays, unevenSources } from "./source-days.ts";

const october = (year: number) => ({ fromDay: dayOfCivil(year, 10, 1), toDay: dayOfCivil(year, 10, 31) });
const ASKED = [october(2026), october(2025)];
const source = (
  provider: Provider,
  name: string,
  [fromYear, fromMonth, fromDate]: readonly [number, number, number],
  [toYear, toMonth, toDate]: readonly [number, number, number],
  events = 10_000,
): SourceDays => ({
  name,
  provider,
  days: { fromDay: dayOfCivil(fromYear, fromMonth, fromDate), toDay: dayOfCivil(toYear, toMonth, toDate) },
  events,
});
const uneven = (...sources: SourceDays[]) => unevenSources(sources, ASKED).map(({ name }) => name);

describe("sources of the days compared", () => {
  it("are even when each has them all", () => {
    expect(
      uneven(
        source("police", "polisen", [2023, 11, 1], [2026, 10, 31]),
        source("guards", "vakter", [2025, 10, 1], [2026, 11, 5]),
      ),
    ).toEqual([]);
  });

  it("are not when one ends before them or begins within them, and both are named", () => {
    expect(
      uneven(
        source("police", "polisen", [2023, 11, 1], [2026, 8, 31]),
        source("guards", "vakter", [2026, 1, 1], [2026, 10, 31]),
      ),
    ).toEqual(["polisen", "vakter"]);
    expect(
      uneven(
        source("police", "polisen", [2023, 11, 1], [2026, 10, 31]),
        source("guards", "vakter", [2026, 1, 1], [2026, 10, 31]),
      ),
    ).toEqual(["vakter"]);
  });

  it("are even when a provider's files follow each other, and not when one is missing between them", () => {
    const [before, last] = [
      source("police", "2025", [2025, 1, 1], [2025, 12, 31]),
      source("police", "2026", [2026, 1, 1], [2026, 10, 31]),
    ];

    expect(uneven(before, last)).toEqual([]);
    expect(uneven({ ...before, days: october(2024) }, last)).toEqual(["2025", "2026"]);
    expect(uneven({ ...before, provider: "other" }, { ...last, provider: "other" })).toEqual(["2025", "2026"]);
  });

  it("do not count when they have none of them", () => {
    const archive = source("housing", "arkiv", [2019, 1, 1], [2021, 12, 31]);

    expect(uneven(source("police", "polisen", [2023, 11, 1], [2026, 10, 31]), archive)).toEqual([]);
  });

  it("may be silent at the end for as long as chance leaves a small register", () => {
    const police = source("police", "polisen", [2023, 11, 1], [2026, 10, 31], 36_000);
    const guards = (events: number) => source("guards", "vakter", [2024, 1, 1], [2026, 10, 28], events);

    expect(uneven(police, guards(300))).toEqual([]);
    expect(uneven(police, guards(3_000))).toEqual(["vakter"]);
  });
});
