import { type IncidentRecord, TIME_UNKNOWN } from "../../domain/incident.ts";
import { dayOfMinute, isoDateOfDay, isoMinuteOf, MINUTES_PER_DAY } from "../../domain/time.ts";

type Times = Pick<IncidentRecord, "start" | "end" | "precision">;

/**
 * From–to, as short as it can be said: `2026-10-31 22:15`, `2026-10-31 22:15–23:40`, `2026-10-30 17:00 – 2026-11-02
 * 08:00`; days alone when the hour is not known. null for an undated event.
 */
export function incidentTime({ start, end, precision }: Times): string | null {
  if (start === null) return null;
  if (precision === TIME_UNKNOWN && isMidnight(start) && (end === null || isMidnight(end))) {
    const first = isoDateOfDay(dayOfMinute(start));
    // Days are held as midnight to midnight.
    const last = isoDateOfDay(dayOfMinute(Math.max(start, (end ?? start) - 1)));
    return first === last ? first : `${first} – ${last}`;
  }
  const from = isoMinuteOf(start);
  if (end === null || end === start) return from;
  const to = isoMinuteOf(end);
  return from.slice(0, 10) === to.slice(0, 10) ? `${from}–${to.slice(11)}` : `${from} – ${to}`;
}

/** When it began, for a narrow line; the day alone when the hour is not known. */
export function incidentStart({ start, precision }: Times): string | null {
  if (start === null) return null;
  const text = isoMinuteOf(start);
  return precision === TIME_UNKNOWN && isMidnight(start) ? text.slice(0, 10) : text;
}

function isMidnight(minute: number): boolean {
  return minute % MINUTES_PER_DAY === 0;
}
