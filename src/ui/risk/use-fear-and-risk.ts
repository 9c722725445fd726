import { useCallback, useMemo } from "react";
import type { FearAndRisk } from "../../domain/fear-and-risk.ts";
import type { Selection } from "../../domain/selection.ts";
import { useDataset } from "../shared/dataset-context.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { type Answer, useAnswer } from "../shared/use-answer.ts";
import { useChosenSurvey } from "../shared/use-survey.ts";

interface Question {
  readonly selection: Selection;
  readonly question: string;
  readonly survey: string;
}

/**
 * Fear against risk for the survey that is shown; asks nothing while there is none. The choice of areas is left out of the
 * question as it is of the answer, so that panel and card ask the same and share it.
 */
export function useFearAndRisk(): Answer<FearAndRisk | null> {
  const dataset = useDataset();
  const chosen = useChosenSurvey();
  const { period, categories, weekdays, hours, sources } = useAppState((state) => state.selection);
  const revision = useAppState((state) => state.summary?.revision ?? null);
  // What is counted the same may be shown differently.
  const leastShown = useAppState((state) => state.leastShown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view of the same data is another answer
  const question = useMemo<Question | null>(
    () =>
      chosen && revision !== null
        ? { ...chosen, selection: { period, categories, weekdays, hours, areas: null, sources } }
        : null,
    [chosen, period, categories, weekdays, hours, sources, revision, leastShown],
  );
  const ask = useCallback(
    (asked: Question) => dataset.fearAndRisk(asked.selection, asked.question, asked.survey),
    [dataset],
  );
  return useAnswer(question, ask);
}
