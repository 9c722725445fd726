import type { Place } from "../../src/domain/place.ts";
import type { SourcePlace } from "./source-facts.ts";

export function buildPlaces(source: readonly SourcePlace[]): Place[] {
  return source.map(({ name, kind, lngLat, checked }) => ({ name, kind, lngLat, certain: checked }));
}

/** As `public/data/places.json`, one place a line. */
export function placesJson(places: readonly Place[]): string {
  return `[\n${places.map((place) => JSON.stringify(place)).join(",\n")}\n]\n`;
}
