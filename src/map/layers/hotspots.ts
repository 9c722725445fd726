import type { LayerSpecification } from "maplibre-gl";
import { SOURCES } from "../sources.ts";
import { BADGE_IMAGE } from "../symbols.ts";
import type { MapTheme } from "../theme.ts";
import { SEMIBOLD } from "./fonts.ts";

type SymbolLayer = Extract<LayerSpecification, { type: "symbol" }>;

/** The counted areas and their ranks: the same badge as in list, card, print and meeting. */
export function hotspotLayers(theme: MapTheme): LayerSpecification[] {
  return [
    {
      id: "hotspot-fill",
      type: "fill",
      source: SOURCES.hotspots,
      paint: {
        "fill-color": theme.hotspotFill,
        "fill-opacity": [
          "case",
          ["boolean", ["feature-state", "hover"], false],
          Math.min(1, theme.hotspotFillOpacity * 2),
          theme.hotspotFillOpacity,
        ],
      },
    },
    {
      id: "hotspot-rim",
      type: "line",
      source: SOURCES.hotspots,
      layout: { "line-join": "round" },
      paint: { "line-color": theme.hotspotRim, "line-width": 2 },
    },
    badges("hotspot-badges", SOURCES.hotspotMarkers, BADGE_IMAGE, theme.badgeText, theme.symbolScale),
  ];
}

export function badges(id: string, source: string, image: string, textColor: string, scale: number): SymbolLayer {
  return {
    id,
    type: "symbol",
    source,
    filter: ["has", "rank"],
    layout: {
      "icon-image": image,
      "icon-size": scale,
      "icon-allow-overlap": true,
      "text-field": ["to-string", ["get", "rank"]],
      "text-font": SEMIBOLD,
      "text-size": 12 * scale,
      "text-allow-overlap": true,
      // Rank 1 on top where badges meet.
      "symbol-sort-key": ["-", ["get", "rank"]],
      "symbol-z-order": "auto",
    },
    paint: { "text-color": textColor },
  };
}
