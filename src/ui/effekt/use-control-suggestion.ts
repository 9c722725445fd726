import { useCallback, useMemo } from "react";
import { mostAlike } from "../../analysis/most-alike.ts";
import type { EffectQuestion } from "../../domain/effect.ts";
import type { Hotspot } from "../../domain/hotspot.ts";
import type { Selection } from "../../domain/selection.ts";
import { useDataset } from "../shared/dataset-context.tsx";
import { type Answer, useAnswer } from "../shared/use-answer.ts";

interface Question {
  readonly selection: Selection;
  readonly treatedId: string;
  readonly question: Omit<EffectQuestion, "control">;
  readonly candidates: readonly Hotspot[];
}

/** The candidate with most nearly as many events before as the treated place; `null` in the answer when there is none. */
export function useControlSuggestion(
  selection: Selection,
  treatedId: string | null,
  question: Omit<EffectQuestion, "control"> | null,
  candidates: readonly Hotspot[],
): Answer<{ readonly treatedId: string; readonly id: string | null }> {
  const dataset = useDataset();
  const asked = useMemo<Question | null>(
    () => (question && treatedId !== null ? { selection, treatedId, question, candidates } : null),
    [selection, treatedId, question, candidates],
  );
  const ask = useCallback(
    async ({ selection, treatedId, question, candidates }: Question) => {
      const answers = await Promise.all(
        candidates.map(async ({ id, centerXy }) => {
          const control = { centerXy, radiusMeters: question.treated.radiusMeters };
          const answer = await dataset.effect(selection, { ...question, control, ringMeters: null });
          return answer.ok ? { id, ...answer.effect.place } : null;
        }),
      );
      const counted = answers.filter((answer) => answer !== null);
      const alike = mostAlike(
        counted[0]?.treatedBefore ?? 0,
        counted.map(({ id, controlBefore }) => ({ id, count: controlBefore })),
      );
      return { treatedId, id: alike?.id ?? null };
    },
    [dataset],
  );
  return useAnswer(asked, ask);
}
