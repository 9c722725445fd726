import { useId, useState } from "react";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import styles from "./parts.module.css";

interface Props {
  readonly password: string;
  readonly again: string;
  readonly onPassword: (password: string) => void;
  readonly onAgain: (again: string) => void;
}

/** A new password, twice, and what it means. */
export function PasswordFields({ password, again, onPassword, onAgain }: Props) {
  const text = useText();
  const id = useId();
  const [shown, setShown] = useState(false);
  const field = (name: "password" | "again", value: string, onChange: (value: string) => void) => (
    <div className={styles.field}>
      <label htmlFor={`${id}${name}`}>{text(`keeping.save.${name}`)}</label>
      <input
        id={`${id}${name}`}
        type={shown ? "text" : "password"}
        className={controls.field}
        autoComplete="new-password"
        spellCheck={false}
        aria-describedby={`${id}about`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
  return (
    <div className={styles.fields}>
      <p id={`${id}about`}>{text("keeping.save.protectAbout")}</p>
      {field("password", password, onPassword)}
      {field("again", again, onAgain)}
      <label className={styles.check}>
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        {text("keeping.save.show")}
      </label>
    </div>
  );
}
