import { useMemo } from "react";
import { CHANGED_ELSEWHERE } from "../../dataset/dataset.ts";
import { type Doing, redoableOf, undoableOf } from "../../state/undo-redo.ts";
import { rememberImport } from "../import/import-dialog-store.ts";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { say } from "./notice-store.ts";
import { useUndoRedo } from "./undo-context.tsx";
import { useDoingWords } from "./use-doing-words.ts";

export interface Undo {
  readonly undoable: Doing | null;
  readonly redoable: Doing | null;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

/** Undo and redo, each of which says what it did. */
export function useUndo(): Undo {
  const text = useText();
  const words = useDoingWords();
  const undoRedo = useUndoRedo();
  const history = useAppState((state) => state.history);
  const summary = useAppState((state) => state.summary);

  async function take(step: () => Promise<Doing | null>, done: "undo.undone" | "undo.redone", none: string) {
    try {
      const doing = await step();
      // The counts of an import that is taken back are no longer those of the data.
      if (doing?.kind === "data") rememberImport([]);
      say(doing ? text(done, { what: words(doing) }) : none);
    } catch (error) {
      // Another tab was quicker: its data have come here meanwhile, and pressing again takes back what holds now.
      const isOvertaken = error instanceof Error && error.name === CHANGED_ELSEWHERE;
      if (!isOvertaken) console.error(error);
      say(text(isOvertaken ? "keeping.changedElsewhere" : "undo.failed"));
    }
  }

  return {
    undoable: useMemo(() => undoableOf({ history, summary }), [history, summary]),
    redoable: useMemo(() => redoableOf({ history, summary }), [history, summary]),
    undo: () => take(undoRedo.undo, "undo.undone", text("undo.none")),
    redo: () => take(undoRedo.redo, "undo.redone", text("undo.noneAgain")),
  };
}
