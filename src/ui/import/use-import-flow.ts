import { useEffect, useReducer, useRef } from "react";
import type { GuessAnew } from "../../dataset/dataset.ts";
import type { Mapping } from "../../io/import-model.ts";
import { useDataset } from "../shared/dataset-context.tsx";
import { useStore } from "../shared/store-context.tsx";
import { onlyToImport, rememberImport } from "./import-dialog-store.ts";
import { decisionsOf, type FlowEvent, type ImportFlow, importFlow, NEW_FLOW } from "./import-flow.ts";
import { showNewData } from "./show-new-data.ts";

export interface ImportActions {
  readonly addFiles: (files: readonly File[]) => void;
  readonly changeMapping: (id: number, mapping: Mapping) => void;
  /** Guess again from nothing, in the given table. */
  readonly guessAnew: (id: number, how: GuessAnew) => void;
  readonly removeFile: (id: number) => void;
  readonly tell: (event: FlowEvent) => void;
  readonly start: () => Promise<void>;
  readonly cancel: () => void;
  readonly undo: () => Promise<void>;
}

/** The dialog's conversation with the dataset. */
export function useImportFlow(): [ImportFlow, ImportActions] {
  const dataset = useDataset();
  const store = useStore();
  const [flow, tell] = useReducer(importFlow, NEW_FLOW);
  const nextId = useRef(1);
  const running = useRef<AbortController | null>(null);
  // One question at a time, and only the newest about each file: answers then come in order.
  const queue = useRef<Promise<void>>(Promise.resolve());
  const newestQuestion = useRef(new Map<number, symbol>());

  useEffect(() => () => running.current?.abort(), []);
  useEffect(
    () => () => {
      // Refused rows keep their text for as long as the result is open.
      dataset.forgetIssues().catch((error: unknown) => console.error(error));
    },
    [dataset],
  );

  function askForPreview(id: number, file: File, how?: Mapping | GuessAnew) {
    const question = Symbol();
    newestQuestion.current.set(id, question);
    const isNewest = () => newestQuestion.current.get(id) === question;
    queue.current = queue.current.then(async () => {
      if (!isNewest()) return;
      try {
        const outcome = await dataset.preview(file, how);
        const asTold = how !== undefined && "kind" in how;
        if (isNewest()) tell({ type: "previewed", id, outcome, asTold });
      } catch (error) {
        if (!isNewest()) return;
        console.error(error);
        tell({ type: "previewCrashed", id });
      }
    });
  }

  const actions: ImportActions = {
    tell,
    addFiles: (files) => {
      for (const file of onlyToImport(files)) {
        const id = nextId.current++;
        tell({ type: "added", id, file });
        askForPreview(id, file);
      }
    },
    changeMapping: (id, mapping) => {
      const file = flow.candidates.find((candidate) => candidate.id === id)?.file;
      if (!file) return;
      tell({ type: "mappingChanged", id, mapping });
      askForPreview(id, file, mapping);
    },
    guessAnew: (id, how) => {
      const file = flow.candidates.find((candidate) => candidate.id === id)?.file;
      if (!file) return;
      tell({ type: "guessedAnew", id });
      askForPreview(id, file, how);
    },
    removeFile: (id) => {
      newestQuestion.current.delete(id);
      tell({ type: "removed", id });
    },
    start: async () => {
      const controller = new AbortController();
      running.current = controller;
      tell({ type: "started" });
      try {
        const decisions = decisionsOf(flow, store.getState().summary?.sources ?? []);
        const outcome = await dataset.importFiles(
          decisions,
          (progress) => tell({ type: "progressed", progress }),
          controller.signal,
        );
        if (outcome.ok) {
          const changedNothing = outcome.summary.revision === store.getState().summary?.revision;
          const changeId = changedNothing ? null : (outcome.summary.undoable?.id ?? null);
          tell({ type: "imported", reports: outcome.files, changeId });
          // One task for the result, another for everything behind the dialog: together they would hold up the page.
          await pause();
          // It may have been undone meanwhile: what is shown by then is newer.
          if ((store.getState().summary?.revision ?? 0) <= outcome.summary.revision) {
            showNewData(store, outcome.summary);
            rememberImport(
              outcome.files.map(({ fileName, mapping, counts }) => ({ fileName, kind: mapping.kind, counts })),
            );
          }
        } else {
          const { fileName, failure } = outcome;
          tell({ type: "stopped", notice: { code: "failed", fileName, failure } });
        }
      } catch (error) {
        const cancelled = controller.signal.aborted || (error instanceof Error && error.name === "AbortError");
        if (!cancelled) console.error(error);
        tell({ type: "stopped", notice: { code: cancelled ? "cancelled" : "crashed" } });
      } finally {
        if (running.current === controller) running.current = null;
      }
    },
    cancel: () => running.current?.abort(),
    undo: async () => {
      const { changeId } = flow;
      const { summary: before, history } = store.getState();
      const isThere = (now: typeof before) => changeId !== null && (now?.undoable?.id ?? -1) >= changeId;
      // Another tab may have taken it back: what was done before the import must stay then.
      const isGone = changeId !== null && history.newestId >= changeId && !isThere(before);
      let summary = isGone ? before : await dataset.undo();
      // What was said of the new source since then are changes of their own, made later.
      while (isThere(summary)) summary = await dataset.undo();
      if (summary && !isGone) showNewData(store, summary);
      rememberImport([]);
      tell({ type: "undone" });
    },
  };
  return [flow, actions];
}

/** Long enough for the result to be drawn; not a frame, for a hidden page draws none. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
