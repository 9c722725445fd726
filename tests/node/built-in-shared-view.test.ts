import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { type KnownSum, NO_BOUND, narrowBounds } from "../../src/analysis/cell-bounds.ts";
import { determinedCells } from "../../src/analysis/determined-cells.ts";
import { rankPlaces } from "../../src/analysis/priority.ts";
import { calendarUnits, coverOf } from "../../src/analysis/publication.ts";
import { publishableSelection } from "../../src/analysis/publishable-selection.ts";
import type { Dataset, DatasetSummary } from "../../src/dataset/dataset.ts";
import { createEngine } from "../../src/dataset/engine.ts";
import { sharedDataset } from "../../src/dataset/shared-dataset.ts";
import { publicGroupOf } from "../../src/domain/category-traits.ts";
import { DEFAULT_HOTSPOT_OPTIONS } from "../../src/domain/hotspot.ts";
import { DEFAULT_PRIORITY_WEIGHTS } from "../../src/domain/priority.ts";
import type { Publication } from "../../src/domain/publication.ts";
import { EVERYTHING, type FilterCounts, type Selection } from "../../src/domain/selection.ts";
import { isHidden, type Shown, SUPPRESSED, WITHHELD } from "../../src/domain/shown.ts";
import { dayOfIsoDate } from "../../src/domain/time.ts";
import { hotspotsCsv, hotspotsGeoJson } from "../../src/io/hotspot-file.ts";

const K = 3;

describe("the shared view of the built-in data", () => {
  const engine = createEngine({
    readBuiltIn: async (name) => new Uint8Array(await readFile(`public/data/${name}`)),
    nowDay: () => dayOfIsoDate("2026-11-22")!,
  });
  let summary: DatasetSummary;
  let publication: Publication;
  let shared: Dataset;

  beforeAll(async () => {
    summary = await engine.loadBuiltIn();
    publication = await engine.publication(K);
    shared = sharedDataset(engine, K, { groupName: (group) => group, otherGroups: "rest" });
  }, 60_000);

  /** Wide and narrow ones: periods of every kind, alone, with a group, with areas, with both. */
  function selections(): Selection[] {
    const whole = { fromDay: summary.firstDay!, toDay: summary.lastDay! };
    const periods = [
      null,
      calendarUnits(whole, 12)[1]!,
      calendarUnits(whole, 4)[3]!,
      calendarUnits(whole, 1)[20]!,
      { fromDay: dayOfIsoDate("2025-03-10")!, toDay: dayOfIsoDate("2025-08-20")! },
    ];
    const categories = [null, ["Rån"], ["Narkotikabrott", "Ordningsstörning"]];
    const codes = summary.areas.map(({ code }) => code);
    const areas = [null, [codes[0]!], [codes[20]!], codes.slice(0, 31), codes];
    return periods.flatMap((period) =>
      categories.flatMap((chosen) =>
        areas.map((some) => publishableSelection({ ...EVERYTHING, period, categories: chosen, areas: some }, summary)),
      ),
    );
  }

  /** What a reader can subtract within one answer: a list, and what it should add up to. */
  function expectNoLeak(list: readonly Shown[], total: Shown, where: string) {
    const hidden = list.filter(isHidden);
    if (isHidden(total) || hidden.length === 0) return;
    const rest = total - list.reduce<number>((sum, count) => sum + (isHidden(count) ? 0 : count), 0);
    expect(hidden.length, where).toBeGreaterThan(1);
    expect(rest, where).toBeGreaterThanOrEqual(K);
  }

  it("shows true numbers of k or more and calls small ones small", async () => {
    const truth = new Map<string, FilterCounts>();
    for (const selection of selections()) {
      const [shown, internal] = [await shared.counts(selection), await engine.counts(selection)];
      truth.set(JSON.stringify(selection), internal);
      const byGroup = (group: string) =>
        internal.categories.reduce((sum, { category, count }) => {
          return sum + (publicGroupOf(category) === group ? (count as number) : 0);
        }, 0);
      const pairs: (readonly [Shown, Shown])[] = [
        [shown.total, internal.total],
        ...shown.areas.map(({ count }, index) => [count, internal.areas[index]!.count] as const),
        ...shown.months.map(({ count }, index) => [count, internal.months[index]!.count] as const),
        ...shown.categories.map(({ category, count }) => [count, byGroup(category)] as const),
      ];

      for (const [count, real] of pairs) {
        if (count === SUPPRESSED) expect(real).toBeLessThan(K);
        else if (count !== WITHHELD) expect(count).toBe(real);
        if (!isHidden(count)) expect(count).toBeGreaterThanOrEqual(K);
      }
    }
    expect(truth.size).toBeGreaterThan(50);
  });

  it("gives nothing away by subtraction within one answer", async () => {
    const codes = summary.areas.map(({ code }) => code);
    for (const selection of selections()) {
      const shown = await shared.counts(selection);
      const where = JSON.stringify(selection);
      const areas = selection.areas ?? codes;
      const groups = new Set((selection.categories ?? summary.categories).map(publicGroupOf));

      expectNoLeak(
        shown.areas.filter(({ code }) => areas.includes(code)).map(({ count }) => count),
        // Events outside every area are in the total of all, and in no area's.
        selection.areas ? shown.total : WITHHELD,
        where,
      );
      expectNoLeak(
        shown.categories.filter(({ category }) => groups.has(category as never)).map(({ count }) => count),
        shown.total,
        where,
      );
      expectNoLeak(
        shown.months.map(({ count }) => count),
        selection.period ? WITHHELD : shown.total,
        where,
      );
      expect([...shown.weekdays, ...shown.hours].every(isHidden)).toBe(true);
      expect(shown.days).toBeNull();
    }
  });

  /** What a reader knows of a published table, and of which hidden cells it does not say whether they are small. */
  function readerOf({ units, parts, groups, areaCodes, values }: Publication) {
    const [groupCount, areaCount] = [groups.length + 1, areaCodes.length + 2];
    const at = (unit: number, group: number, area: number) => (unit * groupCount + group) * areaCount + area;
    const sums: KnownSum[] = [];
    const shownAt = (cell: number) => Math.max(0, values[cell]!);
    const know = (members: readonly number[], total: number) => {
      const plus = members.filter((cell) => values[cell]! < 0);
      const minus = values[total]! < 0 ? total : null;
      const value = shownAt(total) - members.reduce((sum, cell) => sum + shownAt(cell), 0);
      if (plus.length > 0 || minus !== null) sums.push({ plus, minus, value });
    };
    const inner = (count: number) => Array.from({ length: count - 1 }, (_, index) => index);
    units.forEach((period, unit) => {
      const cover = unit < parts ? [] : coverOf(units.slice(0, parts), period)!;
      for (let group = 0; group < groupCount; group++) {
        know(
          inner(areaCount).map((area) => at(unit, group, area)),
          at(unit, group, areaCount - 1),
        );
        for (let area = 0; area < areaCount && unit >= parts; area++) {
          know(
            cover.map((part) => at(part, group, area)),
            at(unit, group, area),
          );
        }
      }
      for (let area = 0; area < areaCount; area++) {
        know(
          inner(groupCount).map((group) => at(unit, group, area)),
          at(unit, groupCount - 1, area),
        );
      }
    });

    const isSilent = (cell: number) => {
      const [group, area] = [Math.floor(cell / areaCount) % groupCount, cell % areaCount];
      const isPart = cell < parts * groupCount * areaCount;
      return area === areaCount - 2 || (isPart && area < areaCount - 1 && group < groupCount - 1);
    };
    return { sums, isSilent };
  }

  it("gives nothing away by adding and subtracting any number of answers", () => {
    const { values } = publication;

    expect(values.filter((value) => value < 0).length).toBeGreaterThan(1000);
    expect(determinedCells(values.length, readerOf(publication).sums)).toEqual([]);
  });

  it.each([3, 5])("pins no hidden cell between the bounds that its words give, k = %d", async (k) => {
    const table = await engine.publication(k);
    const { sums, isSilent } = readerOf(table);
    const { values } = table;
    const low = Float64Array.from(values, (value, cell) => {
      if (value >= 0) return value;
      return value === -2 && !isSilent(cell) ? 3 : 0;
    });
    const high = Float64Array.from(values, (value) => {
      if (value >= 0) return value;
      return value === -1 ? k - 1 : NO_BOUND;
    });

    narrowBounds(low, high, sums);

    expect([...values.keys()].filter((cell) => values[cell]! < 0 && low[cell] === high[cell])).toEqual([]);
    expect([...values.keys()].filter((cell) => values[cell] === -1 && isSilent(cell))).toEqual([]);
  });

  it("tells with 5 nothing that it hides with 3, and of what 3 hides nothing more", async () => {
    const five = (await engine.publication(5)).values;

    publication.values.forEach((value, cell) => {
      if (value < 0) expect(five[cell]).toBe(value);
    });
    expect(five.filter((value) => value < 0).length).toBeGreaterThan(
      publication.values.filter((value) => value < 0).length,
    );
  });

  it("keeps what a planner needs: every month, every group and nearly every area of the whole period", async () => {
    const { total, months, categories, areas } = await shared.counts(EVERYTHING);

    expect(total).toBe(summary.incidents);
    expect(months.filter(({ count }) => isHidden(count))).toEqual([]);
    expect(categories.filter(({ count }) => isHidden(count))).toEqual([]);
    expect(areas.filter(({ count }) => isHidden(count)).length).toBeLessThanOrEqual(2);
  });

  it("lists places with nothing of single events, in list and files", async () => {
    for (const selection of selections().filter((_, index) => index % 4 === 0)) {
      const list = await shared.hotspots(selection, DEFAULT_HOTSPOT_OPTIONS, null);
      const total = (await shared.counts(selection)).total;
      if (isHidden(total)) expect(list.hotspots).toEqual([]);
      let inside = 0;

      for (const place of list.hotspots) {
        const { count, count12Months, change, categories } = place;
        inside += count as number;
        expectNoLeak(
          categories.map((row) => row.count),
          count,
          place.name,
        );
        for (const shown of [count, count12Months, change.recent, change.before, place.openRequests ?? SUPPRESSED]) {
          if (!isHidden(shown)) expect(shown).toBeGreaterThanOrEqual(K);
        }
        if (isHidden(change.recent) || isHidden(change.before))
          expect([change.ratio, change.pValue]).toEqual([null, null]);
        const older = (count as number) - (isHidden(count12Months) ? 0 : count12Months);
        expect(isHidden(count12Months) || older === 0 || older >= K).toBe(true);
        expect(place.markerXy).toEqual(place.centerXy);
        expect([place.qValue, place.oldestRequestDays, place.uncertainTimeShare, place.rhythm.profile]).toEqual([
          null,
          null,
          null,
          null,
        ]);
      }
      expect(list.hotspots.length === 0 || list.totalEvents - inside >= K).toBe(true);
      const left = list.leftOut.map(({ count }) => count);
      expectNoLeak(left, isHidden(total) || list.totalEvents === 0 ? WITHHELD : total - list.totalEvents, "left out");
    }
  });

  it("writes files whose numbers are those of the list", async () => {
    const list = rankPlaces(
      await shared.hotspots(EVERYTHING, DEFAULT_HOTSPOT_OPTIONS, null),
      "incidents",
      DEFAULT_PRIORITY_WEIGHTS,
    );
    const content = { list, history: null, least: K } as const;

    const [head, ...rows] = hotspotsCsv(content, "gis").trim().split(/\r?\n/);
    const column = (name: string) =>
      head!
        .replace(/^\uFEFF/, "")
        .split(",")
        .indexOf(name);
    const { features } = JSON.parse(hotspotsGeoJson(content));

    expect(rows.length).toBe(list.hotspots.length);
    expect(column("antal")).toBeGreaterThan(0);
    for (const { properties } of features) {
      expect(properties.antal).toBeGreaterThanOrEqual(5);
      for (const name of ["andel_osaker_tid_procent", "aldsta_arende_dagar", "q_varde", "topptimmar"]) {
        expect(properties[name]).toBeNull();
      }
      for (const name of ["antal_senaste_28_dagar", "oppna_fysiska_arenden", "antal_12_manader"]) {
        const value = properties[name];
        expect(value === null || typeof value === "string" || value >= K).toBe(true);
      }
    }
  });

  it("answers no question about single events", async () => {
    const view = [15.3, 58.3, 15.9, 58.6] as const;

    expect(await shared.clusters(EVERYTHING, view, 14)).toEqual([]);
    expect(await shared.record(0)).toBeUndefined();
    expect(await shared.recordsNear(EVERYTHING, [15.62, 58.41], 500)).toEqual([]);
    expect(await shared.unsafePlaces()).toEqual([]);
    expect(await shared.comparison(EVERYTHING, "cells")).toBeNull();
  });

  it("looks into no file, reads none, and lists no rows", async () => {
    const file = new File(["id;från;lat;lon"], "polisen.csv");

    await expect(shared.preview(file)).rejects.toThrow("not published");
    await expect(shared.importFiles([], () => {}, new AbortController().signal)).rejects.toThrow("not published");
    await expect(shared.issuesCsv()).rejects.toThrow("not published");
    await expect(shared.rowsCsv(summary.sources[0]!.id, "excel")).rejects.toThrow("not published");
  });
});
