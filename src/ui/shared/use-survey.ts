import { useCallback, useMemo } from "react";
import type { SurveyEstimate } from "../../domain/survey.ts";
import { useDataset } from "./dataset-context.tsx";
import { useAppState } from "./store-context.tsx";
import { type Answer, useAnswer } from "./use-answer.ts";

export interface ChosenSurvey {
  readonly question: string;
  readonly survey: string;
}

/** The question and survey that are shown: the chosen ones, else the first and the newest; null when none is loaded. */
export function useChosenSurvey(): ChosenSurvey | null {
  const question = useAppState((state) => state.surveyQuestion ?? state.summary?.surveyQuestions[0] ?? null);
  const survey = useAppState((state) => state.survey ?? state.summary?.surveys[0] ?? null);
  return useMemo(() => (question === null || survey === null ? null : { question, survey }), [question, survey]);
}

/** The same question as the map asks, so that they share the answer. */
export function useSurveyEstimates(): Answer<readonly SurveyEstimate[]> {
  const dataset = useDataset();
  const chosen = useChosenSurvey();
  const revision = useAppState((state) => state.summary?.revision ?? null);
  const question = useMemo(() => (chosen && revision !== null ? { ...chosen } : null), [chosen, revision]);
  const ask = useCallback((asked: ChosenSurvey) => dataset.surveyEstimates(asked.question, asked.survey), [dataset]);
  return useAnswer(question, ask);
}
