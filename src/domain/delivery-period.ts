import { type FollowUpPeriod, followUpKey, followUpPeriodOf } from "./follow-up-period.ts";
import { mondayOf } from "./iso-week.ts";
import type { Period } from "./period.ts";
import { type DayNumber, dayOfIsoDate, isoDateOfDay } from "./time.ts";

/** What one looks back on, and the day that one is out on. */
export type DeliveryPeriod =
  /** null: today, also tomorrow. */
  | { readonly kind: "day"; readonly day: DayNumber | null }
  | { readonly kind: "week"; readonly monday: DayNumber }
  | FollowUpPeriod
  | { readonly kind: "free"; readonly days: Period };

const TODAY = "idag";
const DAY = "dag-";

/** `idag`, `dag-2026-11-01`, the Monday of a week, `2026-10`, `2026-T2`, or the first and last day as `2026-11-01--2026-11-14`: in links. */
export function deliveryPeriodKey(period: DeliveryPeriod): string {
  switch (period.kind) {
    case "day":
      return period.day === null ? TODAY : `${DAY}${isoDateOfDay(period.day)}`;
    case "week":
      return isoDateOfDay(period.monday);
    case "free":
      return `${isoDateOfDay(period.days.fromDay)}--${isoDateOfDay(period.days.toDay)}`;
    default:
      return followUpKey(period);
  }
}

/** @returns null for anything else, and for days in the wrong order; any day of a week means that week */
export function deliveryPeriodOf(key: string): DeliveryPeriod | null {
  if (key === TODAY) return { kind: "day", day: null };
  if (key.startsWith(DAY)) {
    const day = dayOfIsoDate(key.slice(DAY.length));
    return day === null ? null : { kind: "day", day };
  }
  const [first = "", last, ...more] = key.split("--");
  const fromDay = dayOfIsoDate(first);
  if (fromDay === null) return followUpPeriodOf(key);
  if (last === undefined) return { kind: "week", monday: mondayOf(fromDay) };
  const toDay = dayOfIsoDate(last);
  return toDay === null || toDay < fromDay || more.length > 0 ? null : { kind: "free", days: { fromDay, toDay } };
}
