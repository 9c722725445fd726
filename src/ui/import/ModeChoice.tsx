import { useId } from "react";
import type { Source } from "../../domain/source.ts";
import { useText } from "../shared/text.ts";
import type { ImportMode, SourceGroup } from "./import-flow.ts";
import styles from "./ModeChoice.module.css";

interface Props {
  readonly group: SourceGroup;
  /** What is loaded of the group. */
  readonly sources: readonly Source[];
  readonly mode: ImportMode;
  /** A loaded file has the same name as one of these. */
  readonly sameName: boolean;
  readonly onChange: (mode: ImportMode) => void;
}

/** What becomes of earlier files of the same kind from the same provider. */
export function ModeChoice({ group, sources, mode, sameName, onChange }: Props) {
  const text = useText();
  const id = useId();
  const { kind, provider } = group;
  const values = { kind, provider, files: sources.length, rows: sources.reduce((sum, { rows }) => sum + rows, 0) };
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{text("import.mode", { kind: text(`import.kind.${kind}`), provider })}</legend>
      {sameName && <p className={styles.soft}>{text("import.mode.sameName")}</p>}
      <div className={styles.options}>
        {(["replace", "add"] as const).map((option) => (
          <label key={option} className={styles.option}>
            <input type="radio" name={`${id}mode`} checked={mode === option} onChange={() => onChange(option)} />
            {text(`import.mode.${option}`, values)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
