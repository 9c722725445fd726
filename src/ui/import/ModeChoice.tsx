import type { DataKind } from "../../domain/source.ts";
import { useText } from "../shared/text.ts";
import type { ImportMode } from "./import-flow.ts";
import styles from "./ModeChoice.module.css";

interface Props {
  readonly kind: DataKind;
  readonly mode: ImportMode;
  /** A loaded file has the same name as one of these. */
  readonly sameName: boolean;
  readonly onChange: (mode: ImportMode) => void;
}

export function ModeChoice({ kind, mode, sameName, onChange }: Props) {
  const text = useText();
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{text("import.mode", { kind: text(`import.kind.${kind}`) })}</legend>
      {sameName && <p className={styles.soft}>{text("import.mode.sameName")}</p>}
      <div className={styles.options}>
        {(["replace", "add"] as const).map((option) => (
          <label key={option} className={styles.option}>
            <input
              type="radio"
              name={`import-mode-${kind}`}
              checked={mode === option}
              onChange={() => onChange(option)}
              aria-describedby={`import-mode-${kind}-${option}`}
            />
            <span>{text(`import.mode.${option}`)}</span>
            <span id={`import-mode-${kind}-${option}`} className={styles.soft} aria-hidden>
              {text(`import.mode.${option}.text`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
