import type { NeedSlot, PlanCoverage, PlanQuestion, Visit } from "../../domain/presence.ts";
import { coveredSlots, isWithinDays, needSlots, type PlacedSlot } from "./need-slots.ts";
import { neediestBound } from "./plan-bound.ts";
import { planProblem } from "./plan-problem.ts";
import { bestRoundRobin } from "./round-robin.ts";

/**
 * How much of the need any set of visits covers, proposed or made by hand. `question.kept` matters for the round robin
 * alone: it works around the same kept visits.
 *
 * @param visits all of them, kept ones too; those outside the days count for nothing
 */
export function planCoverage(visits: readonly Visit[], question: PlanQuestion): PlanCoverage {
  const { slots, roundRobin } = heldAgainst(question);
  return coverageOf(visits, question, slots, roundRobin);
}

/** The slots that no visit covers, by start and rank. */
export function uncoveredSlots(visits: readonly Visit[], question: PlanQuestion): readonly NeedSlot[] {
  const { slots } = heldAgainst(question);
  const covered = coveredSlots(visits, slots);
  return slots.filter((_, i) => !covered[i]).map(plainSlot);
}

export function coverageOf(
  visits: readonly Visit[],
  question: PlanQuestion,
  slots: readonly PlacedSlot[],
  roundRobin: number,
): PlanCoverage {
  const own = visits.filter(({ startMinute }) => isWithinDays(startMinute, question));
  const isCovered = coveredSlots(own, slots);
  let covered = 0;
  let count = 0;
  slots.forEach(({ need }, i) => {
    if (!isCovered[i]) return;
    covered += need;
    count++;
  });
  // A visit made by hand may stand where no shift is on.
  const bound = neediestBound(slots, own.length, ({ isStaffed }, i) => isStaffed || isCovered[i] === 1);
  return { covered, bound, roundRobin, visits: own.length, slots: slots.length, coveredSlots: count };
}

/** Without what it was made from. */
export function plainSlot({ placeId, startMinute, endMinute, need, isStaffed }: PlacedSlot): NeedSlot {
  return { placeId, startMinute, endMinute, need, isStaffed };
}

/** The last question's, for a plan is changed many times for each question. */
let last: { readonly question: PlanQuestion; readonly against: Against } | null = null;

interface Against {
  readonly slots: readonly PlacedSlot[];
  readonly roundRobin: number;
}

function heldAgainst(question: PlanQuestion): Against {
  if (last?.question === question) return last.against;
  const against = { slots: needSlots(question), roundRobin: bestRoundRobin(planProblem(question)).covered };
  last = { question, against };
  return against;
}
