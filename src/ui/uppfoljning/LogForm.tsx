import { useState } from "react";
import type { CitizenPromise, LogEntry, PromiseActivity } from "../../domain/promise.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import { SelectField } from "../import/SelectField.tsx";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import styles from "./fields.module.css";
import { isOutside, type LogDraft, readLogDraft } from "./log-draft.ts";
import { PointOnMap } from "./PointOnMap.tsx";
import { TextField } from "./TextField.tsx";

interface Props {
  readonly draft: LogDraft;
  readonly promise: CitizenPromise;
  /** Those of the promise that are noted by hand. */
  readonly activities: readonly PromiseActivity[];
  readonly pointing: boolean;
  readonly working: boolean;
  readonly onPointing: (pointing: boolean) => void;
  readonly onChange: (draft: LogDraft) => void;
  readonly onSave: (entry: LogEntry) => void;
  readonly onCancel: () => void;
}

/** Something that was done and is not on the map by itself: a course, parent support, a traffic control. */
export function LogForm(props: Props) {
  const { draft, promise, activities, pointing, working, onPointing, onChange, onSave, onCancel } = props;
  const text = useText();
  const [tried, setTried] = useState(false);
  const reading = readLogDraft(draft);
  const troubles = tried && !reading.ok ? reading.troubles : null;
  const change = (part: Partial<LogDraft>) => onChange({ ...draft, ...part });
  const [from, to] = [promise.fromDay, promise.toDay].map(isoDateOfDay) as [string, string];
  const unit = activities.find(({ id }) => id === draft.activityId)?.unit ?? "";
  return (
    <form
      className={styles.inner}
      aria-label={text("promise.log.add")}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reading.ok) onSave(reading.entry);
      }}
    >
      <SelectField
        label={text("promise.log.activity")}
        value={draft.activityId}
        options={activities.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(activityId) => change({ activityId })}
      />
      <div className={styles.row}>
        <TextField
          label={text("promise.log.day")}
          numeric
          placeholder={text("period.placeholder")}
          value={draft.day}
          onChange={(day) => change({ day })}
          trouble={troubles?.has("day") ? text("promise.trouble.notADate") : null}
          warning={isOutside(draft, promise) ? text("promise.log.outside", { from, to }) : null}
        />
        <TextField
          label={unit === "" ? text("promise.log.count") : text("promise.log.countOf", { unit })}
          numeric
          value={draft.count}
          onChange={(count) => change({ count })}
          trouble={troubles?.has("count") ? text("promise.log.aPositiveNumber") : null}
        />
      </div>
      <TextField
        label={text("promise.log.place")}
        value={draft.placeName}
        onChange={(placeName) => change({ placeName })}
      />
      {draft.lngLat ? (
        <p className={styles.buttons}>
          {text("promise.log.onMap")}
          <button type="button" className={controls.link} onClick={() => change({ lngLat: null })}>
            {text("promise.log.offMap")}
          </button>
        </p>
      ) : (
        <PointOnMap pointing={pointing} onPointing={onPointing} onPoint={(lngLat) => change({ lngLat })} />
      )}
      <TextField
        label={text("promise.log.note")}
        remark={text("promise.log.note.care")}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
      <div className={styles.buttons}>
        <button type="submit" className={controls.primary} disabled={working}>
          {text("promise.log.save")}
        </button>
        <button type="button" className={controls.button} onClick={onCancel}>
          {text("promise.cancel")}
        </button>
      </div>
    </form>
  );
}
