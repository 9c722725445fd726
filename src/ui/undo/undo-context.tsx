import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Dataset } from "../../dataset/dataset.ts";
import { createUndoRedo, type UndoRedo } from "../../state/undo-redo.ts";
import { useStore } from "../shared/store-context.tsx";

const UndoContext = createContext<UndoRedo | null>(null);

/** One for the page, so that presses in quick succession are taken in turn, whatever button they came from. */
export function UndoProvider({ dataset, children }: { dataset: Dataset; children: ReactNode }) {
  const store = useStore();
  const undoRedo = useMemo(() => createUndoRedo(store, dataset), [store, dataset]);
  return <UndoContext value={undoRedo}>{children}</UndoContext>;
}

export function useUndoRedo(): UndoRedo {
  const undoRedo = useContext(UndoContext);
  if (!undoRedo) throw new Error("useUndoRedo outside UndoProvider");
  return undoRedo;
}
