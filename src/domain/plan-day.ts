import type { Capacity, Visit } from "./presence.ts";
import { type DayNumber, dayOfMinute, type LocalMinute, MINUTES_PER_DAY, weekdayOfDay } from "./time.ts";

/** Without a shift that says so, the night until 05 belongs to the evening before it. */
export const DAY_BREAK_MINUTES = 5 * 60;

/** When the turn of a shift that is on at `minute` began; null when it is not on. */
export function shiftStartAt(shift: Capacity, minute: LocalMinute): LocalMinute | null {
  const today = dayOfMinute(minute);
  for (const day of [today, today - 1]) {
    const start = day * MINUTES_PER_DAY + shift.fromMinute;
    const isOn = minute >= start && minute < start + shift.minutes;
    if (isOn && shift.weekdays.includes(weekdayOfDay(day))) return start;
  }
  return null;
}

/**
 * The day whose work a visit is: that on which its shift began, also after midnight.
 *
 * @param capacity those of the work; the visit names its own
 */
export function planDayOf(visit: Visit, capacity: readonly Capacity[]): DayNumber {
  const shift = capacity.find(({ id }) => id === visit.capacityId);
  const start = shift ? shiftStartAt(shift, visit.startMinute) : null;
  return dayOfMinute(start ?? visit.startMinute - DAY_BREAK_MINUTES);
}

/** The visits that start on `days` days from `fromDay`, by start and then as before. Weeks are cut at midnight, as the need is. */
export function visitsOfDays(visits: readonly Visit[], fromDay: DayNumber, days: number): readonly Visit[] {
  const from = fromDay * MINUTES_PER_DAY;
  const to = from + days * MINUTES_PER_DAY;
  return visits
    .filter(({ startMinute }) => startMinute >= from && startMinute < to)
    .sort((a, b) => a.startMinute - b.startMinute);
}
