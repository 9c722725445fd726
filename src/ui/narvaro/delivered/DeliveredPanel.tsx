import { useMemo, useState } from "react";
import type { DeliveryPeriod } from "../../../domain/delivery-period.ts";
import { mondayOf } from "../../../domain/iso-week.ts";
import type { Period } from "../../../domain/period.ts";
import type { RankedList } from "../../../domain/priority.ts";
import type { DayNumber } from "../../../domain/time.ts";
import type { Work } from "../../../domain/work.ts";
import controls from "../../shared/controls.module.css";
import { Skeleton } from "../../shared/Skeleton.tsx";
import { useAppState, useStore } from "../../shared/store-context.tsx";
import { Trouble } from "../../shared/Trouble.tsx";
import { useText } from "../../shared/text.ts";
import { DayPanel } from "../day/DayPanel.tsx";
import { workDay } from "../day/work-day.ts";
import { DeliveredExports } from "./DeliveredExports.tsx";
import styles from "./DeliveredPanel.module.css";
import { DeliverySum } from "./DeliverySum.tsx";
import { DeliveryTables } from "./DeliveryTables.tsx";
import { placesOfDelivery } from "./delivery-marks.ts";
import { daysOfPeriod } from "./delivery-period.ts";
import { PeriodBar } from "./PeriodBar.tsx";
import { Reminder } from "./Reminder.tsx";
import { UnplannedSection } from "./UnplannedSection.tsx";
import { UnvisitedPlaces } from "./UnvisitedPlaces.tsx";
import { useDelivery } from "./use-delivery.ts";
import { useDeliveryMap } from "./use-delivery-map.ts";
import { useLogging } from "./use-logging.ts";
import { usePlaceName } from "./use-place-name.ts";
import { useVisitNotes } from "./use-visit-notes.ts";
import { type VisitFilter, VisitsSection } from "./VisitsSection.tsx";

/** What was planned so lately is worth a reminder. */
const REMINDED_DAYS = 14;

interface Props {
  readonly work: Work;
  /** null until it has been counted. */
  readonly list: RankedList | null;
  /** Monday of the week that the screen shows. */
  readonly fromDay: DayNumber;
}

/** What was delivered of the plan: to be noted visit by visit, and counted per place, week and actor. */
export function DeliveredPanel(props: Props) {
  const today = useAppState((state) => state.summary?.planningDay ?? null);
  return today === null ? null : <Delivered {...props} today={today} />;
}

function Delivered({ work, list, fromDay, today }: Props & { today: DayNumber }) {
  const store = useStore();
  // One plans ahead and looks back: the planned week when it has begun, else the last one that has.
  const chosenPeriod = useAppState((state) => state.deliveryPeriod);
  const period: DeliveryPeriod = chosenPeriod ?? { kind: "week", monday: Math.min(fromDay, mondayOf(today - 1)) };
  const setPeriod = (deliveryPeriod: DeliveryPeriod) => store.getState().showWork({ deliveryPeriod });
  const [filter, setFilter] = useState<VisitFilter>("all");
  const [chosenKey, choosePlace] = useState<string | null>(null);
  const dayNow = workDay(today, new Date());
  const days = daysOfPeriod(period, dayNow);
  const fortnight = { fromDay: today - REMINDED_DAYS, toDay: today - 1 };
  const lately = useDelivery(fortnight);
  const isDay = period.kind === "day";

  // The reminder stands on top: come later than the rest, it would push it down.
  if (!isDay && !lately.value && !lately.failed) return <Skeleton rows={8} tall />;
  return (
    <div className={styles.panel}>
      {!isDay && (
        <Reminder
          count={lately.value?.visits.filter(({ outcome }) => outcome === "unknown").length ?? 0}
          onShow={() => {
            setPeriod({ kind: "free", days: fortnight });
            setFilter("unknown");
            choosePlace(null);
          }}
        />
      )}
      <PeriodBar
        period={period}
        today={dayNow}
        onChange={(next) => {
          setPeriod(next);
          setFilter("all");
        }}
      />
      {isDay ? (
        <DayPanel work={work} list={list} day={days.fromDay} today={dayNow} onDay={setPeriod} />
      ) : (
        <LookBack
          work={work}
          list={list}
          days={days}
          today={today}
          filter={filter}
          onFilter={setFilter}
          chosenKey={chosenKey}
          onChoose={choosePlace}
        />
      )}
    </div>
  );
}

interface LookBackProps extends Pick<Props, "work" | "list"> {
  readonly days: Period;
  readonly today: DayNumber;
  readonly filter: VisitFilter;
  readonly onFilter: (filter: VisitFilter) => void;
  /** Of the place that the lists are about. */
  readonly chosenKey: string | null;
  readonly onChoose: (key: string | null) => void;
}

/** Days that have been: sums, what is left to note, and tables. */
function LookBack({ work, list, days, today, filter, onFilter, chosenKey, onChoose }: LookBackProps) {
  const text = useText();
  const { value: answer, failed, askAgain } = useDelivery(days);
  const notes = useVisitNotes();
  const logging = useLogging();
  useDeliveryMap({ answer, chosenKey, onChoose, pointed: logging.pointed, onPoint: logging.onPoint });

  const places = useMemo(() => (answer ? placesOfDelivery(answer) : []), [answer]);
  const nameOf = usePlaceName();
  // A place that the period does not have hides nothing.
  const chosen = places.find(({ key }) => key === chosenKey);
  const isShown = (key: string) => !chosen || chosen.key === key;

  if (failed) return <Trouble message={text("delivery.failed")} onAgain={askAgain} />;
  if (!answer) return <Skeleton rows={8} tall />;
  return (
    <>
      {days.fromDay > today ? (
        <p>{text("delivery.sum.ahead", { count: answer.visits.length })}</p>
      ) : (
        <DeliverySum answer={answer} />
      )}
      <UnvisitedPlaces places={answer.unvisited} onChoose={onChoose} />
      {chosen && (
        <p className={styles.chosen} role="status">
          {text("delivery.filter.place", { place: nameOf(chosen) })}
          <button type="button" className={controls.link} onClick={() => onChoose(null)}>
            {text("delivery.filter.everywhere")}
          </button>
        </p>
      )}
      <VisitsSection
        answer={answer}
        today={today}
        filter={filter}
        onFilter={onFilter}
        isShown={isShown}
        notes={notes}
      />
      <UnplannedSection
        work={work}
        list={list}
        days={days}
        today={today}
        stops={answer.unplanned.filter((stop) => isShown(stop.placeKey))}
        notes={notes}
        logging={logging}
        nameOf={nameOf}
      />
      <DeliveryTables answer={answer} nameOf={nameOf} onChoosePlace={onChoose} />
      {answer.total.delivered > 0 && <DeliveredExports answer={answer} />}
    </>
  );
}
