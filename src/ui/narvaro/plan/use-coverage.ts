import { useDeferredValue, useMemo } from "react";
import { planCoverage, uncoveredSlots } from "../../../analysis/plan/plan-coverage.ts";
import type { NeedSlot, PlanCoverage, PlanQuestion, Visit } from "../../../domain/presence.ts";

export interface Coverage {
  readonly coverage: PlanCoverage;
  readonly uncovered: readonly NeedSlot[];
}

/** How much of the need the visits on screen cover, counted anew with every change; after the change itself is drawn. */
export function useCoverage(visits: readonly Visit[], question: PlanQuestion | null): Coverage | null {
  const calmVisits = useDeferredValue(visits);
  const calmQuestion = useDeferredValue(question);
  return useMemo(
    () =>
      calmQuestion && {
        coverage: planCoverage(calmVisits, calmQuestion),
        uncovered: uncoveredSlots(calmVisits, calmQuestion),
      },
    [calmVisits, calmQuestion],
  );
}
