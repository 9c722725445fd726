const HOURS = 24;
/** As long as a shift can be on the spot. */
const PEAK_HOURS = 3;

/** @param week 168 hours, Monday 00 first @returns 24 sums over the days */
export function hoursOfDay(week: readonly number[]): readonly number[] {
  return Array.from({ length: HOURS }, (_, hour) =>
    week.reduce((sum, count, at) => (at % HOURS === hour ? sum + count : sum), 0),
  );
}

/** The three hours after each other with the most; they may pass midnight. */
export function peakOf(hours: readonly number[]): { readonly fromHour: number; readonly hours: number } {
  const sumFrom = (from: number) =>
    Array.from({ length: PEAK_HOURS }, (_, i) => hours[(from + i) % HOURS]!).reduce((sum, count) => sum + count, 0);
  const sums = hours.map((_, from) => sumFrom(from));
  return { fromHour: sums.indexOf(Math.max(...sums)), hours: PEAK_HOURS };
}
