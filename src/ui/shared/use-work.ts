import { useCallback, useMemo, useState } from "react";
import type { DataChangeKind } from "../../dataset/dataset.ts";
import type { Work, WorkPatch } from "../../domain/work.ts";
import { say } from "../undo/notice-store.ts";
import { useDataset } from "./dataset-context.tsx";
import { useAppState, useStore } from "./store-context.tsx";
import { useText } from "./text.ts";
import { type Answer, useAnswer } from "./use-answer.ts";

/** Plans, deliveries, measures and promises. Ask once per screen and pass the answer down. */
export function useWork(): Answer<Work> {
  const dataset = useDataset();
  const revision = useAppState((state) => state.summary?.workRevision ?? null);
  // A number would be the same question when the work comes back to an earlier state.
  const question = useMemo(() => (revision === null ? null : { revision }), [revision]);
  const ask = useCallback(() => dataset.work(), [dataset]);
  return useAnswer(question, ask);
}

export interface WorkChanging {
  readonly working: boolean;
  /**
   * Change the work, and say so with the way back beside it.
   *
   * @param names of the places, visits or promises it is about, for the words of undo
   * @param said  null: what is seen on screen says enough
   * @returns whether it was made; if not, the user has been told
   */
  readonly change: (
    kind: DataChangeKind,
    names: readonly string[],
    patch: WorkPatch,
    said: string | null,
  ) => Promise<boolean>;
}

export function useWorkChange(): WorkChanging {
  const text = useText();
  const store = useStore();
  const dataset = useDataset();
  const [working, setWorking] = useState(0);
  const change = useCallback<WorkChanging["change"]>(
    async (kind, names, patch, said) => {
      setWorking((count) => count + 1);
      try {
        store.getState().dataLoaded(await dataset.changeWork(kind, names, patch));
        if (said !== null) say(said, true);
        return true;
      } catch (error) {
        console.error(error);
        say(text("work.failed"));
        return false;
      } finally {
        setWorking((count) => count - 1);
      }
    },
    [store, dataset, text],
  );
  return useMemo(() => ({ working: working > 0, change }), [working, change]);
}
