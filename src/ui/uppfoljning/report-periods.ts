import { daysOf, type FollowUpPeriod, followUpPeriodAt } from "../../domain/follow-up-period.ts";
import type { DayNumber } from "../../domain/time.ts";

/** The last month or tertial that was over before a day. */
export function lastWholePeriod(kind: FollowUpPeriod["kind"], today: DayNumber): FollowUpPeriod {
  return neighbor(followUpPeriodAt(today, kind), -1);
}

/** The period before or after, of the same kind. */
export function neighbor(period: FollowUpPeriod, step: -1 | 1): FollowUpPeriod {
  const { fromDay, toDay } = daysOf(period);
  return followUpPeriodAt(step === 1 ? toDay + 1 : fromDay - 1, period.kind);
}

/** The period as one of the other kind: the tertial that a month is in, the last month of a tertial. */
export function asKind(period: FollowUpPeriod, kind: FollowUpPeriod["kind"]): FollowUpPeriod {
  return kind === period.kind ? period : followUpPeriodAt(daysOf(period).toDay, kind);
}
