import type { LngLat } from "../domain/coordinates.ts";

const TELLS_WITHIN_METERS = 250;
const METERS_PER_DEGREE = 111_320;

/** In memory only, and for all maps of the page. */
let last: LngLat | null = null;

/** A map shows where someone is, and may go there. */
export function someoneIsAt(lngLat: LngLat): void {
  last = lngLat;
}

/** Whether a camera that looks here would tell where someone was shown to be, also when the dot has gone. */
export function tellsWhere([lng, lat]: LngLat): boolean {
  if (!last) return false;
  const [east, north] = [(lng - last[0]) * Math.cos((lat * Math.PI) / 180), lat - last[1]];
  return Math.hypot(east, north) * METERS_PER_DEGREE < TELLS_WITHIN_METERS;
}
