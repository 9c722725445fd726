import { type KeyboardEvent, useId, useState } from "react";
import { type Period, samePeriod } from "../../domain/period.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import styles from "./PeriodFields.module.css";
import { dayOfTyped, type PeriodDraft, readPeriodDraft } from "./period-draft.ts";

interface Props {
  readonly period: Period;
  /** Of the data. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly onChoose: (period: Period) => void;
  /** Nothing below the fields but what is wrong with them. */
  readonly quiet?: boolean;
}

/** A period as two dates to type. It takes effect with Enter, or when one leaves the field. */
export function PeriodFields({ period, firstDay, lastDay, onChoose, quiet = false }: Props) {
  const text = useText();
  const id = useId();
  // Belongs to the period it was typed over: a preset, or a link, takes its place.
  const [draft, setDraft] = useState<(PeriodDraft & { over: Period; tried: boolean }) | null>(null);
  const typed = draft && samePeriod(draft.over, period) ? draft : null;
  const shown: PeriodDraft = typed ?? { from: isoDateOfDay(period.fromDay), to: isoDateOfDay(period.toDay) };
  const result = readPeriodDraft(shown, firstDay, lastDay);
  // Not while one is still typing the first time.
  const trouble = typed?.tried && !result.ok ? result : null;
  const bounds = { from: isoDateOfDay(firstDay), to: isoDateOfDay(lastDay) };

  const edit = (change: Partial<PeriodDraft>) =>
    setDraft({ ...shown, ...change, over: period, tried: typed?.tried ?? false });

  const commit = () => {
    if (!typed) return;
    if (!result.ok) return setDraft({ ...typed, tried: true });
    setDraft(null);
    if (!samePeriod(result.value, period)) onChoose(result.value);
  };

  const onKeyDown = (event: KeyboardEvent, name: keyof PeriodDraft) => {
    const step = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (event.key === "Enter") commit();
    else if (event.key === "Escape" && typed) setDraft(null);
    else if (step !== 0) {
      const day = dayOfTyped(shown[name]);
      if (day !== null) edit({ [name]: isoDateOfDay(Math.min(Math.max(day + step, firstDay), lastDay)) });
    } else return;
    event.preventDefault();
  };

  const field = (name: keyof PeriodDraft, label: string) => (
    <label className={styles.date}>
      <span className={styles.dateLabel}>{label}</span>
      <input
        // Not a date field: the browser would write it in its own language, 11/01/2023.
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        placeholder={text("period.placeholder")}
        className={controls.field}
        value={shown[name]}
        aria-invalid={trouble?.fields.includes(name) ?? false}
        aria-describedby={`${id}note`}
        onChange={(event) => edit({ [name]: event.target.value })}
        onKeyDown={(event) => onKeyDown(event, name)}
        onBlur={commit}
      />
    </label>
  );

  return (
    <>
      <div className={styles.dates}>
        {field("from", text("period.from"))}
        {field("to", text("period.to"))}
      </div>
      {/* One place for both, so that what stands below does not jump when one leaves a field. */}
      <div
        id={`${id}note`}
        role={trouble ? "alert" : undefined}
        className={trouble ? styles.invalid : styles.note}
        hidden={quiet && !trouble}
      >
        {text(trouble ? `period.${trouble.error}` : "period.bounds", bounds)}
      </div>
    </>
  );
}
