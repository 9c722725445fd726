import { type ReactNode, useId } from "react";
import controls from "../shared/controls.module.css";
import styles from "./SelectField.module.css";

interface Props<Value extends string | number> {
  readonly label: string;
  /** Shown after the label, e.g. that a column is needed. */
  readonly remark?: string | undefined;
  readonly value: Value;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    /** Can be read, not chosen; the label says why. */
    readonly disabled?: boolean;
  }[];
  readonly onChange: (value: Value) => void;
  readonly wrong?: boolean;
  /** Under the select, and read out with it: how sure the guess is, and why. */
  readonly children?: ReactNode;
}

/** The browser's own select: known to every hand, keyboard and screen reader. */
export function SelectField<Value extends string | number>({
  label,
  remark,
  value,
  options,
  onChange,
  wrong = false,
  children,
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
        aria-describedby={children ? `${id}why` : undefined}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => String(option.value) === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      {children && <div id={`${id}why`}>{children}</div>}
    </div>
  );
}
