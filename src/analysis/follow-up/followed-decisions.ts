import { decisionOutcome } from "../../domain/decision.ts";
import type { DecisionFollowUp } from "../../domain/follow-up.ts";
import type { Period } from "../../domain/period.ts";
import type { DayNumber } from "../../domain/time.ts";
import type { Work } from "../../domain/work.ts";
import { matchDelivered } from "../match-delivered.ts";
import type { WorkContext } from "../work-context.ts";

/** The decisions of meetings in a period, by day, each with what has become of it up to today. */
export function followedDecisions(
  context: WorkContext,
  work: Work,
  { fromDay, toDay }: Period,
  planningDay: DayNumber,
): readonly DecisionFollowUp[] {
  const decisions = work.decisions.filter(({ day }) => day >= fromDay && day <= toDay);
  if (decisions.length === 0) return [];
  const foundIds = new Set(matchDelivered(context, work).flatMap(({ visit }) => (visit ? [visit.id] : [])));
  return decisions
    .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
    .map((decision) => ({ decision, outcome: decisionOutcome(decision, work, planningDay, foundIds) }));
}
