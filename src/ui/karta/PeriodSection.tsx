import { type KeyboardEvent, useId, useState } from "react";
import type { Period } from "../../domain/period.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import controls from "../shared/controls.module.css";
import { effectivePeriod } from "../shared/effective-period.ts";
import { Section } from "../shared/Section.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { usePeriodText } from "../shared/use-period-text.ts";
import styles from "./PeriodSection.module.css";
import { PublishedPeriods } from "./PublishedPeriods.tsx";
import { dayOfTyped, type PeriodDraft, readPeriodDraft } from "./period-draft.ts";
import { periodPresets } from "./period-presets.ts";

export function PeriodSection() {
  const text = useText();
  const periodText = usePeriodText();
  const chosen = useAppState((state) => state.selection.period);
  const summary = useAppState((state) => state.summary);
  const isShared = useAppState((state) => state.leastShown !== null);
  const period = effectivePeriod(chosen, summary);

  return (
    <Section
      name="period"
      title={text("filter.period")}
      summary={period ? periodText(period) : summary ? text("period.undatedData") : undefined}
    >
      {period && summary?.firstDay != null && summary.lastDay != null ? (
        isShared ? (
          <PublishedPeriods firstDay={summary.firstDay} lastDay={summary.lastDay} chosen={chosen} />
        ) : (
          <>
            <Presets firstDay={summary.firstDay} lastDay={summary.lastDay} chosen={chosen} />
            <Dates period={period} firstDay={summary.firstDay} lastDay={summary.lastDay} />
          </>
        )
      ) : (
        <WithoutPeriod />
      )}
    </Section>
  );
}

function WithoutPeriod() {
  const text = useText();
  const phase = useAppState((state) => state.load.phase);
  if (phase === "loading") return <div className={styles.skeleton} />;
  return <p className={styles.note}>{text(phase === "failed" ? "status.noData" : "period.noneDated")}</p>;
}

interface Span {
  readonly firstDay: number;
  readonly lastDay: number;
}

function Presets({ firstDay, lastDay, chosen }: Span & { chosen: Period | null }) {
  const text = useText();
  const store = useStore();
  return (
    <div className={styles.presets}>
      {periodPresets(firstDay, lastDay).map(({ label, name, period }) => (
        <button
          key={label}
          type="button"
          className={controls.chip}
          title={text(name)}
          aria-pressed={samePeriod(period, chosen)}
          onClick={() => store.getState().narrowSelection({ period })}
        >
          {text(label)}
        </button>
      ))}
    </div>
  );
}

function Dates({ period, firstDay, lastDay }: Span & { period: Period }) {
  const text = useText();
  const store = useStore();
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
    if (!samePeriod(result.value, period)) store.getState().narrowSelection({ period: result.value });
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
      <div id={`${id}note`} role={trouble ? "alert" : undefined} className={trouble ? styles.invalid : styles.note}>
        {text(trouble ? `period.${trouble.error}` : "period.bounds", bounds)}
      </div>
    </>
  );
}

function samePeriod(a: Period | null, b: Period | null): boolean {
  return a === b || (a !== null && b !== null && a.fromDay === b.fromDay && a.toDay === b.toDay);
}
