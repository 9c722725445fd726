import { useCallback } from "react";
import type { RankedList } from "../../domain/priority.ts";
import type { CitizenPromise } from "../../domain/promise.ts";
import type { Work } from "../../domain/work.ts";
import { Skeleton } from "../shared/Skeleton.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import type { Answer } from "../shared/use-answer.ts";
import { useWorkChange } from "../shared/use-work.ts";
import { headingIdOf } from "./PromiseCard.tsx";
import { PromiseEditor } from "./PromiseEditor.tsx";
import { PromiseList } from "./PromiseList.tsx";
import type { PromiseDraft } from "./promise-draft.ts";
import { useDraftInHand } from "./promise-draft-store.ts";

interface Props {
  readonly work: Answer<Work>;
  readonly list: RankedList | null;
}

/** Löften: the list of them, or the one that is being written. */
export function PromisesTab({ work, list }: Props) {
  const text = useText();
  const isShared = useAppState((state) => state.leastShown !== null);
  const [draft, keepDraft] = useDraftInHand();
  const { working, change } = useWorkChange();
  const onChange = useCallback(
    (promise: PromiseDraft) => keepDraft((before) => before && { ...before, promise }),
    [keepDraft],
  );

  if (work.failed) return <Trouble message={text("promise.failed")} onAgain={work.askAgain} />;
  if (!work.value) return <Skeleton rows={4} tall />;
  if (isShared || !draft) return <PromiseList work={work.value} />;
  const save = async (promise: CitizenPromise) => {
    const said = text("promise.saved", { name: promise.title });
    if (await change("promise", [promise.title], { promises: { put: [promise] } }, said)) leave(promise.id);
  };
  const leave = (promiseId: string) => {
    keepDraft(null);
    // When the list is there again; a new promise that was given up is not in it.
    setTimeout(() => document.getElementById(headingIdOf(promiseId))?.focus());
  };
  return (
    <PromiseEditor
      draft={draft.promise}
      isNew={draft.isNew}
      list={list}
      working={working}
      onChange={onChange}
      onSave={(promise) => void save(promise)}
      onCancel={() => leave(draft.promise.id)}
    />
  );
}
