import type { LngLat } from "../domain/coordinates.ts";
import type { DisplayCluster } from "../domain/display.ts";
import type { Hotspot } from "../domain/hotspot.ts";
import { CLUSTER_BREAKS, stepOf } from "./breaks.ts";
import { clusterTextSize } from "./layers/incidents.ts";
import { BADGE_SIZE } from "./symbols.ts";

/**
 * Where a badge may stand beside its marker, in pixels right and down, best first: at the upper right, like the number
 * on an app's icon, then round the marker, then round it once more farther out.
 */
export const BADGE_SIDES: readonly (readonly [dx: number, dy: number])[] = [15, 25].flatMap((reach) => {
  const slant = reach * 0.9;
  return [
    [slant, -slant],
    [-slant, -slant],
    [slant, slant],
    [-slant, slant],
    [1.25 * reach, 0],
    [-1.25 * reach, 0],
    [0, -1.25 * reach],
    [0, 1.25 * reach],
  ] as const;
});

/** MapLibre's world is 512 pixels wide at zoom 0. */
const WORLD_PIXELS = 512;
const GAP = 1;

/**
 * The side that each hotspot's badge takes: none covers another badge or the count of a cluster while there is a side
 * left that does not. They choose in order of rank, so that the first stand where one looks for them.
 *
 * @param scale of symbols and texts, 1 at a desk
 * @returns indexes into `BADGE_SIDES`, in the order of `hotspots`
 */
export function badgeSides(
  hotspots: readonly Hotspot[],
  clusters: readonly DisplayCluster[],
  zoom: number,
  scale: number,
): readonly number[] {
  const at = pixelsAt(zoom, scale);
  const counts = clusters.flatMap((item) => (item.kind === "cluster" ? [countBox(at(item.lngLat), item.count)] : []));
  const taken: { x: number; y: number }[] = [];
  const sides = new Map<Hotspot, number>();
  for (const hotspot of hotspots.toSorted((a, b) => a.rank - b.rank)) {
    const marker = at(hotspot.marker);
    const places = BADGE_SIDES.map(([dx, dy]) => ({ x: marker.x + dx, y: marker.y + dy }));
    const costs = places.map(
      (place) =>
        sum(taken.map((other) => Math.max(0, BADGE_SIZE + GAP - Math.hypot(place.x - other.x, place.y - other.y)))) +
        sum(counts.map((box) => Math.max(0, BADGE_SIZE / 2 - distanceTo(box, place)))),
    );
    const side = costs.indexOf(Math.min(...costs));
    taken.push(places[side]!);
    sides.set(hotspot, side);
  }
  return hotspots.map((hotspot) => sides.get(hotspot)!);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** About the ink of a count: a figure is six tenths as wide as the text is high. */
function countBox({ x, y }: { x: number; y: number }, count: number): Box {
  const size = clusterTextSize(stepOf(count, CLUSTER_BREAKS));
  const characters = String(count).length + (count >= 1000 ? 0.5 : 0);
  return { x, y, halfWidth: 0.3 * characters * size, halfHeight: 0.36 * size };
}

function distanceTo({ x, y, halfWidth, halfHeight }: Box, place: { x: number; y: number }): number {
  return Math.hypot(Math.max(0, Math.abs(place.x - x) - halfWidth), Math.max(0, Math.abs(place.y - y) - halfHeight));
}

/** Web Mercator, in pixels divided by the scale: everything that is drawn then has the size it has at a desk. */
function pixelsAt(zoom: number, scale: number): (lngLat: LngLat) => { x: number; y: number } {
  const world = (WORLD_PIXELS * 2 ** zoom) / scale;
  return ([lng, lat]) => ({
    x: world * (lng / 360 + 0.5),
    y: world * (0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)),
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
