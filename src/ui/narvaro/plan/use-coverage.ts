import { useDeferredValue, useMemo } from "react";
import { planCoverage, uncoveredSlots } from "../../../analysis/plan/plan-coverage.ts";
import { planQuestionOf } from "../../../analysis/plan/plan-question.ts";
import type { Capacity, NeedSlot, PlanCoverage, PlanQuestion, Visit } from "../../../domain/presence.ts";
import type { RankedList } from "../../../domain/priority.ts";
import type { DayNumber } from "../../../domain/time.ts";
import { NO_WORK } from "../../../domain/work.ts";

export interface Coverage {
  readonly coverage: PlanCoverage;
  readonly uncovered: readonly NeedSlot[];
}

/**
 * What the plan is held against: the need of the week, and what the same shifts would cover by going round, with nothing
 * of the plan in the way. It stays the same object while visits change, for to go round is the dear part of the sum.
 */
export function useNeed(
  list: RankedList,
  capacity: readonly Capacity[],
  fromDay: DayNumber,
  places: number,
  today: DayNumber,
): PlanQuestion | null {
  // The work comes anew with every change, and its shifts with it: what they say is what counts.
  const shifts = JSON.stringify(capacity);
  return useMemo(
    () => planQuestionOf(list, { ...NO_WORK, capacity: JSON.parse(shifts) }, fromDay, { places, today }),
    [list, shifts, fromDay, places, today],
  );
}

/** How much of the need the visits on screen cover, counted anew with every change; after the change itself is drawn. */
export function useCoverage(visits: readonly Visit[], need: PlanQuestion | null): Coverage | null {
  const calmVisits = useDeferredValue(visits);
  const calmNeed = useDeferredValue(need);
  return useMemo(
    () =>
      calmNeed && {
        coverage: planCoverage(calmVisits, calmNeed),
        uncovered: uncoveredSlots(calmVisits, calmNeed),
      },
    [calmVisits, calmNeed],
  );
}
