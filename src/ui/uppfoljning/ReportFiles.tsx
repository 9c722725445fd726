import { ChevronDown, Download, FileText, Printer } from "lucide-react";
import { useState } from "react";
import type { FollowUpReport } from "../../io/follow-up-report.ts";
import controls from "../shared/controls.module.css";
import { MenuButton } from "../shared/MenuButton.tsx";
import { useOfferedActions } from "../shared/offered-actions.ts";
import { useText } from "../shared/text.ts";
import { exportFollowUp, FOLLOW_UP_FILES, type FollowUpFileKind, type Noted } from "./export-follow-up.ts";
import styles from "./ReportFiles.module.css";

interface Props {
  readonly report: FollowUpReport;
  readonly noted: Noted;
  readonly waiting: boolean;
  readonly onPrint: () => void;
}

/** The report as files and on paper. */
export function ReportFiles({ report, noted, waiting, onPrint }: Props) {
  const text = useText();
  const [failed, setFailed] = useState(false);
  // Where something was done, on which day and what was said or decided of it, is not for the shared view.
  const files = FOLLOW_UP_FILES.filter((kind) => report.least === null || (kind !== "log" && kind !== "decisions"));
  const save = (kind: FollowUpFileKind) =>
    void exportFollowUp(report, noted, kind).then(
      () => setFailed(false),
      (error: unknown) => {
        console.error(error);
        setFailed(true);
      },
    );
  const actions = ["markdown" as const, ...files].map((kind) => [`report.${kind}`, () => save(kind)]);
  useOfferedActions({ "report.print": onPrint, ...Object.fromEntries(actions) }, !waiting);
  return (
    <div className={styles.files}>
      <button type="button" className={controls.button} disabled={waiting} onClick={onPrint}>
        <Printer size={16} aria-hidden />
        {text("followUp.print")}
      </button>
      <button type="button" className={controls.button} disabled={waiting} onClick={() => save("markdown")}>
        <FileText size={16} aria-hidden />
        {text("followUp.export.markdown")}
      </button>
      <MenuButton
        label={text("followUp.export.csv")}
        below
        disabled={waiting}
        className={controls.button}
        items={files.map((key) => ({ key, label: text(`followUp.export.${key}`) }))}
        onAction={save}
      >
        <Download size={16} aria-hidden />
        {text("followUp.export.csv")}
        <ChevronDown size={16} aria-hidden />
      </MenuButton>
      {failed && (
        <p role="alert" className={styles.failed}>
          {text("export.failed")}
        </p>
      )}
    </div>
  );
}
