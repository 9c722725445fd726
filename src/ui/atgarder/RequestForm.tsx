import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { REQUEST_STATUSES, REQUEST_TYPES } from "../../domain/request.ts";
import { type DayNumber, isoDateOfDay } from "../../domain/time.ts";
import { SelectField } from "../import/SelectField.tsx";
import controls from "../shared/controls.module.css";
import { isMasked } from "../shared/is-masked.ts";
import { useText } from "../shared/text.ts";
import styles from "./RequestForm.module.css";
import { type DraftTrouble, type RequestDraft, troublesOf } from "./request-draft.ts";

interface Props {
  readonly title: string;
  readonly draft: RequestDraft;
  readonly today: DayNumber;
  readonly owners: readonly string[];
  /** Everything can be changed; of a request of a file, what the file cannot know. */
  readonly isOwn: boolean;
  readonly confirm: string;
  readonly working: boolean;
  /** Where the place is chosen, for a new one. */
  readonly place?: (trouble: string | null) => ReactNode;
  readonly onChange: (draft: RequestDraft) => void;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** One request as it is written or changed. What is wrong is said when one tries to save, and until it is right. */
export function RequestForm(props: Props) {
  const { title, draft, today, owners, isOwn, confirm, working, place, onChange, onCancel, onConfirm } = props;
  const text = useText();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [tried, setTried] = useState(false);
  const troubles = troublesOf(draft, today, isOwn);
  const said = (trouble: DraftTrouble | undefined) =>
    tried && trouble ? text(`measures.${trouble}`, { today: isoDateOfDay(today) }) : null;

  useEffect(() => heading.current?.focus(), []);

  return (
    <form
      className={styles.form}
      aria-labelledby={`${id}title`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.keys(troubles).length === 0) onConfirm();
      }}
    >
      <h3 ref={heading} id={`${id}title`} tabIndex={-1} className={styles.title}>
        {title}
      </h3>
      {place?.(said(troubles.place))}
      <div className={styles.fields}>
        <SelectField
          label={text("measures.type")}
          value={draft.type}
          options={REQUEST_TYPES.map((type) => ({ value: type, label: text(`request.${type}`) }))}
          onChange={(type) => onChange({ ...draft, type })}
        />
        <SelectField
          label={text("measures.status")}
          value={draft.status}
          options={REQUEST_STATUSES.map((status) => ({ value: status, label: text(`status.${status}`) }))}
          onChange={(status) =>
            onChange({ ...draft, status, closed: status === "closed" ? draft.closed || isoDateOfDay(today) : "" })
          }
        />
        {isOwn && (
          <TextField
            label={text("measures.reported")}
            value={draft.reported}
            placeholder={text("period.placeholder")}
            trouble={said(troubles.reported)}
            onChange={(reported) => onChange({ ...draft, reported })}
          />
        )}
        {draft.status === "closed" && (
          <TextField
            label={text("measures.closed")}
            value={draft.closed}
            placeholder={text("period.placeholder")}
            trouble={said(troubles.closed)}
            onChange={(closed) => onChange({ ...draft, closed })}
          />
        )}
        <TextField
          label={text("measures.owner")}
          value={draft.owner}
          note={isMasked(draft.owner) ? text("work.masked") : text("measures.ownerHelp")}
          choices={owners.filter((owner) => owner !== "")}
          trouble={null}
          onChange={(owner) => onChange({ ...draft, owner })}
        />
      </div>
      {isOwn && (
        <div className={styles.field}>
          <label htmlFor={`${id}description`}>{text("measures.description")}</label>
          <textarea
            id={`${id}description`}
            className={styles.area}
            rows={2}
            maxLength={2000}
            value={draft.description}
            aria-describedby={`${id}names`}
            onChange={(event) => onChange({ ...draft, description: event.currentTarget.value })}
          />
          <p id={`${id}names`} className={styles.note}>
            {text("measures.noNames")} {isMasked(draft.description) && <strong>{text("work.masked")}</strong>}
          </p>
        </div>
      )}
      <div className={styles.actions}>
        <button type="submit" className={controls.primary} disabled={working}>
          {confirm}
        </button>
        <button type="button" className={controls.button} onClick={onCancel}>
          {text("measures.cancel")}
        </button>
      </div>
    </form>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly note?: string;
  /** Offered, not forced. */
  readonly choices?: readonly string[];
  readonly trouble: string | null;
  readonly onChange: (value: string) => void;
}

/** Not a date field for days: the browser would write them in its own language. */
function TextField({ label, value, placeholder, note, choices, trouble, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        className={controls.field}
        value={value}
        placeholder={placeholder}
        list={choices ? `${id}choices` : undefined}
        aria-invalid={trouble !== null || undefined}
        aria-describedby={trouble || note ? `${id}note` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {choices && (
        <datalist id={`${id}choices`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {(trouble || note) && (
        <p id={`${id}note`} className={trouble ? styles.wrong : styles.note}>
          {trouble ?? note}
        </p>
      )}
    </div>
  );
}
