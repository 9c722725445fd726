import controls from "../shared/controls.module.css";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./HotspotOptionsBar.module.css";

const RADII = [100, 150] as const;
const PLACES = [6, 10, 20, 30, 50];

/** How large a place is, and how many to list. */
export function HotspotOptionsBar() {
  const text = useText();
  const store = useStore();
  const { radiusMeters, places } = useAppState((state) => state.hotspotOptions);
  const change = store.getState().changeHotspotOptions;
  const choices = PLACES.includes(places) ? PLACES : [...PLACES, places].sort((a, b) => a - b);
  return (
    <div className={styles.bar}>
      <label className={styles.option}>
        {text("hotspots.places")}
        <select
          className={controls.field}
          value={places}
          onChange={(event) => change({ places: Number(event.target.value) })}
        >
          {choices.map((count) => (
            <option key={count}>{count}</option>
          ))}
        </select>
      </label>
      <label className={styles.option}>
        {text("hotspots.radius")}
        <select
          className={controls.field}
          value={radiusMeters}
          onChange={(event) => change({ radiusMeters: event.target.value === "100" ? 100 : 150 })}
        >
          {RADII.map((radius) => (
            <option key={radius} value={radius}>
              {`${radius} m`}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
