import type { IncidentColumns } from "../domain/incident-columns.ts";
import type { FilterCounts, Selection } from "../domain/selection.ts";
import { HOURS_PER_WEEK, isoDateOfDay } from "../domain/time.ts";
import { type TimeClass, TOUCHED_VALUES } from "./packed-events.ts";
import { chosenHoursOfWeek } from "./selection-mask.ts";
import { selectionPass } from "./selection-pass.ts";

/**
 * Cross-filter counts: for every dimension, the events that each of its values would leave with all *other*
 * dimensions as chosen. Whole events, never shares: an interval that overlaps three hours counts once in each, so
 * hours and weekdays may add up to more than the total.
 *
 * Hours are counted on the chosen weekdays and weekdays within the chosen hours. Days and months are the whole
 * dataset's, with every dimension but the period. Undated events are in `all` and `undated` only; doubled ones are in
 * no number, and those on points of false precision in all.
 *
 * One pass over the events tallies them by kind (category, area and source), day and time class (the hours they touch); what a
 * choice would leave is added up from those few thousand sums.
 */
export function filterCounts(
  columns: IncidentColumns,
  selection: Selection,
  pass = selectionPass(columns, selection),
): FilterCounts {
  const { packed, perKind, perDay, perTimeClass } = pass;
  const categoryCounts = new Uint32Array(columns.categories.length);
  const areaCounts = new Uint32Array(0x10000);
  const sourceCounts = new Uint32Array(columns.sourceIds.length);
  let total = 0;
  packed.kinds.forEach(({ category, area, source }, kind) => {
    const events = perKind[kind]!;
    const inCategory = pass.categories === null || pass.categories[category] === 1;
    const inArea = pass.areas === null || pass.areas[area] === 1;
    const inSource = pass.sources === null || pass.sources[source] === 1;
    if (inCategory && inArea && inSource) total += events;
    if (inArea && inSource) categoryCounts[category]! += events;
    if (inCategory && inSource) areaCounts[area]! += events;
    if (inCategory && inArea) sourceCounts[source]! += events;
  });

  const months = monthsOf(columns);
  const monthCounts = new Uint32Array(months.names.length);
  const dayCounts = Array.from(perDay.subarray(1));
  dayCounts.forEach((events, day) => {
    monthCounts[months.ofDay[day]!]! += events;
  });
  const { timeClasses } = packed;
  return {
    total,
    all: packed.counted,
    undated: packed.undated,
    categories: columns.categories.map((name, code) => ({ category: name, count: categoryCounts[code]! })),
    weekdays: countByGroup(timeClasses, perTimeClass, chosenHoursOfWeek(null, selection.hours), 7, weekdayOfHour),
    hours: countByGroup(timeClasses, perTimeClass, chosenHoursOfWeek(selection.weekdays, null), 24, hourOfDay),
    areas: columns.areaCodes.map((code, index) => ({ code, count: areaCounts[index]! })),
    sources: columns.sourceIds.map((id, index) => ({ id, count: sourceCounts[index]! })),
    months: months.names.map((month, index) => ({ month, count: monthCounts[index]! })),
    days: columns.firstDay === null ? null : { firstDay: columns.firstDay, counts: dayCounts },
  };
}

function weekdayOfHour(hourOfWeek: number): number {
  return Math.floor(hourOfWeek / 24);
}

function hourOfDay(hourOfWeek: number): number {
  return hourOfWeek % 24;
}

/** Events per group of hours (weekday or hour of day); an event counts once in every group where it overlaps a chosen hour. */
function countByGroup(
  timeClasses: readonly TimeClass[],
  perTimeClass: Uint32Array,
  chosen: Uint8Array,
  groups: number,
  groupOf: (hourOfWeek: number) => number,
): number[] {
  const reached = groupsReached(chosen, groupOf);
  const counts = new Array<number>(groups).fill(0);
  timeClasses.forEach(({ firstHour, hoursTouched }, timeClass) => {
    const events = perTimeClass[timeClass]!;
    if (events === 0) return;
    const bits = reached[firstHour * TOUCHED_VALUES + hoursTouched]!;
    for (let group = 0; group < groups; group++) if (bits & (1 << group)) counts[group]! += events;
  });
  return counts;
}

/** Per first hour and number of hours touched: a bit for every group that holds a chosen one of them. */
function groupsReached(chosen: Uint8Array, groupOf: (hourOfWeek: number) => number): Uint32Array {
  const reached = new Uint32Array(HOURS_PER_WEEK * TOUCHED_VALUES);
  const bitOf = Uint32Array.from(chosen, (isChosen, hour) => (isChosen === 1 ? 1 << groupOf(hour) : 0));
  for (let first = 0; first < HOURS_PER_WEEK; first++) {
    // Longer intervals from the same hour touch what shorter ones do and more: one walk outwards serves them all.
    let bits = 0;
    for (let hours = 1; hours < TOUCHED_VALUES; hours++) {
      bits |= bitOf[(first + hours - 1) % HOURS_PER_WEEK]!;
      reached[first * TOUCHED_VALUES + hours] = bits;
    }
  }
  return reached;
}

interface Months {
  readonly names: readonly string[];
  /** Index into `names`. */
  readonly ofDay: Uint16Array;
}

/** Follows from the columns alone: a thousand dates written out once, not at every change of a filter. */
const knownMonths = new WeakMap<IncidentColumns, Months>();

function monthsOf(columns: IncidentColumns): Months {
  let months = knownMonths.get(columns);
  if (!months) {
    months = makeMonths(columns);
    knownMonths.set(columns, months);
  }
  return months;
}

/** Every calendar month from the first to the last day, also those without events. */
function makeMonths({ firstDay, lastDay }: IncidentColumns): Months {
  if (firstDay === null || lastDay === null) return { names: [], ofDay: new Uint16Array(0) };
  const names: string[] = [];
  const ofDay = new Uint16Array(lastDay - firstDay + 1);
  for (let day = firstDay; day <= lastDay; day++) {
    const month = isoDateOfDay(day).slice(0, 7);
    if (names.at(-1) !== month) names.push(month);
    ofDay[day - firstDay] = names.length - 1;
  }
  return { names, ofDay };
}
