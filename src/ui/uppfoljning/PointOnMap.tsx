import { Crosshair, MapPin } from "lucide-react";
import type { LngLat } from "../../domain/coordinates.ts";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import { useMapCenter } from "../shared/use-map-center.ts";
import styles from "./fields.module.css";

interface Props {
  readonly pointing: boolean;
  readonly onPointing: (pointing: boolean) => void;
  readonly onPoint: (at: LngLat) => void;
}

/** Say where something is: by a click on the map, or, without a pointer, by the middle of it. */
export function PointOnMap({ pointing, onPointing, onPoint }: Props) {
  const text = useText();
  const center = useMapCenter();
  return (
    <div className={styles.buttons}>
      <button type="button" className={controls.button} aria-pressed={pointing} onClick={() => onPointing(!pointing)}>
        <MapPin size={16} aria-hidden />
        {text(pointing ? "promise.places.stop" : "promise.places.point")}
      </button>
      <button type="button" className={controls.button} onClick={() => onPoint(center)}>
        <Crosshair size={16} aria-hidden />
        {text("promise.places.center")}
      </button>
      <span role="status" className={styles.note}>
        {pointing ? text("promise.places.pointing") : ""}
      </span>
    </div>
  );
}
