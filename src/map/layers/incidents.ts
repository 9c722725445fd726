import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { CLUSTER_BREAKS } from "../breaks.ts";
import { rampStep } from "../ramp-step.ts";
import { SOURCES } from "../sources.ts";
import { ROOM_IMAGE, ROOM_SIZE } from "../symbols.ts";
import type { MapTheme } from "../theme.ts";
import { SEMIBOLD } from "./fonts.ts";

/** Pixels; one radius for each step of the ramp. */
const CLUSTER_RADII: readonly number[] = [8.5, 10.5, 12.5, 15, 18, 20.5];
const CLUSTER_TEXT: readonly number[] = [10.5, 11, 11, 11.5, 11.5, 12];
export const DOT_RADIUS = 3.5;

export function clusterRadius(step: number): number {
  return CLUSTER_RADII[step]!;
}

export function clusterTextSize(step: number): number {
  return CLUSTER_TEXT[step]!;
}

/** Single incidents wear a strong step of the ramp: a pale dot would be lost on the map. */
export function incidentDotColor(theme: MapTheme): string {
  return theme.incidentRamp[3]!;
}

/** What `supercluster` grouped for this view. A way to draw, never a hotspot. */
export function incidentLayers(theme: MapTheme): LayerSpecification[] {
  const count: ExpressionSpecification = ["get", "count"];
  const scaled = (sizes: readonly number[]) => sizes.map((size) => size * theme.symbolScale);
  const source = SOURCES.incidents;
  return [
    {
      id: "incident-dots",
      type: "circle",
      source,
      filter: ["!", ["has", "count"]],
      paint: {
        "circle-color": incidentDotColor(theme),
        "circle-radius": DOT_RADIUS * theme.symbolScale,
        "circle-stroke-color": theme.symbolRim,
        "circle-stroke-width": 1.2,
      },
    },
    {
      id: "incident-clusters",
      type: "circle",
      source,
      filter: ["has", "count"],
      layout: { "circle-sort-key": count },
      paint: {
        "circle-color": rampStep(count, CLUSTER_BREAKS, theme.incidentRamp),
        "circle-radius": rampStep(count, CLUSTER_BREAKS, scaled(CLUSTER_RADII)),
        "circle-stroke-color": theme.symbolRim,
        "circle-opacity": theme.clusterOpacity,
        "circle-stroke-width": 1.5,
        "circle-stroke-opacity": 0.9,
      },
    },
    {
      id: "incident-cluster-counts",
      type: "symbol",
      source,
      filter: ["has", "count"],
      layout: {
        "text-field": ["get", "label"],
        "text-font": SEMIBOLD,
        "text-size": rampStep(count, CLUSTER_BREAKS, scaled(CLUSTER_TEXT)),
        // An empty circle looks broken: the count is always there, and the badges stand aside for it (badge-sides.ts).
        "text-allow-overlap": true,
        "text-line-height": 0.8,
        // The circle takes no part in MapLibre's collisions: an unseen image of its size keeps the names off it.
        "icon-image": ROOM_IMAGE,
        "icon-size": rampStep(count, CLUSTER_BREAKS, scaled(CLUSTER_RADII.map((radius) => (2 * radius) / ROOM_SIZE))),
        "icon-allow-overlap": true,
        "icon-padding": 1,
        "symbol-sort-key": count,
      },
      paint: { "text-color": rampStep(count, CLUSTER_BREAKS, theme.incidentText) },
    },
  ];
}
