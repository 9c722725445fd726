import { useCallback, useMemo } from "react";
import type { LngLat } from "../../../domain/coordinates.ts";
import type { DeliveryAnswer } from "../../../domain/presence.ts";
import type { MapMark } from "../../../map/scene.ts";
import { useNumbers } from "../../shared/number-format.ts";
import { useText } from "../../shared/text.ts";
import { useShowOnMap } from "../../shared/work-map.ts";
import { deliveryMarks, type PlaceDelivery, placesOfDelivery } from "./delivery-marks.ts";
import { usePlaceName } from "./use-place-name.ts";

interface Props {
  readonly answer: DeliveryAnswer | null;
  /** Of the place that the list is about. */
  readonly chosenKey: string | null;
  readonly onChoose: (key: string | null) => void;
  /** Of a stop that is being logged. */
  readonly pointed: LngLat | null;
  /** null: clicks choose places. */
  readonly onPoint: ((lngLat: LngLat) => void) | null;
}

/** The places of the period on the map: how many visits each has had, and where nobody came. */
export function useDeliveryMap({ answer, chosenKey, onChoose, pointed, onPoint }: Props) {
  const text = useText();
  const nameOf = usePlaceName();
  const { whole } = useNumbers();
  const places = useMemo(() => (answer ? placesOfDelivery(answer) : []), [answer]);
  const marks = useMemo(() => {
    const tooltip = ({ name, planned, kept, delivered, isUnvisited }: PlaceDelivery) => {
      const place = nameOf({ name });
      if (isUnvisited) return text("delivery.mark.unvisited", { place, planned: whole(planned) });
      if (delivered === 0 && planned === 0) return text("delivery.mark.ahead", { place });
      return text("delivery.mark", { place, kept: whole(kept), planned: whole(planned), delivered: whole(delivered) });
    };
    return deliveryMarks(places, chosenKey, tooltip);
  }, [places, chosenKey, text, nameOf, whole]);
  const own = useMemo(
    (): readonly MapMark[] =>
      pointed === null
        ? []
        : [{ id: "", lngLat: pointed, look: "plain", label: "", tooltip: text("delivery.mark.here"), chosen: true }],
    [pointed, text],
  );
  const lookAt = useMemo(() => {
    const lngLat = pointed ?? places.find(({ key }) => key === chosenKey)?.lngLat;
    return lngLat ? { lngLat } : null;
  }, [pointed, places, chosenKey]);
  const onPick = useCallback(
    (id: string) => id !== "" && onChoose(id === chosenKey ? null : id),
    [onChoose, chosenKey],
  );
  useShowOnMap(
    useMemo(
      // A mark holds a number of visits: a rank beside it would be read as one more.
      () => ({ marks: { marks: [...marks, ...own], routes: [] }, onPick, onPlace: onPoint, lookAt, ranks: false }),
      [marks, own, onPick, onPoint, lookAt],
    ),
  );
}
