import { useState } from "react";
import { toQuery } from "../../state/url.ts";
import { sharedStateOf } from "../../state/url-sync.ts";
import controls from "../shared/controls.module.css";
import { useDataset } from "../shared/dataset-context.tsx";
import { download } from "../shared/download.ts";
import { Modal } from "../shared/Modal.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { say } from "../undo/notice-store.ts";
import { ownSources } from "./own-sources.ts";
import { PasswordFields } from "./PasswordFields.tsx";
import styles from "./parts.module.css";
import { pictureName } from "./picture-name.ts";

/** Everything into one file, for a colleague or as a backup. */
export function SavePictureDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const isShared = useAppState((state) => state.leastShown !== null);
  return (
    <Modal title={text("keeping.save.title")} onClose={onClose}>
      {isShared ? (
        <div className={styles.content}>
          <p>{text("keeping.save.shared")}</p>
          <div className={styles.answers}>
            <button type="button" className={controls.button} onClick={onClose}>
              {text("keeping.close")}
            </button>
          </div>
        </div>
      ) : (
        <SaveForm onClose={onClose} />
      )}
    </Modal>
  );
}

type Trouble = "keeping.save.empty" | "keeping.save.differ" | "keeping.save.failed" | "saved.failure.no-crypto";

function SaveForm({ onClose }: { onClose: () => void }) {
  const text = useText();
  const store = useStore();
  const dataset = useDataset();
  const summary = useAppState((state) => state.summary);
  const [isProtected, setProtected] = useState(false);
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [working, setWorking] = useState(false);
  if (!summary) return null;
  const name = pictureName(summary);
  const own = ownSources(summary.sources);

  async function save() {
    if (isProtected && password === "") return setTrouble("keeping.save.empty");
    if (isProtected && password !== again) return setTrouble("keeping.save.differ");
    setWorking(true);
    setTrouble(null);
    try {
      // Whoever opens it wants to see the map, not the screen that it was saved from.
      const view = toQuery({ ...sharedStateOf(store.getState()), screen: "karta" });
      const outcome = await dataset.savePicture(view, isProtected ? password : null);
      if (!outcome.ok) return setTrouble(`saved.failure.${outcome.failure}`);
      download(name, outcome.file, "application/zip");
      say(text("keeping.save.done", { name }));
      onClose();
    } catch (error) {
      console.error(error);
      setTrouble("keeping.save.failed");
    } finally {
      setWorking(false);
    }
  }

  return (
    <form
      className={styles.content}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div>
        <h3 className={styles.heading}>{text("keeping.save.contents")}</h3>
        <ul className={styles.list}>
          {own.length > 0 && (
            <li>
              {text("keeping.save.sources", {
                sources: own.length,
                rows: own.reduce((sum, { rows }) => sum + rows, 0),
              })}
            </li>
          )}
          {summary.fictional && <li>{text("keeping.save.example")}</li>}
          {own.length > 0 && <li>{text("keeping.save.decisions")}</li>}
          <li>{text("keeping.save.work")}</li>
          <li>{text("keeping.save.view")}</li>
        </ul>
      </div>
      {own.length > 0 && <p className={styles.soft}>{text("keeping.save.without")}</p>}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={isProtected}
          onChange={(event) => {
            setProtected(event.target.checked);
            setTrouble(null);
          }}
        />
        {text("keeping.save.protect")}
      </label>
      {isProtected ? (
        <PasswordFields password={password} again={again} onPassword={setPassword} onAgain={setAgain} />
      ) : (
        <p className={styles.soft}>{text("keeping.save.unprotected")}</p>
      )}
      <p className={styles.name}>{text("keeping.save.name", { name })}</p>
      <div role="alert">{trouble && <p className={styles.wrong}>{text(trouble)}</p>}</div>
      <div className={styles.answers}>
        <button type="button" className={controls.button} onClick={onClose}>
          {text("keeping.cancel")}
        </button>
        <button type="submit" className={controls.primary} disabled={working}>
          {text(working ? "keeping.save.working" : "keeping.save.confirm")}
        </button>
      </div>
    </form>
  );
}
