export interface HourRange {
  /** 0–23 */
  readonly from: number;
  /** 1–24; less than or equal to `from` when the range runs over midnight. */
  readonly to: number;
}

export const WHOLE_DAY: HourRange = { from: 0, to: 24 };

/** The hours of a range; null when it is the whole day. */
export function hoursOfRange({ from, to }: HourRange): readonly number[] | null {
  const length = (to - from + 24) % 24;
  if (length === 0) return null;
  return Array.from({ length }, (_, index) => (from + index) % 24);
}

/** The range that the hours are; null when they have gaps, as a link may have it. */
export function rangeOfHours(hours: readonly number[] | null): HourRange | null {
  if (hours === null || hours.length === 24) return WHOLE_DAY;
  const starts = hours.filter((hour) => !hours.includes((hour + 23) % 24));
  if (starts.length !== 1) return null;
  const from = starts[0]!;
  return { from, to: ((from + hours.length - 1) % 24) + 1 };
}
