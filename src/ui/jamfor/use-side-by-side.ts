import { useCallback, useMemo } from "react";
import type { SideBySideAnswer, SideBySideQuestion } from "../../domain/side-by-side.ts";
import { useDataset } from "../shared/dataset-context.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { type Answer, useAnswer } from "../shared/use-answer.ts";

/** Both sides in one answer. Ask once per screen and pass it down; nothing is asked while nothing is compared. */
export function useSideBySide(isOn: boolean): Answer<SideBySideAnswer> {
  const dataset = useDataset();
  const sides = useAppState((state) => state.sideBySide);
  const selection = useAppState((state) => state.selection);
  const options = useAppState((state) => state.hotspotOptions);
  const revision = useAppState((state) => state.summary?.revision ?? null);
  const question = useMemo<SideBySideQuestion | null>(
    () => (isOn && sides && revision !== null ? { sides, selection, options } : null),
    [isOn, sides, selection, options, revision],
  );
  const ask = useCallback((asked: SideBySideQuestion) => dataset.sideBySide(asked), [dataset]);
  return useAnswer(question, ask);
}
