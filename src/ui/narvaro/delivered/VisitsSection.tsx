import { useMemo, useState } from "react";
import { type DeliveryAnswer, placeKey, type VisitStatus } from "../../../domain/presence.ts";
import { type DayNumber, dayOfMinute } from "../../../domain/time.ts";
import controls from "../../shared/controls.module.css";
import { useText } from "../../shared/text.ts";
import styles from "./DeliveredPanel.module.css";
import type { VisitNotes } from "./use-visit-notes.ts";
import { VisitList } from "./VisitList.tsx";

export const VISIT_FILTERS = ["all", "unknown", "missed"] as const;
export type VisitFilter = (typeof VISIT_FILTERS)[number];

interface Props {
  readonly answer: DeliveryAnswer;
  readonly today: DayNumber;
  readonly filter: VisitFilter;
  readonly onFilter: (filter: VisitFilter) => void;
  readonly isShown: (placeKey: string) => boolean;
  readonly notes: VisitNotes;
}

/** The planned visits whose day has come, to tick off. */
export function VisitsSection({ answer, today, filter, onFilter, isShown, notes }: Props) {
  const text = useText();
  const due = useMemo(() => answer.visits.filter((status) => !isLater(status, today)), [answer, today]);
  const period = `${answer.period.fromDay}-${answer.period.toDay}`;
  const shown = useFiltered(due, filter, period).filter(({ visit }) => isShown(placeKey(visit.place)));
  const later = answer.visits.length - due.length;
  return (
    <section className={styles.section} aria-labelledby="delivered-visits">
      <header className={styles.head}>
        <h3 id="delivered-visits" className={styles.title}>
          {text("delivery.visits.title")}
        </h3>
        {due.length > 0 && (
          <fieldset className={styles.filter} aria-label={text("delivery.filter")}>
            {VISIT_FILTERS.map((one) => (
              <button
                key={one}
                type="button"
                className={controls.chip}
                aria-pressed={filter === one}
                onClick={() => onFilter(one)}
              >
                {text(`delivery.filter.${one}`)}
              </button>
            ))}
          </fieldset>
        )}
      </header>
      {answer.visits.length === 0 && <p className={styles.soft}>{text("delivery.visits.none")}</p>}
      {due.length > 0 && shown.length === 0 && <p className={styles.soft}>{text("delivery.filter.none")}</p>}
      <VisitList key={period} visits={shown} today={today} notes={notes} />
      {later > 0 && <p className={styles.soft}>{text("delivery.visits.ahead", { count: later })}</p>}
    </section>
  );
}

/** What has not had its day cannot have been made. */
function isLater({ visit }: VisitStatus, today: DayNumber): boolean {
  return dayOfMinute(visit.startMinute) > today;
}

/**
 * The visits that a filter chose when it was set: one that is ticked off stays in the list, under the hand that did it,
 * until the filter or the period is another.
 */
function useFiltered(due: readonly VisitStatus[], filter: VisitFilter, period: string): readonly VisitStatus[] {
  const [chosen, setChosen] = useState<{ key: string; ids: ReadonlySet<string> } | null>(null);
  const key = `${filter} ${period}`;
  if (filter === "all") return due;
  let ids = chosen?.ids;
  if (chosen?.key !== key || !ids) {
    ids = new Set(due.filter(({ outcome }) => outcome === filter).map(({ visit }) => visit.id));
    setChosen({ key, ids });
  }
  return due.filter(({ visit }) => ids.has(visit.id));
}
