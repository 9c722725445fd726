import { type Period, samePeriod } from "../../domain/period.ts";
import controls from "../shared/controls.module.css";
import { effectivePeriod } from "../shared/effective-period.ts";
import { Section } from "../shared/Section.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { usePeriodText } from "../shared/use-period-text.ts";
import { PeriodFields } from "./PeriodFields.tsx";
import styles from "./PeriodSection.module.css";
import { PublishedPeriods } from "./PublishedPeriods.tsx";
import { periodPresets } from "./period-presets.ts";

export function PeriodSection() {
  const text = useText();
  const store = useStore();
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
          <>
            <PublishedPeriods
              label={text("filter.period")}
              firstDay={summary.firstDay}
              lastDay={summary.lastDay}
              chosen={chosen}
              onChoose={(published) => store.getState().narrowSelection({ period: published })}
            />
            <p className={styles.note}>{text("view.periodReason")}</p>
          </>
        ) : (
          <>
            <Presets firstDay={summary.firstDay} lastDay={summary.lastDay} chosen={chosen} />
            <PeriodFields
              period={period}
              firstDay={summary.firstDay}
              lastDay={summary.lastDay}
              onChoose={(typed) => store.getState().narrowSelection({ period: typed })}
            />
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
