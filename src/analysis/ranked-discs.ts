import type { EastNorth } from "../domain/coordinates.ts";
import type { HotspotOptions } from "../domain/hotspot.ts";
import type { IncidentColumns } from "../domain/incident-columns.ts";
import { type Period, periodDays } from "../domain/period.ts";
import type { Selection } from "../domain/selection.ts";
import type { DayNumber } from "../domain/time.ts";
import { cellCenter } from "../geo/grid.ts";
import { type DiscPick, greedyDiscs } from "./greedy-discs.ts";
import { halfLifeDays } from "./half-life.ts";
import type { PackedEvents } from "./packed-events.ts";
import { rasterOf } from "./raster-slots.ts";
import {
  BIT_VALUES,
  IN_HOURS,
  OF_KIND,
  ORDINARY,
  ordinaryCategories,
  PLACED,
  type SelectionPass,
} from "./selection-pass.ts";

export const LEAST_EVENTS = 5;
export const LEAST_DATES = 3;
export const MOST_PLACES = 50;
/** Weights are counted in 2⁻³⁰: whole numbers, so that a sum does not depend on the order and equal weights tie. */
export const WEIGHT_UNIT = 2 ** 30;

/** What the events of one period weigh. */
export interface PeriodWeights {
  /** Of an event per day code, in units of 2⁻³⁰; 0 outside the period, all 0 without one. */
  readonly ofDay: Float64Array;
  /** Sum of those that rank, in the order of `PackedEvents.occupiedCells`, and a 0 after them. Lent: see `cellScratch`. */
  readonly perCell: Float64Array;
}

/**
 * Which N places of equal size held the most events, the newer counting more?
 *
 * Weight of an event = 2^(−age/H), age in whole days from the last day of the period; greedy discs on the 25 m raster
 * (see `greedyDiscs`). A pick with fewer than 5 events or 3 dates is blanked but not listed. The search stops at N
 * listed, after 5 N picks, or when the best D is below five times the smallest weight: then it cannot hold 5 events.
 *
 * @param ranking from `rankingBits`: what an event must pass to rank, besides the period
 * @param weights of the selection's period, or of another: the same question asked at another time
 * @throws RangeError if radius or number of places cannot be used
 */
export function discsByWeight(
  columns: IncidentColumns,
  pass: SelectionPass,
  ranking: number,
  weights: PeriodWeights,
  options: HotspotOptions,
): DiscPick[] {
  const radiusCells = options.radiusMeters / columns.grid.cellSize;
  const places = Math.min(options.places, MOST_PLACES);
  if (!(radiusCells >= 1) || !(places >= 1)) {
    throw new RangeError(`No discs of ${options.radiusMeters} m on ${options.places} places`);
  }
  const oldest = weights.ofDay.findIndex((weight, day) => weight > 0 && pass.perDay[day]! > 0);
  if (oldest < 0) return [];
  return greedyDiscs(rasterOf(columns, weights.perCell), radiusCells, {
    places,
    mostPicks: 5 * places,
    leastSum: LEAST_EVENTS * weights.ofDay[oldest]!,
    accept: ({ cells }) => isListed(columns, pass, cells, ranking, weights.ofDay),
  });
}

/** The discs of one period, and what its events weigh; none without a period. */
export function rankedDiscs(
  columns: IncidentColumns,
  pass: SelectionPass,
  period: Period | null,
  ranking: number,
  options: HotspotOptions,
): { readonly picks: readonly DiscPick[]; readonly weightOfDay: Float64Array } {
  const { packed, bits } = pass;
  const { length, day, occupied } = packed;
  const ofDay = recencyWeights(columns, packed, period, options);
  const dayMask = dayMasks(ranking);
  const perCell = cellScratch(packed).subarray(0, packed.occupiedCells.length + 1);
  perCell.fill(0);
  for (let i = 0; i < length; i++) {
    perCell[occupied[i]!]! += ofDay[day[i]! & dayMask[bits[i]!]!]!;
  }
  return { picks: discsByWeight(columns, pass, ranking, { ofDay, perCell }, options), weightOfDay: ofDay };
}

/** The weights of two periods, and the events of the first that rank per cell, in one scan for every change of a filter. */
export function weightsNowAndEarlier(
  columns: IncidentColumns,
  { packed, bits }: SelectionPass,
  ranking: number,
  now: Period | null,
  earlier: Period | null,
  options: HotspotOptions,
): { now: PeriodWeights; earlier: PeriodWeights; eventsPerCell: Float64Array } {
  const { length, day, occupied, days, occupiedCells } = packed;
  const ofDayNow = recencyWeights(columns, packed, now, options);
  const ofDayEarlier = recencyWeights(columns, packed, earlier, options);
  // Three tables by day one after the other, and three sums per cell likewise: few arrays keep the loop quick.
  const dates = days + 1;
  const table = new Float64Array(3 * dates);
  table.set(ofDayNow);
  table.set(ofDayEarlier, dates);
  for (let date = 0; date < dates; date++) table[2 * dates + date] = ofDayNow[date]! > 0 ? 1 : 0;
  const cells = occupiedCells.length + 1;
  const sums = cellScratch(packed).fill(0);
  const dayMask = dayMasks(ranking);
  for (let i = 0; i < length; i++) {
    const date = day[i]! & dayMask[bits[i]!]!;
    const cell = occupied[i]!;
    sums[cell]! += table[date]!;
    sums[cells + cell]! += table[dates + date]!;
    sums[2 * cells + cell]! += table[2 * dates + date]!;
  }
  return {
    now: { ofDay: ofDayNow, perCell: sums.subarray(0, cells) },
    earlier: { ofDay: ofDayEarlier, perCell: sums.subarray(cells, 2 * cells) },
    eventsPerCell: sums.subarray(2 * cells),
  };
}

/**
 * Per value of an event's bits: what to let through of its day. Code 0, undated, weighs nothing; looking the mask up and
 * adding a 0 is quicker than a branch that is guessed wrong half of the time.
 */
function dayMasks(ranking: number): Int32Array {
  return Int32Array.from({ length: BIT_VALUES }, (_, bits) => ((bits & ranking) === ranking ? -1 : 0));
}

const scratches = new WeakMap<PackedEvents, Float64Array>();

/**
 * Memory for three sums per cell with events and one more, lent until the next question of the same data: fresh memory of
 * this size costs as much as the sums that are put in it.
 */
function cellScratch(packed: PackedEvents): Float64Array {
  let scratch = scratches.get(packed);
  if (!scratch) {
    scratch = new Float64Array(3 * (packed.occupiedCells.length + 1));
    scratches.set(packed, scratch);
  }
  return scratch;
}

/** Centre of the disc's centre cell. */
export function centerOf({ grid }: IncidentColumns, { row, column }: DiscPick): EastNorth {
  return cellCenter(grid, row * grid.columns + column);
}

/**
 * The bits that an event must have to rank. Those on points of false precision never do. Offences that presence itself uncovers do when they are asked for: by the
 * option, or because the selection names them and nothing else.
 */
export function rankingBits({ categories }: Selection, options: HotspotOptions): number {
  const namesOnlyThem =
    categories !== null && categories.length > 0 && ordinaryCategories({ categories }).every((flag) => flag === 0);
  return IN_HOURS | OF_KIND | PLACED | (options.includeUncovered || namesOnlyThem ? 0 : ORDINARY);
}

/** The same length of time, ending on another day and cut by the data's first; null when that leaves nothing. */
export function periodEnding(columns: IncidentColumns, period: Period, toDay: DayNumber): Period | null {
  if (!period || columns.firstDay === null) return null;
  const fromDay = Math.max(columns.firstDay, toDay - periodDays(period) + 1);
  return fromDay > toDay ? null : { fromDay, toDay };
}

/** Weight in units of 2⁻³⁰ per day code; at least one unit within the period, 0 outside. */
function recencyWeights(
  columns: IncidentColumns,
  { days }: PackedEvents,
  period: Period | null,
  options: HotspotOptions,
): Float64Array {
  const { firstDay } = columns;
  const weights = new Float64Array(days + 1);
  if (!period || firstDay === null) return weights;
  const halfLife = halfLifeDays(columns, options.halfLifeDays);
  const to = Math.min(period.toDay, firstDay + days - 1);
  for (let day = Math.max(period.fromDay, firstDay); day <= to; day++) {
    weights[day - firstDay + 1] = Math.max(1, Math.round(WEIGHT_UNIT * 2 ** (-(period.toDay - day) / halfLife)));
  }
  return weights;
}

function isListed(
  columns: IncidentColumns,
  { packed, bits }: SelectionPass,
  cells: Int32Array,
  ranking: number,
  weightOfDay: Float64Array,
): boolean {
  const { day } = packed;
  const dates = new Set<DayNumber>();
  let events = 0;
  for (const [from, to] of eventRuns(columns, cells)) {
    for (let i = from; i < to; i++) {
      if ((bits[i]! & ranking) !== ranking || weightOfDay[day[i]!] === 0) continue;
      events++;
      if (dates.size < LEAST_DATES) dates.add(day[i]!);
      if (events >= LEAST_EVENTS && dates.size >= LEAST_DATES) return true;
    }
  }
  return false;
}

/** The events of some raster cells, selected or not, as runs [from, to) of the columns. `cells` ascending. */
export function eventRuns(columns: IncidentColumns, cells: Int32Array): (readonly [from: number, to: number])[] {
  const { cell, rowStart, grid } = columns;
  const runs: (readonly [number, number])[] = [];
  for (let k = 0; k < cells.length; k++) {
    const first = cells[k]!;
    while (cells[k + 1] === cells[k]! + 1) k++;
    const rowFrom = rowStart[Math.floor(first / grid.columns)]!;
    const rowTo = rowStart[Math.floor(cells[k]! / grid.columns) + 1]!;
    const from = firstAtLeast(cell, first, rowFrom, rowTo);
    const to = firstAtLeast(cell, cells[k]! + 1, from, rowTo);
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
