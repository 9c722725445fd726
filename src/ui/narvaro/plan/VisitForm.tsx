import { Crosshair, MapPin } from "lucide-react";
import { type FormEvent, useEffect, useId, useMemo } from "react";
import { DAYS_PER_WEEK } from "../../../domain/iso-week.ts";
import { newId } from "../../../domain/new-id.ts";
import { actorKey, type Visit } from "../../../domain/presence.ts";
import type { RankedList } from "../../../domain/priority.ts";
import { type DayNumber, dayOfMinute, MINUTES_PER_DAY } from "../../../domain/time.ts";
import type { Work } from "../../../domain/work.ts";
import { SelectField } from "../../import/SelectField.tsx";
import controls from "../../shared/controls.module.css";
import { useAppState } from "../../shared/store-context.tsx";
import { useText } from "../../shared/text.ts";
import { ClockField } from "./ClockField.tsx";
import { actorChoices } from "./capacity-sum.ts";
import { LEAST_MINUTES, MOST_MINUTES } from "./edit-visit.ts";
import form from "./Form.module.css";
import { shiftOnAt } from "./lanes.ts";
import { PlaceField } from "./PlaceField.tsx";
import { usePlanWords } from "./use-plan-words.ts";
import type { Placing } from "./use-visit-map.ts";

const MOST_TEAMS = 20;
const MOST_NOTE = 500;

interface Props {
  /** As it was when the form was opened. */
  readonly visit: Omit<Visit, "id">;
  /** As it stands in the form. */
  readonly draft: Omit<Visit, "id">;
  readonly onChange: (part: Partial<Visit>) => void;
  readonly work: Work;
  readonly list: RankedList;
  readonly fromDay: DayNumber;
  readonly placing: Placing;
  /** The map is in sight, so that one can point at it. */
  readonly canPoint: boolean;
  readonly saveLabel: string;
  readonly onSave: (visit: Omit<Visit, "id">) => Promise<void>;
}

/** Every number of a visit, exactly: the way without dragging. */
export function VisitForm({
  visit,
  draft,
  work,
  list,
  fromDay,
  placing,
  canPoint,
  saveLabel,
  onChange: change,
  onSave,
}: Props) {
  const text = useText();
  const words = usePlanWords();
  const id = useId();
  const camera = useAppState((state) => state.camera);
  const day = dayOfMinute(draft.startMinute);
  const actors = useMemo(() => actorChoices(work.capacity, visit.actor), [work, visit.actor]);
  const week = Array.from({ length: DAYS_PER_WEEK }, (_, i) => fromDay + i);
  // Begun in another week than the one that is looked at now.
  const days = week.includes(day) ? week : [day, ...week];
  const isOwnPoint = !list.hotspots.some((hotspot) => hotspot.id === draft.place.id);
  const { ask, isOn } = placing;
  // Whoever leaves the form does not go on pointing.
  useEffect(() => () => ask(null), [ask]);

  const pointAt = (lngLat: Visit["place"]["lngLat"]) =>
    change({ place: { id: newId(), name: text("presence.ownPoint"), lngLat }, areaCode: null });

  const save = (event: FormEvent) => {
    event.preventDefault();
    const shift = shiftOnAt(work.capacity, draft.actor, draft.team, draft.startMinute);
    const name = draft.place.name.trim() || text("presence.ownPoint");
    void onSave({
      ...draft,
      place: { ...draft.place, name },
      capacityId: shift?.id ?? null,
      mode: shift?.mode ?? draft.mode,
    });
  };

  return (
    <form className={form.form} onSubmit={save}>
      <PlaceField list={list} place={draft.place} onChoose={(place, areaCode) => change({ place, areaCode })} />
      <div className={form.buttons}>
        {canPoint && (
          <button
            type="button"
            className={controls.button}
            aria-pressed={isOn}
            onClick={() => ask(isOn ? null : pointAt)}
          >
            <MapPin size={16} aria-hidden />
            {text(isOn ? "presence.pointing" : "presence.point")}
          </button>
        )}
        {camera && (
          <button type="button" className={controls.button} onClick={() => pointAt(camera.center)}>
            <Crosshair size={16} aria-hidden />
            {text("presence.mapCentre")}
          </button>
        )}
      </div>
      {isOwnPoint && (
        <label className={form.field}>
          {text("presence.placeName")}
          <input
            className={controls.field}
            value={draft.place.name}
            maxLength={80}
            required
            onChange={(event) => change({ place: { ...draft.place, name: event.currentTarget.value } })}
          />
        </label>
      )}
      <div className={form.row}>
        <SelectField
          label={text("presence.day")}
          value={day}
          options={days.map((one) => ({ value: one, label: words.day(one) }))}
          onChange={(next) => change({ startMinute: draft.startMinute + (next - day) * MINUTES_PER_DAY })}
        />
        <ClockField
          label={text("presence.clock")}
          minute={draft.startMinute}
          onChange={(minute) => change({ startMinute: day * MINUTES_PER_DAY + minute })}
        />
        <NumberField
          label={text("presence.minutes")}
          value={draft.minutes}
          min={LEAST_MINUTES}
          max={MOST_MINUTES}
          onChange={(minutes) => change({ minutes })}
        />
        <SelectField
          label={text("presence.who")}
          value={actorKey(draft.actor)}
          options={actors.map((actor) => ({ value: actorKey(actor), label: words.actor(actor) }))}
          onChange={(key) => change({ actor: actors.find((actor) => actorKey(actor) === key) ?? draft.actor })}
        />
        <NumberField
          label={text("presence.teamNumber")}
          value={draft.team}
          min={1}
          max={MOST_TEAMS}
          onChange={(team) => change({ team })}
        />
      </div>
      <label className={form.field} htmlFor={`${id}note`}>
        {text("presence.note")}
        <input
          id={`${id}note`}
          className={controls.field}
          value={draft.note}
          maxLength={MOST_NOTE}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </label>
      <div className={form.buttons}>
        <button type="submit" className={controls.primary} disabled={draft.place.id === ""}>
          {saveLabel}
        </button>
      </div>
    </form>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** The browser says what is wrong with a number when the form is sent; only sound ones get further. */
function NumberField({ label, value, min, max, onChange }: NumberProps) {
  return (
    <label className={form.field}>
      {label}
      <input
        type="number"
        className={controls.field}
        required
        min={min}
        max={max}
        defaultValue={value}
        onChange={(event) => {
          const typed = event.currentTarget.valueAsNumber;
          if (Number.isInteger(typed) && typed >= min && typed <= max) onChange(typed);
        }}
      />
    </label>
  );
}
