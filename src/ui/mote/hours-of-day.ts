import { LEAST_RHYTHM_EVENTS } from "../../domain/rhythm.ts";

const HOURS = 24;
/** As long as a shift can be on the spot. */
const PEAK_HOURS = 3;

/** @param week 168 hours, Monday 00 first @returns 24 sums over the days */
export function hoursOfDay(week: readonly number[]): readonly number[] {
  return Array.from({ length: HOURS }, (_, hour) =>
    week.reduce((sum, count, at) => (at % HOURS === hour ? sum + count : sum), 0),
  );
}

/**
 * The three hours after each other with the most; they may pass midnight.
 *
 * @param known events whose hours are known
 * @returns null under 30 of them, as for the profile: some hours always have the most, and of so few it says nothing
 */
export function peakOf(
  hours: readonly number[],
  known: number,
): { readonly fromHour: number; readonly hours: number } | null {
  if (known < LEAST_RHYTHM_EVENTS) return null;
  const sumFrom = (from: number) =>
    Array.from({ length: PEAK_HOURS }, (_, i) => hours[(from + i) % HOURS]!).reduce((sum, count) => sum + count, 0);
  const sums = hours.map((_, from) => sumFrom(from));
  return { fromHour: sums.indexOf(Math.max(...sums)), hours: PEAK_HOURS };
}
