import { Copy, Pencil, RotateCcw } from "lucide-react";
import { useId, useRef } from "react";
import { MOST_REPORT_SIGNS } from "../../domain/most-signs.ts";
import type { TextPart } from "../../io/follow-up-text.ts";
import controls from "../shared/controls.module.css";
import { isMasked } from "../shared/is-masked.ts";
import { useListText } from "../shared/list-text.ts";
import { useText } from "../shared/text.ts";
import { say } from "../undo/notice-store.ts";
import fields from "./fields.module.css";
import { foreignNumbers } from "./foreign-numbers.ts";
import { NamedButton } from "./NamedButton.tsx";
import styles from "./ReportText.module.css";
import { useReportDraft } from "./report-draft-store.ts";

interface Props {
  /** Whose text it is: the draft is kept under both. */
  readonly periodKey: string;
  readonly part: TextPart;
  readonly label: string;
  readonly composed: string;
  /** What the user wrote in its place; null: nothing. */
  readonly own: string | null;
  readonly working: boolean;
  /** null: it cannot be changed here. @returns whether it is kept; if not, the user has been told */
  readonly onSave: ((text: string | null) => Promise<boolean>) | null;
}

/** A text composed from the numbers, that can be rewritten where it stands and put back. */
export function ReportText({ periodKey, part, label, composed, own, working, onSave }: Props) {
  const text = useText();
  const listText = useListText();
  const id = useId();
  const [kept, keepDraft] = useReportDraft(periodKey, part);
  const draft = onSave === null ? null : kept;
  const area = useRef<HTMLTextAreaElement>(null);
  const editButton = useRef<HTMLButtonElement>(null);
  const shown = own ?? composed;
  const foreign = own === null ? [] : foreignNumbers(own, composed);

  const begin = () => {
    keepDraft(shown);
    // When the field is there. Not whenever it is: a draft that is come back to takes no focus.
    setTimeout(() => area.current?.focus());
  };
  const end = () => {
    keepDraft(null);
    // When the button is there again.
    setTimeout(() => editButton.current?.focus());
  };
  const save = async () => {
    if (onSave !== null && draft !== null && (await onSave(draft))) end();
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
          maxLength={MOST_REPORT_SIGNS}
          aria-describedby={isMasked(draft) ? `${id}masked` : undefined}
          readOnly={working}
          value={draft}
          onChange={(event) => keepDraft(event.currentTarget.value)}
        />
      )}
      {draft !== null && isMasked(draft) && (
        <p id={`${id}masked`} className={fields.warning}>
          {text("work.masked")}
        </p>
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
            <button type="button" className={controls.primary} disabled={working} onClick={() => void save()}>
              {text("followUp.text.save")}
            </button>
            <button type="button" className={controls.button} disabled={working} onClick={end}>
              {text("promise.cancel")}
            </button>
          </>
        ) : (
          <>
            {onSave && (
              <NamedButton does="followUp.text.edit" name={label} Icon={Pencil} onClick={begin} ref={editButton} />
            )}
            <NamedButton does="followUp.text.copy" name={label} Icon={Copy} onClick={copy} />
            {onSave && own !== null && (
              <NamedButton
                does="followUp.text.reset"
                name={label}
                Icon={RotateCcw}
                disabled={working}
                onClick={() => void onSave(null)}
              />
            )}
          </>
        )}
      </div>
    </section>
  );
}
