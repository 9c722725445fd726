import { useCallback, useMemo } from "react";
import { type Decision, type DecisionOutcome, decisionOutcome } from "../../domain/decision.ts";
import type { Period } from "../../domain/period.ts";
import type { Work } from "../../domain/work.ts";
import { useDataset } from "./dataset-context.tsx";
import { useAppState } from "./store-context.tsx";
import { useAnswer } from "./use-answer.ts";

const WEEKS_AHEAD = 5;
const NONE: ReadonlySet<string> = new Set();

/** What has become of decisions, as the follow-up says it: visits that were found among imported presence are done too. */
export function useDecisionOutcomes(work: Work | null): (decision: Decision) => DecisionOutcome {
  const dataset = useDataset();
  const isShared = useAppState((state) => state.leastShown !== null);
  const today = useAppState((state) => state.summary?.planningDay ?? 0);
  const revision = useAppState((state) => state.summary?.revision ?? null);
  const first = work && !isShared ? Math.min(...work.decisions.map(({ day }) => day)) : Number.POSITIVE_INFINITY;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when what it is answered from is another
  const question = useMemo(
    (): Period | null => (Number.isFinite(first) ? { fromDay: first, toDay: today + 7 * WEEKS_AHEAD } : null),
    [first, today, revision, work],
  );
  const { value: delivery } = useAnswer(
    question,
    useCallback((period: Period) => dataset.delivery(period), [dataset]),
  );
  const foundIds = useMemo(
    () =>
      delivery
        ? new Set(delivery.visits.flatMap(({ visit, outcome }) => (outcome === "done" ? [visit.id] : [])))
        : NONE,
    [delivery],
  );
  return useCallback(
    (decision) => (work ? decisionOutcome(decision, work, today, foundIds) : "ahead"),
    [work, today, foundIds],
  );
}
