import type { FollowUp, FollowUpPlace } from "../../domain/follow-up.ts";
import type { MapMark, MapMarks } from "../../map/scene.ts";

export const PLACE_CHANGES = ["stayed", "came", "left"] as const;
export type PlaceChange = (typeof PLACE_CHANGES)[number];

/** The last lies over the others: what came is news. */
const DRAWN_ORDER: readonly PlaceChange[] = ["left", "stayed", "came"];

/** On the map and in the list: what happened to a place, without a colour. */
export const CHANGE_SIGNS: Readonly<Record<PlaceChange, string>> = { stayed: "=", came: "+", left: "–" };

/** @param tooltip of a place, in words */
export function followUpMarks(
  followUp: Pick<FollowUp, PlaceChange>,
  chosenId: string | null,
  tooltip: (place: FollowUpPlace, change: PlaceChange) => string,
): MapMarks {
  const marks = DRAWN_ORDER.flatMap((change) =>
    followUp[change].map(
      (place): MapMark => ({
        id: place.id,
        lngLat: place.lngLat,
        look: change,
        label: CHANGE_SIGNS[change],
        tooltip: tooltip(place, change),
        chosen: place.id === chosenId,
      }),
    ),
  );
  return { marks, routes: [] };
}
