import { Fragment, useState } from "react";
import type { VisitStatus } from "../../../domain/presence.ts";
import { type DayNumber, dayOfMinute } from "../../../domain/time.ts";
import controls from "../../shared/controls.module.css";
import { useText } from "../../shared/text.ts";
import { StopForm } from "./StopForm.tsx";
import { draftOf, type StopDraft } from "./stop-draft.ts";
import { useLongDayText } from "./use-long-day-text.ts";
import type { VisitNotes } from "./use-visit-notes.ts";
import styles from "./VisitList.module.css";
import { VisitRow } from "./VisitRow.tsx";

interface Props {
  /** None of later days than today. */
  readonly visits: readonly VisitStatus[];
  readonly today: DayNumber;
  readonly notes: VisitNotes;
}

const ROWS_AT_A_TIME = 80;

/** What was planned, the latest day first, to tick off. */
export function VisitList({ visits, today, notes }: Props) {
  const text = useText();
  const [room, setRoom] = useState(ROWS_AT_A_TIME);
  const days = daysOf(visits);
  const shown = daysWithin(days, room);
  const left = visits.length - shown.reduce((count, day) => count + day.visits.length, 0);
  return (
    <div className={styles.days}>
      {shown.map(({ day, visits: ofDay }) => (
        <Day key={day} day={day} visits={ofDay} today={today} notes={notes} />
      ))}
      {left > 0 && (
        <button type="button" className={controls.button} onClick={() => setRoom(room + ROWS_AT_A_TIME)}>
          {text("delivery.visits.more", { count: left })}
        </button>
      )}
    </div>
  );
}

function Day({ day, visits, today, notes }: Props & { day: DayNumber }) {
  const text = useText();
  const longDay = useLongDayText();
  const [edited, setEdited] = useState<{ readonly id: string; readonly draft: StopDraft } | null>(null);
  const dayName = longDay(day);
  const due = visits.filter(({ outcome }) => outcome !== "ahead");
  const silent = visits.filter(({ outcome }) => outcome === "unknown").map(({ visit }) => visit);
  return (
    <section className={styles.day}>
      <header className={styles.head}>
        <h4 className={styles.name}>{dayName}</h4>
        <span className={styles.count}>
          {text("delivery.day.count", {
            kept: due.filter(({ outcome }) => outcome === "done").length,
            planned: due.length,
          })}
        </span>
        {silent.length > 1 && (
          <button
            type="button"
            className={controls.link}
            aria-label={text("delivery.day.allOf", { day: dayName })}
            onClick={() => notes.done(silent)}
          >
            {text("delivery.day.all")}
          </button>
        )}
      </header>
      <ul className={styles.rows}>
        {visits.map((status) => {
          const { visit, delivered } = status;
          const close = () => setEdited(null);
          return (
            <Fragment key={visit.id}>
              <VisitRow
                status={status}
                dayName={dayName}
                notes={notes}
                onEdit={() => setEdited({ id: visit.id, draft: draftOf(delivered ?? visit) })}
              />
              {edited?.id === visit.id && (
                <li>
                  <StopForm
                    title={`${text("delivery.form.edit")}: ${visit.place.name}`}
                    draft={edited.draft}
                    today={today}
                    onChange={(draft) => setEdited({ id: visit.id, draft })}
                    onSave={async (stop) => {
                      if (await notes.doneAs(status, stop)) close();
                    }}
                    onCancel={close}
                  />
                </li>
              )}
            </Fragment>
          );
        })}
      </ul>
    </section>
  );
}

interface DayVisits {
  readonly day: DayNumber;
  readonly visits: readonly VisitStatus[];
}

function daysOf(visits: readonly VisitStatus[]): readonly DayVisits[] {
  const byDay = new Map<DayNumber, VisitStatus[]>();
  for (const status of visits) {
    const day = dayOfMinute(status.visit.startMinute);
    const ofDay = byDay.get(day);
    if (ofDay) ofDay.push(status);
    else byDay.set(day, [status]);
  }
  return [...byDay].map(([day, ofDay]) => ({ day, visits: ofDay })).sort((a, b) => b.day - a.day);
}

/** Whole days, as long as there is room; at least one. */
function daysWithin(days: readonly DayVisits[], room: number): readonly DayVisits[] {
  let count = 0;
  return days.filter(({ visits }) => {
    const fits = count < room;
    count += visits.length;
    return fits;
  });
}
