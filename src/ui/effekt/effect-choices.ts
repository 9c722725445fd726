import type { DayNumber } from "../../domain/time.ts";

/** Whole weeks, so that both periods hold as many of each weekday. */
export const LENGTHS: readonly number[] = [28, 56, 84, 182, 364];

/** The lengths for which both periods lie within the data. */
export function possibleLengths(startDay: DayNumber, firstDay: DayNumber, lastDay: DayNumber): readonly number[] {
  const most = Math.min(startDay - firstDay, lastDay - startDay + 1);
  return LENGTHS.filter((days) => days <= most);
}

/** As much after the measure as the data allow, at most half a year; null when they are shorter than two periods. */
export function suggestedStart(firstDay: DayNumber, lastDay: DayNumber): DayNumber | null {
  const days = LENGTHS.findLast((length) => length <= 182 && 2 * length <= lastDay - firstDay + 1);
  return days === undefined ? null : lastDay - days + 1;
}
