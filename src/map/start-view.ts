import type { Bbox, LngLat } from "../domain/coordinates.ts";

/** Linköping's municipality is 60 km wide, but most of what happens, happens in the town. */
export const TOWN: { readonly center: LngLat; readonly zoom: number } = { center: [15.62, 58.405], zoom: 11.6 };
const MUNICIPALITY_WIDTH_DEGREES = 1.6;

/** Where a map that nobody has moved looks: the town for Linköping, the whole of anything else. */
export function startsInTown([west, south, east, north]: Bbox): boolean {
  const [lng, lat] = TOWN.center;
  const holdsTown = west < lng && lng < east && south < lat && lat < north;
  return holdsTown && east - west < MUNICIPALITY_WIDTH_DEGREES;
}

/** The view and a quarter of it on every side, so that a short pan has something to show. */
export function withMargin([west, south, east, north]: Bbox): Bbox {
  const [dx, dy] = [(east - west) / 4, (north - south) / 4];
  return [west - dx, south - dy, east + dx, north + dy];
}
