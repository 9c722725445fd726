import { useCallback, useMemo } from "react";
import { rankPlaces } from "../../analysis/priority.ts";
import type { HotspotOptions } from "../../domain/hotspot.ts";
import type { RankedList } from "../../domain/priority.ts";
import type { Selection } from "../../domain/selection.ts";
import { useDataset } from "./dataset-context.tsx";
import { useAppState } from "./store-context.tsx";
import { type Answer, useAnswer } from "./use-answer.ts";

interface Question {
  readonly selection: Selection;
  readonly options: HotspotOptions;
  readonly surveyQuestion: string | null;
}

/** The ranked places for the selection. Ask once per screen and pass the answer down: questions supersede each other. */
export function useHotspots(): Answer<RankedList> {
  const dataset = useDataset();
  const selection = useAppState((state) => state.selection);
  const options = useAppState((state) => state.hotspotOptions);
  const surveyQuestion = useAppState((state) => state.surveyQuestion ?? state.summary?.surveyQuestions[0] ?? null);
  const revision = useAppState((state) => state.summary?.revision ?? null);

  const question = useMemo<Question | null>(
    () => (revision === null ? null : { selection, options, surveyQuestion }),
    [selection, options, surveyQuestion, revision],
  );
  const ask = useCallback(
    (asked: Question) => dataset.hotspots(asked.selection, asked.options, asked.surveyQuestion),
    [dataset],
  );
  const answer = useAnswer(question, ask);

  const order = useAppState((state) => state.order);
  const weights = useAppState((state) => state.priorityWeights);
  const list = answer.value;
  const ranked = useMemo(() => list && rankPlaces(list, order, weights), [list, order, weights]);
  return useMemo(() => ({ ...answer, value: ranked }), [answer, ranked]);
}
