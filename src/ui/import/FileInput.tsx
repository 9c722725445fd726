import { useId } from "react";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import styles from "./FileInput.module.css";

/** A real file input under a label that looks like a button: works with keyboard, pointer and screen reader. */
export function FileInput({ primary, onFiles }: { primary?: boolean; onFiles: (files: readonly File[]) => void }) {
  const text = useText();
  const id = useId();
  return (
    <span className={styles.wrap}>
      <input
        id={id}
        type="file"
        multiple
        accept=".csv,.txt,.tsv,.xlsx,.geojson,.json,.zip,.gz,.lagesbild"
        className={styles.input}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file can be chosen again after it has been mended.
          event.currentTarget.value = "";
        }}
      />
      <label htmlFor={id} className={primary ? controls.primary : controls.button}>
        {text("import.choose.files")}
      </label>
    </span>
  );
}
