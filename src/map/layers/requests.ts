import type { LayerSpecification } from "maplibre-gl";
import { SOURCES } from "../sources.ts";
import { REQUEST_CLUSTER_IMAGE, UNSAFE_PLACE_IMAGE } from "../symbols.ts";
import type { MapTheme } from "../theme.ts";
import { SEMIBOLD } from "./fonts.ts";

/** Requests: a symbol per type and status; groups as rounded squares, so that their shape differs from incidents. */
export function requestLayers(theme: MapTheme): LayerSpecification[] {
  return [
    {
      id: "request-symbols",
      type: "symbol",
      source: SOURCES.requests,
      filter: ["!", ["has", "count"]],
      layout: {
        "icon-image": ["get", "image"],
        "icon-size": theme.symbolScale,
        "icon-allow-overlap": true,
        // Open on top of closed.
        "symbol-sort-key": ["get", "sortKey"],
      },
    },
    {
      id: "request-clusters",
      type: "symbol",
      source: SOURCES.requests,
      filter: ["has", "count"],
      layout: {
        "icon-image": REQUEST_CLUSTER_IMAGE,
        "icon-text-fit": "both",
        "icon-text-fit-padding": [3, 6, 3, 6],
        "icon-allow-overlap": true,
        "text-field": ["get", "label"],
        "text-font": SEMIBOLD,
        "text-size": 12 * theme.symbolScale,
        "text-allow-overlap": true,
        "symbol-sort-key": ["get", "count"],
      },
      paint: { "text-color": theme.requestPaper },
    },
  ];
}

/** Places that people named as unsafe: fear, so violet; a point, so never a cluster. */
export function unsafePlaceLayers(theme: MapTheme): LayerSpecification[] {
  return [
    {
      id: "unsafe-places",
      type: "symbol",
      source: SOURCES.unsafePlaces,
      layout: {
        "icon-image": UNSAFE_PLACE_IMAGE,
        "icon-size": ["interpolate", ["linear"], ["zoom"], 10, 0.7 * theme.symbolScale, 14, theme.symbolScale],
        "icon-allow-overlap": true,
      },
    },
  ];
}
