import type { EastNorth } from "../domain/coordinates.ts";
import type { HotspotOptions } from "../domain/hotspot.ts";
import { TIME_KNOWN } from "../domain/incident.ts";
import type { IncidentColumns } from "../domain/incident-columns.ts";
import { monthsUpTo, type Period, periodDays } from "../domain/period.ts";
import type { Selection } from "../domain/selection.ts";
import type { DayNumber } from "../domain/time.ts";
import { cellCenter } from "../geo/grid.ts";
import { type DiscPick, greedyDiscs } from "./greedy-discs.ts";
import { halfLifeDays } from "./half-life.ts";
import { rasterSlots } from "./raster-slots.ts";
import { type CompiledSelection, compileSelection, passesFilters, selectionMask } from "./selection-mask.ts";
import type { WeightRaster } from "./weight-raster.ts";

export const LEAST_EVENTS = 5;
export const LEAST_DATES = 3;
export const MOST_PLACES = 50;
/** Weights are counted in 2⁻³⁰: whole numbers, so that a sum does not depend on the order and equal weights tie. */
const WEIGHT_UNIT = 2 ** 30;

const RECENT_DAYS = 28;
const HISTORY_DAYS = 364;
const LEAST_HISTORY_DAYS = 84;

/** One listed place in numbers; names, outlines and the other sources come later. */
export interface CountedPlace {
  readonly centerXy: EastNorth;
  /** Centroid of the events, weighted as they rank. */
  readonly markerXy: EastNorth;
  /** The counted raster cells: the disc less what an earlier disc took. */
  readonly cells: Int32Array;
  readonly score: number;
  readonly count: number;
  readonly count12Months: number;
  readonly dates: number;
  /** Events per category code. */
  readonly categoryCounts: Uint32Array;
  /** Events over 24 hours long or without a known hour. */
  readonly uncertainTimeCount: number;
  readonly countLast28Days: number;
  /** null with under 84 days of history before the last 28. */
  readonly expected28Days: number | null;
}

export interface CountedPlaces {
  readonly places: readonly CountedPlace[];
  /** Events in the selection. */
  readonly totalEvents: number;
  /** null when nothing is dated. */
  readonly period: Period | null;
  readonly halfLifeDays: number;
}

/**
 * Which N places of equal size held the most events of the selection, the newer counting more?
 *
 * Weight of an event = 2^(−age/H), age in whole days from the last day of the period; greedy discs on the 25 m raster
 * (see `greedyDiscs`). A pick with fewer than 5 events or 3 dates is blanked but not listed. The search stops at N
 * listed, after 5 N picks, or when the best D is below five times the smallest weight: then it cannot hold 5 events.
 *
 * The change of the last 28 days is counted in the same cells with the selection's other filters, but over the
 * dataset's own history: b = events in up to 364 days before the last 28, expected = b · 28 / days of b.
 *
 * @throws RangeError if radius or number of places cannot be used
 */
export function countHotspots(columns: IncidentColumns, selection: Selection, options: HotspotOptions): CountedPlaces {
  const halfLife = halfLifeDays(columns, options.halfLifeDays);
  const radiusCells = options.radiusMeters / columns.grid.cellSize;
  const places = Math.min(options.places, MOST_PLACES);
  if (!(radiusCells >= 1) || !(places >= 1)) {
    throw new RangeError(`No discs of ${options.radiusMeters} m on ${options.places} places`);
  }
  const compiled = compileSelection(columns, selection);
  const { period } = compiled;
  if (!period) return { places: [], totalEvents: 0, period, halfLifeDays: halfLife };

  const mask = selectionMask(columns, compiled);
  const weightOfDay = recencyWeights(period, halfLife);
  const { raster, totalEvents, leastWeight } = rasterize(columns, mask, weightOfDay, period.fromDay);

  const picks = greedyDiscs(raster, radiusCells, {
    places,
    mostPicks: 5 * places,
    leastSum: LEAST_EVENTS * leastWeight,
    accept: (pick) => isListed(columns, mask, pick),
  });
  return {
    places: picks.map((pick) => countPlace(columns, compiled, period, mask, weightOfDay, pick)),
    totalEvents,
    period,
    halfLifeDays: halfLife,
  };
}

/** Weight in units of 2⁻³⁰ per day of the period, the first day first; at least one unit. */
function recencyWeights(period: Period, halfLife: number): Float64Array {
  const days = Math.max(0, periodDays(period));
  const weights = new Float64Array(days);
  for (let i = 0; i < days; i++) weights[i] = Math.max(1, Math.round(WEIGHT_UNIT * 2 ** (-(days - 1 - i) / halfLife)));
  return weights;
}

/** @returns `leastWeight`: of the oldest selected event; 1 when nothing is selected */
function rasterize(
  columns: IncidentColumns,
  mask: Uint8Array,
  weightOfDay: Float64Array,
  fromDay: DayNumber,
): { raster: WeightRaster; totalEvents: number; leastWeight: number } {
  const { length, day } = columns;
  const { layout, slots, scratch: weights } = rasterSlots(columns);
  weights.fill(0);
  // Day 0 weighs nothing and stands for every event outside the selection: adding 0 is quicker than a branch that the
  // processor guesses wrong for half of a mixed selection.
  const weightOf = new Float64Array(weightOfDay.length + 1);
  weightOf.set(weightOfDay, 1);
  const isDayUsed = new Uint8Array(weightOf.length);
  let totalEvents = 0;
  for (let i = 0; i < length; i++) {
    const isSelected = mask[i]!;
    const date = (day[i]! - fromDay + 1) & -isSelected;
    isDayUsed[date] = 1;
    totalEvents += isSelected;
    weights[slots[i]!]! += weightOf[date]!;
  }
  const oldest = isDayUsed.indexOf(1, 1);
  return { raster: { layout, weights }, totalEvents, leastWeight: oldest < 0 ? 1 : weightOf[oldest]! };
}

function isListed(columns: IncidentColumns, mask: Uint8Array, pick: DiscPick): boolean {
  const dates = new Set<DayNumber>();
  let events = 0;
  for (const [from, to] of eventRuns(columns, pick.cells)) {
    for (let i = from; i < to; i++) {
      if (mask[i] === 0) continue;
      events++;
      if (dates.size < LEAST_DATES) dates.add(columns.day[i]!);
      if (events >= LEAST_EVENTS && dates.size >= LEAST_DATES) return true;
    }
  }
  return false;
}

function countPlace(
  columns: IncidentColumns,
  compiled: CompiledSelection,
  period: Period,
  mask: Uint8Array,
  weightOfDay: Float64Array,
  pick: DiscPick,
): CountedPlace {
  const { x, y, day, category, precision, grid } = columns;
  const centerXy = cellCenter(grid, pick.row * grid.columns + pick.column);
  const lastYear = monthsUpTo(12, period.fromDay, period.toDay);
  const recentFrom = period.toDay - RECENT_DAYS + 1;
  const historyFrom = Math.max(columns.firstDay!, recentFrom - HISTORY_DAYS);
  const historyDays = recentFrom - historyFrom;
  const categoryCounts = new Uint32Array(columns.categories.length);
  const isDateSeen = new Uint8Array(weightOfDay.length);
  let dates = 0;
  let count = 0;
  let count12Months = 0;
  let uncertainTimeCount = 0;
  let recent = 0;
  let before = 0;
  // Offsets from the centre, because seven digits of metres times a large weight would lose the centimetres.
  let sumX = 0;
  let sumY = 0;
  for (const [from, to] of eventRuns(columns, pick.cells)) {
    for (let i = from; i < to; i++) {
      const d = day[i]!;
      if (d >= historyFrom && d <= period.toDay && (mask[i] === 1 || passesFilters(columns, compiled, i))) {
        if (d >= recentFrom) recent++;
        else before++;
      }
      if (mask[i] === 0) continue;
      count++;
      if (d >= lastYear.fromDay) count12Months++;
      if (precision[i] !== TIME_KNOWN) uncertainTimeCount++;
      categoryCounts[category[i]!]!++;
      const date = d - period.fromDay;
      if (isDateSeen[date] === 0) {
        isDateSeen[date] = 1;
        dates++;
      }
      const weight = weightOfDay[date]!;
      sumX += weight * (x[i]! - centerXy[0]);
      sumY += weight * (y[i]! - centerXy[1]);
    }
  }
  return {
    centerXy,
    markerXy: [centerXy[0] + sumX / pick.sum, centerXy[1] + sumY / pick.sum],
    cells: pick.cells,
    score: pick.sum / WEIGHT_UNIT,
    count,
    count12Months,
    dates,
    categoryCounts,
    uncertainTimeCount,
    countLast28Days: recent,
    expected28Days: historyDays < LEAST_HISTORY_DAYS ? null : (before * RECENT_DAYS) / historyDays,
  };
}

/** The events of some raster cells, selected or not, as runs [from, to) of the columns. `cells` ascending. */
export function eventRuns(columns: IncidentColumns, cells: Int32Array): (readonly [from: number, to: number])[] {
  const { cell, rowStart, grid } = columns;
  const runs: (readonly [number, number])[] = [];
  for (let k = 0; k < cells.length; k++) {
    const first = cells[k]!;
    while (cells[k + 1] === cells[k]! + 1) k++;
    const rowFrom = rowStart[Math.floor(first / grid.columns)]!;
    const from = firstAtLeast(cell, first, rowFrom, cell.length);
    const to = firstAtLeast(cell, cells[k]! + 1, from, cell.length);
    if (to > from) runs.push([from, to]);
  }
  return runs;
}

/** First index in [low, high) of an ascending array whose value is at least `value`; `high` when there is none. */
function firstAtLeast(ascending: Int32Array, value: number, low: number, high: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ascending[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
