import { addMonths, type DayNumber, isoDateOfDay } from "../domain/time.ts";

export interface TestedMonth {
  /** ÅÅÅÅ-MM */
  readonly name: string;
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
}

/** A list from less would be of another kind than the ones it stands for. */
const LEAST_HISTORY_MONTHS = 12;

/**
 * The whole calendar months that a list can be tested on, the first first: they end by data-as-of, and the calendar
 * month twelve months before has data. By calendar month, because a first event on the 2nd is no missing history.
 */
export function testableMonths(firstDay: DayNumber, dataAsOfDay: DayNumber): TestedMonth[] {
  const first = addMonths(monthStart(firstDay), LEAST_HISTORY_MONTHS);
  const months: TestedMonth[] = [];
  for (let start = first; addMonths(start, 1) - 1 <= dataAsOfDay; start = addMonths(start, 1)) {
    months.push({ name: isoDateOfDay(start).slice(0, 7), firstDay: start, lastDay: addMonths(start, 1) - 1 });
  }
  return months;
}

function monthStart(day: DayNumber): DayNumber {
  return day - Number(isoDateOfDay(day).slice(8)) + 1;
}
