import { useId, useState } from "react";
import { useIntl } from "react-intl";
import type { LngLat } from "../../domain/coordinates.ts";
import type { RankedList } from "../../domain/priority.ts";
import { SelectField } from "../import/SelectField.tsx";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import { useMapCenter } from "../shared/use-map-center.ts";
import styles from "./PlacePicker.module.css";
import { placeOfTyped } from "./request-draft.ts";

interface Props {
  readonly lngLat: LngLat | null;
  readonly hotspots: RankedList | null;
  readonly trouble: string | null;
  readonly onPlace: (lngLat: LngLat) => void;
}

/** Where it is: a click on the map, or without a mouse the map's middle, a listed place, or coordinates. */
export function PlacePicker({ lngLat, hotspots, trouble, onPlace }: Props) {
  const text = useText();
  const intl = useIntl();
  const id = useId();
  const center = useMapCenter();
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const degrees = (value: number) =>
    intl.formatNumber(value, { minimumFractionDigits: 5, maximumFractionDigits: 5, useGrouping: false });
  const takeTyped = () => {
    const place = placeOfTyped(typed);
    setWrong(place === null);
    if (place) onPlace(place);
  };
  return (
    <fieldset className={styles.place}>
      <legend className={styles.legend}>{text("measures.place")}</legend>
      <p role="status" className={trouble && !lngLat ? styles.wrong : styles.now}>
        {lngLat
          ? text("measures.placeAt", { lat: degrees(lngLat[1]), lng: degrees(lngLat[0]) })
          : (trouble ?? text("measures.noPlace"))}
      </p>
      <p className={styles.note}>{text("measures.byMap")}</p>
      <div className={styles.ways}>
        <button type="button" className={styles.center} onClick={() => onPlace(center)}>
          {text("measures.center")}
        </button>
        {hotspots && hotspots.hotspots.length > 0 && (
          <SelectField
            label={text("measures.atPlace")}
            value=""
            options={[
              { value: "", label: text("measures.choosePlace") },
              ...hotspots.hotspots.map((hotspot) => ({ value: hotspot.id, label: `${hotspot.rank}. ${hotspot.name}` })),
            ]}
            onChange={(chosen) => {
              const hotspot = hotspots.hotspots.find((other) => other.id === chosen);
              if (hotspot) onPlace(hotspot.marker);
            }}
          />
        )}
        <div className={styles.typed}>
          <label htmlFor={`${id}typed`}>{text("measures.coordinates")}</label>
          <div className={styles.row}>
            <input
              id={`${id}typed`}
              type="text"
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              className={controls.field}
              placeholder={text("measures.coordinatesExample")}
              value={typed}
              aria-invalid={isWrong || undefined}
              aria-describedby={isWrong ? `${id}wrong` : undefined}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                setWrong(false);
              }}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return;
                // The form's own button is not meant here.
                event.preventDefault();
                takeTyped();
              }}
            />
            <button type="button" className={controls.button} onClick={takeTyped}>
              {text("measures.useCoordinates")}
            </button>
          </div>
          {isWrong && (
            <p id={`${id}wrong`} className={styles.wrong}>
              {text("measures.wrongCoordinates")}
            </p>
          )}
        </div>
      </div>
    </fieldset>
  );
}
