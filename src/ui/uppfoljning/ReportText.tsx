import { Copy, Pencil, RotateCcw } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import controls from "../shared/controls.module.css";
import { useListText } from "../shared/list-text.ts";
import { useText } from "../shared/text.ts";
import { say } from "../undo/notice-store.ts";
import fields from "./fields.module.css";
import { foreignNumbers } from "./foreign-numbers.ts";
import styles from "./ReportText.module.css";

interface Props {
  readonly label: string;
  readonly composed: string;
  /** What the user wrote in its place; null: nothing. */
  readonly own: string | null;
  /** null: it cannot be changed here. */
  readonly onSave: ((text: string | null) => void) | null;
}

/** A text composed from the numbers, that can be rewritten where it stands and put back. */
export function ReportText({ label, composed, own, onSave }: Props) {
  const text = useText();
  const listText = useListText();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const editButton = useRef<HTMLButtonElement>(null);
  const shown = own ?? composed;
  const foreign = own === null ? [] : foreignNumbers(own, composed);
  const isEditing = draft !== null;

  useEffect(() => {
    if (isEditing) area.current?.focus();
  }, [isEditing]);

  const end = () => {
    setDraft(null);
    // When the button is there again.
    setTimeout(() => editButton.current?.focus());
  };
  const copy = () =>
    void navigator.clipboard.writeText(shown).then(
      () => say(text("followUp.text.copied")),
      (error: unknown) => {
        console.warn("Not copied", error);
        say(text("followUp.text.notCopied"));
      },
    );

  return (
    <section aria-labelledby={id} className={styles.part}>
      <h4 id={id} className={styles.title}>
        {label} <span className={fields.note}>{text("followUp.text.signs", { count: (draft ?? shown).length })}</span>
      </h4>
      {draft === null ? (
        <p lang="sv" className={styles.text}>
          {shown}
        </p>
      ) : (
        <textarea
          ref={area}
          lang="sv"
          aria-labelledby={id}
          rows={Math.min(24, Math.max(6, draft.split("\n").length + Math.ceil(draft.length / 90)))}
          className={`${controls.field} ${fields.area}`}
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
        />
      )}
      {own !== null && (
        <p className={fields.note}>
          {foreign.length > 0
            ? text("followUp.text.otherNumbers", { numbers: listText(foreign) })
            : text("followUp.text.own")}
        </p>
      )}
      {own !== null && (
        <details>
          <summary className={styles.composed}>{text("followUp.text.composed")}</summary>
          <p lang="sv" className={styles.text}>
            {composed}
          </p>
        </details>
      )}
      <div className={fields.buttons}>
        {draft !== null && onSave ? (
          <>
            <button
              type="button"
              className={controls.primary}
              onClick={() => {
                onSave(draft);
                end();
              }}
            >
              {text("followUp.text.save")}
            </button>
            <button type="button" className={controls.button} onClick={end}>
              {text("promise.cancel")}
            </button>
          </>
        ) : (
          <>
            {onSave && (
              <button
                ref={editButton}
                type="button"
                className={controls.button}
                aria-label={text("followUp.text.edit.what", { name: label })}
                onClick={() => setDraft(shown)}
              >
                <Pencil size={16} aria-hidden />
                {text("followUp.text.edit")}
              </button>
            )}
            <button
              type="button"
              className={controls.button}
              aria-label={text("followUp.text.copy.what", { name: label })}
              onClick={copy}
            >
              <Copy size={16} aria-hidden />
              {text("followUp.text.copy")}
            </button>
            {onSave && own !== null && (
              <button
                type="button"
                className={controls.button}
                aria-label={text("followUp.text.reset.what", { name: label })}
                onClick={() => onSave(null)}
              >
                <RotateCcw size={16} aria-hidden />
                {text("followUp.text.reset")}
              </button>
            )}
          </>
        )}
      </div>
    </section>
  );
}
