import { useCallback, useMemo } from "react";
import type { FilterCounts, Selection } from "../../domain/selection.ts";
import { useDataset } from "./dataset-context.tsx";
import { useAppState } from "./store-context.tsx";
import { type Answer, useAnswer } from "./use-answer.ts";

/** How many events each choice would leave. `selection` keeps its identity between renders; null asks nothing. */
export function useFilterCounts(selection: Selection | null): Answer<FilterCounts> {
  const dataset = useDataset();
  const revision = useAppState((state) => state.summary?.revision ?? null);

  const question = useMemo(
    () => (revision === null || selection === null ? null : { selection }),
    [selection, revision],
  );
  const ask = useCallback((asked: { selection: Selection }) => dataset.counts(asked.selection), [dataset]);
  return useAnswer(question, ask);
}
