import type { DayNumber } from "../domain/time.ts";

const HOURS_PER_DAY = 24;

/**
 * Was a request closed within its service target?
 *
 * Only days are known. A target of 24 hours is taken as kept on the day of the report and on the day after, for either
 * can be within 24 hours; in general when closedDay − reportedDay ≤ ⌈hours / 24⌉. The doubt is given to who mended it.
 *
 * @param targetHours of its type; null: none is promised
 * @returns null when it cannot be told: no target, or a day that is not known
 */
export function isWithinTarget(
  reportedDay: DayNumber | null,
  closedDay: DayNumber | null,
  targetHours: number | null,
): boolean | null {
  if (reportedDay === null || closedDay === null || targetHours === null) return null;
  return closedDay - reportedDay <= targetDays(targetHours);
}

/** The last day on which the target is kept, in days after the report. */
export function targetDays(targetHours: number): number {
  return Math.ceil(targetHours / HOURS_PER_DAY);
}
