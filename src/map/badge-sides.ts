import type { LngLat } from "../domain/coordinates.ts";
import type { DisplayCluster } from "../domain/display.ts";
import type { Hotspot } from "../domain/hotspot.ts";
import { CLUSTER_BREAKS, stepOf } from "./breaks.ts";
import { clusterTextSize } from "./layers/incidents.ts";
import { type Point, screenPlane } from "./screen-plane.ts";
import { BADGE_SIZE } from "./symbols.ts";

type Shift = readonly [dx: number, dy: number];

/** At the upper right, like the number on an app's icon, then round the marker, then round it once more farther out. */
const BESIDE: readonly Shift[] = [15, 25].flatMap((reach) => {
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

/** Where fifty markers lie in one town seen from afar, most badges must stand off, each on its line. */
const RINGS = [52, 79, 106, 133, 160];
const BETWEEN_ON_RING = BADGE_SIZE + 2;
const AWAY: readonly Shift[] = RINGS.flatMap((reach) => {
  const places = Math.floor((2 * Math.PI * reach) / BETWEEN_ON_RING);
  return Array.from({ length: places }, (_, place): Shift => {
    const angle = (2 * Math.PI * (place + 0.5)) / places;
    return [reach * Math.sin(angle), -reach * Math.cos(angle)];
  });
});

/** Where a badge may stand beside its marker, in pixels right and down, best first. */
export const BADGE_SIDES: readonly Shift[] = [...BESIDE, ...AWAY];

const GAP = 1;
/** With the ring round it that some have. */
const MARK_RADIUS = 17;
/** From a marker, all that its badge may come to stand on. */
const FARTHEST = RINGS.at(-1)! + BADGE_SIZE;

/** What a badge must keep off, besides other badges. */
export interface Obstacles {
  readonly clusters: readonly DisplayCluster[];
  /** Middles of a workspace's marks. */
  readonly marks: readonly LngLat[];
}

/**
 * The side that each hotspot's badge takes: none covers another badge, the count of a cluster or a mark while there is a
 * side left that does not. They choose in order of rank, so that the first stand where one looks for them.
 *
 * @param scale of symbols and texts, 1 at a desk
 * @returns indexes into `BADGE_SIDES`, in the order of `hotspots`
 */
export function badgeSides(
  hotspots: readonly Hotspot[],
  { clusters, marks }: Obstacles,
  zoom: number,
  scale: number,
): readonly number[] {
  const { to } = screenPlane(zoom, scale);
  const boxes = [
    ...clusters.flatMap((item) => (item.kind === "cluster" ? [countBox(to(item.lngLat), item.count)] : [])),
    ...marks.map((lngLat) => ({ ...to(lngLat), halfWidth: 0, halfHeight: 0, radius: MARK_RADIUS })),
  ];
  const taken: Point[] = [];
  const sides = new Map<Hotspot, number>();
  for (const hotspot of hotspots.toSorted((a, b) => a.rank - b.rank)) {
    const marker = to(hotspot.marker);
    const near = boxes.filter((box) => distanceTo(box, marker) < FARTHEST);
    const costOf = ([dx, dy]: Shift) => costAt({ x: marker.x + dx, y: marker.y + dy }, taken, near);
    const side = firstLeast(BADGE_SIDES, costOf);
    const [dx, dy] = BADGE_SIDES[side]!;
    taken.push({ x: marker.x + dx, y: marker.y + dy });
    sides.set(hotspot, side);
  }
  return hotspots.map((hotspot) => sides.get(hotspot)!);
}

/** A line to each badge that does not stand beside its marker, for this zoom. */
export function badgeLeaders(
  hotspots: readonly Hotspot[],
  sides: readonly number[],
  zoom: number,
  scale: number,
): readonly (readonly [from: LngLat, to: LngLat])[] {
  const { to, from } = screenPlane(zoom, scale);
  return hotspots.flatMap(({ marker }, index) => {
    const side = sides[index]!;
    if (side < BESIDE.length) return [];
    const [dx, dy] = BADGE_SIDES[side]!;
    const { x, y } = to(marker);
    return [[marker, from({ x: x + dx, y: y + dy })] as const];
  });
}

/** How many pixels of it are covered, about. */
function costAt(place: Point, taken: readonly Point[], boxes: readonly Box[]): number {
  return (
    sum(taken.map((other) => Math.max(0, BADGE_SIZE + GAP - Math.hypot(place.x - other.x, place.y - other.y)))) +
    sum(boxes.map((box) => Math.max(0, BADGE_SIZE / 2 - distanceTo(box, place))))
  );
}

/** Stops at the first that costs nothing. */
function firstLeast<T>(items: readonly T[], costOf: (item: T) => number): number {
  let best = { index: 0, cost: Number.POSITIVE_INFINITY };
  for (const [index, item] of items.entries()) {
    const cost = costOf(item);
    if (cost < best.cost) best = { index, cost };
    if (cost === 0) break;
  }
  return best.index;
}

interface Box extends Point {
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** How round it is: it reaches so much farther on every side. */
  readonly radius?: number;
}

/** About the ink of a count: a figure is six tenths as wide as the text is high. */
function countBox({ x, y }: Point, count: number): Box {
  const size = clusterTextSize(stepOf(count, CLUSTER_BREAKS));
  const characters = String(count).length + (count >= 1000 ? 0.5 : 0);
  return { x, y, halfWidth: 0.3 * characters * size, halfHeight: 0.36 * size };
}

function distanceTo({ x, y, halfWidth, halfHeight, radius = 0 }: Box, place: Point): number {
  const right = Math.max(0, Math.abs(place.x - x) - halfWidth);
  const down = Math.max(0, Math.abs(place.y - y) - halfHeight);
  return Math.max(0, Math.hypot(right, down) - radius);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
