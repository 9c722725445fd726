const CLOCK =
  /^(?:kl(?:ockan)?\.?\s*)?(\d{1,2})(?:[:.]?(\d{2})(?:[:.]?(\d{2})(?:[.,]\d+)?)?)?\s*(a\.?m\.?|p\.?m\.?|fm|em)?\.?$/i;

/**
 * Minutes after midnight of a clock without a date: `22:15`, `9.05`, `22:15:30`, `2215`, `kl 22`, `10:15 PM`.
 *
 * @returns NaN when it is no clock; 1 440 for 24:00
 */
export function parseClock(cell: string): number {
  const match = CLOCK.exec(cell.trim());
  if (!match) return Number.NaN;
  let hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  const half = match[4]?.[0]?.toLowerCase();
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return Number.NaN;
    hour = (hour % 12) + (half === "p" || half === "e" ? 12 : 0);
  }
  if (minute > 59 || Number(match[3] ?? 0) > 59) return Number.NaN;
  if (hour > 23 && !(hour === 24 && minute === 0)) return Number.NaN;
  return hour * 60 + minute;
}

const INTERVAL = /^(.*\d\S*)\s*(?:[-–—]|till|to)\s*(?:kl\.?\s*)?(\d.*)$/i;

/** Both clocks of `22:15-23:10` or `kl 22.15 till 01.00`, in minutes after midnight; null for anything else. */
export function parseClockInterval(cell: string): readonly [from: number, to: number] | null {
  const match = INTERVAL.exec(cell.trim());
  if (!match) return null;
  const from = parseClock(match[1]!);
  const to = parseClock(match[2]!);
  return Number.isNaN(from) || Number.isNaN(to) ? null : [from, to];
}
