import type { Period } from "../domain/period.ts";
import type { DeliveryAnswer } from "../domain/presence.ts";
import type { DayNumber } from "../domain/time.ts";
import type { Work } from "../domain/work.ts";
import type { WorkContext } from "./work-context.ts";

export function deliveryOf(
  _context: WorkContext,
  _work: Work,
  period: Period,
  _planningDay: DayNumber,
): DeliveryAnswer {
  const total = { key: "", name: "", planned: 0, kept: 0, delivered: 0, minutes: 0 };
  return { period, visits: [], unplanned: [], total, byPlace: [], byWeek: [], byActor: [], unvisited: [] };
}
