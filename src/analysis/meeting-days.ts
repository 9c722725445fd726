import type { CountComparison } from "../domain/follow-up.ts";
import { monthsUpTo, type Period } from "../domain/period.ts";
import { isHidden, type Shown } from "../domain/shown.ts";
import type { Source } from "../domain/source.ts";
import { addMonths, type DayNumber } from "../domain/time.ts";
import { compareCounts } from "./follow-up/compare-counts.ts";
import type { FollowedDays } from "./follow-up/followed-days.ts";
import { type SourceDays, unevenSources } from "./follow-up/source-days.ts";

const MONTHS = 12;

export type MeetingDays = Pick<FollowedDays, "coveredTo" | "compared" | "isUneven"> & {
  /** The last 12 months of the period, or all of a shorter one. */
  readonly now: Period;
};

/**
 * The days that a meeting is told of, and the same dates a year before when the data reach so far.
 *
 * @param period  what is looked at
 * @param data    first and last day with data
 * @param sources those of incidents that are in the selection
 */
export function meetingDays(
  period: Period,
  data: { readonly firstDay: DayNumber; readonly lastDay: DayNumber },
  sources: readonly Source[],
): MeetingDays {
  const toDay = Math.min(period.toDay, data.lastDay);
  const now = monthsUpTo(MONTHS, period.fromDay, toDay);
  if (toDay < period.fromDay) return { now: period, coveredTo: null, compared: null, isUneven: false };
  // From the day after, so that the last day of February is the last day of February.
  const before = { fromDay: addMonths(now.fromDay, -MONTHS), toDay: addMonths(toDay + 1, -MONTHS) - 1 };
  if (data.firstDay > before.fromDay) return { now, coveredTo: toDay, compared: null, isUneven: false };
  const isUneven = unevenSources(sources.flatMap(daysOfSource), [now, before]).length > 0;
  return { now, coveredTo: toDay, compared: { now, before }, isUneven };
}

/** As `compareCounts`; what the shared view hides is not compared. */
export function meetingComparison(now: Shown, before: Shown | null, days: MeetingDays): CountComparison {
  if (!isHidden(now) && (before === null || !isHidden(before))) return compareCounts(now, before ?? 0, days);
  const verdict = before === null ? "noHistory" : "hidden";
  return { now, before, verdict, ratio: null, low: null, high: null, pValue: null };
}

function daysOfSource({ kind, name, provider, firstDay, lastDay, rows }: Source): SourceDays[] {
  if (kind !== "incidents" || firstDay === null || lastDay === null) return [];
  return [{ name, provider, days: { fromDay: firstDay, toDay: lastDay }, events: rows }];
}
