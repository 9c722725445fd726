import { type FormEvent, useId, useState } from "react";
import { newId } from "../../../domain/new-id.ts";
import { ACTOR_KINDS, type Capacity, TRAVEL_MODES } from "../../../domain/presence.ts";
import { MINUTES_PER_DAY, type Weekday } from "../../../domain/time.ts";
import { SelectField } from "../../import/SelectField.tsx";
import { useWeekdayNames } from "../../karta/use-weekday-names.ts";
import controls from "../../shared/controls.module.css";
import { Modal } from "../../shared/Modal.tsx";
import { useText } from "../../shared/text.ts";
import { ClockField } from "./ClockField.tsx";
import styles from "./Form.module.css";

const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const LEAST_SHIFT_MINUTES = 30;
const MOST_TEAMS = 20;
const NEW: Omit<Capacity, "id"> = {
  actor: { kind: "police", name: "" },
  weekdays: [4, 5],
  fromMinute: 1200,
  minutes: 360,
  teams: 1,
  mode: "foot",
};

interface Props {
  /** null: a new one. */
  readonly shift: Capacity | null;
  readonly onSave: (shift: Capacity) => Promise<void>;
  readonly onClose: () => void;
}

/** One shift that comes back every week. */
export function CapacityDialog({ shift, onSave, onClose }: Props) {
  const text = useText();
  const names = useWeekdayNames();
  const id = useId();
  const [draft, setDraft] = useState<Capacity>(() => shift ?? { ...NEW, id: newId() });
  const [wrong, setWrong] = useState<string | null>(null);
  const change = (part: Partial<Capacity>) => setDraft((before) => ({ ...before, ...part }));
  const end = draft.fromMinute + draft.minutes;

  const changeTimes = (from: number, to: number) =>
    // The same clock twice is round the clock.
    change({ fromMinute: from, minutes: (to - from + MINUTES_PER_DAY) % MINUTES_PER_DAY || MINUTES_PER_DAY });

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (draft.weekdays.length === 0) setWrong(text("presence.capacity.noDay"));
    else if (draft.minutes < LEAST_SHIFT_MINUTES) setWrong(text("presence.capacity.tooShort"));
    else void onSave({ ...draft, actor: { ...draft.actor, name: draft.actor.name.trim() } });
  };

  return (
    <Modal title={text(shift ? "presence.capacity.editTitle" : "presence.capacity.add")} onClose={onClose}>
      <form className={styles.dialogForm} onSubmit={save}>
        <SelectField
          label={text("presence.who")}
          value={draft.actor.kind}
          options={ACTOR_KINDS.map((kind) => ({ value: kind, label: text(`work.actor.${kind}`) }))}
          onChange={(kind) => change({ actor: { ...draft.actor, kind } })}
        />
        <label className={styles.field}>
          {text(draft.actor.kind === "other" ? "presence.ownName" : "presence.ownNameIfAny")}
          <input
            className={controls.field}
            value={draft.actor.name}
            maxLength={60}
            required={draft.actor.kind === "other"}
            onChange={(event) => change({ actor: { ...draft.actor, name: event.currentTarget.value } })}
          />
        </label>
        <fieldset className={styles.days}>
          <legend>{text("presence.capacity.days")}</legend>
          {WEEKDAYS.map((day) => (
            <label key={day} className={styles.tick}>
              <input
                type="checkbox"
                checked={draft.weekdays.includes(day)}
                onChange={({ currentTarget: { checked } }) =>
                  change({ weekdays: WEEKDAYS.filter((one) => (one === day ? checked : draft.weekdays.includes(one))) })
                }
              />
              {names.short[day]}
            </label>
          ))}
        </fieldset>
        <div className={styles.row}>
          <ClockField
            label={text("presence.from")}
            minute={draft.fromMinute}
            onChange={(from) => changeTimes(from, end % MINUTES_PER_DAY)}
          />
          <ClockField label={text("presence.to")} minute={end} onChange={(to) => changeTimes(draft.fromMinute, to)} />
          <label className={styles.field}>
            {text("presence.capacity.teams")}
            <input
              type="number"
              className={controls.field}
              required
              min={1}
              max={MOST_TEAMS}
              value={draft.teams}
              onChange={(event) => {
                const teams = event.currentTarget.valueAsNumber;
                if (Number.isInteger(teams) && teams >= 1 && teams <= MOST_TEAMS) change({ teams });
              }}
            />
          </label>
        </div>
        <p className={styles.note}>{end > MINUTES_PER_DAY ? text("presence.capacity.overMidnight") : ""}</p>
        <fieldset className={styles.days}>
          <legend>{text("presence.capacity.mode")}</legend>
          {TRAVEL_MODES.map((mode) => (
            <label key={mode} className={styles.tick}>
              <input type="radio" name={`${id}mode`} checked={draft.mode === mode} onChange={() => change({ mode })} />
              {text("presence.mode", { mode })}
            </label>
          ))}
        </fieldset>
        {wrong && (
          <p role="alert" className={styles.wrong}>
            {wrong}
          </p>
        )}
        <div className={styles.buttons}>
          <button type="submit" className={controls.primary}>
            {text("presence.save")}
          </button>
          <button type="button" className={controls.button} onClick={onClose}>
            {text("presence.cancel")}
          </button>
        </div>
      </form>
    </Modal>
  );
}
