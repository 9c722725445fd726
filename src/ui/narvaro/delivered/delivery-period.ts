import type { DeliveryPeriod } from "../../../domain/delivery-period.ts";
import { daysOf, followUpPeriodAt } from "../../../domain/follow-up-period.ts";
import { DAYS_PER_WEEK, mondayOf } from "../../../domain/iso-week.ts";
import { type Period, periodDays } from "../../../domain/period.ts";
import type { DayNumber } from "../../../domain/time.ts";

export const PERIOD_KINDS = ["day", "week", "month", "tertial", "free"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** @param today what a day that is not named means */
export function daysOfPeriod(period: DeliveryPeriod, today: DayNumber): Period {
  switch (period.kind) {
    case "day": {
      const day = period.day ?? today;
      return { fromDay: day, toDay: day };
    }
    case "week":
      return { fromDay: period.monday, toDay: period.monday + DAYS_PER_WEEK - 1 };
    case "free":
      return period.days;
    default:
      return daysOf(period);
  }
}

/** Another kind of period around the same days: the one that the last of them is in, so that one stays where one was. */
export function periodOfKind(kind: PeriodKind, before: DeliveryPeriod, today: DayNumber): DeliveryPeriod {
  const days = daysOfPeriod(before, today);
  const anchor = Math.max(days.fromDay, Math.min(days.toDay, today));
  switch (kind) {
    case "day":
      return dayPeriod(anchor, today);
    case "week":
      return { kind, monday: mondayOf(anchor) };
    case "free":
      return { kind, days };
    default:
      return followUpPeriodAt(anchor, kind);
  }
}

/** The one before (-1) or after (1); a free period moves by its own length. */
export function stepped(period: DeliveryPeriod, step: -1 | 1, today: DayNumber): DeliveryPeriod {
  const days = daysOfPeriod(period, today);
  switch (period.kind) {
    case "day":
      return dayPeriod(days.fromDay + step, today);
    case "week":
      return { kind: "week", monday: period.monday + step * DAYS_PER_WEEK };
    case "free": {
      const by = step * periodDays(days);
      return { kind: "free", days: { fromDay: days.fromDay + by, toDay: days.toDay + by } };
    }
    default:
      return followUpPeriodAt(step < 0 ? days.fromDay - 1 : days.toDay + 1, period.kind);
  }
}

/** Today is not named: what is remembered, or in a link, is then still today when it is opened tomorrow. */
export function dayPeriod(day: DayNumber, today: DayNumber): DeliveryPeriod {
  return { kind: "day", day: day === today ? null : day };
}
