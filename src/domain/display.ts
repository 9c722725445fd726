import type { Bbox, LngLat } from "./coordinates.ts";
import type { RequestStatus, RequestType } from "./request.ts";

/** What the map draws of incidents in a view: groups in pixels, never hotspots. */
export type DisplayCluster =
  | { readonly kind: "cluster"; readonly lngLat: LngLat; readonly count: number; readonly expansionZoom: number }
  | { readonly kind: "incident"; readonly lngLat: LngLat; readonly index: number };

/** Requests in a view. */
export type DisplayRequest =
  | { readonly kind: "cluster"; readonly lngLat: LngLat; readonly count: number; readonly expansionZoom: number }
  | {
      readonly kind: "request";
      readonly lngLat: LngLat;
      readonly id: string;
      readonly type: RequestType;
      readonly status: RequestStatus;
    };

/** Density of the selection, ready to draw: events per km² and year on the 25 m raster, coloured by the caller. */
export interface DensityGrid {
  /** Row 0 southernmost. */
  readonly values: Float32Array;
  readonly columns: number;
  readonly rows: number;
  /** Corners in WGS84: north-west, north-east, south-east, south-west, as MapLibre's image source wants them. */
  readonly corners: readonly [LngLat, LngLat, LngLat, LngLat];
}

/** Other ways to look at the same selection, drawn as images: KDE, Gi* z-scores, plain 100 m counts. */
export const COMPARISONS = ["density", "gi", "cells"] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Values on a raster, ready to draw; NaN where there is no ground. The caller colours them. */
export type ValueGrid = DensityGrid;

export interface MapView {
  readonly bbox: Bbox;
  readonly zoom: number;
}
