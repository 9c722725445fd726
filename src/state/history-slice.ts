import type { StateCreator } from "zustand/vanilla";
import type { AppState, HistorySlice } from "./app-state.ts";
import { fitToData } from "./fit-to-data.ts";
import {
  dataChanged,
  lastStep,
  type Moment,
  momentOf,
  NO_HISTORY,
  nextStep,
  stepBack,
  stepForward,
  viewChanged,
  viewSwitched,
} from "./history.ts";
import { keptPublishable } from "./shared-view.ts";

export const createHistorySlice: StateCreator<AppState, [], [], HistorySlice> = (set) => ({
  history: NO_HISTORY,
  takeBackView: () =>
    set((state) => {
      const step = lastStep(state.history, state.summary?.undoable ?? null);
      if (step?.kind !== "view") return state;
      return { ...putBack(state, step.before), history: stepBack(state.history, step) };
    }),
  makeViewAgain: () =>
    set((state) => {
      const step = nextStep(state.history, state.summary?.redoable ?? null);
      if (step?.kind !== "view") return state;
      return { ...putBack(state, step.after), history: stepForward(state.history, step) };
    }),
});

/**
 * The state with what was on screen at another moment. The data may have changed since, and so may what the shared view
 * allows: what does not fit is let go, all in one change, so that nothing internal is shown in between.
 */
export function putBack(state: AppState, { view, fingerprint }: Moment): AppState {
  const wanted = { ...state, ...view };
  if (!state.summary) return keptPublishable(wanted, null);
  return keptPublishable({ ...wanted, ...fitToData(wanted, fingerprint, state.summary) }, state.summary);
}

/** The history after a change of the state that was not itself an undo. */
export function historyAfter(before: AppState, after: AppState, nowMs: number): AppState["history"] {
  const { history } = before;
  if (after.history !== history) return after.history;
  if (after.summary && after.summary !== before.summary) {
    const { undoable, redoable } = after.summary;
    // What earlier visits did can be undone, but had its place before everything that is done now.
    if (!before.summary) return { ...NO_HISTORY, newestId: Math.max(undoable?.id ?? 0, redoable?.id ?? 0) };
    return dataChanged(history, momentOf(before), momentOf(after), after.summary);
  }
  // A link or the back button is the browser's own way back; and missing data that are given up are not a wish.
  if (after.leastShown !== before.leastShown && after.restored !== before.restored) return viewSwitched(history);
  if (after.restored !== before.restored || after.importedMissing !== before.importedMissing) return history;
  return viewChanged(history, momentOf(before), momentOf(after), nowMs);
}
