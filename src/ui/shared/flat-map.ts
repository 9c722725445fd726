import type { LngLat } from "../../domain/coordinates.ts";

/** What a flat map shows, in degrees. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface FlatMap {
  readonly project: (point: LngLat) => readonly [x: number, y: number];
  /** Degrees at the edges of the picture, which is seldom of the box's shape. */
  readonly edges: Box;
  readonly metersPerUnit: number;
}

const METERS_PER_DEGREE = 111_195;
/** A place alone is shown with its surroundings, in meters. */
const LEAST_WIDTH = 900;

export function boxOf(points: readonly LngLat[]): Box | null {
  const first = points[0];
  if (!first) return null;
  let [west, south] = first;
  let [east, north] = first;
  for (const [lng, lat] of points) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return { west, south, east, north };
}

/**
 * The box in the middle of `width` × `height`, as large as it can be: east–west shrunk by cos(latitude), which is right
 * within a metre over a town.
 *
 * @param padding in units, on every side
 */
export function flatMap(box: Box, width: number, height: number, padding: number): FlatMap {
  const middleLng = (box.west + box.east) / 2;
  const middleLat = (box.south + box.north) / 2;
  const shrink = Math.cos((middleLat * Math.PI) / 180);
  const least = LEAST_WIDTH / METERS_PER_DEGREE;
  const spanX = Math.max((box.east - box.west) * shrink, least);
  const spanY = Math.max(box.north - box.south, least);
  const scale = Math.min((width - 2 * padding) / spanX, (height - 2 * padding) / spanY);
  return {
    project: ([lng, lat]) => [width / 2 + (lng - middleLng) * shrink * scale, height / 2 - (lat - middleLat) * scale],
    edges: {
      west: middleLng - width / 2 / scale / shrink,
      east: middleLng + width / 2 / scale / shrink,
      south: middleLat - height / 2 / scale,
      north: middleLat + height / 2 / scale,
    },
    metersPerUnit: METERS_PER_DEGREE / scale,
  };
}

export function isWithin([lng, lat]: LngLat, { west, south, east, north }: Box): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** A round number of meters (1, 2 or 5 and noughts) that is at most `units` long on the map. */
export function scaleBarMeters({ metersPerUnit }: FlatMap, units: number): number {
  const most = units * metersPerUnit;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [5, 2, 1].find((factor) => factor * power <= most) ?? 1;
  return step * power;
}

/** As SVG path data, with a tenth of a unit. */
export function pathOf(points: readonly LngLat[], { project }: FlatMap, isClosed: boolean): string {
  const corners = points.map((point) => {
    const [x, y] = project(point);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return corners.length === 0 ? "" : `M${corners.join("L")}${isClosed ? "Z" : ""}`;
}
