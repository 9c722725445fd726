import { useCallback } from "react";
import { useStore as useAnyStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { useAppState } from "../shared/store-context.tsx";
import type { PromiseDraft } from "./promise-draft.ts";

export interface DraftInHand {
  readonly promise: PromiseDraft;
  readonly isNew: boolean;
}

/** It outlives the screen: whoever looks something up on the map finds the draft as it was. */
const inHand = createStore<{
  readonly draft: DraftInHand | null;
  /** The full wipes before it: what was written before one is gone with everything else. */
  readonly wipes: number;
}>()(() => ({ draft: null, wipes: 0 }));

/** The promise that is being written; null when none is. */
export function useDraftInHand(): readonly [DraftInHand | null, (draft: DraftInHand | null) => void] {
  const wipes = useAppState((state) => state.wipes);
  const kept = useAnyStore(inHand);
  const keep = useCallback((draft: DraftInHand | null) => inHand.setState({ draft, wipes }), [wipes]);
  return [kept.wipes === wipes ? kept.draft : null, keep];
}
