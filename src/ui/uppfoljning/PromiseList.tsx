import { Plus } from "lucide-react";
import { useCallback, useMemo, useRef, useState } from "react";
import type { LngLat } from "../../domain/coordinates.ts";
import { newId } from "../../domain/new-id.ts";
import type { CitizenPromise, LogEntry, PromiseActivity } from "../../domain/promise.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import type { Work } from "../../domain/work.ts";
import controls from "../shared/controls.module.css";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useWorkChange } from "../shared/use-work.ts";
import { useShowOnMap } from "../shared/work-map.ts";
import { LogForm } from "./LogForm.tsx";
import { LogTable } from "./LogTable.tsx";
import { logDraftOf } from "./log-draft.ts";
import { useLogDraft } from "./log-draft-store.ts";
import { NewPromise } from "./NewPromise.tsx";
import { headingIdOf, PromiseCard } from "./PromiseCard.tsx";
import styles from "./PromiseList.module.css";
import { draftOf, duplicateOf } from "./promise-draft.ts";
import { useDraftInHand } from "./promise-draft-store.ts";
import { promiseMarks, promiseOfMark } from "./promise-marks.ts";

/** The promises one after the other, with what has been noted for each. */
export function PromiseList({ work }: { work: Work }) {
  const text = useText();
  const isShared = useAppState((state) => state.leastShown !== null);
  const planningDay = useAppState((state) => state.summary?.planningDay ?? 0);
  const [, keepDraft] = useDraftInHand();
  const { working, change } = useWorkChange();
  const [choosing, setChoosing] = useState(false);
  const [draft, setLogging] = useLogDraft();
  const isItsPromiseThere = work.promises.some(({ id }) => id === draft?.promiseId);
  const logging = isShared || !isItsPromiseThere ? null : draft;
  const [pointing, setPointing] = useState(false);
  const [lookAt, setLookAt] = useState<{ readonly lngLat: LngLat } | null>(null);
  const newButton = useRef<HTMLButtonElement>(null);

  const marks = useMemo(() => {
    // What is being noted is seen where it is put, before it is saved.
    const log = work.log.filter(({ id }) => id !== logging?.id);
    return promiseMarks(work.promises, logging ? [...log, logging] : log);
  }, [work, logging]);
  const onPlace = useMemo(
    () =>
      pointing
        ? (lngLat: LngLat) => {
            if (logging) setLogging({ ...logging, lngLat });
            setPointing(false);
          }
        : null,
    [pointing, logging, setLogging],
  );
  const onPick = useCallback((markId: string) => {
    const promiseId = promiseOfMark(markId);
    if (promiseId !== null) document.getElementById(headingIdOf(promiseId))?.focus();
  }, []);
  useShowOnMap(useMemo(() => ({ marks, onPlace, onPick, lookAt }), [marks, onPlace, onPick, lookAt]));

  const endLogging = () => {
    setLogging(null);
    setPointing(false);
  };
  const edit = (promise: CitizenPromise, isNew: boolean) => keepDraft({ promise: draftOf(promise), isNew });
  const duplicate = (promise: CitizenPromise) => {
    const { title } = promise;
    const copy = duplicateOf(promise, text("promise.copyOf", { name: title }), newId);
    void change("promise", [copy.title], { promises: { put: [copy] } }, text("promise.duplicated", { name: title }));
  };
  const remove = (promise: CitizenPromise) => {
    const entries = work.log.filter(({ promiseId }) => promiseId === promise.id).map(({ id }) => id);
    void change(
      "promiseRemoved",
      [promise.title],
      { promises: { remove: [promise.id] }, log: { remove: entries } },
      text("promise.removed", { name: promise.title }),
    );
    newButton.current?.focus();
  };
  const begin = (promise: CitizenPromise, activity: PromiseActivity) => {
    const isInHand = logging?.promiseId === promise.id && !work.log.some(({ id }) => id === logging.id);
    if (isInHand) return;
    setLogging({
      id: newId(),
      promiseId: promise.id,
      activityId: activity.id,
      day: isoDateOfDay(planningDay),
      count: "1",
      placeName: "",
      lngLat: null,
      note: "",
    });
  };
  const saveEntry = async (entry: LogEntry, name: string) => {
    const said = text("promise.log.saved", { name });
    if (!(await change("logged", [name], { log: { put: [entry] } }, said))) return;
    endLogging();
    document.getElementById(headingIdOf(entry.promiseId))?.focus();
  };
  const removeEntry = (entry: LogEntry, name: string) => {
    void change("logged", [name], { log: { remove: [entry.id] } }, text("promise.log.removed", { name }));
    document.getElementById(headingIdOf(entry.promiseId))?.focus();
  };

  return (
    <>
      <p className={styles.lead}>{text("promise.lead")}</p>
      {isShared ? (
        <p className={styles.lead}>{text("work.shared")}</p>
      ) : choosing ? (
        <NewPromise onBegin={(promise) => edit(promise, true)} onCancel={() => setChoosing(false)} />
      ) : (
        <div>
          <button ref={newButton} type="button" className={controls.primary} onClick={() => setChoosing(true)}>
            <Plus size={16} aria-hidden />
            {text("promise.new")}
          </button>
        </div>
      )}
      {work.promises.length === 0 && (
        <p className={styles.none}>{text(isShared ? "promise.noneShared" : "promise.none")}</p>
      )}
      {work.promises.map((promise) => {
        const { id, activities } = promise;
        const logged = activities.filter(({ kind }) => kind === "logged");
        const entries = work.log.filter(({ promiseId }) => promiseId === id);
        const nameOf = ({ activityId }: LogEntry) =>
          activities.find((activity) => activity.id === activityId)?.name ?? text("promise.log.gone");
        return (
          <PromiseCard
            key={id}
            promise={promise}
            onShow={(place) => setLookAt({ lngLat: place.lngLat })}
            actions={
              isShared
                ? null
                : {
                    onEdit: () => edit(promise, false),
                    onLog: logged[0] ? () => begin(promise, logged[0]!) : null,
                    onDuplicate: () => duplicate(promise),
                    onRemove: () => remove(promise),
                  }
            }
          >
            {logging?.promiseId === id && (
              <LogForm
                draft={logging}
                promise={promise}
                activities={activities.filter(
                  (activity) => activity.kind === "logged" || activity.id === logging.activityId,
                )}
                pointing={pointing}
                working={working}
                onPointing={setPointing}
                onChange={setLogging}
                onSave={(entry) => void saveEntry(entry, nameOf(entry))}
                onCancel={endLogging}
              />
            )}
            {entries.length > 0 && (
              <LogTable
                entries={entries}
                activities={activities}
                onEdit={(entry) => setLogging(logDraftOf(entry))}
                onRemove={(entry) => removeEntry(entry, nameOf(entry))}
              />
            )}
          </PromiseCard>
        );
      })}
    </>
  );
}
