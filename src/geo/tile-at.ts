import type { Bbox, LngLat } from "../domain/coordinates.ts";

/** Column and row, from the north-west, of the Web Mercator tile that a place lies in. */
export function tileAt([lng, lat]: LngLat, zoom: number): readonly [x: number, y: number] {
  const side = 2 ** zoom;
  const sine = Math.sin((lat * Math.PI) / 180);
  const within = (share: number) => Math.min(side - 1, Math.max(0, Math.floor(share * side)));
  return [within((lng + 180) / 360), within(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI))];
}

/** Where both are; null when they have nothing in common. */
export function commonBbox(a: Bbox, b: Bbox): Bbox | null {
  const [west, south] = [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
  const [east, north] = [Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return west < east && south < north ? [west, south, east, north] : null;
}
