import { useEffect, useMemo, useState } from "react";
import type { DeliveryAnswer } from "../../../domain/presence.ts";
import type { RankedList } from "../../../domain/priority.ts";
import type { DayNumber } from "../../../domain/time.ts";
import type { Work } from "../../../domain/work.ts";
import { useText } from "../../shared/text.ts";
import { DeliveredExports } from "../delivered/DeliveredExports.tsx";
import { UnplannedSection } from "../delivered/UnplannedSection.tsx";
import { useLogging } from "../delivered/use-logging.ts";
import { usePlaceName } from "../delivered/use-place-name.ts";
import { useVisitNotes } from "../delivered/use-visit-notes.ts";
import { useVisitMap } from "../plan/use-visit-map.ts";
import styles from "./DayPanel.module.css";
import { DayStopRow } from "./DayStopRow.tsx";
import { type DayStop, nextStop } from "./day-stops.ts";

interface Props {
  readonly work: Work;
  readonly list: RankedList | null;
  readonly day: DayNumber;
  readonly today: DayNumber;
  readonly stops: readonly DayStop[];
  /** Of the day and those stops. */
  readonly answer: DeliveryAnswer;
}

/** The stops in the order of time, on the map and to note one by one. */
export function DayStops({ work, list, day, today, stops, answer }: Props) {
  const text = useText();
  const notes = useVisitNotes();
  const logging = useLogging();
  // What is noted stays open under the thumb that noted it: the list moves when one says so.
  const [openId, open] = useState(() => (day === today ? nextStop(stops) : null));
  const visits = useMemo(() => stops.map(({ status }) => status.visit), [stops]);
  const outcomes = useMemo(
    () => new Map(stops.map(({ status }) => [status.visit.id, status.outcome] as const)),
    [stops],
  );
  const chosen = visits.find(({ id }) => id === openId) ?? null;
  const { ask } = useVisitMap({ visits, outcomes, chosen, onPick: open, pointed: logging.pointed });
  const { onPoint } = logging;
  useEffect(() => ask(onPoint), [ask, onPoint]);
  const nameOf = usePlaceName();
  const count = (outcome: string) => stops.filter(({ status }) => status.outcome === outcome).length;
  const [done, missed] = [count("done"), count("missed")];
  return (
    <>
      {stops.length > 0 && (
        <section aria-label={text("day.stops")} className={styles.stops}>
          <p className={styles.sum}>
            {day > today
              ? text("day.ahead", { count: stops.length })
              : text("day.sum", { done, missed, left: stops.length - done - missed })}
          </p>
          <ol className={styles.list}>
            {stops.map((stop) => (
              <DayStopRow
                key={stop.status.visit.id}
                stop={stop}
                hotspot={list?.hotspots.find(({ id }) => id === stop.status.visit.place.id) ?? null}
                promises={work.promises}
                decisions={work.decisions}
                today={today}
                canNote={day <= today}
                isOpen={stop.status.visit.id === openId}
                onOpen={(isOpen) => open(isOpen ? stop.status.visit.id : null)}
                notes={notes}
              />
            ))}
          </ol>
        </section>
      )}
      {day <= today && (
        <UnplannedSection
          work={work}
          list={list}
          days={answer.period}
          today={today}
          stops={answer.unplanned}
          notes={notes}
          logging={logging}
          nameOf={nameOf}
        />
      )}
      {(done > 0 || answer.unplanned.length > 0) && (
        <div className={styles.handIn}>
          <DeliveredExports answer={answer} />
          <p>{text("day.handIn")}</p>
        </div>
      )}
    </>
  );
}
