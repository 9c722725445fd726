import type { LngLat } from "../../../domain/coordinates.ts";
import { type DeliveryAnswer, type DeliveryRow, placeKey } from "../../../domain/presence.ts";
import type { MapMark } from "../../../map/scene.ts";

/** What the map shows of one place in a period. */
export interface PlaceDelivery extends Pick<DeliveryRow, "key" | "name" | "planned" | "kept" | "delivered"> {
  readonly lngLat: LngLat;
  /** Planned or promised, and nobody was there. */
  readonly isUnvisited: boolean;
}

/** The places that the table counts, those that nobody went to, and those whose visits are ahead. */
export function placesOfDelivery({ byPlace, unvisited, visits }: DeliveryAnswer): readonly PlaceDelivery[] {
  const unvisitedKeys = new Set(unvisited.map(placeKey));
  const counted = byPlace.map((row) => ({ ...row, isUnvisited: unvisitedKeys.has(row.key) }));
  const known = new Set(counted.map(({ key }) => key));
  const ahead = visits.map(({ visit }) => visit.place);
  const others = new Map([...unvisited, ...ahead].map((place) => [placeKey(place), place]));
  const nothing = { planned: 0, kept: 0, delivered: 0 };
  return [
    ...counted,
    ...[...others]
      .filter(([key]) => !known.has(key))
      .map(([key, { name, lngLat }]) => ({ key, name, lngLat, ...nothing, isUnvisited: unvisitedKeys.has(key) })),
  ];
}

/** A place's mark carries how many were delivered; where nobody went, an exclamation mark and another colour. */
export function deliveryMarks(
  places: readonly PlaceDelivery[],
  chosenKey: string | null,
  tooltip: (place: PlaceDelivery) => string,
): readonly MapMark[] {
  return places.map((place) => {
    const { key, lngLat, delivered, isUnvisited } = place;
    return {
      id: key,
      lngLat,
      look: isUnvisited ? "missed" : delivered > 0 ? "done" : "planned",
      label: isUnvisited ? "!" : delivered > 999 ? "1k+" : delivered > 0 ? String(delivered) : "",
      tooltip: tooltip(place),
      chosen: key === chosenKey,
    };
  });
}
