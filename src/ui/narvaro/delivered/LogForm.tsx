import { Crosshair, MapPin } from "lucide-react";
import { useId } from "react";
import type { LngLat } from "../../../domain/coordinates.ts";
import { type Delivered, type PlaceRef, placeKey } from "../../../domain/presence.ts";
import type { DayNumber } from "../../../domain/time.ts";
import controls from "../../shared/controls.module.css";
import { useText } from "../../shared/text.ts";
import { useMapCenter } from "../../shared/use-map-center.ts";
import styles from "./LogForm.module.css";
import form from "./StopForm.module.css";
import { StopForm } from "./StopForm.tsx";
import type { StopDraft } from "./stop-draft.ts";

interface Props {
  readonly title: string;
  readonly draft: StopDraft;
  readonly today: DayNumber;
  /** Places to choose by name. */
  readonly places: readonly PlaceRef[];
  /** True while the next click on the map says where. */
  readonly pointing: boolean;
  readonly onPoint: (pointing: boolean) => void;
  readonly onChange: (draft: StopDraft) => void;
  readonly onSave: (stop: Omit<Delivered, "id" | "visitId">) => Promise<unknown>;
  readonly onCancel: () => void;
}

const ON_MAP = "";

/** A stop that was not planned: at a place one knows by name, or one that is pointed out. */
export function LogForm({ title, draft, today, places, pointing, onPoint, onChange, onSave, onCancel }: Props) {
  const text = useText();
  const id = useId();
  const center = useMapCenter();
  const own = pointing || draft.place?.id === "";
  const chosen = own ? ON_MAP : draft.place ? placeKey(draft.place) : "choose";

  const choose = (key: string) => {
    onPoint(key === ON_MAP);
    onChange({ ...draft, place: places.find((place) => placeKey(place) === key) ?? null });
  };
  return (
    <StopForm title={title} draft={draft} today={today} onChange={onChange} onSave={onSave} onCancel={onCancel}>
      <div className={styles.place}>
        <div className={form.field}>
          <label htmlFor={id}>{text("delivery.form.place")}</label>
          <select
            id={id}
            className={controls.field}
            data-field="place"
            value={chosen}
            onChange={(event) => choose(event.target.value)}
          >
            {chosen === "choose" && <option value="choose">{text("delivery.form.choose")}</option>}
            <option value={ON_MAP}>{text("delivery.form.onMap")}</option>
            {places.map((place) => (
              <option key={placeKey(place)} value={placeKey(place)}>
                {place.name}
              </option>
            ))}
          </select>
        </div>
        {own && (
          <>
            <label className={form.field}>
              <span>{text("delivery.form.placeName")}</span>
              <input
                type="text"
                autoComplete="off"
                className={controls.field}
                disabled={draft.place === null}
                value={draft.place?.name ?? ""}
                onChange={(event) =>
                  draft.place && onChange({ ...draft, place: { ...draft.place, name: event.target.value } })
                }
              />
            </label>
            <p className={styles.pointing} role="status">
              <MapPin size={16} aria-hidden />
              {text(draft.place ? "delivery.form.pointed" : "delivery.form.pointing")}
            </p>
            <button
              type="button"
              className={controls.button}
              onClick={() => onChange({ ...draft, place: pointedOut(draft.place, center) })}
            >
              <Crosshair size={16} aria-hidden />
              {text("delivery.form.center")}
            </button>
          </>
        )}
      </div>
    </StopForm>
  );
}

/** A place that is known by where it is; the name stays while one points again. */
export function pointedOut(before: PlaceRef | null, lngLat: LngLat): PlaceRef {
  return { id: "", name: before?.id === "" ? before.name : "", lngLat };
}
