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
import { type CompiledSelection, compileSelection, passesFilters, selectionMask } from "./selection-mask.ts";
import { WeightRaster } from "./weight-raster.ts";

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
  const { raster, totalEvents, oldestDay } = rasterize(columns, mask, weightOfDay, period.fromDay);
  const leastWeight = totalEvents === 0 ? 1 : weightOfDay[oldestDay - period.fromDay]!;

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

function rasterize(
  columns: IncidentColumns,
  mask: Uint8Array,
  weightOfDay: Float64Array,
  fromDay: DayNumber,
): { raster: WeightRaster; totalEvents: number; oldestDay: DayNumber } {
  const { grid, cell, rowStart, day } = columns;
  const raster = new WeightRaster(grid.columns, grid.rows);
  let totalEvents = 0;
  let oldestDay = Number.POSITIVE_INFINITY;
  for (let row = 0; row < grid.rows; row++) {
    const end = rowStart[row + 1]!;
    let sumCell = -1;
    let sum = 0;
    for (let i = rowStart[row]!; i < end; i++) {
      if (mask[i] === 0) continue;
      const d = day[i]!;
      totalEvents++;
      if (d < oldestDay) oldestDay = d;
      // Events of one cell lie together: one addition to the raster per cell.
      if (cell[i] !== sumCell) {
        if (sum > 0) raster.add(row, sumCell - row * grid.columns, sum);
        sumCell = cell[i]!;
        sum = 0;
      }
      sum += weightOfDay[d - fromDay]!;
    }
    if (sum > 0) raster.add(row, sumCell - row * grid.columns, sum);
  }
  return { raster, totalEvents, oldestDay };
}

function isListed(columns: IncidentColumns, mask: Uint8Array, pick: DiscPick): boolean {
  const dates = new Set<DayNumber>();
  let events = 0;
  forEachEventIn(columns, pick.cells, (i) => {
    if (mask[i] === 0) return;
    events++;
    if (dates.size < LEAST_DATES) dates.add(columns.day[i]!);
  });
  return events >= LEAST_EVENTS && dates.size >= LEAST_DATES;
}

function countPlace(
  columns: IncidentColumns,
  compiled: CompiledSelection,
  period: Period,
  mask: Uint8Array,
  weightOfDay: Float64Array,
  pick: DiscPick,
): CountedPlace {
  const { day, category, precision, grid } = columns;
  const centerXy = cellCenter(grid, pick.row * grid.columns + pick.column);
  const lastYear = monthsUpTo(12, period.fromDay, period.toDay);
  const recentFrom = period.toDay - RECENT_DAYS + 1;
  const historyFrom = Math.max(columns.firstDay!, recentFrom - HISTORY_DAYS);
  const historyDays = recentFrom - historyFrom;
  const categoryCounts = new Uint32Array(columns.categories.length);
  const dates = new Set<DayNumber>();
  let count = 0;
  let count12Months = 0;
  let uncertainTimeCount = 0;
  let recent = 0;
  let before = 0;
  // Offsets from the centre, because six digits of metres times a large weight would lose the centimetres.
  let sumX = 0;
  let sumY = 0;
  forEachEventIn(columns, pick.cells, (i) => {
    const d = day[i]!;
    if (d >= historyFrom && d <= period.toDay && passesFilters(columns, compiled, i)) {
      if (d >= recentFrom) recent++;
      else before++;
    }
    if (mask[i] === 0) return;
    count++;
    if (d >= lastYear.fromDay) count12Months++;
    if (precision[i] !== TIME_KNOWN) uncertainTimeCount++;
    categoryCounts[category[i]!]!++;
    dates.add(d);
    const weight = weightOfDay[d - period.fromDay]!;
    sumX += weight * (columns.x[i]! - centerXy[0]);
    sumY += weight * (columns.y[i]! - centerXy[1]);
  });
  return {
    centerXy,
    markerXy: [centerXy[0] + sumX / pick.sum, centerXy[1] + sumY / pick.sum],
    cells: pick.cells,
    score: pick.sum / WEIGHT_UNIT,
    count,
    count12Months,
    dates: dates.size,
    categoryCounts,
    uncertainTimeCount,
    countLast28Days: recent,
    expected28Days: historyDays < LEAST_HISTORY_DAYS ? null : (before * RECENT_DAYS) / historyDays,
  };
}

/** Every event of some raster cells, undated ones and those outside the selection too. */
export function forEachEventIn(columns: IncidentColumns, cells: Int32Array, visit: (index: number) => void): void {
  const { cell, rowStart, grid } = columns;
  let k = 0;
  while (k < cells.length) {
    const first = cells[k]!;
    let last = first;
    while (k + 1 < cells.length && cells[k + 1] === last + 1) last = cells[++k]!;
    k++;
    // A run that wraps from one row's end to the next row's start is still one run of memory.
    const row = Math.floor(first / grid.columns);
    let low = rowStart[row]!;
    let high = rowStart[row + 1]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cell[middle]! < first) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < cell.length && cell[i]! <= last; i++) visit(i);
  }
}
