import controls from "../shared/controls.module.css";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./MissingDataNotice.module.css";

/** A link to imported data was opened where those data are not: say so, rather than show other numbers in silence. */
export function MissingDataNotice() {
  const text = useText();
  const store = useStore();
  const missing = useAppState((state) => state.load.phase === "ready" && state.importedMissing !== null);
  return missing ? (
    <div role="alert" className={styles.notice}>
      <p>{text("shell.importedMissing")}</p>
      <button type="button" className={controls.button} onClick={() => store.getState().goOnWithoutMissing()}>
        {text("shell.goOnWithoutMissing")}
      </button>
    </div>
  ) : null;
}
