import type { LngLat } from "./coordinates.ts";

export type AreaCode = string;

/** One kommundel (built in: RegSO). Rings as in GeoJSON MultiPolygon, WGS84. */
export interface Area {
  readonly code: AreaCode;
  readonly name: string;
  readonly polygons: readonly (readonly (readonly LngLat[])[])[];
}

/** The columns' value for "in no area". */
export const NO_AREA = 0xffff;
