import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { toQuery } from "../../state/url.ts";
import { sharedStateOf } from "../../state/url-sync.ts";
import controls from "../shared/controls.module.css";
import { useDataset } from "../shared/dataset-context.tsx";
import { download } from "../shared/download.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./KeepingNotice.module.css";

/** Says plainly when the import lives only as long as the page, and what can be done before it is closed. */
export function KeepingNotice() {
  const text = useText();
  const store = useStore();
  const dataset = useDataset();
  const keeping = useAppState((state) => state.keeping);
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  if (keeping?.state !== "not-kept") return null;

  function attempt(work: () => Promise<void>) {
    setWorking(true);
    setFailed(false);
    work()
      .catch((error: unknown) => {
        console.error(error);
        setFailed(true);
      })
      .finally(() => setWorking(false));
  }

  async function keepNow() {
    store.getState().keepingTold(await dataset.keepNow());
  }

  async function saveAsFile() {
    const outcome = await dataset.savePicture(toQuery(sharedStateOf(store.getState())), null);
    if (outcome.ok) download(text("import.keeping.fileName"), outcome.file, "application/zip");
    else setFailed(true);
  }

  return (
    <div className={styles.notice} role="alert">
      <TriangleAlert size={16} aria-hidden />
      <div className={styles.words}>
        <p>
          <strong>{text("import.keeping.notKept")}</strong> {text(`import.keeping.${keeping.why}`)}
        </p>
        {failed && <p>{text("import.keeping.failedAgain")}</p>}
        <div className={styles.buttons}>
          <button type="button" className={controls.button} disabled={working} onClick={() => attempt(saveAsFile)}>
            {text("import.keeping.saveAsFile")}
          </button>
          <button type="button" className={controls.button} disabled={working} onClick={() => attempt(keepNow)}>
            {text("import.keeping.tryAgain")}
          </button>
        </div>
      </div>
    </div>
  );
}
