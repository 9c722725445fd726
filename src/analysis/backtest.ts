import type {
  BacktestAnswer,
  BacktestForm,
  BacktestMethod,
  BacktestMonth,
  BacktestProgress,
  BacktestRow,
  RivalSettings,
} from "../domain/backtest.ts";
import { isUncoveredByPresence } from "../domain/category-traits.ts";
import type { HotspotOptions } from "../domain/hotspot.ts";
import type { Category } from "../domain/incident.ts";
import type { Grid, IncidentColumns } from "../domain/incident-columns.ts";
import type { Selection } from "../domain/selection.ts";
import { addMonths, type DayNumber, isoDateOfDay } from "../domain/time.ts";
import { type BacktestEvents, backtestEvents, firstEventFrom, weightRaster } from "./backtest-events.ts";
import { type TestedMonth, testableMonths } from "./backtest-months.ts";
import { backtestRow, measuredMonth } from "./backtest-row.ts";
import { type DiscPick, greedyDiscs } from "./greedy-discs.ts";
import { halfLifeDays } from "./half-life.ts";
import type { HotspotContext } from "./hotspot-list.ts";
import { rankedDiscs, rankingBits } from "./ranked-discs.ts";
import { fullDiscKm2, type RivalGround, type RivalMethod, rivalPlaces, rivalReachTiles } from "./rival-places.ts";
import { ORDINARY, selectionPass } from "./selection-pass.ts";
import { selectionText } from "./selection-text.ts";
import type { WeightRaster } from "./weight-raster.ts";

/** The list sees at most so much; shorter when the data begin later. */
const MOST_HISTORY_MONTHS = 48;
const RIVALS: readonly RivalMethod[] = ["kde", "gi", "cells"];
const DAYS_PER_YEAR = 365.25;

/** A rival in one of its settings, month by month. */
interface Series {
  readonly settings: RivalSettings;
  readonly tally: Tally;
}

const ONE = () => 1;

/**
 * How good has the list been? For each of the last whole calendar months: the list as it would have looked the day before
 * the month, and how many of the month's events then fell inside.
 *
 * - Every filter of the selection but the period holds, for the lists and for the events alike; so does the rule of
 *   offences that presence itself uncovers. Undated events take no part.
 * - The list is `rankedDiscs`, as on screen, on at most 48 months: what is tested is what is shown.
 * - Rivals (`rivalPlaces`) are given every advantage of hindsight in their strongest form: of {12, 48 months} ×
 *   {unweighted, weighted as the list} × {peaks R, 2R apart}, the one with the most hits over the very months tested.
 * - Chance: what N discs of the same size that do not overlap would hold on average, wherever in the study area they lie:
 *   n = N · a/A. It has no places, hence no overlap between months.
 * - Oracle: greedy discs on the month itself, with no least number of events. Greedy is no proof of the most possible, but
 *   nothing has been seen to beat it; it is n* of the PEI.
 *
 * @param months how many to test; with fewer than 12 months of data before the first of them there is no answer
 * @returns      after a step or more per month, so that it can be cancelled
 * @see Chainey, Tompson & Uhlig (2008), Security Journal 21:4–28; Hunt (2016), Do crime hot spots move?
 */
export function* backtest(
  context: HotspotContext,
  selection: Selection,
  options: HotspotOptions,
  months: number,
): Generator<BacktestProgress, BacktestAnswer> {
  const { columns, studyArea, areaIndex } = context;
  const { grid } = columns;
  const { firstDay, lastDay } = columns;
  if (firstDay === null || lastDay === null) return { ok: false, reason: "noEvents" };
  const testable = testableMonths(firstDay, lastDay);
  if (!(months >= 1 && months <= testable.length)) {
    return { ok: false, reason: "shortHistory", possibleMonths: testable.length };
  }
  const tested = testable.slice(-months);
  yield { month: 0, months };

  const pass = selectionPass(columns, selection);
  const ranking = rankingBits(selection, options);
  const ranks = (event: number) => (pass.bits[event]! & ranking) === ranking;
  const events = backtestEvents(columns, ranks, studyArea, rivalReachTiles(grid));
  const ground: RivalGround = { grid, studyArea, radiusMeters: options.radiusMeters, places: options.places };
  const halfLife = halfLifeDays(columns, options.halfLifeDays);
  const discKm2 = fullDiscKm2(grid, options.radiusMeters);

  const newTally = () => new Tally(grid, studyArea.km2);
  const ours = newTally();
  const oracle = newTally();
  const chance: BacktestMonth[] = [];
  const rivals: Record<RivalMethod, Series[]> = { kde: [], gi: [], cells: [] };
  for (const [index, month] of tested.entries()) {
    yield { month: index, months };
    const truth = truthOf(events, month, options, grid.cellSize);
    const period = {
      fromDay: Math.max(firstDay, addMonths(month.firstDay, -MOST_HISTORY_MONTHS)),
      toDay: month.firstDay - 1,
    };
    yield { month: index, months };
    ours.add(truth, sortedCells(rankedDiscs(columns, pass, period, ranking, options).picks));
    oracle.add(truth, sortedCells(truth.oracle));
    chance.push(chanceMonth(truth, options.places * discKm2, studyArea.km2));
    yield { month: index, months };

    const to = firstEventFrom(events, month.firstDay);
    for (const historyMonths of [12, 48] as const) {
      const from = firstEventFrom(events, addMonths(month.firstDay, -historyMonths));
      for (const isWeighted of [false, true]) {
        const weightOf = isWeighted ? recencyWeight(events, period.toDay, halfLife) : ONE;
        for (const method of RIVALS) {
          const making = rivalPlaces(method, ground, { events, from, to, weightOf });
          let step = making.next();
          for (; !step.done; step = making.next()) yield { month: index, months };
          for (const { apartRadii, cells } of step.value) {
            seriesOf(rivals[method], { historyMonths, isWeighted, apartRadii }, newTally).tally.add(truth, cells);
          }
        }
      }
    }
  }
  yield { month: months, months };

  const all = ours.months.reduce((sum, month) => sum + month.all, 0);
  if (all === 0) return { ok: false, reason: "noEvents" };
  const rows: BacktestRow[] = [backtestRow("discs", "only", null, ours.months, null)];
  const addRow = (
    method: BacktestMethod,
    form: BacktestForm,
    months: readonly BacktestMonth[],
    settings: RivalSettings | null = null,
  ) => rows.push(backtestRow(method, form, settings, months, ours.months));
  for (const method of RIVALS) {
    const usual = rivals[method].find(({ settings }) => isUsual(settings))!;
    const best = strongest(rivals[method]);
    addRow(method, "usual", usual.tally.months, usual.settings);
    addRow(method, "strongest", best.tally.months, best.settings);
  }
  addRow("chance", "only", chance);
  addRow("oracle", "only", oracle.months);

  const historyFrom = Math.max(firstDay, addMonths(tested[0]!.firstDay, -MOST_HISTORY_MONTHS));
  const historyTo = tested.at(-1)!.firstDay;
  const historyEvents = firstEventFrom(events, historyTo) - firstEventFrom(events, historyFrom);
  return {
    ok: true,
    report: {
      rows,
      months: tested.map(({ name }) => name),
      radiusMeters: options.radiusMeters,
      places: options.places,
      halfLifeDays: halfLife,
      studyAreaKm2: studyArea.km2,
      events: all,
      eventsPerYear: historyEvents / ((historyTo - historyFrom) / DAYS_PER_YEAR),
      leftOut: leftOut(columns, selection, ranking),
      selectionText: selectionText(
        selection,
        new Map(areaIndex?.codes.map((code, i) => [code, areaIndex.names[i]!])),
        context.sourceNames,
      ),
      dataAsOf: isoDateOfDay(lastDay),
      fictional: context.fictional,
    },
  };
}

/** What happened in a tested month. */
interface Truth {
  readonly month: string;
  readonly all: number;
  readonly allBefore: number;
  /** Events per cell of the 25 m raster, in the month and in the one before. */
  readonly events: WeightRaster;
  readonly eventsBefore: WeightRaster;
  /** The most that N discs could have held, and where. */
  readonly best: number;
  readonly oracle: readonly DiscPick[];
}

function truthOf(
  events: BacktestEvents,
  month: TestedMonth,
  { radiusMeters, places }: HotspotOptions,
  cellMeters: number,
): Truth {
  const before = firstEventFrom(events, addMonths(month.firstDay, -1));
  const from = firstEventFrom(events, month.firstDay);
  const to = firstEventFrom(events, month.lastDay + 1);
  const rules = { places, mostPicks: places, leastSum: 1, accept: () => true };
  // A raster of its own, for the search blanks what it takes.
  const oracle = greedyDiscs(weightRaster(events, from, to, ONE), radiusMeters / cellMeters, rules);
  return {
    month: month.name,
    all: to - from,
    allBefore: from - before,
    events: weightRaster(events, from, to, ONE),
    eventsBefore: weightRaster(events, before, from, ONE),
    best: oracle.reduce((sum, pick) => sum + pick.sum, 0),
    oracle,
  };
}

/** One method's months, each with its overlap with the one before. */
class Tally {
  readonly months: BacktestMonth[] = [];
  readonly #grid: Grid;
  readonly #studyAreaKm2: number;
  #cellsBefore: Int32Array | null = null;

  constructor(grid: Grid, studyAreaKm2: number) {
    this.#grid = grid;
    this.#studyAreaKm2 = studyAreaKm2;
  }

  /** @param cells the method's places for the month: raster cells, ascending, each once */
  add(truth: Truth, cells: Int32Array): void {
    const { month, all, best, allBefore } = truth;
    const counts = {
      month,
      inside: sumIn(truth.events, cells),
      all,
      best,
      insideBefore: sumIn(truth.eventsBefore, cells),
      allBefore,
      areaKm2: (cells.length * this.#grid.cellSize ** 2) / 1e6,
      jaccard: this.#cellsBefore && jaccard(this.#cellsBefore, cells),
    };
    this.months.push(measuredMonth(counts, this.#studyAreaKm2));
    this.#cellsBefore = cells;
  }
}

function chanceMonth({ month, all, allBefore, best }: Truth, areaKm2: number, studyAreaKm2: number): BacktestMonth {
  const share = Math.min(1, areaKm2 / studyAreaKm2);
  const counts = {
    month,
    inside: share * all,
    all,
    best,
    insideBefore: share * allBefore,
    allBefore,
    areaKm2: share * studyAreaKm2,
    jaccard: null,
  };
  return measuredMonth(counts, studyAreaKm2);
}

function sumIn({ layout, weights }: WeightRaster, cells: Int32Array): number {
  let sum = 0;
  for (const cell of cells) {
    const row = Math.floor(cell / layout.columns);
    const slot = layout.slotOf(row, cell - row * layout.columns);
    if (slot >= 0) sum += weights[slot]!;
  }
  return sum;
}

/** Shared area of all area, |a ∩ b| / |a ∪ b|; null when both are empty. Both ascending. */
export function jaccard(a: Int32Array, b: Int32Array): number | null {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) shared++;
    const isBehind = a[i]! <= b[j]!;
    if (b[j]! <= a[i]!) j++;
    if (isBehind) i++;
  }
  const either = a.length + b.length - shared;
  return either === 0 ? null : shared / either;
}

function sortedCells(discs: readonly { readonly cells: Int32Array }[]): Int32Array {
  return Int32Array.from(discs.flatMap(({ cells }) => [...cells])).sort();
}

/** Only those that the data have: the report names them. */
function leftOut(
  { categories: known }: IncidentColumns,
  { categories }: Selection,
  ranking: number,
): readonly Category[] {
  if ((ranking & ORDINARY) === 0) return [];
  return known.filter((name) => isUncoveredByPresence(name) && (categories?.includes(name) ?? true));
}

/** The list's own weights: 2^(−age/H), age in days from the last day that it saw. */
function recencyWeight(events: BacktestEvents, lastDay: DayNumber, halfLife: number): (event: number) => number {
  return (event) => 2 ** ((events.day[event]! - lastDay) / halfLife);
}

/** The series with these settings, which `make` makes when it is missing. */
function seriesOf(series: Series[], settings: RivalSettings, make: () => Tally): Series {
  const found = series.find(
    (of) =>
      of.settings.historyMonths === settings.historyMonths &&
      of.settings.isWeighted === settings.isWeighted &&
      of.settings.apartRadii === settings.apartRadii,
  );
  if (found) return found;
  const made = { settings, tally: make() };
  series.push(made);
  return made;
}

function isUsual({ historyMonths, isWeighted, apartRadii }: RivalSettings): boolean {
  return historyMonths === 12 && !isWeighted && apartRadii !== 1;
}

/** Most hits in all; the usual form when no other beats it. */
function strongest(series: readonly Series[]): Series {
  const hits = ({ tally }: Series) => tally.months.reduce((sum, { inside }) => sum + inside, 0);
  const usualFirst = series.toSorted((a, b) => Number(isUsual(b.settings)) - Number(isUsual(a.settings)));
  return usualFirst.reduce((best, of) => (hits(of) > hits(best) ? of : best));
}
