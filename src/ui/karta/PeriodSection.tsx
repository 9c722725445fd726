import { useId, useState } from "react";
import { monthsUpTo, type Period } from "../../domain/period.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import controls from "../shared/controls.module.css";
import { effectivePeriod } from "../shared/effective-period.ts";
import { Section } from "../shared/Section.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { usePeriodText } from "../shared/use-period-text.ts";
import styles from "./PeriodSection.module.css";
import { type PeriodDraft, readPeriodDraft } from "./period-draft.ts";

/** Presets count back from the data's last day, not from today: that is what there is. */
export function PeriodSection() {
  const text = useText();
  const periodText = usePeriodText();
  const chosen = useAppState((state) => state.selection.period);
  const summary = useAppState((state) => state.summary);
  const period = effectivePeriod(chosen, summary);

  return (
    <Section
      name="period"
      title={text("filter.period")}
      summary={period ? periodText(period) : text("period.undatedData")}
    >
      {period && summary?.firstDay != null && summary.lastDay != null ? (
        <>
          <Presets firstDay={summary.firstDay} lastDay={summary.lastDay} chosen={chosen} />
          <Dates period={period} firstDay={summary.firstDay} lastDay={summary.lastDay} />
        </>
      ) : (
        <p className={styles.note}>{text(summary ? "period.noneDated" : "shared.loading")}</p>
      )}
    </Section>
  );
}

interface Span {
  readonly firstDay: number;
  readonly lastDay: number;
}

function Presets({ firstDay, lastDay, chosen }: Span & { chosen: Period | null }) {
  const text = useText();
  const store = useStore();
  const longerThan36 = monthsUpTo(36, Number.NEGATIVE_INFINITY, lastDay).fromDay >= firstDay;
  const presets: readonly { label: string; name: string; period: Period | null }[] = [
    longerThan36
      ? { label: text("period.36"), name: text("period.last36"), period: null }
      : { label: text("period.all"), name: text("period.whole"), period: null },
    { label: text("period.12"), name: text("period.last12"), period: monthsUpTo(12, firstDay, lastDay) },
    { label: text("period.3"), name: text("period.last3"), period: monthsUpTo(3, firstDay, lastDay) },
    {
      label: text("period.28"),
      name: text("period.last28"),
      period: { fromDay: Math.max(firstDay, lastDay - 27), toDay: lastDay },
    },
  ];
  return (
    <div className={styles.presets}>
      {presets.map(({ label, name, period }) => (
        <button
          key={label}
          type="button"
          className={controls.chip}
          title={name}
          aria-pressed={samePeriod(period, chosen)}
          onClick={() => store.getState().narrowSelection({ period })}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function Dates({ period, firstDay, lastDay }: Span & { period: Period }) {
  const text = useText();
  const store = useStore();
  const id = useId();
  // Kept only while it cannot be used; it belongs to the period it was typed over.
  const [draft, setDraft] = useState<(PeriodDraft & { over: Period }) | null>(null);
  const typed = draft && samePeriod(draft.over, period) ? draft : null;
  const from = typed?.from ?? isoDateOfDay(period.fromDay);
  const to = typed?.to ?? isoDateOfDay(period.toDay);
  const result = readPeriodDraft({ from, to }, firstDay, lastDay);

  const change = (next: PeriodDraft) => {
    const read = readPeriodDraft(next, firstDay, lastDay);
    if (read.ok) {
      setDraft(null);
      store.getState().narrowSelection({ period: read.value });
    } else setDraft({ ...next, over: period });
  };

  const field = (name: "from" | "to", label: string, value: string) => (
    <label className={styles.date}>
      <span className={styles.dateLabel}>{label}</span>
      <input
        type="date"
        className={controls.field}
        value={value}
        min={isoDateOfDay(firstDay)}
        max={isoDateOfDay(lastDay)}
        aria-invalid={!result.ok}
        aria-describedby={result.ok ? undefined : `${id}message`}
        onChange={(event) => change({ from, to, [name]: event.target.value })}
      />
    </label>
  );

  return (
    <>
      <div className={styles.dates}>
        {field("from", text("period.from"), from)}
        {field("to", text("period.to"), to)}
      </div>
      {!result.ok && (
        <p id={`${id}message`} role="alert" className={styles.invalid}>
          {text(`period.${result.error}`, { from: isoDateOfDay(firstDay), to: isoDateOfDay(lastDay) })}
        </p>
      )}
    </>
  );
}

function samePeriod(a: Period | null, b: Period | null): boolean {
  return a === b || (a !== null && b !== null && a.fromDay === b.fromDay && a.toDay === b.toDay);
}
