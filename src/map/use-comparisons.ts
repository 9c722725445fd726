import { useEffect, useMemo, useState } from "react";
import { COMPARISONS, type Comparison, type ValueGrid } from "../domain/display.ts";
import type { Selection } from "../domain/selection.ts";
import type { Comparisons } from "./scene.ts";
import { isAbort, useAnswer } from "./use-answer.ts";

type Compare = (selection: Selection, comparison: Comparison) => Promise<ValueGrid | null>;

/** Nobody waits for the other two: they are asked when the selection has been left alone for a while. */
const WAIT_MS = 400;

/**
 * The comparison that is shown, and a moment later the two others, so that switching needs no wait. The client keeps
 * each answer, so asking again for the one that is there costs nothing.
 *
 * @param compare asks the dataset; keeps its identity between renders
 * @param shown null: none, and nothing is asked
 */
export function useComparisons(
  compare: Compare,
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
    compare(question.selection, shown).then(
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
  }, [compare, question, shown]);

  const asks = COMPARISONS.map((comparison) => isOn && (asksAll || comparison === shown)) as [
    boolean,
    boolean,
    boolean,
  ];
  const density = useComparison(compare, question, "density", asks[0]);
  const gi = useComparison(compare, question, "gi", asks[1]);
  const cells = useComparison(compare, question, "cells", asks[2]);
  return useMemo(() => ({ density, gi, cells }), [density, gi, cells]);
}

function useComparison(
  compare: Compare,
  question: { readonly selection: Selection } | null,
  comparison: Comparison,
  isAsked: boolean,
): Comparisons[Comparison] {
  const ask = useMemo(
    () => (question && isAsked ? () => compare(question.selection, comparison) : null),
    [compare, question, comparison, isAsked],
  );
  return useAnswer<Comparisons[Comparison]>(ask, null);
}
