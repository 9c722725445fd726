import type { LngLat } from "../domain/coordinates.ts";
import type { MapLayer } from "./draw-order.ts";
import type { MapPick } from "./scene.ts";

/** Layers that a click looks at. Areas are asked for apart, at the exact point. */
export const PICKABLE_LAYERS: readonly MapLayer[] = [
  "mark-groups",
  "mark-symbols",
  "mark-dots",
  "marked-badge",
  "hotspot-badges",
  "incident-clusters",
  "request-clusters",
  "request-symbols",
  "unsafe-places",
  "incident-dots",
  "hotspot-fill",
];

/** A cluster was hit; whether it can be zoomed into is for the caller to say. */
export interface ClusterHit {
  readonly kind: "cluster";
  readonly of: "incidentCluster" | "requestCluster";
  readonly count: number;
  readonly expansionZoom: number;
  readonly lngLat: LngLat;
}

/** The parts of MapLibre's rendered features that picking reads. */
export interface HitFeature {
  readonly layer: { readonly id: string };
  readonly geometry: { readonly type: string; readonly coordinates?: unknown };
  readonly properties: Record<string, unknown>;
}

/** What a click means: the topmost feature under it. */
export function pickFrom(features: readonly HitFeature[]): MapPick | ClusterHit {
  const top = features[0];
  if (!top) return { kind: "nothing" };
  const { properties } = top;
  const layer = top.layer.id as MapLayer;
  switch (layer) {
    case "marked-badge":
    case "hotspot-badges":
    case "hotspot-fill":
      return { kind: "hotspot", id: String(properties.id) };
    case "incident-clusters":
    case "request-clusters":
    case "mark-groups":
      return {
        kind: "cluster",
        of: layer === "incident-clusters" ? "incidentCluster" : "requestCluster",
        count: Number(properties.count),
        expansionZoom: Number(properties.expansionZoom),
        lngLat: positionOf(top),
      };
    case "incident-dots":
      return { kind: "incident", index: Number(properties.index), lngLat: positionOf(top) };
    case "request-symbols":
      return { kind: "request", id: String(properties.id), lngLat: positionOf(top) };
    case "unsafe-places":
      return { kind: "unsafePlace", id: String(properties.id), lngLat: positionOf(top) };
    case "mark-symbols":
    case "mark-dots":
      return { kind: "mark", id: String(properties.id), lngLat: positionOf(top) };
    case "survey-fill":
      return { kind: "area", code: String(properties.code) };
    default:
      throw new Error(`a click hit ${layer}, which cannot be picked`);
  }
}

function positionOf({ geometry }: HitFeature): LngLat {
  const [lng, lat] = geometry.coordinates as [number, number];
  return [lng, lat];
}
