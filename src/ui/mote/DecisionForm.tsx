import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { DECISION_KINDS } from "../../domain/decision.ts";
import { DAYS_PER_WEEK, weekToPlan } from "../../domain/iso-week.ts";
import { newId } from "../../domain/new-id.ts";
import { actorKey } from "../../domain/presence.ts";
import type { RankedHotspot, RankedList } from "../../domain/priority.ts";
import { REQUEST_TYPES } from "../../domain/request.ts";
import { dayOfMinute, MINUTES_PER_DAY } from "../../domain/time.ts";
import type { Work } from "../../domain/work.ts";
import { SelectField } from "../import/SelectField.tsx";
import { ClockField } from "../narvaro/plan/ClockField.tsx";
import { actorChoices } from "../narvaro/plan/capacity-sum.ts";
import { usePlanWords } from "../narvaro/plan/use-plan-words.ts";
import controls from "../shared/controls.module.css";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useWorkChange } from "../shared/use-work.ts";
import { TextField } from "../uppfoljning/TextField.tsx";
import styles from "./DecisionForm.module.css";
import { type DecisionDraft, newDecisionDraft, readDecisionDraft } from "./decision-draft.ts";
import { useDecisionDraft } from "./decision-draft-store.ts";

interface Props {
  /** null: about the whole municipality. */
  readonly hotspot: RankedHotspot | null;
  readonly list: RankedList;
  readonly work: Work;
  readonly onEnd: () => void;
}

/** What the room decided, typed while it is said: presence goes into the plan, a measure becomes a request. */
export function DecisionForm({ hotspot, list, work, onEnd }: Props) {
  const text = useText();
  const words = usePlanWords();
  const id = useId();
  const today = useAppState((state) => state.summary?.planningDay ?? 0);
  const { working, change: changeWork } = useWorkChange();
  const [tried, setTried] = useState(false);
  const [typed, keep] = useDecisionDraft(hotspot?.id ?? "");
  const fresh = useMemo(() => newDecisionDraft(hotspot, list, work.capacity, today), [hotspot, list, work, today]);
  const form = useRef<HTMLFormElement>(null);
  const draft = typed ?? fresh;
  const change = (part: Partial<DecisionDraft>) => keep({ ...draft, ...part });
  const changeVisit = (part: Partial<DecisionDraft["visit"]>) => change({ visit: { ...draft.visit, ...part } });
  const { visit } = draft;
  const day = dayOfMinute(visit.startMinute);
  const monday = weekToPlan(today);
  const week = Array.from({ length: DAYS_PER_WEEK }, (_, i) => monday + i);
  const actors = actorChoices(work.capacity, visit.actor);
  const when = `${words.day(day)} ${words.span(visit)}, ${words.actor(visit.actor)}`;
  const said = text("decision.text.presence", { when });
  const reading = readDecisionDraft(draft, work.capacity, today, newId, said);
  const troubles = tried && !reading.ok ? reading.troubles : null;

  // Whoever pressed N types on at once.
  useEffect(() => form.current?.querySelector<HTMLElement>("input[type=text]")?.focus(), []);

  const save = async () => {
    setTried(true);
    if (!reading.ok) {
      form.current?.querySelector<HTMLElement>("input[type=text]")?.focus();
      return;
    }
    const { decision, patch } = reading;
    const name = decision.place?.name ?? decision.text;
    const names = decision.place ? [decision.place.name] : [];
    if (!(await changeWork("decision", names, patch, text(`decision.saved.${decision.kind}`, { name })))) return;
    keep(null);
    onEnd();
  };
  const cancelByKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onEnd();
  };

  return (
    <form
      ref={form}
      className={styles.form}
      aria-labelledby={`${id}title`}
      noValidate
      onKeyDown={cancelByKey}
      onSubmit={(event) => {
        event.preventDefault();
        if (!working) void save();
      }}
    >
      <h2 id={`${id}title`} className={styles.title}>
        {draft.place ? text("decision.new", { name: draft.place.name }) : text("decision.newWhole")}
      </h2>
      <TextField
        label={text("decision.text")}
        remark={draft.kind === "presence" ? text("decision.text.optional") : undefined}
        value={draft.text}
        onChange={(next) => change({ text: next })}
        trouble={troubles?.has("text") ? text("decision.text.needed") : null}
      />
      {draft.place && (
        <fieldset className={styles.kinds}>
          <legend>{text("decision.kind")}</legend>
          {DECISION_KINDS.map((kind) => (
            <label key={kind} className={styles.kind}>
              <input type="radio" name={`${id}kind`} checked={draft.kind === kind} onChange={() => change({ kind })} />
              {text(`decision.kind.${kind}`)}
            </label>
          ))}
        </fieldset>
      )}
      {draft.kind === "presence" ? (
        <>
          <div className={styles.row}>
            <SelectField
              label={text("decision.day")}
              value={day}
              options={(week.includes(day) ? week : [day, ...week]).map((one) => ({
                value: one,
                label: words.day(one),
              }))}
              onChange={(next) => changeVisit({ startMinute: visit.startMinute + (next - day) * MINUTES_PER_DAY })}
            />
            <ClockField
              label={text("decision.clock")}
              minute={visit.startMinute}
              onChange={(minute) => changeVisit({ startMinute: day * MINUTES_PER_DAY + minute })}
            />
          </div>
          <SelectField
            label={text("decision.who")}
            value={actorKey(visit.actor)}
            options={actors.map((actor) => ({ value: actorKey(actor), label: words.actor(actor) }))}
            onChange={(key) => changeVisit({ actor: actors.find((one) => actorKey(one) === key) ?? visit.actor })}
          />
        </>
      ) : (
        <div className={styles.row}>
          {draft.kind === "measure" && (
            <SelectField
              label={text("decision.type")}
              value={draft.requestType}
              options={REQUEST_TYPES.map((type) => ({ value: type, label: text(`request.${type}`) }))}
              onChange={(requestType) => change({ requestType })}
            />
          )}
          <TextField
            label={text("decision.until")}
            numeric
            placeholder={text("period.placeholder")}
            value={draft.until}
            onChange={(until) => change({ until })}
            trouble={troubles?.has("until") ? text("decision.until.wrong") : null}
          />
        </div>
      )}
      <TextField
        label={text("decision.responsible")}
        remark={text("decision.responsible.care")}
        value={draft.responsible}
        onChange={(responsible) => change({ responsible })}
      />
      <p className={styles.becomes}>
        {draft.kind === "presence" && text("decision.plan", { day: words.day(monday) })}
        {draft.kind === "measure" && text("decision.request")}
      </p>
      <div className={styles.buttons}>
        <button type="submit" className={controls.primary} aria-disabled={working || undefined}>
          {text("decision.save")}
        </button>
        <button type="button" className={controls.button} onClick={onEnd}>
          {text("decision.cancel")}
        </button>
      </div>
    </form>
  );
}
