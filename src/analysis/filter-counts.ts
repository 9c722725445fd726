import type { IncidentColumns } from "../domain/incident-columns.ts";
import type { FilterCounts, Selection } from "../domain/selection.ts";
import { HOURS_PER_WEEK, isoDateOfDay, NO_TIME } from "../domain/time.ts";
import { chosenHoursOfWeek, compileSelection } from "./selection-mask.ts";

/** Width of the table over (first hour, hours touched). */
const TOUCHED = HOURS_PER_WEEK + 1;

/**
 * Cross-filter counts: for every dimension, the events that each of its values would leave with all *other*
 * dimensions as chosen. Whole events, never shares: an interval that overlaps three hours counts once in each, so
 * hours and weekdays may add up to more than the total.
 *
 * Hours are counted on the chosen weekdays and weekdays within the chosen hours. Months are the whole dataset's, with
 * every dimension but the period. Undated events are in `all` and `undated` only.
 *
 * One pass over the events; the hours they touch are first tallied by (first hour, hours touched) and spread out over
 * the hours afterwards, so that a long interval costs no more than an exact time.
 */
export function filterCounts(columns: IncidentColumns, selection: Selection): FilterCounts {
  const { length, day, category, area, firstHour, hoursTouched } = columns;
  const compiled = compileSelection(columns, selection);
  const fromDay = compiled.period?.fromDay ?? 0;
  const toDay = compiled.period?.toDay ?? -1;
  const categoryChosen = compiled.categories ?? new Uint8Array(columns.categories.length).fill(1);
  const areaChosen = compiled.areas ?? new Uint8Array(0x10000).fill(1);
  const hoursBefore = compiled.hours;

  const months = monthsOf(columns);
  const firstDay = columns.firstDay ?? 0;
  const categoryCounts = new Uint32Array(columns.categories.length);
  const areaCounts = new Uint32Array(0x10000);
  const monthCounts = new Uint32Array(months.names.length);
  const dayCounts = new Uint32Array(months.ofDay.length);
  const touched = new Uint32Array(HOURS_PER_WEEK * TOUCHED);
  let total = 0;
  let undated = 0;

  for (let i = 0; i < length; i++) {
    const d = day[i]!;
    if (d === NO_TIME) {
      undated++;
      continue;
    }
    const c = category[i]!;
    const a = area[i]!;
    const first = firstHour[i]!;
    const hours = hoursTouched[i]!;
    const inPeriod = d >= fromDay && d <= toDay ? 1 : 0;
    const inCategory = categoryChosen[c]!;
    const inArea = areaChosen[a]!;
    const inHours = hoursBefore === null || hoursBefore[first + hours]! > hoursBefore[first]! ? 1 : 0;
    // Added rather than branched on: which events pass is close to random, and a wrong guess costs more than an addition.
    const inPeriodAndHours = inPeriod & inHours;
    const inCategoryAndArea = inCategory & inArea;
    total += inPeriodAndHours & inCategoryAndArea;
    categoryCounts[c]! += inPeriodAndHours & inArea;
    areaCounts[a]! += inPeriodAndHours & inCategory;
    dayCounts[d - firstDay]! += inHours & inCategoryAndArea;
    touched[first * TOUCHED + hours]! += inPeriod & inCategoryAndArea;
  }

  for (let i = 0; i < dayCounts.length; i++) monthCounts[months.ofDay[i]!]! += dayCounts[i]!;
  return {
    total,
    all: length,
    undated,
    categories: columns.categories.map((name, code) => ({ category: name, count: categoryCounts[code]! })),
    weekdays: countByGroup(touched, chosenHoursOfWeek(null, selection.hours), 7, (hour) => Math.floor(hour / 24)),
    hours: countByGroup(touched, chosenHoursOfWeek(selection.weekdays, null), 24, (hour) => hour % 24),
    areas: columns.areaCodes.map((code, index) => ({ code, count: areaCounts[index]! })),
    days: columns.firstDay === null ? null : { firstDay, counts: Array.from(dayCounts) },
    months: months.names.map((month, index) => ({ month, count: monthCounts[index]! })),
  };
}

/** Events per group of hours (weekday or hour of day); an event counts once in every group where it overlaps a chosen hour. */
function countByGroup(
  touched: Uint32Array,
  chosen: Uint8Array,
  groups: number,
  groupOf: (hourOfWeek: number) => number,
): number[] {
  const counts = new Array<number>(groups).fill(0);
  for (let first = 0; first < HOURS_PER_WEEK; first++) {
    // Longer intervals from the same hour touch what shorter ones do and more: one walk outwards serves them all.
    let reached = 0;
    for (let hours = 1; hours <= HOURS_PER_WEEK; hours++) {
      const hour = (first + hours - 1) % HOURS_PER_WEEK;
      if (chosen[hour] === 1) reached |= 1 << groupOf(hour);
      const events = touched[first * TOUCHED + hours]!;
      if (events === 0) continue;
      for (let group = 0; group < groups; group++) {
        if (reached & (1 << group)) counts[group]! += events;
      }
    }
  }
  return counts;
}

/** Every calendar month from the first to the last day, also those without events. */
function monthsOf(columns: IncidentColumns): { names: string[]; ofDay: Uint16Array } {
  const { firstDay, lastDay } = columns;
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
