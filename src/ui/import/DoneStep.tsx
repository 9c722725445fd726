import { useState } from "react";
import type { FileReport } from "../../dataset/dataset.ts";
import type { IssueFate } from "../../io/import-model.ts";
import controls from "../shared/controls.module.css";
import { useDataset } from "../shared/dataset-context.tsx";
import { download } from "../shared/download.ts";
import { useNumbers } from "../shared/number-format.ts";
import { showDoubles } from "../shared/show-doubles.ts";
import { useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./DoneStep.module.css";
import { DoublesNote } from "./DoublesNote.tsx";
import { FileResult } from "./FileResult.tsx";
import { KeepingNotice } from "./KeepingNotice.tsx";

interface Props {
  readonly reports: readonly FileReport[];
  /** null when nothing was changed: then undo would take back something else. */
  readonly onUndo: (() => Promise<void>) | null;
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

  function save(name: string, making: Promise<Blob>) {
    setFailed(false);
    making.then((csv) => download(name, csv, "text/csv;charset=utf-8")).catch(fail);
  }

  const savedAs = ({ fileName }: FileReport, what: IssueFate | "read") =>
    `${fileName.replace(/\.[^.]*$/, "")}-${text(`import.done.saveName.${what}`)}.csv`;

  return (
    <>
      <div className={styles.content}>
        <p className={styles.summary} aria-live="polite">
          {failed && `${text("import.done.failed")} `}
          {text("import.done.summary", { read: whole(read), rows: whole(rows) })}
        </p>
        <KeepingNotice />
        {reports.some(({ mapping }) => mapping.kind === "incidents") && (
          <DoublesNote
            onOpen={() => {
              onClose();
              // The dialog gives its focus back first.
              setTimeout(() => showDoubles(store));
            }}
          />
        )}
        {reports.map((report, index) => (
          <FileResult
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may share a name; the list never changes
            key={index}
            report={report}
            onSaveGroup={(fate) => save(savedAs(report, fate), dataset.issuesCsv(index, fate))}
            onSaveRead={(sourceId) => save(savedAs(report, "read"), dataset.rowsCsv(sourceId, "excel"))}
          />
        ))}
      </div>
      <footer className={styles.footer}>
        {issues > 0 && (
          <button
            type="button"
            className={controls.button}
            onClick={() => save(text("import.done.saveName"), dataset.issuesCsv())}
          >
            {text("import.done.save")}
          </button>
        )}
        {onUndo && (
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
        )}
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
