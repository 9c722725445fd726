import { todayInSweden } from "../../../dataset/today.ts";
import { DAY_BREAK_MINUTES } from "../../../domain/plan-day.ts";
import type { DayNumber } from "../../../domain/time.ts";

const MS_PER_MINUTE = 60_000;

/**
 * The day that whoever is out now is working: past midnight still yesterday, as in the plan.
 *
 * @param today of the plan, which in the example is not the clock's
 */
export function workDay(today: DayNumber, now: Date): DayNumber {
  const began = todayInSweden(new Date(now.getTime() - DAY_BREAK_MINUTES * MS_PER_MINUTE));
  return began === today - 1 ? began : today;
}
