import type { DataChange, Dataset, DatasetSummary } from "../dataset/dataset.ts";
import type { AppState } from "./app-state.ts";
import { type HistoryStep, lastStep, nextStep } from "./history.ts";
import type { AppStore } from "./store.ts";

/** What an undo or a redo is about, for its words. */
export type Doing =
  | { readonly kind: "view"; readonly step: Extract<HistoryStep, { kind: "view" }> }
  | { readonly kind: "data"; readonly change: DataChange };

type Steps = Pick<AppState, "history" | "summary">;

/** What undo would take back: the last thing done in this visit, then what earlier visits did to the data. */
export function undoableOf({ history, summary }: Steps): Doing | null {
  return doingOf(lastStep(history, summary?.undoable ?? null), summary?.undoable ?? null);
}

export function redoableOf({ history, summary }: Steps): Doing | null {
  return doingOf(nextStep(history, summary?.redoable ?? null), summary?.redoable ?? null);
}

function doingOf(step: HistoryStep | null, change: DataChange | null): Doing | null {
  if (step?.kind === "view") return { kind: "view", step };
  return change && { kind: "data", change };
}

export interface UndoRedo {
  /** @returns what was taken back; null when there was nothing. Rejects when the dataset could not: all is then as before */
  undo(): Promise<Doing | null>;
  redo(): Promise<Doing | null>;
}

/** One history over the view, which the store holds, and the data, which the dataset holds. Steps are taken in turn. */
export function createUndoRedo(store: AppStore, dataset: Pick<Dataset, "undo" | "redo">): UndoRedo {
  let taking: Promise<unknown> = Promise.resolve();
  const inTurn = (take: () => Promise<Doing | null>): Promise<Doing | null> => {
    const turn = taking.then(take);
    // Whoever asked hears of the failure; the next step is taken all the same.
    taking = turn.catch(() => null);
    return turn;
  };

  const ofData = async (doing: Doing | null, change: () => Promise<DatasetSummary | null>) => {
    const summary = await change();
    if (summary) store.getState().dataLoaded(summary);
    return summary && doing;
  };

  return {
    undo: () =>
      inTurn(async () => {
        const doing = undoableOf(store.getState());
        if (doing?.kind === "data") return ofData(doing, () => dataset.undo());
        store.getState().takeBackView();
        return doing;
      }),
    redo: () =>
      inTurn(async () => {
        const doing = redoableOf(store.getState());
        if (doing?.kind === "data") return ofData(doing, () => dataset.redo());
        store.getState().makeViewAgain();
        return doing;
      }),
  };
}
