import type { PlaceRef } from "../../../domain/presence.ts";
import type { RankedList } from "../../../domain/priority.ts";
import type { Work } from "../../../domain/work.ts";

/** Places that a stop can be logged at by name: planned, promised or visited before, then those of the list; by name. */
export function knownPlaces(work: Work, list: RankedList | null): readonly PlaceRef[] {
  const listed = list?.hotspots.map(({ id, name, marker }): PlaceRef => ({ id, name, lngLat: marker })) ?? [];
  const places = [
    ...listed,
    ...work.promises.flatMap((promise) => promise.places),
    ...work.delivered.map(({ place }) => place),
    ...work.visits.map(({ place }) => place),
  ].filter(({ id }) => id !== "");
  const byId = new Map(places.map((place) => [place.id, place]));
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name, "sv"));
}
