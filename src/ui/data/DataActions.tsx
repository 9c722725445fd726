import { RotateCcw, Undo2 } from "lucide-react";
import { useState } from "react";
import { useStore as useZustandStore } from "zustand";
import type { MessageId } from "../../i18n/messages.ts";
import { importDialog, rememberImport } from "../import/import-dialog-store.ts";
import { showNewData } from "../import/show-new-data.ts";
import controls from "../shared/controls.module.css";
import { useDataset } from "../shared/dataset-context.tsx";
import { Modal } from "../shared/Modal.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./DataActions.module.css";

/** The ways back: to before the last import, and to the example data. Each can itself be undone. */
export function DataActions() {
  const text = useText();
  const store = useStore();
  const dataset = useDataset();
  const builtIn = useAppState((state) => state.summary?.builtIn ?? true);
  const undoable = useZustandStore(importDialog, (state) => state.undoable);
  const [asking, setAsking] = useState(false);
  const [working, setWorking] = useState(false);
  const [said, setSaid] = useState<MessageId | null>(null);

  async function change(work: () => Promise<MessageId>) {
    setWorking(true);
    setSaid("data.working");
    try {
      setSaid(await work());
    } catch (error) {
      console.error(error);
      setSaid("data.failed");
    } finally {
      setWorking(false);
    }
  }

  const undo = () =>
    change(async () => {
      const summary = await dataset.undo();
      rememberImport([], false);
      if (!summary) return "data.undo.nothing";
      showNewData(store, summary);
      return "data.undo.done";
    });

  const toBuiltIn = () => {
    setAsking(false);
    return change(async () => {
      showNewData(store, await dataset.loadBuiltIn());
      rememberImport([], true);
      return "data.builtIn.done";
    });
  };

  return (
    <div className={styles.actions}>
      <div className={styles.buttons}>
        {/* Files may have been read on an earlier visit: then only asking tells whether there is a way back. */}
        <button
          type="button"
          className={controls.button}
          disabled={working || (builtIn && !undoable)}
          onClick={() => void undo()}
        >
          <Undo2 size={16} aria-hidden />
          {text("data.undo")}
        </button>
        <button type="button" className={controls.button} disabled={working || builtIn} onClick={() => setAsking(true)}>
          <RotateCcw size={16} aria-hidden />
          {text("data.builtIn")}
        </button>
      </div>
      <p className={styles.said} aria-live="polite">
        {said ? text(said) : ""}
      </p>
      {asking && (
        <Modal title={text("data.builtIn.title")} onClose={() => setAsking(false)}>
          <div className={styles.question}>
            <p>{text("data.builtIn.text")}</p>
            <div className={styles.answers}>
              <button type="button" className={controls.button} onClick={() => setAsking(false)}>
                {text("data.builtIn.keep")}
              </button>
              <button type="button" className={controls.primary} onClick={() => void toBuiltIn()}>
                {text("data.builtIn.confirm")}
              </button>
            </div>
          </div>
        </Modal>
      )}
    </div>
  );
}
