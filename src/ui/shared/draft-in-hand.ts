import { useCallback } from "react";
import { useStore as useAnyStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { useAppState } from "./store-context.tsx";

/** A new draft, none, or what to make of the one there is. */
type DraftChange<T extends object | string> = T | null | ((before: T | null) => T | null);

/** The draft, null when none is written, and how to change it; null ends it. */
export type DraftAndChange<T extends object | string> = readonly [T | null, (change: DraftChange<T>) => void];

interface Drafts<T> {
  readonly drafts: ReadonlyMap<string, T>;
  /** The full wipes before them. */
  readonly wipes: number;
}

const kinds: { getState(): Drafts<unknown> }[] = [];

/** @param wipes the full wipes so far: what was written before them is gone */
export function isDraftInHand(wipes: number): boolean {
  return kinds.some((kind) => kind.getState().drafts.size > 0 && kind.getState().wipes === wipes);
}

/**
 * A form that is being written, for one kind of form. It outlives the screen: whoever looks something up elsewhere finds
 * it as it was. What was written before a full wipe is gone with everything else.
 */
export function draftInHand<T extends object | string>(): () => DraftAndChange<T> {
  const useDraft = draftsByKey<T>();
  return () => useDraft("");
}

/** The same where several may be half written at once, each under a key of its own. */
export function draftsByKey<T extends object | string>(): (key: string) => DraftAndChange<T> {
  const inHand = createStore<Drafts<T>>()(() => ({ drafts: new Map(), wipes: 0 }));
  kinds.push(inHand);
  return function useDraft(key) {
    const wipes = useAppState((state) => state.wipes);
    const kept = useAnyStore(inHand);
    const keep = useCallback(
      (change: DraftChange<T>) =>
        inHand.setState((before) => {
          const drafts = new Map(before.wipes === wipes ? before.drafts : []);
          const draft = typeof change === "function" ? change(drafts.get(key) ?? null) : change;
          if (draft === null) drafts.delete(key);
          else drafts.set(key, draft);
          return { drafts, wipes };
        }),
      [key, wipes],
    );
    return [kept.wipes === wipes ? (kept.drafts.get(key) ?? null) : null, keep];
  };
}
