import { Fragment, useState } from "react";
import { clockOf } from "../../../domain/clock.ts";
import type { PlaceRef, UnplannedStop } from "../../../domain/presence.ts";
import { type DayNumber, dayOfMinute } from "../../../domain/time.ts";
import type { Work } from "../../../domain/work.ts";
import controls from "../../shared/controls.module.css";
import { useText } from "../../shared/text.ts";
import { useActorText } from "../../shared/use-actor-text.ts";
import { useDayText } from "../../shared/use-day-text.ts";
import { StopForm } from "./StopForm.tsx";
import { draftOf, type StopDraft } from "./stop-draft.ts";
import styles from "./UnplannedList.module.css";
import type { VisitNotes } from "./use-visit-notes.ts";

interface Props {
  readonly stops: readonly UnplannedStop[];
  readonly work: Work;
  readonly today: DayNumber;
  readonly notes: VisitNotes;
  readonly nameOf: (place: PlaceRef) => string;
}

const ROWS_AT_A_TIME = 20;

/** What was done besides the plan, the latest first. What was logged here can be changed; what a file says cannot. */
export function UnplannedList({ stops, work, today, notes, nameOf }: Props) {
  const text = useText();
  const actorText = useActorText();
  const dayText = useDayText();
  const [room, setRoom] = useState(ROWS_AT_A_TIME);
  const [edited, setEdited] = useState<{ readonly id: string; readonly draft: StopDraft } | null>(null);
  const own = new Set(work.delivered.map(({ id }) => id));
  if (stops.length === 0) return <p className={styles.soft}>{text("delivery.unplanned.none")}</p>;
  const latest = [...stops].reverse();
  return (
    <>
      <ul className={styles.list}>
        {latest.slice(0, room).map((stop) => {
          const isOwn = own.has(stop.id);
          const day = dayText(dayOfMinute(stop.startMinute), today);
          const clock = clockOf(stop.startMinute);
          const place = nameOf(stop.place);
          const said = {
            actor: actorText(stop.actor),
            source: text(isOwn ? "delivery.unplanned.logged" : "delivery.unplanned.imported"),
          };
          return (
            <Fragment key={stop.id}>
              <li className={styles.row}>
                <span className={styles.when}>
                  {day} {clock}
                </span>
                <span className={styles.place}>{place}</span>
                <span className={styles.soft}>
                  {stop.minutes === null
                    ? text("delivery.unplanned.noMinutes", said)
                    : text("delivery.unplanned.minutes", { ...said, minutes: stop.minutes })}
                  {stop.note && <span className={styles.note}>{stop.note}</span>}
                </span>
                {isOwn && (
                  <span className={styles.actions}>
                    <button
                      type="button"
                      className={controls.link}
                      aria-label={text("delivery.unplanned.editOf", { day, clock, place })}
                      onClick={() => setEdited({ id: stop.id, draft: draftOf(stop) })}
                    >
                      {text("delivery.unplanned.edit")}
                    </button>
                    <button
                      type="button"
                      className={controls.link}
                      aria-label={text("delivery.unplanned.removeOf", { day, clock, place })}
                      onClick={() => notes.unlog(stop)}
                    >
                      {text("delivery.unplanned.remove")}
                    </button>
                  </span>
                )}
              </li>
              {edited?.id === stop.id && (
                <li>
                  <StopForm
                    title={`${text("delivery.form.edit")}: ${place}`}
                    draft={edited.draft}
                    today={today}
                    onChange={(draft) => setEdited({ id: stop.id, draft })}
                    onSave={async (changed) => {
                      if (await notes.relog(stop, changed)) setEdited(null);
                    }}
                    onCancel={() => setEdited(null)}
                  />
                </li>
              )}
            </Fragment>
          );
        })}
      </ul>
      {latest.length > room && (
        <button type="button" className={controls.button} onClick={() => setRoom(room + ROWS_AT_A_TIME)}>
          {text("delivery.visits.more", { count: latest.length - room })}
        </button>
      )}
    </>
  );
}
