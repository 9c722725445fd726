import { TriangleAlert } from "lucide-react";
import { type PlaceRef, placeKey } from "../../../domain/presence.ts";
import controls from "../../shared/controls.module.css";
import { useText } from "../../shared/text.ts";
import styles from "./UnvisitedPlaces.module.css";

interface Props {
  readonly places: readonly PlaceRef[];
  readonly onChoose: (key: string) => void;
}

/** Where someone was expected and nobody came: what one came here to see, so it stands before the tables. */
export function UnvisitedPlaces({ places, onChoose }: Props) {
  const text = useText();
  if (places.length === 0) return null;
  return (
    <section className={styles.box} aria-labelledby="unvisited-title">
      <h3 id="unvisited-title" className={styles.title}>
        <TriangleAlert size={16} aria-hidden />
        {text("delivery.unvisited.title")} ({places.length})
      </h3>
      <ul className={styles.list}>
        {places.map((place) => (
          <li key={placeKey(place)}>
            <button type="button" className={controls.link} onClick={() => onChoose(placeKey(place))}>
              {place.name}
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.note}>{text("delivery.unvisited.note")}</p>
    </section>
  );
}
