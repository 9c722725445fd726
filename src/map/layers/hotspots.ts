import type { LayerSpecification } from "maplibre-gl";
import { SOURCES } from "../sources.ts";
import { BADGE_IMAGE } from "../symbols.ts";
import type { MapTheme } from "../theme.ts";
import { SEMIBOLD } from "./fonts.ts";

type SymbolLayer = Extract<LayerSpecification, { type: "symbol" }>;

/** Pixels, at scale 1: the badge then just clears the count of a large cluster. */
const BADGE_SHIFT = 20;
const BADGE_TEXT = 12.5;

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
    badges("hotspot-badges", SOURCES.hotspotMarkers, BADGE_IMAGE, theme.badgeText, theme.symbolScale, theme),
  ];
}

/**
 * A badge sits at the marker's upper right, like the number on an app's icon: from afar the area and the count of the
 * cluster on it stay in sight. It is drawn a little smaller there, where the centre of town is crowded.
 */
export function badges(
  id: "hotspot-badges" | "marked-badge",
  source: string,
  image: string,
  textColor: string,
  size: number,
  theme: MapTheme,
): SymbolLayer {
  const [far, near] = [0.82 * size, size];
  // MapLibre multiplies offsets by the symbol's size: divided, so that a larger badge covers a smaller one exactly.
  const shift = (BADGE_SHIFT * theme.symbolScale) / size;
  return {
    id,
    type: "symbol",
    source,
    filter: ["has", "rank"],
    layout: {
      "icon-image": image,
      "icon-size": ["interpolate", ["linear"], ["zoom"], 11, far, 13, near],
      "icon-offset": [shift, -shift],
      "icon-allow-overlap": true,
      // Only the number itself keeps counts and names away: a whole badge's room would take many a count that fits.
      "icon-ignore-placement": true,
      "text-padding": 1,
      "text-line-height": 0.9,
      "text-field": ["to-string", ["get", "rank"]],
      "text-font": SEMIBOLD,
      "text-size": ["interpolate", ["linear"], ["zoom"], 11, BADGE_TEXT * far, 13, BADGE_TEXT * near],
      // In ems of the text, so that it stays in the middle of its icon at every size.
      "text-offset": [shift / BADGE_TEXT, -shift / BADGE_TEXT],
      "text-allow-overlap": true,
      // Rank 1 on top where badges meet.
      "symbol-sort-key": ["-", ["get", "rank"]],
      "symbol-z-order": "auto",
    },
    paint: { "text-color": textColor },
  };
}
