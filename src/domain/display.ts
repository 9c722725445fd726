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

/** Other ways to look at the same selection, drawn as images: KDE, Gi* z-scores, plain 100 m counts. */
export const COMPARISONS = ["density", "gi", "cells"] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** One of the highest values of a comparison: what the map shows by colour, for a list. */
export interface GridPeak {
  readonly lngLat: LngLat;
  readonly value: number;
  readonly areaName: string | null;
}

/** Values on a raster, ready to draw: rows and columns run along the axes of Web Mercator. The caller colours them. */
export interface ValueGrid {
  /** Row 0 southernmost; NaN where there is no ground. */
  readonly values: Float32Array<ArrayBuffer>;
  readonly columns: number;
  readonly rows: number;
  readonly bbox: Bbox;
  /** At most five, highest first. */
  readonly peaks: readonly GridPeak[];
}

export interface MapView {
  readonly bbox: Bbox;
  readonly zoom: number;
}
