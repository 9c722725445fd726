import type { EastNorth } from "../domain/coordinates.ts";
import type { HotspotOptions } from "../domain/hotspot.ts";
import { TIME_KNOWN, TIME_UNKNOWN } from "../domain/incident.ts";
import { type IncidentColumns, PILED } from "../domain/incident-columns.ts";
import { monthsUpTo, type Period } from "../domain/period.ts";
import type { HourCounts } from "../domain/rhythm.ts";
import type { Selection } from "../domain/selection.ts";
import { HISTORY_DAYS, RECENT_DAYS } from "./change.ts";
import type { DiscPick } from "./greedy-discs.ts";
import { halfLifeDays } from "./half-life.ts";
import { HourTally } from "./hour-tally.ts";
import {
  centerOf,
  discsByWeight,
  eventRuns,
  periodEnding,
  rankingBits,
  WEIGHT_UNIT,
  weightsNowAndEarlier,
} from "./ranked-discs.ts";
import {
  daysIn,
  IN_HOURS,
  IN_PERIOD,
  ORDINARY,
  ordinaryCategories,
  type SelectionPass,
  selectionPass,
} from "./selection-pass.ts";

/** One listed place in numbers; names, outlines and the other sources come later. */
export interface CountedPlace {
  readonly centerXy: EastNorth;
  /** Centroid of the events, weighted as they rank. */
  readonly markerXy: EastNorth;
  /** The counted raster cells: the disc less what an earlier disc took. */
  readonly cells: Int32Array;
  readonly score: number;
  /** c = Σw²/Σw and n' = (Σw)²/Σw². */
  readonly scoreUnit: number;
  readonly effectiveCount: number;
  readonly count: number;
  readonly count12Months: number;
  readonly dates: number;
  /** Events per category code. */
  readonly categoryCounts: Uint32Array;
  /** Events over 24 hours long or without a known hour. */
  readonly uncertainTimeCount: number;
  /** Events in the last 28 days of the period, and in the `beforeDays` days before those, whatever the period's first day. */
  readonly recent: number;
  readonly before: number;
  /** A place of the list computed 28 days earlier lies closer than R. */
  readonly wasListed: boolean;
  /** Of the events that rank, weekday and hour filters lifted. */
  readonly hours: HourCounts;
}

export interface CountedPlaces {
  readonly places: readonly CountedPlace[];
  /** Events of the selection that rank. */
  readonly totalEvents: number;
  /** Per category code: events of the selection that do not. */
  readonly leftOut: Uint32Array;
  /** Events of the selection that would rank if their place were known: they lie on points of false precision. */
  readonly piledEvents: number;
  /** null when nothing is dated. */
  readonly period: Period | null;
  readonly halfLifeDays: number;
  /** Those that rank, in the order of `PackedEvents.occupiedCells` and a 0 after them. Lent until the next question of the same data. */
  readonly eventsPerCell: Float64Array;
  /** Days of history before the last 28, at most 364. */
  readonly beforeDays: number;
}

/**
 * The places of `rankedDiscs` with what was counted in them.
 *
 * The change of the last 28 days is counted in the same cells with the selection's other filters, but over the
 * dataset's own history: a = events in the last 28 days of the period, b = events in up to 364 days before those.
 * Whether a place was chosen by earlier days is read off the list over a period of the same length that ends where the
 * 28 days begin.
 *
 * @throws RangeError if radius or number of places cannot be used
 */
export function countHotspots(
  columns: IncidentColumns,
  selection: Selection,
  options: HotspotOptions,
  pass = selectionPass(columns, selection),
): CountedPlaces {
  const halfLife = halfLifeDays(columns, options.halfLifeDays);
  const ranking = rankingBits(selection, options);
  const { period } = pass;
  const earlierPeriod = period && periodEnding(columns, period, period.toDay - RECENT_DAYS);
  const weights = weightsNowAndEarlier(columns, pass, ranking, period, earlierPeriod, options);
  const picks = discsByWeight(columns, pass, ranking, weights.now, options);
  const known = {
    ...eventsThatRank(columns, pass, ranking),
    period,
    halfLifeDays: halfLife,
    eventsPerCell: weights.eventsPerCell,
  };
  if (!period) return { ...known, places: [], beforeDays: 0 };

  const { recentFrom, historyFrom } = testedDays(columns, period);
  const earlier = discsByWeight(columns, pass, ranking, weights.earlier, options).map((pick) =>
    centerOf(columns, pick),
  );
  const wasListed = ([x, y]: EastNorth) =>
    earlier.some((center) => Math.hypot(center[0] - x, center[1] - y) < options.radiusMeters);
  const dayFlags = flagsOfDays(columns, pass, period);
  return {
    ...known,
    places: picks.map((pick) => ({
      ...countPlace(columns, pass, ranking, weights.now.ofDay, dayFlags, pick),
      wasListed: wasListed(centerOf(columns, pick)),
    })),
    beforeDays: Math.max(0, recentFrom - historyFrom),
  };
}

/** A and B: all events that rank in the days that are compared, when the municipality's change is taken out. */
export function municipalChange(
  columns: IncidentColumns,
  selection: Selection,
  options: HotspotOptions,
  pass: SelectionPass,
): { readonly recentTotal: number; readonly beforeTotal: number } {
  const { packed, bits, period } = pass;
  const ranking = rankingBits(selection, options);
  let recentTotal = 0;
  let beforeTotal = 0;
  if (!period) return { recentTotal, beforeTotal };
  const dayFlags = flagsOfDays(columns, pass, period);
  for (let i = 0; i < packed.length; i++) {
    const flags = dayFlags[packed.day[i]!]! & ((bits[i]! & ranking) === ranking ? -1 : 0);
    recentTotal += (flags >> RECENT_SHIFT) & 1;
    beforeTotal += (flags >> BEFORE_SHIFT) & 1;
  }
  return { recentTotal, beforeTotal };
}

/** Centroid of a disc's events, weighted as they rank. */
export function weightedCentroid(
  columns: IncidentColumns,
  { packed, bits }: SelectionPass,
  ranking: number,
  weightOfDay: Float64Array,
  pick: DiscPick,
): EastNorth {
  const { x, y } = columns;
  const [east, north] = centerOf(columns, pick);
  // Offsets from the centre, because seven digits of metres times a large weight would lose the centimetres.
  let sumX = 0;
  let sumY = 0;
  for (const [from, to] of eventRuns(columns, pick.cells)) {
    for (let i = from; i < to; i++) {
      if ((bits[i]! & ranking) !== ranking) continue;
      const weight = weightOfDay[packed.day[i]!]!;
      sumX += weight * (x[i]! - east);
      sumY += weight * (y[i]! - north);
    }
  }
  return [east + sumX / pick.sum, north + sumY / pick.sum];
}

/** The last 28 days of a period begin on `recentFrom`, the days that they are held against on `historyFrom`. */
function testedDays(columns: IncidentColumns, period: Period): { recentFrom: number; historyFrom: number } {
  const recentFrom = period.toDay - RECENT_DAYS + 1;
  return { recentFrom, historyFrom: Math.max(columns.firstDay!, recentFrom - HISTORY_DAYS) };
}

const LAST_YEAR_SHIFT = 0;
const RECENT_SHIFT = 1;
const BEFORE_SHIFT = 2;

/** Per day code, as bits: within the last 12 months of the period, the last 28 days, the days before those. */
function flagsOfDays(columns: IncidentColumns, { packed }: SelectionPass, period: Period): Uint8Array {
  const { recentFrom, historyFrom } = testedDays(columns, period);
  const spans: readonly (readonly [shift: number, span: Period])[] = [
    [LAST_YEAR_SHIFT, monthsUpTo(12, period.fromDay, period.toDay)],
    [RECENT_SHIFT, { fromDay: recentFrom, toDay: period.toDay }],
    [BEFORE_SHIFT, { fromDay: historyFrom, toDay: recentFrom - 1 }],
  ];
  const flags = new Uint8Array(packed.days + 1);
  for (const [shift, span] of spans) {
    daysIn(packed, columns.firstDay!, span).forEach((isInside, day) => {
      flags[day]! |= isInside << shift;
    });
  }
  return flags;
}

function eventsThatRank(
  columns: IncidentColumns,
  { packed, perKind, categories, areas, sources }: SelectionPass,
  ranking: number,
): Pick<CountedPlaces, "totalEvents" | "leftOut" | "piledEvents"> {
  const ordinary = ordinaryCategories(columns);
  const leftOut = new Uint32Array(columns.categories.length);
  let totalEvents = 0;
  let piledEvents = 0;
  packed.kinds.forEach(({ category, area, source, marks }, kind) => {
    if (categories !== null && categories[category] !== 1) return;
    if (areas !== null && areas[area] !== 1) return;
    if (sources !== null && sources[source] !== 1) return;
    if ((ranking & ORDINARY) !== 0 && ordinary[category] === 0) leftOut[category]! += perKind[kind]!;
    else if ((marks & PILED) !== 0) piledEvents += perKind[kind]!;
    else totalEvents += perKind[kind]!;
  });
  return { totalEvents, leftOut, piledEvents };
}

function countPlace(
  columns: IncidentColumns,
  pass: SelectionPass,
  ranking: number,
  weightOfDay: Float64Array,
  dayFlags: Uint8Array,
  pick: DiscPick,
): Omit<CountedPlace, "wasListed"> {
  const { start, end, category, precision, firstHour, hoursTouched } = columns;
  const { packed, bits } = pass;
  const { day } = packed;
  const atAnyHour = (ranking & ~IN_HOURS) | IN_PERIOD;
  const categoryCounts = new Uint32Array(columns.categories.length);
  const perDay = new Uint32Array(packed.days + 1);
  const tally = new HourTally();
  let count = 0;
  let uncertainTimeCount = 0;
  for (const [from, to] of eventRuns(columns, pick.cells)) {
    for (let i = from; i < to; i++) {
      const passed = bits[i]!;
      if ((passed & atAnyHour) === atAnyHour) {
        if (precision[i]! >= TIME_UNKNOWN) tally.addUnknown(1);
        else if (hoursTouched[i] === 1) tally.addExact(firstHour[i]!, 1);
        else tally.addInterval(firstHour[i]!, start[i]!, end[i]!);
      }
      if ((passed & ranking) !== ranking) continue;
      perDay[day[i]!]!++;
      if ((passed & IN_PERIOD) === 0) continue;
      count++;
      if (precision[i] !== TIME_KNOWN) uncertainTimeCount++;
      categoryCounts[category[i]!]!++;
    }
  }

  let dates = 0;
  let count12Months = 0;
  let recent = 0;
  let before = 0;
  let squares = 0;
  perDay.forEach((events, d) => {
    if (events === 0) return;
    const flags = dayFlags[d]!;
    const weight = weightOfDay[d]! / WEIGHT_UNIT;
    if (weight > 0) dates++;
    count12Months += events * ((flags >> LAST_YEAR_SHIFT) & 1);
    recent += events * ((flags >> RECENT_SHIFT) & 1);
    before += events * ((flags >> BEFORE_SHIFT) & 1);
    squares += events * weight * weight;
  });
  const score = pick.sum / WEIGHT_UNIT;
  return {
    centerXy: centerOf(columns, pick),
    markerXy: weightedCentroid(columns, pass, ranking, weightOfDay, pick),
    cells: pick.cells,
    score,
    scoreUnit: squares / score,
    effectiveCount: (score * score) / squares,
    count,
    count12Months,
    dates,
    categoryCounts,
    uncertainTimeCount,
    recent,
    before,
    hours: tally.counts(),
  };
}
