import { describe, expect, it } from "vitest";
import { DEFAULT_HOTSPOT_OPTIONS, type HotspotOptions } from "../domain/hotspot.ts";
import { TIME_UNKNOWN } from "../domain/incident.ts";
import type { IncidentColumns } from "../domain/incident-columns.ts";
import { defaultPeriod, monthsUpTo } from "../domain/period.ts";
import { EVERYTHING, type Selection } from "../domain/selection.ts";
import { dayOfCivil, MINUTES_PER_DAY, NO_TIME } from "../domain/time.ts";
import { cellCenter } from "../geo/grid.ts";
import { clusteredRows, incidentRows, type TestIncident } from "../testing/incident-rows.ts";
import { addAoristic } from "./aoristic.ts";
import { indexEvents } from "./event-index.ts";
import { type CountedPlace, countHotspots } from "./hotspots.ts";
import { seededRandom } from "./seeded-random.ts";
import { compileSelection, passesFilters, selectionMask } from "./selection-mask.ts";

const LAST_DAY = dayOfCivil(2026, 10, 31);

function columnsOf(incidents: readonly TestIncident[]): IncidentColumns {
  return indexEvents([{ rows: incidentRows(incidents), sourceIndex: 0 }], null);
}

/** `count` incidents at a spot, on days before the last one. */
function spot(x: number, y: number, daysAgo: readonly number[], category = "Stöld"): TestIncident[] {
  return daysAgo.map((days) => ({ x, y, start: (LAST_DAY - days) * MINUTES_PER_DAY + 720, category }));
}

/** The methods' text over lists of events: no raster, no index, no bounds. */
function bruteForce(columns: IncidentColumns, selection: Selection, options: HotspotOptions, halfLife: number) {
  const period = selection.period ?? defaultPeriod(columns.firstDay!, columns.lastDay!);
  const { grid } = columns;
  const mask = selectionMask(columns, compileSelection(columns, selection));
  const radius = options.radiusMeters / 25;
  const events = Array.from(mask, (selected, i) => ({ i, selected }))
    .filter(({ selected }) => selected === 1)
    .map(({ i }) => ({
      row: Math.floor(columns.cell[i]! / grid.columns),
      column: columns.cell[i]! % grid.columns,
      day: columns.day[i]!,
      x: columns.x[i]!,
      y: columns.y[i]!,
      weight: Math.round(2 ** 30 * 2 ** (-(period.toDay - columns.day[i]!) / halfLife)),
    }));
  let left = events;
  const listed: { centerXy: readonly number[]; score: number; count: number; markerXy: number[] }[] = [];
  for (let picks = 0; picks < 5 * options.places && listed.length < options.places; picks++) {
    let best = { row: 0, column: 0, sum: 0 };
    for (let row = 0; row < grid.rows; row++) {
      for (let column = 0; column < grid.columns; column++) {
        let sum = 0;
        for (const e of left) if ((e.row - row) ** 2 + (e.column - column) ** 2 <= radius ** 2) sum += e.weight;
        if (sum > best.sum) best = { row, column, sum };
      }
    }
    if (best.sum === 0) break;
    const isIn = (e: { row: number; column: number }) =>
      (e.row - best.row) ** 2 + (e.column - best.column) ** 2 <= radius ** 2;
    const inside = left.filter(isIn);
    left = left.filter((e) => !isIn(e));
    if (inside.length < 5 || new Set(inside.map((e) => e.day)).size < 3) continue;
    const mean = (axis: "x" | "y") => inside.reduce((sum, e) => sum + e.weight * e[axis], 0) / best.sum;
    listed.push({
      centerXy: cellCenter(grid, best.row * grid.columns + best.column),
      score: best.sum / 2 ** 30,
      count: inside.length,
      markerXy: [mean("x"), mean("y")],
    });
  }
  return listed;
}

describe("countHotspots", () => {
  it.each([1, 2, 3])("agrees with the methods' text done slowly (seed %i)", (seed) => {
    const rows = clusteredRows({ length: 250, seed, sideMeters: 1100 });
    const columns = indexEvents([{ rows, sourceIndex: 0 }], null);
    const selection: Selection = { ...EVERYTHING, categories: ["Stöld", "Hot", "Misshandel"] };
    const options: HotspotOptions = {
      ...DEFAULT_HOTSPOT_OPTIONS,
      radiusMeters: seed === 2 ? 100 : 150,
      places: 6,
      halfLifeDays: 200,
    };

    const { places } = countHotspots(columns, selection, options);

    const expected = bruteForce(columns, selection, options, 200);
    expect(places.length).toBeGreaterThan(2);
    expect(places.map(({ centerXy, score, count }) => ({ centerXy, score, count }))).toEqual(
      expected.map(({ centerXy, score, count }) => ({ centerXy, score, count })),
    );
    places.forEach((place, i) => {
      expect(place.markerXy[0]).toBeCloseTo(expected[i]!.markerXy[0]!, 5);
      expect(place.markerXy[1]).toBeCloseTo(expected[i]!.markerXy[1]!, 5);
    });
  });

  it("does not depend on the order of the rows", () => {
    const incidents = Array.from({ length: 40 }, (_, k) =>
      spot(1000 * (k % 5), 700 * (k % 3), [k, k + 40, k + 90]),
    ).flat();
    const random = seededRandom(3);
    const shuffled = [...incidents].sort(() => random() - 0.5);

    const ranked = (data: readonly TestIncident[]) =>
      countHotspots(columnsOf(data), EVERYTHING, DEFAULT_HOTSPOT_OPTIONS);

    expect(ranked(shuffled).places).toEqual(ranked(incidents).places);
  });

  it("ranks the newer of two equal places first", () => {
    const columns = columnsOf([...spot(0, 0, [300, 310, 320, 330, 340]), ...spot(2000, 0, [3, 13, 23, 33, 43])]);

    const { places } = countHotspots(columns, EVERYTHING, DEFAULT_HOTSPOT_OPTIONS);

    expect(places.map((place) => place.markerXy[0])).toEqual([2000, 0]);
  });

  it("lists neither four events nor five on two dates, but what they hide behind", () => {
    const columns = columnsOf([
      ...spot(0, 0, [0, 1, 2, 3]),
      ...spot(2000, 0, [0, 0, 0, 0, 0, 0, 0, 1]),
      ...spot(4000, 0, [400, 410, 420, 430, 440]),
    ]);

    const { places } = countHotspots(columns, EVERYTHING, DEFAULT_HOTSPOT_OPTIONS);

    expect(places.map((place) => place.markerXy[0])).toEqual([4000]);
  });

  it("counts every event once, so that the counts add up", () => {
    const rows = clusteredRows({ length: 4000, seed: 5, sideMeters: 2500 });
    const columns = indexEvents([{ rows, sourceIndex: 0 }], null);

    const { places, totalEvents } = countHotspots(columns, EVERYTHING, { ...DEFAULT_HOTSPOT_OPTIONS, places: 50 });

    const cells = places.flatMap((place) => [...place.cells]);
    expect(new Set(cells).size).toBe(cells.length);
    expect(places.reduce((sum, place) => sum + place.count, 0)).toBeLessThanOrEqual(totalEvents);
    for (const place of places) {
      expect(place.cells.length).toBeLessThanOrEqual(113);
      expect(place.categoryCounts.reduce((sum, n) => sum + n, 0)).toBe(place.count);
    }
  });

  it("counts the last twelve months, the dates and the uncertain times of a place", () => {
    const columns = columnsOf([
      ...spot(0, 0, [0, 0, 364, 365, 700], "Rån"),
      { x: 0, y: 0, start: (LAST_DAY - 9) * MINUTES_PER_DAY, precision: 2, category: "Hot" },
    ]);
    const lastYear = monthsUpTo(12, columns.firstDay!, LAST_DAY);

    const place = countHotspots(columns, EVERYTHING, DEFAULT_HOTSPOT_OPTIONS).places[0] as CountedPlace;

    expect(LAST_DAY - lastYear.fromDay).toBe(364);
    expect(place).toMatchObject({ count: 6, count12Months: 4, dates: 5, uncertainTimeCount: 1 });
    expect([...place.categoryCounts]).toEqual([5, 1]);
  });

  it("counts the days before the last 28 over the dataset's history, also when the period begins later", () => {
    const everyTenDays = Array.from({ length: 60 }, (_, k) => 10 * k);
    const columns = columnsOf(spot(0, 0, everyTenDays));
    const selection: Selection = { ...EVERYTHING, period: { fromDay: LAST_DAY - 89, toDay: LAST_DAY } };

    const { places, beforeDays } = countHotspots(columns, selection, DEFAULT_HOTSPOT_OPTIONS);

    // Days 0, 10 and 20 are recent; 30 … 390 lie in the 364 days before those 28.
    expect([places[0]!.recent, places[0]!.before, beforeDays]).toEqual([3, 37, 364]);
  });

  it("uses the history there is", () => {
    const counted = countHotspots(columnsOf(spot(0, 0, [0, 1, 2, 30, 40, 111])), EVERYTHING, DEFAULT_HOTSPOT_OPTIONS);

    expect(counted.beforeDays).toBe(84);
    expect(counted.places[0]).toMatchObject({ recent: 3, before: 3 });
  });

  it("counts of each place what one by one gives", () => {
    const rows = clusteredRows({ length: 6000, seed: 12, sideMeters: 3000 });
    const columns = indexEvents([{ rows, sourceIndex: 0 }], null);
    const selection: Selection = {
      ...EVERYTHING,
      hours: [17, 18, 19, 20, 21, 22],
      period: { fromDay: LAST_DAY - 500, toDay: LAST_DAY - 10 },
    };
    const { period } = compileSelection(columns, selection);

    const { places, halfLifeDays, totalEvents, eventsPerCell } = countHotspots(
      columns,
      selection,
      DEFAULT_HOTSPOT_OPTIONS,
    );

    const inFilters = (i: number, filters: Selection) => passesFilters(columns, compileSelection(columns, filters), i);
    const isOrdinary = (i: number) => columns.categories[columns.category[i]!] !== "Narkotika";
    expect(places).toHaveLength(20);
    for (const place of places) {
      const cells = new Set(place.cells);
      const here = Array.from({ length: columns.length }, (_, i) => i).filter(
        (i) => cells.has(columns.cell[i]!) && isOrdinary(i) && columns.day[i] !== NO_TIME,
      );
      const ofHours = here.filter((i) => inFilters(i, selection));
      const age = (i: number) => period!.toDay - columns.day[i]!;
      const within = (from: number, to: number) => ofHours.filter((i) => age(i) >= from && age(i) <= to).length;
      const w = ofHours.filter((i) => age(i) >= 0 && age(i) <= 490).map((i) => 2 ** (-age(i) / halfLifeDays));
      const sum = w.reduce((total, x) => total + x, 0);
      const squares = w.reduce((total, x) => total + x * x, 0);
      const hours = new Float64Array(168);
      const anyHour = here.filter((i) => age(i) >= 0 && age(i) <= 490);
      const known = anyHour.filter((i) => columns.precision[i]! < TIME_UNKNOWN);
      for (const i of known) addAoristic(hours, columns.start[i]!, columns.end[i]!);

      expect([place.count, place.recent, place.before]).toEqual([w.length, within(0, 27), within(28, 391)]);
      expect(place.score).toBeCloseTo(sum, 5);
      expect(place.scoreUnit).toBeCloseTo(squares / sum, 6);
      expect(place.effectiveCount).toBeCloseTo(sum ** 2 / squares, 4);
      expect([place.hours.known, place.hours.unknown]).toEqual([known.length, anyHour.length - known.length]);
      place.hours.hours.forEach((share, hour) => {
        expect(share).toBeCloseTo(hours[hour]!, 8);
      });
    }
    expect(eventsPerCell.reduce((sum, events) => sum + events, 0)).toBe(totalEvents);
  });

  it("knows a place by the list that was computed 28 days earlier", () => {
    const rows = clusteredRows({ length: 4000, seed: 21, sideMeters: 4000 });
    const columns = indexEvents([{ rows, sourceIndex: 0 }], null);
    const ranked = (toDay: number) =>
      countHotspots(
        columns,
        { ...EVERYTHING, weekdays: [4, 5], period: { fromDay: toDay - 299, toDay } },
        DEFAULT_HOTSPOT_OPTIONS,
      ).places;

    const earlier = ranked(LAST_DAY - 28);

    const isNear = ({ centerXy: [x, y] }: CountedPlace) =>
      earlier.some(({ centerXy }) => Math.hypot(centerXy[0] - x, centerXy[1] - y) < 150);
    const now = ranked(LAST_DAY);
    expect(now.map((place) => place.wasListed)).toEqual(now.map(isNear));
    expect(new Set(now.map((place) => place.wasListed)).size).toBe(2);
  });

  it("leaves out what presence uncovers, unless it is asked for or alone asked for", () => {
    const columns = columnsOf([
      ...spot(0, 0, [1, 2, 3, 4, 5, 6, 7], "Narkotikabrott"),
      ...spot(2000, 0, [1, 2, 3, 4, 5], "Stöld"),
    ]);
    const ranked = (selection: Selection, includeUncovered: boolean) => {
      const counted = countHotspots(columns, selection, { ...DEFAULT_HOTSPOT_OPTIONS, includeUncovered });
      return [counted.places.map((place) => place.markerXy[0]), counted.totalEvents, [...counted.leftOut]];
    };

    expect(ranked(EVERYTHING, false)).toEqual([[2000], 5, [7, 0]]);
    expect(ranked(EVERYTHING, true)).toEqual([[0, 2000], 12, [0, 0]]);
    expect(ranked({ ...EVERYTHING, categories: ["Narkotikabrott"] }, false)).toEqual([[0], 7, [0, 0]]);
    expect(ranked({ ...EVERYTHING, categories: ["Narkotikabrott", "Stöld"] }, false)).toEqual([[2000], 5, [7, 0]]);
  });

  it("has no places without dated events, and refuses a radius of nothing", () => {
    const undated = columnsOf([{ x: 0, y: 0, start: null }]);

    expect(countHotspots(undated, EVERYTHING, DEFAULT_HOTSPOT_OPTIONS)).toMatchObject({ places: [], totalEvents: 0 });
    expect(() => countHotspots(undated, EVERYTHING, { ...DEFAULT_HOTSPOT_OPTIONS, radiusMeters: 0 as 100 })).toThrow(
      RangeError,
    );
  });
});
