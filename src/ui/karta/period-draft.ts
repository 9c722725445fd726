import type { Period } from "../../domain/period.ts";
import { type DayNumber, dayOfIsoDate } from "../../domain/time.ts";

/** What stands in the two date fields. */
export interface PeriodDraft {
  readonly from: string;
  readonly to: string;
}

export type PeriodReading =
  | { readonly ok: true; readonly value: Period }
  | {
      readonly ok: false;
      readonly error: "notADate" | "backwards" | "outside";
      /** The fields to change. */
      readonly fields: readonly (keyof PeriodDraft)[];
    };

/** A period within the data, or why it is not one. */
export function readPeriodDraft(draft: PeriodDraft, firstDay: DayNumber, lastDay: DayNumber): PeriodReading {
  const fromDay = dayOfTyped(draft.from);
  const toDay = dayOfTyped(draft.to);
  if (fromDay === null) return { ok: false, error: "notADate", fields: ["from"] };
  if (toDay === null) return { ok: false, error: "notADate", fields: ["to"] };
  if (fromDay > toDay) return { ok: false, error: "backwards", fields: ["from", "to"] };
  const outside = (day: DayNumber) => day < firstDay || day > lastDay;
  const fields = [...(outside(fromDay) ? (["from"] as const) : []), ...(outside(toDay) ? (["to"] as const) : [])];
  if (fields.length > 0) return { ok: false, error: "outside", fields };
  return { ok: true, value: { fromDay, toDay } };
}

/** Year, month and day in that order, however they are kept apart: `2026-10-31`, `2026-1-5`, `20261031`. */
export function dayOfTyped(text: string): DayNumber | null {
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim()) ?? /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text.trim());
  if (!parts) return null;
  const [, year, month, day] = parts;
  return dayOfIsoDate(`${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`);
}
