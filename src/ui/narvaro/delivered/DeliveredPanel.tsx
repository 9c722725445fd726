import { FileUp, NotebookPen } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import type { LngLat } from "../../../domain/coordinates.ts";
import { mondayOf } from "../../../domain/iso-week.ts";
import { type ActorKind, type PlaceRef, placeKey, type VisitStatus } from "../../../domain/presence.ts";
import type { RankedList } from "../../../domain/priority.ts";
import { type DayNumber, dayOfMinute, MINUTES_PER_DAY } from "../../../domain/time.ts";
import type { Work } from "../../../domain/work.ts";
import { openImportDialog } from "../../import/import-dialog-store.ts";
import controls from "../../shared/controls.module.css";
import { Skeleton } from "../../shared/Skeleton.tsx";
import { useAppState } from "../../shared/store-context.tsx";
import { Trouble } from "../../shared/Trouble.tsx";
import { useText } from "../../shared/text.ts";
import { useActorText } from "../../shared/use-actor-text.ts";
import styles from "./DeliveredPanel.module.css";
import { DeliverySum } from "./DeliverySum.tsx";
import { DeliveryTable } from "./DeliveryTable.tsx";
import { placesOfDelivery } from "./delivery-marks.ts";
import { type DeliveryPeriod, daysOfPeriod } from "./delivery-period.ts";
import { knownPlaces } from "./known-places.ts";
import { LogForm, pointedOut } from "./LogForm.tsx";
import { PeriodBar } from "./PeriodBar.tsx";
import { Reminder } from "./Reminder.tsx";
import { draftOf, type StopDraft } from "./stop-draft.ts";
import { UnplannedList } from "./UnplannedList.tsx";
import { UnvisitedPlaces } from "./UnvisitedPlaces.tsx";
import { useDelivery } from "./use-delivery.ts";
import { useDeliveryMap } from "./use-delivery-map.ts";
import { useVisitNotes } from "./use-visit-notes.ts";
import { VisitList } from "./VisitList.tsx";

interface Props {
  readonly work: Work;
  /** null until it has been counted. */
  readonly list: RankedList | null;
  /** Monday of the week that the screen shows. */
  readonly fromDay: DayNumber;
}

/** What was delivered of the plan. */
export function DeliveredPanel(props: Props) {
  const today = useAppState((state) => state.summary?.planningDay ?? null);
  return today === null ? null : <Delivered {...props} today={today} />;
}

const FILTERS = ["all", "unknown", "missed"] as const;
type Filter = (typeof FILTERS)[number];
const NOON = MINUTES_PER_DAY / 2;

function Delivered({ work, list, fromDay, today }: Props & { today: DayNumber }) {
  const text = useText();
  const actorText = useActorText();
  // One plans ahead, and looks back: the planned week when it has begun, else the last one that has.
  const [period, setPeriod] = useState<DeliveryPeriod>({
    kind: "week",
    monday: Math.min(fromDay, mondayOf(today - 1)),
  });
  const [filter, setFilter] = useState<Filter>("all");
  const [placeChosen, setPlaceChosen] = useState<string | null>(null);
  const [logged, setLogged] = useState<StopDraft | null>(null);
  const [pointing, setPointing] = useState(false);
  const days = daysOfPeriod(period);
  const { value: answer, failed, askAgain } = useDelivery(days);
  const notes = useVisitNotes();

  const point = useCallback((lngLat: LngLat) => {
    setPointing(false);
    setLogged((draft) => draft && { ...draft, place: pointedOut(draft.place, lngLat) });
  }, []);
  useDeliveryMap({
    answer,
    chosenKey: placeChosen,
    onChoose: setPlaceChosen,
    pointed: logged?.place?.id === "" ? logged.place.lngLat : null,
    onPoint: pointing ? point : null,
  });

  const places = useMemo(() => knownPlaces(work, list), [work, list]);
  const ofDelivery = useMemo(() => (answer ? placesOfDelivery(answer) : []), [answer]);
  const nameOf = ({ name }: Pick<PlaceRef, "name">) => name || text("delivery.unplanned.nameless");
  const chosenPlace = ofDelivery.find(({ key }) => key === placeChosen);
  const atPlace = (key: string) => !chosenPlace || chosenPlace.key === key;

  const choosePeriod = (next: DeliveryPeriod) => {
    setPeriod(next);
    setFilter("all");
  };
  const endLog = () => {
    setLogged(null);
    setPointing(false);
  };

  const due = useMemo(() => answer?.visits.filter((status) => !isLater(status, today)) ?? [], [answer, today]);
  const shown = useShown(due, filter, answer?.period ?? null);
  const atChosen = shown.filter(({ visit }) => atPlace(placeKey(visit.place)));
  const unvisitedKeys = useMemo(() => new Set(answer?.unvisited.map(placeKey)), [answer]);
  const placeRows = useMemo(() => {
    const rows = answer?.byPlace ?? [];
    const counted = new Set(rows.map(({ key }) => key));
    const nothing = { planned: 0, kept: 0, delivered: 0, minutes: 0 };
    const others = answer?.unvisited.filter((place) => !counted.has(placeKey(place))) ?? [];
    return [...rows, ...others.map((place) => ({ key: placeKey(place), name: place.name, ...nothing }))];
  }, [answer]);

  return (
    <div className={styles.panel}>
      <Reminder
        today={today}
        onShow={(fortnight) => {
          setPeriod({ kind: "free", days: fortnight });
          setFilter("unknown");
          setPlaceChosen(null);
        }}
      />
      <PeriodBar period={period} today={today} onChange={choosePeriod} />
      {failed ? (
        <Trouble message={text("delivery.failed")} onAgain={askAgain} />
      ) : !answer ? (
        <Skeleton rows={8} tall />
      ) : (
        <>
          <DeliverySum answer={answer} />
          <UnvisitedPlaces places={answer.unvisited} onChoose={setPlaceChosen} />

          <section className={styles.section} aria-labelledby="delivered-visits">
            <header className={styles.head}>
              <h3 id="delivered-visits" className={styles.title}>
                {text("delivery.visits.title")}
              </h3>
              {due.length > 0 && (
                <fieldset className={styles.filter} aria-label={text("delivery.filter")}>
                  {FILTERS.map((one) => (
                    <button
                      key={one}
                      type="button"
                      className={controls.chip}
                      aria-pressed={filter === one}
                      onClick={() => setFilter(one)}
                    >
                      {text(`delivery.filter.${one}`)}
                    </button>
                  ))}
                </fieldset>
              )}
            </header>
            {chosenPlace && (
              <p className={styles.chosen} role="status">
                {text("delivery.filter.place", { place: nameOf(chosenPlace) })}
                <button type="button" className={controls.link} onClick={() => setPlaceChosen(null)}>
                  {text("delivery.filter.everywhere")}
                </button>
              </p>
            )}
            {answer.visits.length === 0 ? (
              <p className={styles.soft}>{text("delivery.visits.none")}</p>
            ) : atChosen.length === 0 && due.length > 0 ? (
              <p className={styles.soft}>{text("delivery.filter.none")}</p>
            ) : (
              <VisitList
                key={`${answer.period.fromDay}-${answer.period.toDay}`}
                visits={atChosen}
                today={today}
                notes={notes}
              />
            )}
            {answer.visits.length > due.length && (
              <p className={styles.soft}>
                {text("delivery.visits.ahead", { count: answer.visits.length - due.length })}
              </p>
            )}
          </section>

          <section className={styles.section} aria-labelledby="delivered-unplanned">
            <h3 id="delivered-unplanned" className={styles.title}>
              {text("delivery.unplanned.title")} ({answer.unplanned.length})
            </h3>
            <UnplannedList
              stops={answer.unplanned.filter((stop) => atPlace(stop.placeKey))}
              work={work}
              today={today}
              notes={notes}
              nameOf={nameOf}
            />
            {logged ? (
              <LogForm
                title={text("delivery.form.log")}
                draft={logged}
                today={today}
                places={places}
                pointing={pointing}
                onPoint={setPointing}
                onChange={setLogged}
                onSave={async (stop) => {
                  if (await notes.log(stop)) endLog();
                }}
                onCancel={endLog}
              />
            ) : (
              <div className={styles.actions}>
                <button
                  type="button"
                  className={controls.button}
                  onClick={() => setLogged(emptyDraft(Math.min(today, Math.max(days.fromDay, days.toDay)), work))}
                >
                  <NotebookPen size={16} aria-hidden />
                  {text("delivery.log")}
                </button>
                <button type="button" className={controls.button} onClick={() => openImportDialog()}>
                  <FileUp size={16} aria-hidden />
                  {text("delivery.import")}
                </button>
              </div>
            )}
            <p className={styles.soft}>{text("delivery.import.note")}</p>
          </section>

          <DeliveryTable
            caption={text("delivery.table.byPlace")}
            head={text("delivery.table.place")}
            rows={placeRows}
            nameOf={nameOf}
            unvisited={unvisitedKeys}
            onChoose={({ key }) => setPlaceChosen(key)}
          />
          <DeliveryTable
            caption={text("delivery.table.byWeek")}
            head={text("delivery.table.week")}
            rows={answer.byWeek}
            nameOf={({ key }) => {
              const [year, week] = key.split("-W").map(Number) as [number, number];
              return text("delivery.table.weekName", { year: String(year), week });
            }}
          />
          <DeliveryTable
            caption={text("delivery.table.byActor")}
            head={text("delivery.table.actor")}
            rows={answer.byActor}
            nameOf={({ key, name }) => actorText({ kind: key.split(":")[0] as ActorKind, name })}
            note={text("delivery.table.actorNote")}
          />
        </>
      )}
    </div>
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
function useShown(due: readonly VisitStatus[], filter: Filter, period: unknown): readonly VisitStatus[] {
  const [chosen, setChosen] = useState<{ filter: Filter; period: string; ids: ReadonlySet<string> } | null>(null);
  const key = JSON.stringify(period);
  if (filter === "all" || period === null) return due;
  if (chosen?.filter !== filter || chosen.period !== key) {
    const ids = new Set(due.filter(({ outcome }) => outcome === filter).map(({ visit }) => visit.id));
    setChosen({ filter, period: key, ids });
    return due.filter(({ visit }) => ids.has(visit.id));
  }
  return due.filter(({ visit }) => chosen.ids.has(visit.id));
}

/** By whoever has the first shift; when it was is for the user to say. */
function emptyDraft(day: DayNumber, work: Work): StopDraft {
  const actor = work.capacity[0]?.actor ?? { kind: "police" as const, name: "" };
  return {
    ...draftOf({ startMinute: day * MINUTES_PER_DAY + NOON, minutes: 15, actor, note: "", place: null }),
    clock: "",
  };
}
