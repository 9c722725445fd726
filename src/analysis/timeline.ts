import type { Period } from "../domain/period.ts";
import type { FilterCounts } from "../domain/selection.ts";
import type { Shown } from "../domain/shown.ts";
import { addMonths, type DayNumber, dayOfCivil, isoDateOfDay, weekdayOfDay } from "../domain/time.ts";

/** What one bar of the timeline stands for. */
export type TimelineUnit = "week" | "month" | "year";

export interface TimelineBin {
  readonly fromDay: DayNumber;
  /** Included. */
  readonly toDay: DayNumber;
  readonly count: Shown;
  /** The same days one year before; null when the data do not reach back to all of them. */
  readonly yearBefore: Shown | null;
  /** False at an end of the data that cuts the week, month or year: the bar is then short for that reason. */
  readonly isWhole: boolean;
}

export interface Timeline {
  readonly unit: TimelineUnit;
  readonly bins: readonly TimelineBin[];
}

/** More bars than this in half a screen are narrower than the gap between them. */
const MOST_BARS = 160;
/** 52 weeks: the same weekdays, which a date one year before does not have. */
const YEAR_OF_WEEKS = 364;

/**
 * Events per week, month or year over the whole data, in the finest unit with at most 160 bars; months when only months
 * are known (the shared view). Weeks begin on Monday. One year before is 52 weeks for weeks and 12 months otherwise,
 * over the same days, so that a week or month cut short by data-as-of is compared with as short a one.
 *
 * @returns null when nothing is dated
 */
export function timelineOf(counts: FilterCounts, firstDay: DayNumber, lastDay: DayNumber): Timeline | null {
  if (lastDay < firstDay) return null;
  if (counts.days === null) return counts.months.length === 0 ? null : monthsAsGiven(counts.months, firstDay, lastDay);
  const unit = (["week", "month"] as const).find((unit) => binsOf(unit, firstDay, lastDay) <= MOST_BARS) ?? "year";
  const sums = runningSums(counts.days.counts);
  const sumOf = (fromDay: DayNumber, toDay: DayNumber) => {
    const offset = counts.days!.firstDay;
    const at = (day: DayNumber) => sums[Math.min(Math.max(day - offset, 0), sums.length - 1)]!;
    return at(toDay + 1) - at(fromDay);
  };
  const bins: TimelineBin[] = [];
  for (let start = startOfBin(unit, firstDay); start <= lastDay; start = nextBin(unit, start)) {
    const end = nextBin(unit, start) - 1;
    const fromDay = Math.max(start, firstDay);
    const toDay = Math.min(end, lastDay);
    const [beforeFrom, beforeTo] = [oneYearBefore(unit, fromDay), oneYearBefore(unit, toDay + 1) - 1];
    bins.push({
      fromDay,
      toDay,
      count: sumOf(fromDay, toDay),
      yearBefore: beforeFrom < firstDay ? null : sumOf(beforeFrom, beforeTo),
      isWhole: fromDay === start && toDay === end,
    });
  }
  return { unit, bins };
}

/** The first day of the bin that a day lies in. */
export function startOfBin(unit: TimelineUnit, day: DayNumber): DayNumber {
  if (unit === "week") return day - weekdayOfDay(day);
  const [year, month] = isoDateOfDay(day).split("-").map(Number) as [number, number];
  return dayOfCivil(year, unit === "month" ? month : 1, 1);
}

/** The first day of the bin after one that begins at `start`. */
export function nextBin(unit: TimelineUnit, start: DayNumber): DayNumber {
  return unit === "week" ? start + 7 : addMonths(start, unit === "month" ? 1 : 12);
}

/** Events of a period and of the same days 52 weeks before; null where the data do not hold all of them. */
export function againstYearBefore(
  days: NonNullable<FilterCounts["days"]>,
  period: Period,
): { readonly events: number; readonly yearBefore: number } | null {
  const from = period.fromDay - YEAR_OF_WEEKS - days.firstDay;
  if (from < 0) return null;
  const sum = (start: number, end: number) => days.counts.slice(Math.max(0, start), end).reduce((a, b) => a + b, 0);
  const length = period.toDay - period.fromDay + 1;
  return { events: sum(from + YEAR_OF_WEEKS, from + YEAR_OF_WEEKS + length), yearBefore: sum(from, from + length) };
}

function monthsAsGiven(months: FilterCounts["months"], firstDay: DayNumber, lastDay: DayNumber): Timeline {
  const countOf = new Map(months.map(({ month, count }) => [month, count]));
  const bins: TimelineBin[] = [];
  for (let start = startOfBin("month", firstDay); start <= lastDay; start = nextBin("month", start)) {
    const end = nextBin("month", start) - 1;
    const before = addMonths(start, -12);
    bins.push({
      fromDay: Math.max(start, firstDay),
      toDay: Math.min(end, lastDay),
      count: countOf.get(monthOf(start)) ?? 0,
      // Only whole months are known, so a month cut short has nothing to be compared with.
      yearBefore: before < firstDay || end > lastDay ? null : (countOf.get(monthOf(before)) ?? 0),
      isWhole: start >= firstDay && end <= lastDay,
    });
  }
  return { unit: "month", bins };
}

function monthOf(day: DayNumber): string {
  return isoDateOfDay(day).slice(0, 7);
}

function oneYearBefore(unit: TimelineUnit, day: DayNumber): DayNumber {
  return unit === "week" ? day - YEAR_OF_WEEKS : addMonths(day, -12);
}

function binsOf(unit: "week" | "month", firstDay: DayNumber, lastDay: DayNumber): number {
  const days = lastDay - startOfBin(unit, firstDay) + 1;
  return unit === "week" ? Math.ceil(days / 7) : Math.ceil(days / 30.436875);
}

/** Sums of everything before each day, one longer than the counts. */
function runningSums(counts: readonly number[]): Float64Array {
  const sums = new Float64Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) sums[i + 1] = sums[i]! + counts[i]!;
  return sums;
}
