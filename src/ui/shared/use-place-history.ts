import { useCallback, useEffect, useMemo, useState } from "react";
import type { HotspotOptions } from "../../domain/hotspot.ts";
import type { PlaceHistory } from "../../domain/place-history.ts";
import type { Selection } from "../../domain/selection.ts";
import { useDataset } from "./dataset-context.tsx";
import { useAppState } from "./store-context.tsx";
import { type Answer, useAnswer } from "./use-answer.ts";

interface Question {
  readonly selection: Selection;
  readonly options: HotspotOptions;
}

/** Twelve lists are counted for it: asked when the selection has been left alone for a while, never while brushing. */
const WAIT_MS = 400;

/** How the places stood on the lists of the last 12 month ends. `waiting` is true until it is of the present list. */
export function usePlaceHistory(): Answer<PlaceHistory> {
  const dataset = useDataset();
  const selection = useAppState((state) => state.selection);
  const options = useAppState((state) => state.hotspotOptions);
  const revision = useAppState((state) => state.summary?.revision ?? null);
  const wanted = useMemo<Question | null>(
    () => (revision === null ? null : { selection, options }),
    [selection, options, revision],
  );
  const [question, setQuestion] = useState<Question | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setQuestion(wanted), WAIT_MS);
    return () => clearTimeout(timer);
  }, [wanted]);

  const ask = useCallback((asked: Question) => dataset.placeHistory(asked.selection, asked.options), [dataset]);
  const answer = useAnswer(question, ask);
  return { ...answer, waiting: answer.waiting || question !== wanted };
}
