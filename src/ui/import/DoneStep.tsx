import { useState } from "react";
import type { FileReport } from "../../dataset/dataset.ts";
import controls from "../shared/controls.module.css";
import { useDataset } from "../shared/dataset-context.tsx";
import { download } from "../shared/download.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./DoneStep.module.css";
import { FileResult } from "./FileResult.tsx";

interface Props {
  readonly reports: readonly FileReport[];
  readonly onUndo: () => Promise<void>;
  readonly onClose: () => void;
}

/** What became of every row. */
export function DoneStep({ reports, onUndo, onClose }: Props) {
  const text = useText();
  const { whole } = useNumbers();
  const store = useStore();
  const dataset = useDataset();
  const [undoing, setUndoing] = useState(false);
  const [failed, setFailed] = useState(false);
  const issues = reports.reduce((sum, report) => sum + report.issueCount, 0);
  const rows = reports.reduce((sum, report) => sum + report.counts.rows, 0);
  // Undated events are loaded too: they are kept, only in no period.
  const read = reports.reduce((sum, { counts }) => sum + counts.read + counts.withoutTime, 0);

  function fail(error: unknown) {
    console.error(error);
    setFailed(true);
  }

  async function saveIssues() {
    download(text("import.done.saveName"), await dataset.issuesCsv(), "text/csv;charset=utf-8");
  }

  return (
    <>
      <div className={styles.content}>
        <p className={styles.summary} aria-live="polite">
          {failed && `${text("import.done.failed")} `}
          {text("import.done.summary", { read: whole(read), rows: whole(rows) })}
        </p>
        {reports.map((report, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may share a name; the list never changes
          <FileResult key={index} report={report} />
        ))}
      </div>
      <footer className={styles.footer}>
        {issues > 0 && (
          <button type="button" className={controls.button} onClick={() => void saveIssues().catch(fail)}>
            {text("import.done.save")}
          </button>
        )}
        <button
          type="button"
          className={controls.button}
          disabled={undoing}
          onClick={() => {
            setUndoing(true);
            onUndo()
              .catch(fail)
              .finally(() => setUndoing(false));
          }}
        >
          {text("import.done.undo")}
        </button>
        <button
          type="button"
          className={controls.primary}
          onClick={() => {
            store.getState().openScreen("karta");
            onClose();
          }}
        >
          {text("import.done.showMap")}
        </button>
      </footer>
    </>
  );
}
