import { Lock, TriangleAlert } from "lucide-react";
import { useMemo } from "react";
import { DAYS_PER_WEEK } from "../../../domain/iso-week.ts";
import controls from "../../shared/controls.module.css";
import { useListText } from "../../shared/list-text.ts";
import { useText } from "../../shared/text.ts";
import { dayLanesOf } from "./lanes.ts";
import { usePlanWords } from "./use-plan-words.ts";
import { useVisitWords } from "./use-visit-words.ts";
import styles from "./VisitList.module.css";
import type { WeekProps } from "./WeekGrid.tsx";

/** The same week as the grid, a day at a time in words: on a phone, and for whoever would rather read. */
export function VisitList(props: WeekProps) {
  const { work, visits, unconfirmed, outcomes, chosenId, fromDay, plan, onOpen, shown, onShow } = props;
  const text = useText();
  const words = usePlanWords();
  const listText = useListText();
  const visitWords = useVisitWords(visits, work.capacity, outcomes, unconfirmed);
  const days = useMemo(
    () => dayLanesOf(visits, work.capacity, fromDay, DAYS_PER_WEEK),
    [visits, work.capacity, fromDay],
  );

  if (visits.length === 0) return <p className={styles.soft}>{text("presence.noVisits")}</p>;
  return (
    <ol className={styles.days}>
      {days.map(({ day, lanes }) => {
        const own = lanes.flatMap((lane) => lane.visits).sort((a, b) => a.startMinute - b.startMinute);
        if (own.length === 0) return null;
        return (
          <li key={day}>
            <div className={styles.head}>
              <h4 className={styles.title}>{text("presence.dayVisits", { day: words.day(day), count: own.length })}</h4>
              <button
                type="button"
                className={controls.chip}
                aria-pressed={day === shown?.day && shown.lane === null}
                aria-label={text("presence.showDay", { day: words.day(day) })}
                onClick={() => onShow({ day, lane: null })}
              >
                {text("presence.onMap")}
              </button>
            </div>
            <ul>
              {own.map((visit) => {
                const conflicts = visitWords.conflicts(visit);
                const states = visitWords.states(visit);
                return (
                  <li key={visit.id} className={styles.row}>
                    <button
                      type="button"
                      className={styles.visit}
                      aria-current={visit.id === chosenId || undefined}
                      onClick={(event) => onOpen(visit, event.detail === 0)}
                    >
                      <span className={styles.clock}>{words.span(visit)}</span>
                      <span>
                        <strong className={styles.place}>{visit.place.name}</strong>
                        <span className={styles.soft}>
                          {" "}
                          {listText([words.team(visit.actor, visit.team), ...states])}
                        </span>
                        {conflicts.length > 0 && (
                          <span className={styles.conflict}>
                            <TriangleAlert size={14} aria-hidden /> {conflicts.join(" ")}
                          </span>
                        )}
                      </span>
                    </button>
                    <button
                      type="button"
                      className={controls.icon}
                      aria-pressed={visit.locked}
                      aria-label={text("presence.lockPlace", { place: visit.place.name, span: words.span(visit) })}
                      onClick={() => void plan.lock([visit], !visit.locked)}
                    >
                      <Lock size={16} className={visit.locked ? styles.locked : undefined} aria-hidden />
                    </button>
                  </li>
                );
              })}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
