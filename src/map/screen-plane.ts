import type { LngLat } from "../domain/coordinates.ts";

/** Pixels to the right and down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** MapLibre's world is 512 pixels wide at zoom 0. */
const WORLD_PIXELS = 512;

/** Web Mercator, in pixels divided by the scale: everything that is drawn then has the size it has at a desk. */
export function screenPlane(zoom: number, scale: number) {
  const world = (WORLD_PIXELS * 2 ** zoom) / scale;
  return {
    to: ([lng, lat]: LngLat): Point => ({
      x: world * (lng / 360 + 0.5),
      y: world * (0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)),
    }),
    from: ({ x, y }: Point): LngLat => [
      360 * (x / world - 0.5),
      (180 / Math.PI) * Math.atan(Math.sinh(2 * Math.PI * (0.5 - y / world))),
    ],
  };
}
