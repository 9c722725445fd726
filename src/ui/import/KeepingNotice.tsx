import { TriangleAlert } from "lucide-react";
import { KeepAgain } from "../keeping/KeepAgain.tsx";
import { showPictureDialog } from "../picture/picture-dialog-store.ts";
import controls from "../shared/controls.module.css";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./KeepingNotice.module.css";

/** Says plainly when the import lives only as long as the page, and what can be done before it is closed. */
export function KeepingNotice() {
  const text = useText();
  const keeping = useAppState((state) => state.keeping);
  if (keeping?.state !== "not-kept") return null;
  return (
    <div className={styles.notice} role="alert">
      <TriangleAlert size={16} aria-hidden />
      <div className={styles.words}>
        <p>{text(`keeping.notKept.${keeping.why}`)}</p>
        <div className={styles.buttons}>
          <button type="button" className={controls.button} onClick={() => showPictureDialog({ kind: "save" })}>
            {text("keeping.saveAsFile")}
          </button>
          <KeepAgain why={keeping.why} />
        </div>
      </div>
    </div>
  );
}
