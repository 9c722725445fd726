import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { LngLat } from "../../domain/coordinates.ts";
import { newId } from "../../domain/new-id.ts";
import type { RankedList } from "../../domain/priority.ts";
import { type CitizenPromise, PLAN_AREAS } from "../../domain/promise.ts";
import { SelectField } from "../import/SelectField.tsx";
import controls from "../shared/controls.module.css";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useShowOnMap } from "../shared/work-map.ts";
import { ActivityFields } from "./ActivityFields.tsx";
import { AreasField } from "./AreasField.tsx";
import styles from "./fields.module.css";
import { IndicatorFields } from "./IndicatorFields.tsx";
import { PlacesField } from "./PlacesField.tsx";
import { type DraftTrouble, type PromiseDraft, readPromiseDraft, withPlace } from "./promise-draft.ts";
import { promiseMarks } from "./promise-marks.ts";
import { TextField } from "./TextField.tsx";
import { usePointName } from "./use-areas.ts";

interface Props {
  readonly draft: PromiseDraft;
  readonly isNew: boolean;
  readonly list: RankedList | null;
  readonly working: boolean;
  readonly onChange: (draft: PromiseDraft) => void;
  readonly onSave: (promise: CitizenPromise) => void;
  readonly onCancel: () => void;
}

const NO_TROUBLES: ReadonlyMap<string, DraftTrouble> = new Map();

/** Everything that a promise says. Saved at once, so that it is one step of undo. */
export function PromiseEditor({ draft, isNew, list, working, onChange, onSave, onCancel }: Props) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const [pointing, setPointing] = useState(false);
  const pointName = usePointName();
  const reading = useMemo(() => readPromiseDraft(draft), [draft]);
  const troubles = tried && !reading.ok ? reading.troubles : NO_TROUBLES;
  const change = (part: Partial<PromiseDraft>) => onChange({ ...draft, ...part });
  const troubleOf = (field: string) => {
    const trouble = troubles.get(field);
    return trouble ? text(`promise.trouble.${trouble}`) : null;
  };

  useEffect(() => heading.current?.focus(), []);

  const marks = useMemo(() => promiseMarks([draft], []), [draft]);
  const addPoint = useCallback(
    (lngLat: LngLat) =>
      onChange({ ...draft, places: withPlace(draft.places, { id: newId(), name: pointName(lngLat), lngLat }) }),
    [draft, onChange, pointName],
  );
  const onPlace = pointing ? addPoint : null;
  useShowOnMap(useMemo(() => ({ marks, onPlace, layers: { hotspots: true } }), [marks, onPlace]));

  const save = () => {
    setTried(true);
    if (reading.ok) onSave(reading.promise);
    // When the fields have been marked.
    else setTimeout(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {text(isNew ? "promise.making" : "promise.editing")}
      </h3>
      <TextField
        label={text("promise.field.title")}
        value={draft.title}
        onChange={(title) => change({ title })}
        trouble={troubleOf("title")}
      />
      <TextField
        label={text("promise.field.text")}
        rows={7}
        value={draft.text}
        onChange={(words) => change({ text: words })}
      />
      <div className={styles.row}>
        <TextField
          label={text("promise.field.from")}
          numeric
          placeholder={text("period.placeholder")}
          value={draft.from}
          onChange={(from) => change({ from })}
          trouble={troubleOf("from")}
        />
        <TextField
          label={text("promise.field.to")}
          numeric
          placeholder={text("period.placeholder")}
          value={draft.to}
          onChange={(to) => change({ to })}
          trouble={troubleOf("to")}
        />
        <TextField
          label={text("promise.field.responsible")}
          value={draft.responsible}
          onChange={(responsible) => change({ responsible })}
        />
        <SelectField
          label={text("promise.field.planArea")}
          value={draft.planArea ?? "none"}
          options={(["none", ...PLAN_AREAS] as const).map((value) => ({
            value,
            label: text(`promise.planArea.${value}`),
          }))}
          onChange={(value) => change({ planArea: value === "none" ? null : value })}
        />
      </div>
      <Where
        draft={draft}
        onChange={change}
        list={list}
        pointing={pointing}
        onPointing={setPointing}
        onPoint={addPoint}
      />
      <ActivityFields
        activities={draft.activities}
        onChange={(activities) => change({ activities })}
        troubles={troubles}
      />
      <IndicatorFields
        indicator={draft.indicator}
        onChange={(indicator) => change({ indicator })}
        troubles={troubles}
      />
      <div className={styles.foot}>
        <button type="submit" className={controls.primary} disabled={working}>
          {text("promise.save")}
        </button>
        <button type="button" className={controls.button} onClick={onCancel}>
          {text("promise.cancel")}
        </button>
        <span role="status" className={styles.note}>
          {troubles.size > 0 ? text("promise.troubles", { count: troubles.size }) : ""}
        </span>
      </div>
    </form>
  );
}

interface WhereProps {
  readonly draft: PromiseDraft;
  readonly onChange: (part: Partial<PromiseDraft>) => void;
  readonly list: RankedList | null;
  readonly pointing: boolean;
  readonly onPointing: (pointing: boolean) => void;
  readonly onPoint: (at: LngLat) => void;
}

function Where({ draft, onChange, list, pointing, onPointing, onPoint }: WhereProps) {
  const text = useText();
  const areas = useAppState((state) => state.summary?.areas) ?? [];
  return (
    <>
      <AreasField areas={areas} picked={draft.areaCodes} onPick={(areaCodes) => onChange({ areaCodes })} />
      <PlacesField
        places={draft.places}
        onChange={(places) => onChange({ places })}
        list={list}
        pointing={pointing}
        onPointing={onPointing}
        onPoint={onPoint}
      />
      <p className={styles.note}>{text("promise.where.explain")}</p>
    </>
  );
}
