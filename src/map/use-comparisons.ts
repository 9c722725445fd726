import { useEffect, useMemo, useState } from "react";
import type { Dataset } from "../dataset/dataset.ts";
import { COMPARISONS, type Comparison } from "../domain/display.ts";
import type { Selection } from "../domain/selection.ts";
import type { Comparisons } from "./scene.ts";
import { isAbort, useAnswer } from "./use-answer.ts";

/** Nobody waits for the other two: they are asked when the selection has been left alone for a while. */
const WAIT_MS = 400;

/**
 * The comparison that is shown, and a moment later the two others, so that switching needs no wait. The client keeps
 * each answer, so asking again for the one that is there costs nothing.
 *
 * @param shown null: none, and nothing is asked
 */
export function useComparisons(
  dataset: Dataset,
  revision: number | null,
  selection: Selection,
  shown: Comparison | null,
): Comparisons {
  // A new object for each question.
  const question = useMemo(() => (revision === null ? null : { revision, selection }), [revision, selection]);
  const [askedAll, setAskedAll] = useState<typeof question>(null);
  const isOn = question !== null && shown !== null;
  const asksAll = isOn && askedAll === question;

  useEffect(() => {
    if (question === null || shown === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    dataset.comparison(question.selection, shown).then(
      () => {
        if (current) timer = setTimeout(() => setAskedAll(question), WAIT_MS);
      },
      (error: unknown) => {
        // `useAnswer` hears of the same failure and shows it.
        if (!isAbort(error)) console.error(error);
      },
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [dataset, question, shown]);

  const asks = COMPARISONS.map((comparison) => isOn && (asksAll || comparison === shown)) as [
    boolean,
    boolean,
    boolean,
  ];
  const density = useComparison(dataset, question, "density", asks[0]);
  const gi = useComparison(dataset, question, "gi", asks[1]);
  const cells = useComparison(dataset, question, "cells", asks[2]);
  return useMemo(() => ({ density, gi, cells }), [density, gi, cells]);
}

function useComparison(
  dataset: Dataset,
  question: { readonly selection: Selection } | null,
  comparison: Comparison,
  isAsked: boolean,
): Comparisons[Comparison] {
  const ask = useMemo(
    () => (question && isAsked ? () => dataset.comparison(question.selection, comparison) : null),
    [dataset, question, comparison, isAsked],
  );
  return useAnswer<Comparisons[Comparison]>(ask, null);
}
