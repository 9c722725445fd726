import type { LngLat } from "./coordinates.ts";

/** A well-known place that may name a hotspot. */
export interface Place {
  readonly name: string;
  readonly kind: string;
  readonly lngLat: LngLat;
  /** True when the position is right within about 200 m; otherwise a hotspot is only "nära" it. */
  readonly certain: boolean;
}
