import { useCallback } from "react";
import { useStore as useAnyStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { useAppState } from "../shared/store-context.tsx";

interface Drafts<Draft> {
  readonly drafts: ReadonlyMap<string, Draft>;
  /** The full wipes before them: what was written before one is gone with everything else. */
  readonly wipes: number;
}

/** What is half written under a key, null when nothing is, and how to keep it; null ends it. */
export type UseDraft<Draft> = (key: string) => readonly [Draft | null, (draft: Draft | null) => void];

/**
 * Drafts by key. They outlive what shows them: whoever looks at another period, tab or screen finds the draft as it was,
 * and under its own key alone.
 */
export function draftStore<Draft>(): UseDraft<Draft> {
  const store = createStore<Drafts<Draft>>()(() => ({ drafts: new Map(), wipes: 0 }));
  return function useDraft(key) {
    const wipes = useAppState((state) => state.wipes);
    const kept = useAnyStore(store);
    const keep = useCallback(
      (draft: Draft | null) =>
        store.setState((before) => {
          const drafts = new Map(before.wipes === wipes ? before.drafts : []);
          if (draft === null) drafts.delete(key);
          else drafts.set(key, draft);
          return { drafts, wipes };
        }),
      [key, wipes],
    );
    return [kept.wipes === wipes ? (kept.drafts.get(key) ?? null) : null, keep];
  };
}
