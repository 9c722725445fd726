import { useCallback, useMemo } from "react";
import type { Period } from "../../../domain/period.ts";
import type { DeliveryAnswer } from "../../../domain/presence.ts";
import { useDataset } from "../../shared/dataset-context.tsx";
import { useAppState } from "../../shared/store-context.tsx";
import { type Answer, useAnswer } from "../../shared/use-answer.ts";

/** Planned against delivered in a period, asked anew when the data or the work have changed. */
export function useDelivery({ fromDay, toDay }: Period): Answer<DeliveryAnswer> {
  const dataset = useDataset();
  const revision = useAppState((state) => state.summary?.revision ?? null);
  const workRevision = useAppState((state) => state.summary?.workRevision ?? null);
  // The question itself does not say that what it is answered from is another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said
  const question = useMemo((): Period => ({ fromDay, toDay }), [fromDay, toDay, revision, workRevision]);
  const ask = useCallback((period: Period) => dataset.delivery(period), [dataset]);
  return useAnswer(question, ask);
}
