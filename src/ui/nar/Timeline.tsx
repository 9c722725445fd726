import { useMemo, useRef, useState } from "react";
import {
  againstYearBefore,
  type TimelineBin,
  type Timeline as TimelineData,
  timelineOf,
} from "../../analysis/timeline.ts";
import { monthsUpTo, type Period } from "../../domain/period.ts";
import type { FilterCounts } from "../../domain/selection.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import { PlotMenu } from "../image/PlotMenu.tsx";
import controls from "../shared/controls.module.css";
import { effectivePeriod } from "../shared/effective-period.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./Timeline.module.css";
import { TimelinePlot } from "./TimelinePlot.tsx";

/** Events over the whole data, with the year before behind them; the brush sets the period. */
export function Timeline({ counts }: { counts: FilterCounts | null }) {
  const text = useText();
  const numbers = useNumbers();
  const store = useStore();
  const summary = useAppState((state) => state.summary);
  const chosen = useAppState((state) => state.selection.period);
  const [pointed, setPointed] = useState<TimelineBin | null>(null);
  const plot = useRef<HTMLElement>(null);
  const firstDay = summary?.firstDay ?? null;
  const lastDay = summary?.lastDay ?? null;
  const timeline = useMemo(
    () => (counts && firstDay !== null && lastDay !== null ? timelineOf(counts, firstDay, lastDay) : null),
    [counts, firstDay, lastDay],
  );
  const period = effectivePeriod(chosen, summary);
  if (!timeline || !period || firstDay === null || lastDay === null) {
    return <p className={styles.waiting}>{text("when.waiting")}</p>;
  }

  const isLong = monthsUpTo(36, Number.NEGATIVE_INFINITY, lastDay).fromDay >= firstDay;
  return (
    <section ref={plot} className={styles.timeline} aria-label={text("timeline.label")}>
      <div className={styles.head}>
        <h3 className={styles.title} data-picture="omit">
          {text(`timeline.unit.${timeline.unit}`)}
        </h3>
        {pointed ? (
          <p className={styles.reading}>
            <BarText bin={pointed} />
          </p>
        ) : (
          <Legend timeline={timeline} days={counts?.days ?? null} period={period} />
        )}
        <button
          type="button"
          className={`${controls.link} ${styles.reset}`}
          disabled={chosen === null}
          onClick={() => store.getState().narrowSelection({ period: null })}
        >
          {text(isLong ? "period.last36" : "period.whole")}
        </button>
        <PlotMenu
          plot={plot}
          title={text(`timeline.unit.${timeline.unit}`)}
          facts={counts ? [numbers.events(counts.total)] : []}
          large={{ plot: <Timeline counts={counts} />, width: 640, height: 300 }}
        />
      </div>
      <TimelinePlot
        timeline={timeline}
        period={period}
        firstDay={firstDay}
        lastDay={lastDay}
        onChange={(next) => store.getState().narrowSelection({ period: next })}
        onReset={() => store.getState().narrowSelection({ period: null })}
        onPoint={setPointed}
      />
    </section>
  );
}

interface LegendProps {
  readonly timeline: TimelineData;
  readonly days: FilterCounts["days"];
  readonly period: Period;
}

/** What is drawn; the chosen period's sum beside that of the same period one year before, where there is one. */
function Legend({ timeline, days, period }: LegendProps) {
  const text = useText();
  const numbers = useNumbers();
  const compared = useMemo(() => days && againstYearBefore(days, period), [days, period]);
  const hasBefore = timeline.bins.some((bin) => bin.yearBefore !== null);
  const hasSuppressed = timeline.bins.some((bin) => typeof bin.count !== "number");
  return (
    <ul className={styles.legend}>
      <li>
        <i className={styles.chosen} aria-hidden />
        {compared ? text("timeline.chosenSum", { events: numbers.whole(compared.events) }) : text("timeline.chosen")}
      </li>
      {hasBefore && (
        <li>
          <i className={styles.before} aria-hidden />
          {compared
            ? text("timeline.beforeSum", { events: numbers.whole(compared.yearBefore) })
            : text("timeline.before")}
        </li>
      )}
      {hasSuppressed && (
        <li>
          <i className={styles.suppressed} aria-hidden />
          {text("timeline.suppressed")}
        </li>
      )}
    </ul>
  );
}

/** The bar under the pointer. */
function BarText({ bin }: { bin: TimelineBin }) {
  const text = useText();
  const numbers = useNumbers();
  const values = {
    from: isoDateOfDay(bin.fromDay),
    to: isoDateOfDay(bin.toDay),
    events: numbers.events(bin.count),
  };
  return bin.yearBefore === null
    ? text("timeline.bar", values)
    : text("timeline.barBefore", { ...values, before: numbers.count(bin.yearBefore) });
}
