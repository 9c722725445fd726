import type { PlaceHistory } from "../../domain/place-history.ts";
import { useText } from "../shared/text.ts";
import styles from "./LeftPlaces.module.css";

/** Below the list, without rank: lasting places that are no longer on it. */
export function LeftPlaces({ history }: { history: PlaceHistory | null }) {
  const text = useText();
  if (!history || history.left.length === 0) return null;
  return (
    <section className={styles.left}>
      <h3 className={styles.title}>{text("list.left")}</h3>
      <p className={styles.note}>{text("list.leftMeaning")}</p>
      <ul className={styles.places}>
        {history.left.map((place) => (
          <li key={place.id}>
            <span className={styles.name}>{place.name}</span>
            <span className={styles.note}>{text("list.leftMonths", { months: place.listedMonths })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
