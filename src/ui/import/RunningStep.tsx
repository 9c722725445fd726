import { useIntl } from "react-intl";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import { type ImportFlow, shareRead, understoodPreviews } from "./import-flow.ts";
import styles from "./RunningStep.module.css";

export function RunningStep({ flow, onCancel }: { flow: ImportFlow; onCancel: () => void }) {
  const text = useText();
  const intl = useIntl();
  const { progress } = flow;
  const count = understoodPreviews(flow).length;
  const share = shareRead(flow);
  const percent = Math.round(share * 100);
  // Spoken at every quarter only: a voice that counts hides everything else.
  const spoken = Math.floor(percent / 25) * 25;
  return (
    <div className={styles.step}>
      <p className={styles.file}>
        {progress ? text("import.running.label", { fileName: progress.fileName }) : text("import.running.preparing")}
        {count > 1 && (
          <span className={styles.soft}>{text("import.running.of", { number: flow.filesRead + 1, count })}</span>
        )}
      </p>
      <progress
        className={styles.bar}
        max={1}
        value={progress ? share : undefined}
        aria-label={text("import.title.running")}
      />
      <p className={styles.soft}>
        {progress &&
          `${text("import.running.rows", { rows: progress.rows })} · ${intl.formatNumber(share, { style: "percent" })}`}
      </p>
      <p className={styles.hidden} aria-live="polite">
        {spoken > 0 && text("import.running.spoken", { percent: spoken })}
      </p>
      <footer className={styles.footer}>
        <button type="button" className={controls.button} onClick={onCancel}>
          {text("import.cancel")}
        </button>
      </footer>
    </div>
  );
}
