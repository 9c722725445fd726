import { useId } from "react";
import controls from "../shared/controls.module.css";
import styles from "./SelectField.module.css";

interface Props<Value extends string | number> {
  readonly label: string;
  /** Shown after the label, e.g. that a column is needed. */
  readonly remark?: string | undefined;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly wrong?: boolean;
}

/** The browser's own select: known to every hand, keyboard and screen reader. */
export function SelectField<Value extends string | number>({
  label,
  remark,
  value,
  options,
  onChange,
  wrong = false,
}: Props<Value>) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {remark && <span className={wrong ? styles.wrong : styles.remark}>{remark}</span>}
      </label>
      <select
        id={id}
        className={`${controls.field} ${styles.select} ${wrong ? styles.wrongField : ""}`}
        aria-invalid={wrong || undefined}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => String(option.value) === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
