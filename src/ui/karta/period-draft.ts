import type { Period } from "../../domain/period.ts";
import type { Result } from "../../domain/result.ts";
import { type DayNumber, dayOfIsoDate } from "../../domain/time.ts";

/** What stands in the two date fields; empty while a date is being typed. */
export interface PeriodDraft {
  readonly from: string;
  readonly to: string;
}

/** A period that holds data, or why it is not one. */
export function readPeriodDraft(
  draft: PeriodDraft,
  firstDay: DayNumber,
  lastDay: DayNumber,
): Result<Period, "incomplete" | "backwards" | "outside"> {
  const fromDay = dayOfIsoDate(draft.from);
  const toDay = dayOfIsoDate(draft.to);
  if (fromDay === null || toDay === null) return { ok: false, error: "incomplete" };
  if (fromDay > toDay) return { ok: false, error: "backwards" };
  if (fromDay > lastDay || toDay < firstDay) return { ok: false, error: "outside" };
  return { ok: true, value: { fromDay, toDay } };
}
