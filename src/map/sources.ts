import type { SourceSpecification } from "maplibre-gl";
import { creditsHtml, type StreetMap } from "../domain/base-map.ts";
import { COMPARISONS, type Comparison } from "../domain/display.ts";

/** Where each group of layers reads its features. */
export const SOURCES = {
  baseMap: "base-map",
  /** Only while a street map is drawn. */
  streetMap: "street-map",
  areas: "areas",
  areaLabels: "area-labels",
  density: "density",
  gi: "gi",
  cells: "cells",
  incidents: "incidents",
  hotspots: "hotspots",
  hotspotMarkers: "hotspot-markers",
  requests: "requests",
  unsafePlaces: "unsafe-places",
  marked: "marked",
  marks: "marks",
} as const;

export type DataSourceId = Exclude<(typeof SOURCES)[keyof typeof SOURCES], "base-map" | "street-map" | Comparison>;

/** A place for an image until there is one: an image source must have four corners. */
export const NOWHERE: [[number, number], [number, number], [number, number], [number, number]] = [
  [0, 0.001],
  [0.001, 0.001],
  [0.001, 0],
  [0, 0],
];

/** All sources, empty. `tolerance` 0 keeps the hotspots' rims as they are given. */
export function emptySources(baseMapUrl: string, attribution: string): Record<string, SourceSpecification> {
  const empty = (): SourceSpecification => ({ type: "geojson", data: { type: "FeatureCollection", features: [] } });
  const image = { type: "image", coordinates: NOWHERE } as SourceSpecification;
  return {
    ...Object.fromEntries(COMPARISONS.map((comparison) => [SOURCES[comparison], image])),
    [SOURCES.baseMap]: { type: "geojson", data: baseMapUrl, attribution },
    [SOURCES.areas]: { ...empty(), promoteId: "code" } as SourceSpecification,
    [SOURCES.areaLabels]: empty(),
    [SOURCES.incidents]: empty(),
    [SOURCES.hotspots]: { ...empty(), promoteId: "id", tolerance: 0 } as SourceSpecification,
    [SOURCES.hotspotMarkers]: empty(),
    [SOURCES.requests]: empty(),
    [SOURCES.unsafePlaces]: empty(),
    [SOURCES.marked]: { ...empty(), tolerance: 0 } as SourceSpecification,
    [SOURCES.marks]: empty(),
  };
}

export function streetSource(map: StreetMap): SourceSpecification {
  const { tiles, scheme, minzoom, maxzoom, bbox, content, credits } = map;
  const where = {
    tiles: [tiles],
    scheme,
    minzoom,
    maxzoom,
    ...(bbox && { bounds: [...bbox] as [number, number, number, number] }),
  };
  const attribution = creditsHtml(credits);
  return content.kind === "vector"
    ? { type: "vector", ...where, attribution }
    : { type: "raster", ...where, tileSize: content.tileSize, attribution };
}
