import { useCallback } from "react";
import { useStore as useAnyStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { useAppState } from "./store-context.tsx";

/** A new draft, none, or what to make of the one there is. */
export type DraftChange<T extends object> = T | null | ((before: T | null) => T | null);

/**
 * A form that is being written, for one kind of form. It outlives the screen: whoever looks something up elsewhere finds
 * it as it was. What was written before a full wipe is gone with everything else.
 *
 * @returns a hook that gives the draft, null when none is written, and changes it
 */
export function draftInHand<T extends object>(): () => readonly [T | null, (change: DraftChange<T>) => void] {
  /** `wipes`: the full wipes before it. */
  const inHand = createStore<{ readonly draft: T | null; readonly wipes: number }>()(() => ({ draft: null, wipes: 0 }));
  return () => {
    const wipes = useAppState((state) => state.wipes);
    const kept = useAnyStore(inHand);
    const keep = useCallback(
      (change: DraftChange<T>) =>
        inHand.setState((before) => {
          const now = before.wipes === wipes ? before.draft : null;
          return { draft: typeof change === "function" ? change(now) : change, wipes };
        }),
      [wipes],
    );
    return [kept.wipes === wipes ? kept.draft : null, keep];
  };
}
