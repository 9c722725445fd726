import { useMemo } from "react";
import type { DeliveryPeriod } from "../../../domain/delivery-period.ts";
import type { RankedList } from "../../../domain/priority.ts";
import type { DayNumber } from "../../../domain/time.ts";
import type { Work } from "../../../domain/work.ts";
import controls from "../../shared/controls.module.css";
import { Skeleton } from "../../shared/Skeleton.tsx";
import { useAppState, useStore } from "../../shared/store-context.tsx";
import { Trouble } from "../../shared/Trouble.tsx";
import { useText } from "../../shared/text.ts";
import { dayPeriod } from "../delivered/delivery-period.ts";
import { useDelivery } from "../delivered/use-delivery.ts";
import { useLongDayText } from "../delivered/use-long-day-text.ts";
import { usePlanWords } from "../plan/use-plan-words.ts";
import styles from "./DayPanel.module.css";
import { DayStops } from "./DayStops.tsx";
import { answerOfDay, daysBeside, stopsOfDay, teamsOf } from "./day-stops.ts";

interface Props {
  readonly work: Work;
  /** null until it has been counted. */
  readonly list: RankedList | null;
  readonly day: DayNumber;
  /** Whose night may still be going on. */
  readonly today: DayNumber;
  readonly onDay: (period: DeliveryPeriod) => void;
}

/** One day as the patrol meets it: where to be next and why, and what became of it. */
export function DayPanel({ work, list, day, today, onDay }: Props) {
  const text = useText();
  const words = usePlanWords();
  const store = useStore();
  const patrol = useAppState((state) => state.patrol);
  // The night of the day is on the next.
  const { value: answer, failed, askAgain } = useDelivery({ fromDay: day, toDay: day + 1 });
  const stops = useMemo(
    () => (answer?.period.fromDay === day ? stopsOfDay(answer.visits, work.capacity, day) : null),
    [answer, work.capacity, day],
  );
  const teams = useMemo(() => teamsOf(stops ?? []), [stops]);
  // A team that is not out on the day hides nothing.
  const chosen = teams.find(({ key }) => key === patrol)?.key ?? null;
  const shown = useMemo(() => stops?.filter(({ lane }) => chosen === null || lane === chosen), [stops, chosen]);

  if (failed) return <Trouble message={text("delivery.failed")} onAgain={askAgain} />;
  if (!answer || !stops || !shown) return <Skeleton rows={8} tall />;
  return (
    <>
      {teams.length > 1 && (
        <fieldset className={styles.teams} aria-label={text("day.teams")}>
          {[null, ...teams].map((team) => (
            <button
              key={team?.key ?? ""}
              type="button"
              className={controls.chip}
              aria-pressed={chosen === (team?.key ?? null)}
              onClick={() => store.getState().showWork({ patrol: team?.key ?? null })}
            >
              {team ? words.team(team.actor, team.team) : text("day.everyone")} ({team?.stops ?? stops.length})
            </button>
          ))}
        </fieldset>
      )}
      {stops.length === 0 && <NoStops work={work} day={day} today={today} onDay={onDay} />}
      <DayStops
        // Another day, another place to begin.
        key={`${day} ${chosen}`}
        work={work}
        list={list}
        day={day}
        today={today}
        stops={shown}
        answer={answerOfDay(answer, shown, day)}
      />
    </>
  );
}

function NoStops({ work, day, today, onDay }: Pick<Props, "work" | "day" | "today" | "onDay">) {
  const text = useText();
  const longDay = useLongDayText();
  const { before, after } = useMemo(() => daysBeside(work.visits, work.capacity, day), [work, day]);
  const go = (to: DayNumber | null, name: "day.next" | "day.previous") =>
    to !== null && (
      <button type="button" className={styles.large} onClick={() => onDay(dayPeriod(to, today))}>
        {text(name, { day: longDay(to) })}
      </button>
    );
  return (
    <div className={styles.none}>
      <p>{text("day.none")}</p>
      {go(after, "day.next")}
      {go(before, "day.previous")}
      {before === null && after === null && <p>{text("day.noPlan")}</p>}
    </div>
  );
}
