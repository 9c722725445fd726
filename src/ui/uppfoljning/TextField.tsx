import { type ReactNode, useId } from "react";
import { MOST_SIGNS } from "../../domain/most-signs.ts";
import controls from "../shared/controls.module.css";
import { isMasked } from "../shared/is-masked.ts";
import { useText } from "../shared/text.ts";
import styles from "./fields.module.css";

interface Props {
  readonly label: string;
  /** After the label: that it may be empty, what an example is. */
  readonly remark?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What has to be changed; null when nothing has. */
  readonly trouble?: string | null;
  /** What is worth knowing of what is written, though it can be saved; null when nothing is. */
  readonly warning?: string | null;
  /** Rows of a longer text; one line, when it is not said. */
  readonly rows?: number;
  readonly numeric?: boolean;
  readonly placeholder?: string;
  readonly children?: ReactNode;
}

/** A text under its label, with what is wrong with it beneath, and whether some of it is kept as •••. */
export function TextField(props: Props) {
  const { label, remark, value, onChange, trouble = null, warning = null, rows, numeric = false } = props;
  const { placeholder, children } = props;
  const text = useText();
  const id = useId();
  const warnings = [warning, !numeric && isMasked(value) ? text("work.masked") : null].filter((said) => said !== null);
  const describedBy = [trouble !== null ? `${id}trouble` : "", warnings.length > 0 ? `${id}warning` : ""]
    .join(" ")
    .trim();
  const shared = {
    id,
    value,
    placeholder,
    autoComplete: "off",
    maxLength: MOST_SIGNS,
    "aria-invalid": trouble !== null || undefined,
    "aria-describedby": describedBy === "" ? undefined : describedBy,
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
      {warnings.length > 0 && (
        <p id={`${id}warning`} className={styles.warning}>
          {warnings.join(" ")}
        </p>
      )}
      {children}
    </div>
  );
}
