import { hourOfWeek, type LocalMinute } from "../domain/time.ts";

const MINUTES_PER_HOUR = 60;

/**
 * Spread one event over the hours of the week by how much of its interval falls in each.
 *
 *   hours[h] += weight · minutes in h / (end − start)
 *
 * Minutes are the wall clock's: an event over the night when clocks change is spread as the clock showed.
 *
 * @param hours  168 sums, Monday 00–01 first; added to in place, by `weight` in all
 * @param start  minute of the wall clock
 * @param end    not itself part of the interval; equal to `start` when the time is exact, which adds to that one hour
 * @throws RangeError if the interval ends before it starts
 * @see Ratcliffe & McCullagh (1998), IJGIS 12:751–764
 */
export function addAoristic(hours: Float64Array, start: LocalMinute, end: LocalMinute, weight = 1): void {
  if (!(end >= start)) throw new RangeError(`An interval from ${start} to ${end}`);
  if (end === start) {
    hours[hourOfWeek(start)]! += weight;
    return;
  }
  const perMinute = weight / (end - start);
  for (let from = start; from < end; ) {
    const nextHour = (Math.floor(from / MINUTES_PER_HOUR) + 1) * MINUTES_PER_HOUR;
    const to = Math.min(nextHour, end);
    hours[hourOfWeek(from)]! += (to - from) * perMinute;
    from = to;
  }
}
