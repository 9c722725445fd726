import { useCallback, useMemo } from "react";
import { DAYS_PER_WEEK } from "../../../domain/iso-week.ts";
import type { VisitOutcome } from "../../../domain/presence.ts";
import type { DayNumber } from "../../../domain/time.ts";
import type { Work } from "../../../domain/work.ts";
import { useDataset } from "../../shared/dataset-context.tsx";
import { useAppState } from "../../shared/store-context.tsx";
import { useAnswer } from "../../shared/use-answer.ts";

/** How the visits of a week went, by their ids; empty until it is known. */
export type Outcomes = ReadonlyMap<string, VisitOutcome>;
const NONE: Outcomes = new Map();

export function useOutcomes(fromDay: DayNumber, work: Work): Outcomes {
  const dataset = useDataset();
  const revision = useAppState((state) => state.summary?.revision ?? null);
  // Asked again when the work or the data have changed, which the question itself does not say.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said
  const question = useMemo(() => ({ fromDay, toDay: fromDay + DAYS_PER_WEEK - 1 }), [fromDay, work, revision]);
  const ask = useCallback((period: typeof question) => dataset.delivery(period), [dataset]);
  const { value } = useAnswer(question, ask);
  return useMemo(
    () => (value ? new Map(value.visits.map(({ visit, outcome }) => [visit.id, outcome])) : NONE),
    [value],
  );
}
