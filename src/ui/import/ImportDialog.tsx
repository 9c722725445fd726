import { X } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { useStore as useZustandStore } from "zustand";
import controls from "../shared/controls.module.css";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useModalDialog } from "../shared/use-modal-dialog.ts";
import { CheckStep } from "./CheckStep.tsx";
import { ChooseStep } from "./ChooseStep.tsx";
import { DoneStep } from "./DoneStep.tsx";
import styles from "./ImportDialog.module.css";
import { importDialog, takeDroppedFiles } from "./import-dialog-store.ts";
import { RunningStep } from "./RunningStep.tsx";
import { SharedStep } from "./SharedStep.tsx";
import { useImportFlow } from "./use-import-flow.ts";

interface Props {
  /** True while files hover over the page. */
  readonly dragging: boolean;
  readonly onClose: () => void;
}

/** Choose, check, read, see what became of every row. Nothing is loaded before "Läs in", and that can be undone. */
export function ImportDialog({ dragging, onClose }: Props) {
  const text = useText();
  const [flow, actions] = useImportFlow();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const dropped = useZustandStore(importDialog, (state) => state.dropped);
  const isShared = useAppState((state) => state.leastShown !== null);
  // What is being read in can still be cancelled; its result is shown in the internal view only.
  const step = isShared && flow.step !== "running" ? "shared" : flow.step;

  const leave = () => (step === "running" ? actions.cancel() : onClose());
  useModalDialog(dialog, () => {
    leave();
    // What is being cancelled still has its end to tell.
    if (step === "running") dialog.current?.showModal();
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the files are taken once, whatever the actions are by then
  useEffect(() => {
    if (dropped.length > 0 && step !== "running" && step !== "shared") actions.addFiles(takeDroppedFiles());
  }, [dropped, step]);

  // A new step is a new page: reading starts at its title. The first one has a single thing to do.
  useEffect(() => {
    const start = step === "choose" ? dialog.current?.querySelector<HTMLElement>("input[type=file]") : title.current;
    start?.focus();
  }, [step]);

  const wide = step === "check" || step === "done";
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={`${styles.dialog} ${wide ? styles.wide : ""} ${dragging ? styles.dragging : ""}`}
      onCancel={(event) => {
        // A file input inside sends its own cancel when the file picker is closed.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        leave();
      }}
    >
      <header className={styles.header}>
        <h2 id={titleId} ref={title} tabIndex={-1} className={styles.title}>
          {text(`import.title.${step === "shared" ? "choose" : step}`, { count: flow.candidates.length })}
        </h2>
        {step !== "running" && (
          <button type="button" className={controls.icon} aria-label={text("import.close")} onClick={onClose}>
            <X size={20} aria-hidden />
          </button>
        )}
      </header>
      {step === "shared" && <SharedStep />}
      {step === "choose" && <ChooseStep flow={flow} actions={actions} />}
      {step === "check" && <CheckStep flow={flow} actions={actions} onClose={onClose} />}
      {step === "running" && <RunningStep flow={flow} onCancel={actions.cancel} />}
      {step === "done" && (
        <DoneStep reports={flow.reports} onUndo={flow.changeId === null ? null : actions.undo} onClose={onClose} />
      )}
    </dialog>
  );
}
