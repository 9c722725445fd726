import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DOUBLED, type IncidentColumns, PILED } from "../domain/incident-columns.ts";
import { defaultPeriod } from "../domain/period.ts";
import { EVERYTHING, type Selection } from "../domain/selection.ts";
import { drawnCount } from "../domain/shown.ts";
import { dayOfCivil, isoDateOfDay, MINUTES_PER_DAY, NO_TIME, type Weekday } from "../domain/time.ts";
import type { AreaIndex } from "../geo/area-index.ts";
import { clusteredRows, incidentRows } from "../testing/incident-rows.ts";
import { indexEvents } from "./event-index.ts";
import { filterCounts } from "./filter-counts.ts";
import { compileSelection, passesFilters, selectionMask } from "./selection-mask.ts";

const ORIGIN = 520_000;
const stripes: AreaIndex = {
  codes: ["väst", "öst"],
  names: ["Väst", "Öst"],
  areaAt: (x) => (x < ORIGIN + 14_000 ? 0 : x < ORIGIN + 17_000 ? 1 : 0xffff),
  isOutside: () => false,
  bbox: [0, 0, 0, 0],
};
const indexed = indexEvents(
  [
    { rows: clusteredRows({ length: 300, seed: 3 }), sourceIndex: 0, sourceId: "polisen" },
    { rows: clusteredRows({ length: 100, seed: 5 }), sourceIndex: 1, sourceId: "vakterna" },
  ],
  stripes,
);
/** Every tenth event is the same as one of the other source, and every seventh lies on a point of false precision. */
const columns: IncidentColumns = {
  ...indexed,
  marks: indexed.marks.map((_, i) => (i % 10 === 4 ? DOUBLED : 0) | (i % 7 === 2 ? PILED : 0)),
};

/** Selected or not, told hour by hour. */
function isSelected(data: IncidentColumns, selection: Selection, i: number): boolean {
  const period = selection.period ?? defaultPeriod(data.firstDay!, data.lastDay!);
  const day = data.day[i]!;
  if ((data.marks[i]! & DOUBLED) !== 0) return false;
  if (selection.sources && !selection.sources.includes(data.sourceIds[data.source[i]!]!)) return false;
  if (day === NO_TIME || day < period.fromDay || day > period.toDay) return false;
  if (selection.categories && !selection.categories.includes(data.categories[data.category[i]!]!)) return false;
  if (selection.areas && !selection.areas.includes(data.areaCodes[data.area[i]!] ?? "")) return false;
  for (let k = 0; k < data.hoursTouched[i]!; k++) {
    const hour = (data.firstHour[i]! + k) % 168;
    const isWeekday = !selection.weekdays || selection.weekdays.includes(Math.floor(hour / 24) as Weekday);
    const isHour = !selection.hours || selection.hours.includes(hour % 24);
    if (isWeekday && isHour) return true;
  }
  return false;
}

const count = (selection: Selection) =>
  Array.from({ length: columns.length }, (_, i) => i).filter((i) => isSelected(columns, selection, i)).length;

const day = (y: number, m: number, d: number) => dayOfCivil(y, m, d);
const selections: fc.Arbitrary<Selection> = fc.record({
  period: fc.option(
    fc.record({
      fromDay: fc.integer({ min: day(2023, 10, 1), max: day(2025, 1, 1) }),
      toDay: fc.integer({ min: day(2024, 10, 1), max: day(2026, 12, 1) }),
    }),
  ),
  categories: fc.option(fc.subarray(["Stöld", "Rån", "Hot", "Finns inte"])),
  weekdays: fc.option(fc.subarray([0, 1, 2, 3, 4, 5, 6] as Weekday[])),
  hours: fc.option(fc.subarray([0, 1, 6, 12, 19, 20, 21, 22, 23])),
  areas: fc.option(fc.subarray(["väst", "öst", "finns inte"])),
  sources: fc.option(fc.subarray(["polisen", "vakterna", "finns inte"])),
});

describe("selectionMask", () => {
  it("agrees with the hours told one by one", () => {
    fc.assert(
      fc.property(selections, (selection) => {
        const compiled = compileSelection(columns, selection);

        const mask = selectionMask(columns, compiled);

        for (let i = 0; i < columns.length; i++) {
          expect(mask[i]).toBe(isSelected(columns, selection, i) ? 1 : 0);
          if (mask[i] === 1) expect(passesFilters(columns, compiled, i)).toBe(true);
        }
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it("takes the last 36 months when no period is chosen", () => {
    const { period } = compileSelection(
      { ...columns, firstDay: day(2015, 1, 1), lastDay: day(2026, 10, 31) },
      EVERYTHING,
    );

    expect([isoDateOfDay(period!.fromDay), isoDateOfDay(period!.toDay)]).toEqual(["2023-11-01", "2026-10-31"]);
  });
});

describe("filterCounts", () => {
  it("counts what each choice would leave with every other choice as it is", () => {
    fc.assert(
      fc.property(selections, (selection) => {
        const counts = filterCounts(columns, selection);

        expect(counts.total).toBe(count(selection));
        for (const { category, count: n } of counts.categories) {
          expect(n).toBe(count({ ...selection, categories: [category] }));
        }
        for (const { code, count: n } of counts.areas) expect(n).toBe(count({ ...selection, areas: [code] }));
        for (const { id, count: n } of counts.sources) expect(n).toBe(count({ ...selection, sources: [id] }));
        counts.weekdays.forEach((n, weekday) => {
          expect(n).toBe(count({ ...selection, weekdays: [weekday as Weekday] }));
        });
        counts.hours.forEach((n, hour) => {
          expect(n).toBe(count({ ...selection, hours: [hour] }));
        });
      }),
      { numRuns: 25, seed: 9 },
    );
  });

  it("counts months over the whole dataset whatever the period", () => {
    const selection: Selection = {
      ...EVERYTHING,
      categories: ["Rån", "Hot"],
      period: { fromDay: day(2026, 1, 1), toDay: day(2026, 1, 31) },
    };

    const { months } = filterCounts(columns, selection);

    const all = { fromDay: columns.firstDay!, toDay: columns.lastDay! };
    expect(months.reduce((sum, month) => sum + drawnCount(month.count), 0)).toBe(count({ ...selection, period: all }));
    expect(months[0]!.month).toBe(isoDateOfDay(columns.firstDay!).slice(0, 7));
    expect(months.at(-1)!.month).toBe("2026-10");
  });

  it("counts days as it counts months", () => {
    const selection: Selection = { ...EVERYTHING, categories: ["Stöld"], hours: [18, 19, 20] };

    const { months, days } = filterCounts(columns, selection);

    const perMonth = new Map<string, number>();
    days!.counts.forEach((n, i) => {
      const month = isoDateOfDay(days!.firstDay + i).slice(0, 7);
      perMonth.set(month, (perMonth.get(month) ?? 0) + n);
    });
    expect([...perMonth]).toEqual(months.map(({ month, count: n }) => [month, n]));
    expect(days!.firstDay).toBe(columns.firstDay);
    const someDay = days!.firstDay + days!.counts.findIndex((n) => n > 0);
    expect(days!.counts[someDay - days!.firstDay]).toBe(
      count({ ...selection, period: { fromDay: someDay, toDay: someDay } }),
    );
  });

  it("counts no doubled event, dated or not", () => {
    const isCounted = Array.from(columns.marks, (marks) => (marks & DOUBLED) === 0);

    const { all, undated } = filterCounts(columns, EVERYTHING);

    expect(all).toBe(isCounted.filter(Boolean).length);
    expect(undated).toBe(isCounted.filter((counts, i) => counts && columns.day[i] === NO_TIME).length);
  });

  it("counts undated events apart", () => {
    const rows = incidentRows([
      { x: 0, y: 0, start: null },
      { x: 0, y: 0, start: dayOfCivil(2026, 1, 1) * MINUTES_PER_DAY },
    ]);

    const counts = filterCounts(indexEvents([{ rows, sourceIndex: 0 }], null), EVERYTHING);

    expect([counts.all, counts.undated, counts.total]).toEqual([2, 1, 1]);
  });

  it("is zero everywhere when nothing is dated or nothing is there", () => {
    const undated = indexEvents([{ rows: incidentRows([{ x: 0, y: 0, start: null }]), sourceIndex: 0 }], null);

    expect(filterCounts(undated, EVERYTHING)).toMatchObject({ total: 0, all: 1, undated: 1, months: [] });
    expect(filterCounts(indexEvents([], null), EVERYTHING)).toMatchObject({ total: 0, all: 0, categories: [] });
  });
});
