import { addMonths, type DayNumber } from "./time.ts";

/** Whole days, both ends included. */
export interface Period {
  readonly fromDay: DayNumber;
  readonly toDay: DayNumber;
}

/** The default: the 36 months up to and including data-as-of, or all there is when the data are shorter. */
export function defaultPeriod(firstDay: DayNumber, dataAsOfDay: DayNumber): Period {
  return monthsUpTo(36, firstDay, dataAsOfDay);
}

/** The `months` months that end with `toDay`, cut at `firstDay`. */
export function monthsUpTo(months: number, firstDay: DayNumber, toDay: DayNumber): Period {
  // The day after the end, so that 36 months to 31 October begin on 1 November.
  return { fromDay: Math.max(firstDay, addMonths(toDay + 1, -months)), toDay };
}

export function periodDays(period: Period): number {
  return period.toDay - period.fromDay + 1;
}

export function samePeriod(a: Period | null, b: Period | null): boolean {
  return a === b || (a !== null && b !== null && a.fromDay === b.fromDay && a.toDay === b.toDay);
}
