import { type ReactNode, useId } from "react";
import controls from "../shared/controls.module.css";
import styles from "./fields.module.css";

interface Props {
  readonly label: string;
  /** After the label: that it may be empty, what an example is. */
  readonly remark?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What has to be changed; null when nothing has. */
  readonly trouble?: string | null;
  /** Rows of a longer text; one line, when it is not said. */
  readonly rows?: number;
  readonly numeric?: boolean;
  readonly placeholder?: string;
  readonly children?: ReactNode;
}

/** A text under its label, with what is wrong with it beneath. */
export function TextField(props: Props) {
  const { label, remark, value, onChange, trouble = null, rows, numeric = false, placeholder, children } = props;
  const id = useId();
  const shared = {
    id,
    value,
    placeholder,
    autoComplete: "off",
    "aria-invalid": trouble !== null || undefined,
    "aria-describedby": trouble !== null ? `${id}trouble` : undefined,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {remark && <span className={styles.remark}>{remark}</span>}
      </label>
      {rows === undefined ? (
        <input
          {...shared}
          type="text"
          inputMode={numeric ? "numeric" : undefined}
          className={controls.field}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <textarea
          {...shared}
          rows={rows}
          className={`${controls.field} ${styles.area}`}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {trouble !== null && (
        <p id={`${id}trouble`} className={styles.trouble}>
          {trouble}
        </p>
      )}
      {children}
    </div>
  );
}
