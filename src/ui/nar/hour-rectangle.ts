import type { Selection } from "../../domain/selection.ts";
import type { Weekday } from "../../domain/time.ts";

/** One hour of one weekday in the week's grid. */
export interface HourCell {
  readonly weekday: number;
  readonly hour: number;
}

/** The hours from one cell to another, both included. */
export interface HourRectangle {
  readonly from: HourCell;
  readonly to: HourCell;
}

type TimeFilter = Pick<Selection, "weekdays" | "hours">;

export function isInRectangle({ from, to }: HourRectangle, { weekday, hour }: HourCell): boolean {
  return isBetween(weekday, from.weekday, to.weekday) && isBetween(hour, from.hour, to.hour);
}

/** A rectangle as a filter; all seven days, or all 24 hours, are no restriction. Chosen a second time it is taken away. */
export function toggledRectangle({ from, to }: HourRectangle, now: TimeFilter): TimeFilter {
  const weekdays = run(from.weekday, to.weekday) as readonly Weekday[];
  const hours = run(from.hour, to.hour);
  const chosen = { weekdays: weekdays.length === 7 ? null : weekdays, hours: hours.length === 24 ? null : hours };
  const isAgain = sameSet(chosen.weekdays, now.weekdays) && sameSet(chosen.hours, now.hours);
  return isAgain ? { weekdays: null, hours: null } : chosen;
}

export function isChosenHour({ weekdays, hours }: TimeFilter, { weekday, hour }: HourCell): boolean {
  return (weekdays === null || weekdays.includes(weekday as Weekday)) && (hours === null || hours.includes(hour));
}

function run(a: number, b: number): readonly number[] {
  const [least, most] = [Math.min(a, b), Math.max(a, b)];
  return Array.from({ length: most - least + 1 }, (_, index) => least + index);
}

function isBetween(value: number, a: number, b: number): boolean {
  return value >= Math.min(a, b) && value <= Math.max(a, b);
}

function sameSet(a: readonly number[] | null, b: readonly number[] | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((item) => b.includes(item));
}
