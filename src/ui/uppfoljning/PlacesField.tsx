import { Plus, Trash2 } from "lucide-react";
import { useId, useState } from "react";
import type { LngLat } from "../../domain/coordinates.ts";
import { MOST_SIGNS } from "../../domain/most-signs.ts";
import type { PlaceRef } from "../../domain/presence.ts";
import type { RankedList } from "../../domain/priority.ts";
import controls from "../shared/controls.module.css";
import { isMasked } from "../shared/is-masked.ts";
import { useText } from "../shared/text.ts";
import styles from "./fields.module.css";
import listStyles from "./PlacesField.module.css";
import { PointOnMap } from "./PointOnMap.tsx";
import { withPlace } from "./promise-draft.ts";
import { TextField } from "./TextField.tsx";

const SHOWN = 8;

interface Props {
  readonly places: readonly PlaceRef[];
  readonly onChange: (places: readonly PlaceRef[]) => void;
  /** The ranked places to choose among; null while they are counted. */
  readonly list: RankedList | null;
  readonly pointing: boolean;
  readonly onPointing: (pointing: boolean) => void;
  readonly onPoint: (at: LngLat) => void;
}

/** Places of a promise: those on the list, and any point. Each carries its own name, for a listed place may leave the list. */
export function PlacesField({ places, onChange, list, pointing, onPointing, onPoint }: Props) {
  const text = useText();
  const id = useId();
  return (
    <fieldset className={styles.group}>
      <legend>{text("promise.places")}</legend>
      {places.length === 0 ? (
        <p className={styles.note}>{text("promise.places.none")}</p>
      ) : (
        <ol className={listStyles.places}>
          {places.map((place, index) => (
            <li key={place.id} className={listStyles.place}>
              <input
                type="text"
                maxLength={MOST_SIGNS}
                className={controls.field}
                aria-label={text("promise.places.name", { number: index + 1 })}
                aria-describedby={isMasked(place.name) ? `${id}${place.id}` : undefined}
                value={place.name}
                onChange={(event) => {
                  const name = event.currentTarget.value;
                  onChange(places.map((other) => (other.id === place.id ? { ...other, name } : other)));
                }}
              />
              <button
                type="button"
                className={controls.icon}
                aria-label={text("promise.places.remove", { name: place.name })}
                onClick={() => onChange(places.filter(({ id }) => id !== place.id))}
              >
                <Trash2 size={16} aria-hidden />
              </button>
              {isMasked(place.name) && (
                <p id={`${id}${place.id}`} className={styles.warning}>
                  {text("work.masked")}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
      <ListedPlaces places={places} list={list} onAdd={(place) => onChange(withPlace(places, place))} />
      <PointOnMap pointing={pointing} onPointing={onPointing} onPoint={onPoint} />
    </fieldset>
  );
}

interface ListedProps {
  readonly places: readonly PlaceRef[];
  readonly list: RankedList | null;
  readonly onAdd: (place: PlaceRef) => void;
}

function ListedPlaces({ places, list, onAdd }: ListedProps) {
  const text = useText();
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLocaleLowerCase("sv");
  const left = (list?.hotspots ?? []).filter(({ id }) => places.every((place) => place.id !== id));
  const found = left.filter(
    ({ name, areaName }) =>
      name.toLocaleLowerCase("sv").includes(wanted) || areaName?.toLocaleLowerCase("sv").includes(wanted),
  );
  if (left.length === 0) return null;
  return (
    <>
      <TextField label={text("promise.places.search")} value={search} onChange={setSearch} />
      <ul className={listStyles.listed}>
        {found.slice(0, SHOWN).map(({ id, rank, name, marker }) => (
          <li key={id}>
            <button
              type="button"
              className={controls.chip}
              aria-label={text("promise.places.addThis", { name: `${rank}. ${name}` })}
              onClick={() => onAdd({ id, name, lngLat: marker })}
            >
              <Plus size={12} aria-hidden /> {rank}. {name}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles.note}>{text("promise.places.noMatch")}</p>}
    </>
  );
}
