import type { LayerSpecification } from "maplibre-gl";
import { SOURCES } from "../sources.ts";
import { REQUEST_CLUSTER_IMAGE, UNSAFE_PLACE_IMAGE } from "../symbols.ts";
import type { MapTheme } from "../theme.ts";
import { SEMIBOLD } from "./fonts.ts";

/** Ems of the text. */
const SIDESTEPS: (string | [number, number])[] = [
  "center",
  [0, 0],
  "left",
  [1.3, 0],
  "right",
  [-1.3, 0],
  "top",
  [0, 1.3],
  "bottom",
  [0, -1.3],
  "top-left",
  [1, 1],
  "top-right",
  [-1, 1],
];

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
        "icon-size": ["interpolate", ["linear"], ["zoom"], 11, 0.66 * theme.symbolScale, 14.5, theme.symbolScale],
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
        "icon-text-fit-padding": [1, 3, 1, 3],
        "icon-allow-overlap": true,
        "text-field": ["get", "label"],
        "text-font": SEMIBOLD,
        "text-size": 10.5 * theme.symbolScale,
        "text-allow-overlap": true,
        // A group of requests steps aside for counts and ranks while there is room.
        "text-variable-anchor-offset": SIDESTEPS,
        "text-padding": 3,
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
