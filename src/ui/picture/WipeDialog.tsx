import { useId, useState } from "react";
import { forgetMapFile } from "../base-map/map-file.ts";
import { rememberImport } from "../import/import-dialog-store.ts";
import controls from "../shared/controls.module.css";
import { useDataset } from "../shared/dataset-context.tsx";
import { Modal } from "../shared/Modal.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { forgetLayout } from "../shared/use-remembered.ts";
import { say } from "../undo/notice-store.ts";
import { ownSources } from "./own-sources.ts";
import styles from "./parts.module.css";
import { showPictureDialog } from "./picture-dialog-store.ts";

/** The one thing that cannot be undone: says what goes, offers the backup first, and wants the word written out. */
export function WipeDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const store = useStore();
  const dataset = useDataset();
  const id = useId();
  const sources = useAppState((state) => state.summary?.sources);
  const isShared = useAppState((state) => state.leastShown !== null);
  const [typed, setTyped] = useState("");
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  const own = ownSources(sources ?? []);
  const hasOwn = useAppState(({ summary }) => summary !== null && (!summary.builtIn || summary.undoable !== null));
  const word = text("keeping.wipe.word");
  const isConfirmed = typed.trim().toLocaleUpperCase("sv") === word;

  async function wipe() {
    setWorking(true);
    setFailed(false);
    try {
      const summary = await dataset.wipe();
      await forgetMapFile();
      forgetLayout();
      store.getState().everythingWiped(summary);
      rememberImport([]);
      say(text("keeping.wipe.done"));
      onClose();
    } catch (error) {
      console.error(error);
      setFailed(true);
      setWorking(false);
    }
  }

  return (
    <Modal title={text("keeping.wipe.title")} onClose={onClose}>
      <form
        className={styles.content}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isConfirmed && !working) void wipe();
        }}
      >
        <div>
          <h3 className={styles.heading}>{text("keeping.wipe.goes")}</h3>
          <ul className={styles.list}>
            <li>{text("keeping.wipe.sources", { sources: own.length })}</li>
            <li>{text("keeping.wipe.decisions")}</li>
            <li>{text("keeping.wipe.work")}</li>
            <li>{text("keeping.wipe.history")}</li>
            <li>{text("baseMap.wipe")}</li>
            <li>{text("keeping.wipe.settings")}</li>
          </ul>
        </div>
        <p>{text("keeping.wipe.forever")}</p>
        {hasOwn && !isShared && (
          <div>
            <button type="button" className={controls.button} onClick={() => showPictureDialog({ kind: "save" })}>
              {text("keeping.wipe.backup")}
            </button>
          </div>
        )}
        <div className={styles.field}>
          <label htmlFor={`${id}word`}>{text("keeping.wipe.type", { word })}</label>
          <input
            id={`${id}word`}
            type="text"
            className={controls.field}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <div role="alert">{failed && <p className={styles.wrong}>{text("keeping.wipe.failed")}</p>}</div>
        <div className={styles.answers}>
          <button type="button" className={controls.button} onClick={onClose}>
            {text("keeping.cancel")}
          </button>
          <button type="submit" className={styles.danger} disabled={!isConfirmed || working}>
            {text(working ? "keeping.wipe.working" : "keeping.wipe.confirm")}
          </button>
        </div>
      </form>
    </Modal>
  );
}
