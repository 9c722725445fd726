import { useId, useState } from "react";
import { newId } from "../../domain/new-id.ts";
import type { CitizenPromise } from "../../domain/promise.ts";
import { emptyPromise, PROMISE_TEMPLATES, promiseOfTemplate } from "../../domain/promise-templates.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import controls from "../shared/controls.module.css";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./fields.module.css";
import { TextField } from "./TextField.tsx";

const EMPTY = "empty";

interface Props {
  readonly onBegin: (promise: CitizenPromise) => void;
  readonly onCancel: () => void;
}

/** What a new promise begins as: one that was given, worded as it was, or nothing. */
export function NewPromise({ onBegin, onCancel }: Props) {
  const text = useText();
  const id = useId();
  const areas = useAppState((state) => state.summary?.areas) ?? [];
  const planningDay = useAppState((state) => state.summary?.planningDay ?? 0);
  const thisYear = Number(isoDateOfDay(planningDay).slice(0, 4));
  const [templateId, setTemplateId] = useState(PROMISE_TEMPLATES[0]!.id);
  const [first, setFirst] = useState(String(thisYear));
  const [last, setLast] = useState(String(thisYear + 1));
  const years = readYears(first, last);
  const template = PROMISE_TEMPLATES.find((other) => other.id === templateId);

  const begin = () => {
    if (!years) return;
    onBegin(
      template
        ? promiseOfTemplate(template, years.first, years.last, areas, newId)
        : emptyPromise(years.first, years.last, newId),
    );
  };

  return (
    <form
      className={styles.group}
      aria-label={text("promise.new")}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <fieldset className={styles.checks}>
        <legend>{text("promise.new.from")}</legend>
        {PROMISE_TEMPLATES.map(({ id: value, name, firstYear, lastYear }) => (
          <label key={value} className={styles.check}>
            <input type="radio" name={id} checked={templateId === value} onChange={() => setTemplateId(value)} />
            <span lang="sv">
              {name} {firstYear}–{lastYear}
            </span>
          </label>
        ))}
        <label className={styles.check}>
          <input type="radio" name={id} checked={templateId === EMPTY} onChange={() => setTemplateId(EMPTY)} />
          {text("promise.new.empty")}
        </label>
      </fieldset>
      {template && (
        <>
          <blockquote lang="sv" className={styles.quote}>
            {template.text}
          </blockquote>
          <p className={styles.note}>{text("promise.new.note")}</p>
        </>
      )}
      <div className={styles.row}>
        <TextField
          label={text("promise.new.firstYear")}
          numeric
          value={first}
          onChange={setFirst}
          trouble={years ? null : text("promise.new.wrongYears")}
        />
        <TextField label={text("promise.new.lastYear")} numeric value={last} onChange={setLast} />
      </div>
      <div className={styles.buttons}>
        <button type="submit" className={controls.primary}>
          {text("promise.new.go")}
        </button>
        <button type="button" className={controls.button} onClick={onCancel}>
          {text("promise.cancel")}
        </button>
      </div>
    </form>
  );
}

function readYears(first: string, last: string): { readonly first: number; readonly last: number } | null {
  const isYear = (text: string) => /^(19|20)\d\d$/.test(text.trim());
  if (!isYear(first) || !isYear(last) || Number(first) > Number(last)) return null;
  return { first: Number(first), last: Number(last) };
}
