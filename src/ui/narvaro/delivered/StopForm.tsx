import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { ACTOR_KINDS, type ActorKind, type Delivered } from "../../../domain/presence.ts";
import type { DayNumber } from "../../../domain/time.ts";
import controls from "../../shared/controls.module.css";
import { useText } from "../../shared/text.ts";
import styles from "./StopForm.module.css";
import { readStopDraft, type StopDraft, type StopField } from "./stop-draft.ts";

interface Props {
  readonly title: string;
  readonly draft: StopDraft;
  readonly today: DayNumber;
  readonly onChange: (draft: StopDraft) => void;
  /** @returns whether it was kept; then the form is closed by who opened it */
  readonly onSave: (stop: Omit<Delivered, "id" | "visitId">) => Promise<unknown>;
  readonly onCancel: () => void;
  /** How the place is chosen; left out where it is given. */
  readonly children?: ReactNode;
}

/** When, how long, who and where of one stop. */
export function StopForm({ title, draft, today, onChange, onSave, onCancel, children }: Props) {
  const text = useText();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const reading = readStopDraft(draft, today);
  const wrong = tried && !reading.ok ? reading.fields : [];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reading.ok) void onSave(reading.value);
    else {
      setTried(true);
      form.current?.querySelector<HTMLElement>(`[data-field=${reading.fields[0]}]`)?.focus();
    }
  };
  const input = (field: Exclude<StopField, "place"> | "note", label: string, more: { numeric?: boolean } = {}) => (
    <label className={field === "note" ? styles.wide : styles.field}>
      <span>{label}</span>
      <input
        type="text"
        data-field={field}
        inputMode={more.numeric ? "numeric" : undefined}
        autoComplete="off"
        className={controls.field}
        value={draft[field]}
        aria-invalid={wrong.some((one) => one === field)}
        aria-describedby={`${id}wrong${field === "note" ? ` ${id}hint` : ""}`}
        onChange={(event) => onChange({ ...draft, [field]: event.target.value })}
      />
    </label>
  );

  return (
    <form
      ref={form}
      className={styles.form}
      aria-labelledby={`${id}title`}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <h4 id={`${id}title`} className={styles.title}>
        {title}
      </h4>
      {children}
      <div className={styles.fields}>
        {input("date", text("delivery.form.date"), { numeric: true })}
        {input("clock", text("delivery.form.clock"), { numeric: true })}
        {input("minutes", text("delivery.form.minutes"), { numeric: true })}
        <div className={styles.field}>
          <label htmlFor={`${id}who`}>{text("delivery.form.who")}</label>
          <select
            id={`${id}who`}
            className={controls.field}
            value={draft.kind}
            onChange={(event) => onChange({ ...draft, kind: event.target.value as ActorKind })}
          >
            {ACTOR_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {text(`work.actor.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        {input("name", text("delivery.form.name"))}
        {input("note", text("delivery.form.note"))}
      </div>
      <p id={`${id}hint`} className={styles.hint}>
        {text("delivery.form.noteHint")}
      </p>
      <div id={`${id}wrong`} role="alert" className={styles.wrong}>
        {wrong.map((field) => (
          <p key={field}>{text("delivery.form.wrong", { field })}</p>
        ))}
      </div>
      <div className={styles.actions}>
        <button type="submit" className={controls.primary}>
          {text("delivery.form.save")}
        </button>
        <button type="button" className={controls.button} onClick={onCancel}>
          {text("delivery.form.cancel")}
        </button>
      </div>
    </form>
  );
}
