import { useId, useState } from "react";
import { clockOf, minutesOfTyped } from "../../../domain/clock.ts";
import controls from "../../shared/controls.module.css";
import { useText } from "../../shared/text.ts";
import form from "./Form.module.css";

interface Props {
  readonly label: string;
  /** Minutes into a day, of any day. */
  readonly minute: number;
  /** Minutes into the day. */
  readonly onChange: (minute: number) => void;
}

/** A clock time as it is said here, `22:15`: the browser's own field would speak of AM and PM on a machine set to English. */
export function ClockField({ label, minute, onChange }: Props) {
  const text = useText();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && minutesOfTyped(typed) === null;
  return (
    <div className={form.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={controls.field}
        inputMode="numeric"
        autoComplete="off"
        required
        // The form is not sent with anything else in it.
        pattern="\s*\d{1,2}[:. ]?(\d{2})?\s*"
        value={typed ?? clockOf(minute)}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}wrong` : undefined}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setTyped(next);
          const at = minutesOfTyped(next);
          if (at !== null) onChange(at);
        }}
        onBlur={() => {
          if (!isWrong) setTyped(null);
        }}
      />
      {isWrong && (
        <span id={`${id}wrong`} className={form.wrong}>
          {text("presence.clockWrong")}
        </span>
      )}
    </div>
  );
}
