import { metersBetween } from "../../../analysis/plan/travel.ts";
import type { LngLat } from "../../../domain/coordinates.ts";

/** norr, nordost, öster … */
export const COMPASS = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;

export interface WayThere {
  /** As the crow flies, to the nearest ten. */
  readonly meters: number;
  readonly direction: (typeof COMPASS)[number];
}

const RADIANS = Math.PI / 180;

/** How far and in which of eight directions something is; for distances that one walks or drives in a town. */
export function wayThere(from: LngLat, to: LngLat): WayThere {
  const east = (to[0] - from[0]) * Math.cos(((from[1] + to[1]) / 2) * RADIANS);
  const north = to[1] - from[1];
  const eighths = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  return {
    meters: Math.round(metersBetween(from, to) / 10) * 10,
    direction: COMPASS[(eighths + COMPASS.length) % COMPASS.length]!,
  };
}
