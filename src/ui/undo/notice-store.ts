import { createStore } from "zustand/vanilla";

export interface Notice {
  /** Grows, so that the same words said twice are two notices. */
  readonly id: number;
  readonly words: string;
  /** Offers to take back what was just done. */
  readonly canUndo: boolean;
}

/** What was just done, said once at the foot of the page. What is said is nobody else's business: not in the app's state. */
export const notices = createStore<{ readonly notice: Notice | null }>()(() => ({ notice: null }));

export function say(words: string, canUndo = false) {
  notices.setState(({ notice }) => ({ notice: { id: (notice?.id ?? 0) + 1, words, canUndo } }));
}

export function endNotice() {
  notices.setState({ notice: null });
}
