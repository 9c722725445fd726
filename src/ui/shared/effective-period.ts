import type { DatasetSummary } from "../../dataset/dataset.ts";
import { defaultPeriod, monthsUpTo, type Period, periodDays } from "../../domain/period.ts";
import { isoDateOfDay } from "../../domain/time.ts";

/** The period the numbers are of; null when nothing loaded is dated. */
export function effectivePeriod(chosen: Period | null, summary: DatasetSummary | null): Period | null {
  if (chosen) return chosen;
  if (summary?.firstDay == null || summary.lastDay == null) return null;
  return defaultPeriod(summary.firstDay, summary.lastDay);
}

export type PeriodWords =
  | { readonly kind: "months"; readonly months: number; readonly to: string }
  | { readonly kind: "days"; readonly days: number; readonly to: string }
  | { readonly kind: "dates"; readonly from: string; readonly to: string };

/** Whole months and the usual 28 days are said as a length; everything else as two dates. */
export function periodWords(period: Period): PeriodWords {
  const to = isoDateOfDay(period.toDay);
  for (const months of [36, 24, 12, 6, 3, 1]) {
    if (monthsUpTo(months, Number.NEGATIVE_INFINITY, period.toDay).fromDay === period.fromDay)
      return { kind: "months", months, to };
  }
  if (periodDays(period) === 28) return { kind: "days", days: 28, to };
  return { kind: "dates", from: isoDateOfDay(period.fromDay), to };
}
