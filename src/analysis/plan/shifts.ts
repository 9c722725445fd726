import type { Capacity } from "../../domain/presence.ts";
import { type DayNumber, type LocalMinute, MINUTES_PER_DAY, weekdayOfDay } from "../../domain/time.ts";

/** One shift of a capacity; each of its teams works it. */
export interface Shift {
  readonly capacity: Capacity;
  readonly startMinute: LocalMinute;
  readonly endMinute: LocalMinute;
}

/**
 * The shifts that are on at some time in `days` days from `fromDay`, by start and id: also one that began the evening
 * before and passes midnight. None is cut at the edges.
 */
export function shiftsOf(capacity: readonly Capacity[], fromDay: DayNumber, days: number): readonly Shift[] {
  const shifts: Shift[] = [];
  for (let day = fromDay - 1; day < fromDay + days; day++) {
    const weekday = weekdayOfDay(day);
    for (const one of capacity) {
      if (!one.weekdays.includes(weekday)) continue;
      const startMinute = day * MINUTES_PER_DAY + one.fromMinute;
      const endMinute = startMinute + one.minutes;
      if (endMinute > fromDay * MINUTES_PER_DAY) shifts.push({ capacity: one, startMinute, endMinute });
    }
  }
  return shifts.sort((a, b) => a.startMinute - b.startMinute || byId(a.capacity, b.capacity));
}

/** The order of code units: the same in every language. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
