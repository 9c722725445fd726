import type { PlanProposal, PlanQuestion } from "../../domain/presence.ts";

export function proposePlan(_question: PlanQuestion): PlanProposal {
  const coverage = { covered: 0, bound: 0, roundRobin: 0, visits: 0, slots: 0, coveredSlots: 0 };
  return { visits: [], coverage, uncovered: [] };
}
