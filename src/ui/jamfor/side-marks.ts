import { type Both, ofBoth, type SideBySideAnswer } from "../../domain/side-by-side.ts";
import { type MapMarks, NO_MARKS } from "../../map/scene.ts";

/** The chosen place, on the map whose list it is not on: both maps then show where it is. */
export function sideMarks(
  answer: SideBySideAnswer | null,
  chosenId: string | null,
  nameOf: (name: string) => string,
): Both<MapMarks> {
  const place = answer?.places.find(({ id }) => id === chosenId);
  return ofBoth((side) => {
    if (!place || place.listed[side]) return NO_MARKS;
    const { id, lngLat, name } = place;
    return { marks: [{ id, lngLat, look: "plain", label: "", tooltip: nameOf(name), chosen: true }], routes: [] };
  });
}
