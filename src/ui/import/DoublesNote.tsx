import { Copy } from "lucide-react";
import { useEffect, useState } from "react";
import controls from "../shared/controls.module.css";
import { useDataset } from "../shared/dataset-context.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./DoublesNote.module.css";

/** Events that two sources seem to share: proposed here, decided on the Data screen. */
export function DoublesNote({ onOpen }: { onOpen: () => void }) {
  const text = useText();
  const dataset = useDataset();
  const revision = useAppState((state) => state.summary?.revision);
  const [undecided, setUndecided] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other data have other doubles
  useEffect(() => {
    let current = true;
    dataset.doubles().then(
      (doubles) => {
        if (current) setUndecided(doubles.undecided);
      },
      (error: unknown) => console.error(error),
    );
    return () => {
      current = false;
    };
  }, [dataset, revision]);

  return (
    <div aria-live="polite" className={styles.live}>
      {undecided > 0 && (
        <p className={styles.note}>
          <Copy size={16} aria-hidden />
          <span>{text("import.doubles", { count: undecided })}</span>
          <button type="button" className={controls.link} onClick={onOpen}>
            {text("import.doubles.open")}
          </button>
        </p>
      )}
    </div>
  );
}
