import type { LngLat } from "../domain/coordinates.ts";

/** Where places are, by the key of their name; null for a name that several places have. */
export type KnownPlaces = ReadonlyMap<string, LngLat | null>;

interface NamedPlace {
  readonly name: string;
  readonly lngLat: LngLat;
}

const METERS_PER_DEGREE = 111_320;
/** Farther from each other two places with the same name are two places, and the name alone says neither. */
const SAME_PLACE_METERS = 250;

/** @param lists the most telling first: a name that one knows is not looked up in the next */
export function knownPlacesOf(lists: readonly (readonly NamedPlace[])[]): KnownPlaces {
  const known = new Map<string, LngLat | null>();
  for (const places of lists) {
    const here = new Map<string, LngLat | null>();
    for (const { name, lngLat } of places) {
      const key = keyOf(name);
      const other = here.get(key);
      here.set(key, other === undefined || (other && isSamePlace(other, lngLat)) ? lngLat : null);
    }
    for (const [key, lngLat] of here) if (key !== "" && !known.has(key)) known.set(key, lngLat);
  }
  return known;
}

/** @returns null when nobody knows the name, or several places have it */
export function placeNamed(known: KnownPlaces, name: string): LngLat | null {
  return known.get(keyOf(name)) ?? null;
}

function keyOf(name: string): string {
  return name.trim().replaceAll(/\s+/g, " ").toLocaleLowerCase("sv");
}

function isSamePlace([lng, lat]: LngLat, [otherLng, otherLat]: LngLat): boolean {
  const east = (otherLng - lng) * Math.cos((lat * Math.PI) / 180);
  return Math.hypot(east, otherLat - lat) * METERS_PER_DEGREE <= SAME_PLACE_METERS;
}
