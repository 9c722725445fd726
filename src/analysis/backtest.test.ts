import { describe, expect, it } from "vitest";
import type { BacktestAnswer, BacktestMethod, BacktestProgress, BacktestReport } from "../domain/backtest.ts";
import { DEFAULT_HOTSPOT_OPTIONS, type HotspotOptions } from "../domain/hotspot.ts";
import { EVERYTHING, type Selection } from "../domain/selection.ts";
import { addMonths, dayOfCivil } from "../domain/time.ts";
import { projectionFor } from "../geo/projection.ts";
import { incidentRows, type TestIncident } from "../testing/incident-rows.ts";
import { backtest, jaccard } from "./backtest.ts";
import { indexEvents } from "./event-index.ts";
import { createBaseRegister } from "./hotspot-ids.ts";
import type { HotspotContext } from "./hotspot-list.ts";
import { seededRandom, standardNormal } from "./seeded-random.ts";
import { studyArea } from "./study-area.ts";

const ORIGIN = { x: 530_000, y: 6_470_000 };
const FIRST_DAY = dayOfCivil(2023, 1, 1);
const LAST_DAY = dayOfCivil(2025, 3, 31);
const OPTIONS: HotspotOptions = { ...DEFAULT_HOTSPOT_OPTIONS, places: 3, radiusMeters: 100 };

/** Some spots of unequal weight in a square of 2 km, and events anywhere in it; every day has one, so the data are whole. */
function town(perDay = 3): TestIncident[] {
  const random = seededRandom(17);
  const spots = Array.from({ length: 8 }, (_, i) => ({ x: 2000 * random(), y: 2000 * random(), upTo: (i + 1) / 8 }));
  const incidents: TestIncident[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
    for (let i = 0; i < perDay; i++) {
      const spot = spots.find(({ upTo }) => upTo >= random() ** 2)!;
      const isSpot = random() < 0.6;
      const x = isSpot ? spot.x + 40 * standardNormal(random) : 2000 * random();
      const y = isSpot ? spot.y + 40 * standardNormal(random) : 2000 * random();
      const category = random() < 0.2 ? "Narkotikabrott" : "Stöld";
      incidents.push({ x: ORIGIN.x + x, y: ORIGIN.y + y, start: day * 1440 + 600, category });
    }
  }
  return incidents;
}

function contextOf(incidents: readonly TestIncident[]): HotspotContext {
  const columns = indexEvents([{ rows: incidentRows(incidents), sourceIndex: 0 }], null);
  return {
    columns,
    projection: projectionFor(3006),
    areaIndex: null,
    places: [],
    requests: [],
    unsafePlaces: [],
    survey: [],
    studyArea: studyArea(columns, []),
    fictional: true,
    baseRegister: createBaseRegister(columns),
  };
}

function run(
  context: HotspotContext,
  months: number,
  options = OPTIONS,
  selection: Selection = EVERYTHING,
): { answer: BacktestAnswer; steps: BacktestProgress[] } {
  const work = backtest(context, selection, options, months);
  const steps: BacktestProgress[] = [];
  for (;;) {
    const step = work.next();
    if (step.done) return { answer: step.value, steps };
    steps.push(step.value);
  }
}

function reportOf(answer: BacktestAnswer): BacktestReport {
  if (!answer.ok) throw new Error(answer.reason);
  return answer.report;
}

const rowOf = (report: BacktestReport, method: BacktestMethod) => report.rows.find((row) => row.method === method)!;

/** Our row word for word: for every pick, what every event gives to every centre that it is near enough to. */
function bruteForce(incidents: readonly TestIncident[], month: number, halfLife: number) {
  const start = addMonths(dayOfCivil(2025, 1, 1), month);
  const end = addMonths(start, 1);
  const ranking = incidents
    .filter(({ category }) => category === "Stöld")
    .map(({ x, y, start: minute }) => ({
      column: Math.floor((x - ORIGIN.x) / 25) + 50,
      row: Math.floor((y - ORIGIN.y) / 25) + 50,
      day: Math.floor(minute! / 1440),
    }));
  type Point = { readonly column: number; readonly row: number };
  const isNear = (a: Point, b: Point) => (a.column - b.column) ** 2 + (a.row - b.row) ** 2 <= 16;
  let left = ranking.filter(({ day }) => day < start);
  const centers: Point[] = [];
  while (centers.length < 3) {
    const sums = new Float64Array(180 * 180);
    for (const event of left) {
      for (let row = event.row - 4; row <= event.row + 4; row++) {
        for (let column = event.column - 4; column <= event.column + 4; column++) {
          if (isNear(event, { row, column })) sums[row * 180 + column]! += 2 ** ((event.day - start + 1) / halfLife);
        }
      }
    }
    // Equal sums in another order may differ in the last digit.
    const most = sums.reduce((greatest, sum) => Math.max(greatest, sum), 0);
    const cell = sums.findIndex((sum) => sum > most - 1e-9);
    const center = { column: cell % 180, row: Math.floor(cell / 180) };
    centers.push(center);
    left = left.filter((event) => !isNear(event, center));
  }
  const truth = ranking.filter(({ day }) => day >= start && day < end);
  return {
    all: truth.length,
    inside: truth.filter((event) => centers.some((center) => isNear(event, center))).length,
  };
}

/** Two tests read it; making it is most of their time. */
let yearReport: BacktestReport | null = null;
function overAYear(): BacktestReport {
  yearReport ??= reportOf(run(contextOf(town()), 12).answer);
  return yearReport;
}

describe("backtest", () => {
  it("counts next month's events in the list's places as a plain search does", () => {
    const incidents = town();

    const report = reportOf(run(contextOf(incidents), 3).answer);

    expect(report.months).toEqual(["2025-01", "2025-02", "2025-03"]);
    const counted = rowOf(report, "discs").months.map(({ inside, all }) => ({ inside, all }));
    expect(counted).toEqual([0, 1, 2].map((month) => bruteForce(incidents, month, report.halfLifeDays)));
  });

  it("finds nothing better than the oracle, and an efficiency of at most 1", () => {
    const report = overAYear();

    const oracle = rowOf(report, "oracle").months;
    for (const { method, months } of report.rows) {
      if (method === "cells") continue;
      months.forEach(({ inside, best, pei }, i) => {
        expect(best).toBe(oracle[i]!.inside);
        expect(inside).toBeLessThanOrEqual(best);
        expect(pei).toBeLessThanOrEqual(1);
      });
    }
    expect(rowOf(report, "oracle").pei).toEqual({ mean: 1, sd: 0 });
    expect(rowOf(report, "discs").hit.mean).toBeGreaterThan(3 * rowOf(report, "chance").hit.mean);
  });

  it("gives chance what discs laid out at random hold", () => {
    const context = contextOf(town());
    const { columns, studyArea: area } = context;
    const random = seededRandom(5);
    let inside = 0;
    const draws = 400_000;
    for (let draw = 0; draw < draws; draw++) {
      // Any raster cell of the study area and around it, so that the edge is reached from both sides.
      const x = area.grid.originX - 100 + random() * (area.grid.columns * 100 + 200);
      const y = area.grid.originY - 100 + random() * (area.grid.rows * 100 + 200);
      const event = Math.floor(random() * columns.length);
      if (Math.hypot(columns.x[event]! - x, columns.y[event]! - y) <= 100) inside++;
    }
    const boxKm2 = (area.grid.columns * 0.1 + 0.2) * (area.grid.rows * 0.1 + 0.2);
    const expectedPerDisc = ((inside / draws) * boxKm2) / area.km2;

    const report = reportOf(run(context, 3).answer);

    const chance = rowOf(report, "chance");
    expect(chance.pai.mean).toBeCloseTo(1, 10);
    expect(chance.rri?.mean).toBeCloseTo(1, 10);
    expect(chance.hit.mean / (3 * expectedPerDisc)).toBeGreaterThan(0.9);
    expect(chance.hit.mean / (3 * expectedPerDisc)).toBeLessThan(1.05);
  });

  it("holds the strongest form to be no weaker than the usual", () => {
    const report = overAYear();

    for (const method of ["kde", "gi", "cells"] as const) {
      const [usual, strongest] = report.rows.filter((row) => row.method === method);
      expect([usual!.form, strongest!.form]).toEqual(["usual", "strongest"]);
      expect(strongest!.ratio!.value).toBeLessThanOrEqual(usual!.ratio!.value);
      expect(usual!.settings).toEqual({
        historyMonths: 12,
        isWeighted: false,
        apartRadii: method === "cells" ? null : 2,
      });
    }
  });

  it("does not see the month that it tests, nor what came after", () => {
    const past = town().filter(({ start }) => start! < dayOfCivil(2025, 3, 1) * 1440);
    const later = Array.from({ length: 31 }, (_, i) => ({
      x: ORIGIN.x + 5000,
      y: ORIGIN.y + 5000,
      start: dayOfCivil(2025, 3, i + 1) * 1440,
    }));

    const report = reportOf(run(contextOf([...past, ...later]), 1).answer);

    for (const { method, months } of report.rows) {
      if (method !== "chance") expect(months[0]!.inside).toBe(method === "oracle" ? 31 : 0);
    }
  });

  it("leaves out what presence itself uncovers, from places and events alike, unless asked", () => {
    const incidents = town();
    const context = contextOf(incidents);
    const inMarch = incidents.filter(({ start }) => start! >= dayOfCivil(2025, 3, 1) * 1440);

    const without = reportOf(run(context, 1).answer);
    const included = reportOf(run(context, 1, { ...OPTIONS, includeUncovered: true }).answer);
    const only = reportOf(run(context, 1, OPTIONS, { ...EVERYTHING, categories: ["Narkotikabrott"] }).answer);

    const drugs = inMarch.filter(({ category }) => category === "Narkotikabrott").length;
    expect([without.events, included.events, only.events]).toEqual([inMarch.length - drugs, inMarch.length, drugs]);
    expect([without.leftOut, included.leftOut, only.leftOut]).toEqual([["Narkotikabrott"], [], []]);
  });

  it("answers that history is short, and how many months it is long enough for", () => {
    expect(run(contextOf(town()), 16).answer).toEqual({ ok: false, reason: "shortHistory", possibleMonths: 15 });
    expect(run(contextOf(town()), 0).answer).toMatchObject({ reason: "shortHistory" });
    expect(run(contextOf([]), 1).answer).toEqual({ ok: false, reason: "noEvents" });
    expect(run(contextOf(town()), 1, OPTIONS, { ...EVERYTHING, categories: [] }).answer).toEqual({
      ok: false,
      reason: "noEvents",
    });
  });

  it("pauses several times a month and says how far it has come", () => {
    const { steps } = run(contextOf(town()), 4);

    for (const month of [0, 1, 2, 3]) {
      expect(steps.filter((step) => step.month === month).length).toBeGreaterThan(5);
    }
    expect(steps.at(-1)).toEqual({ month: 4, months: 4 });
  });
});

describe("jaccard", () => {
  it("is the shared part of all cells", () => {
    expect(jaccard(Int32Array.of(1, 2, 3), Int32Array.of(2, 3, 4, 9))).toBe(2 / 5);
    expect(jaccard(Int32Array.of(1), Int32Array.of(2))).toBe(0);
    expect(jaccard(new Int32Array(), new Int32Array())).toBeNull();
  });
});
