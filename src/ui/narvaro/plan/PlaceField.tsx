import { useCallback, useId, useMemo } from "react";
import type { AreaCode } from "../../../domain/area.ts";
import type { PlaceRef } from "../../../domain/presence.ts";
import type { RankedList } from "../../../domain/priority.ts";
import controls from "../../shared/controls.module.css";
import { useDataset } from "../../shared/dataset-context.tsx";
import { useAppState } from "../../shared/store-context.tsx";
import { useText } from "../../shared/text.ts";
import { useAnswer } from "../../shared/use-answer.ts";
import form from "./Form.module.css";

interface Props {
  readonly list: RankedList;
  readonly place: PlaceRef;
  readonly onChoose: (place: PlaceRef, areaCode: AreaCode | null) => void;
}

/** A place of the list, or one that people have called unsafe; a point of one's own stands among them once it is set. */
export function PlaceField({ list, place, onChoose }: Props) {
  const text = useText();
  const dataset = useDataset();
  const id = useId();
  const revision = useAppState((state) => state.summary?.revision ?? null);
  const question = useMemo(() => ({ revision }), [revision]);
  const unsafe = useAnswer(
    question,
    useCallback(() => dataset.unsafePlaces(), [dataset]),
  );

  const listed = list.hotspots.map(({ id: key, name, marker, areaCode, rank }) => ({
    place: { id: key, name, lngLat: marker },
    areaCode,
    label: `${rank}. ${name}`,
  }));
  const named = (unsafe.value ?? []).map(({ id: key, reason, lngLat }) => ({
    place: { id: key, name: text("presence.unsafeNamed", { reason }), lngLat },
    areaCode: null,
    label: reason,
  }));
  const all = [...listed, ...named];
  const isKnown = all.some((one) => one.place.id === place.id);

  return (
    <div className={form.field}>
      <label htmlFor={id}>{text("presence.place")}</label>
      <select
        id={id}
        className={controls.field}
        value={place.id}
        required
        onChange={(event) => {
          const chosen = all.find((one) => one.place.id === event.currentTarget.value);
          if (chosen) onChoose(chosen.place, chosen.areaCode);
        }}
      >
        {!isKnown && <option value={place.id}>{place.name || text("presence.choosePlace")}</option>}
        <optgroup label={text("presence.listed")}>
          {listed.map((one) => (
            <option key={one.place.id} value={one.place.id}>
              {one.label}
            </option>
          ))}
        </optgroup>
        {named.length > 0 && (
          <optgroup label={text("presence.unsafe")}>
            {named.map((one) => (
              <option key={one.place.id} value={one.place.id}>
                {one.label}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </div>
  );
}
