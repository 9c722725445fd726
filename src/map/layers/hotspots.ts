import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { BADGE_SIDES } from "../badge-sides.ts";
import { SOURCES } from "../sources.ts";
import { BADGE_IMAGE } from "../symbols.ts";
import type { MapTheme } from "../theme.ts";
import { SEMIBOLD } from "./fonts.ts";

type SymbolLayer = Extract<LayerSpecification, { type: "symbol" }>;

/** Pixels, at scale 1. */
const BADGE_TEXT = 13;

/** From here on one sees the cells that were counted, 20 pixels wide; before that, the round outline. */
const EXACT_FROM_ZOOM = 15;

/** Of the two outlines of a hotspot, the one for this zoom; what has only one is always shown. */
export const OUTLINE_FOR_ZOOM: ExpressionSpecification = [
  "step",
  ["zoom"],
  ["!=", ["get", "exact"], true],
  EXACT_FROM_ZOOM,
  ["!=", ["get", "exact"], false],
];

/**
 * How strongly a counted area is filled; under the pointer, twice that. Over a comparison not at all: it would tint the
 * colours whose meaning one looks up in the legend.
 */
export function hotspotFillOpacity(theme: MapTheme, overComparison: boolean): ExpressionSpecification {
  const plain = overComparison ? 0 : theme.hotspotFillOpacity;
  return ["case", ["boolean", ["feature-state", "hover"], false], Math.min(1, plain + theme.hotspotFillOpacity), plain];
}

/** The counted areas and their ranks: the same badge as in list, card, print and meeting. */
export function hotspotLayers(theme: MapTheme): LayerSpecification[] {
  return [
    {
      id: "hotspot-fill",
      type: "fill",
      source: SOURCES.hotspots,
      filter: OUTLINE_FOR_ZOOM,
      paint: {
        "fill-color": theme.hotspotFill,
        "fill-opacity": hotspotFillOpacity(theme, false),
      },
    },
    {
      id: "hotspot-case",
      type: "line",
      source: SOURCES.hotspots,
      filter: OUTLINE_FOR_ZOOM,
      layout: { "line-join": "round" },
      paint: { "line-color": theme.symbolRim, "line-width": 6 },
    },
    {
      id: "hotspot-rim",
      type: "line",
      source: SOURCES.hotspots,
      filter: OUTLINE_FOR_ZOOM,
      layout: { "line-join": "round" },
      paint: { "line-color": theme.hotspotRim, "line-width": 2 },
    },
    {
      id: "hotspot-leaders",
      type: "line",
      source: SOURCES.hotspotMarkers,
      filter: ["==", ["geometry-type"], "LineString"],
      layout: { "line-cap": "round" },
      paint: { "line-color": theme.badge, "line-width": 1.5 * theme.symbolScale },
    },
    badges("hotspot-badges", SOURCES.hotspotMarkers, BADGE_IMAGE, theme.badgeText, theme.symbolScale, theme),
  ];
}

/** A badge stands at the side of the marker that `badgeSides` chose for it. */
export function badges(
  id: "hotspot-badges" | "marked-badge",
  source: string,
  image: string,
  textColor: string,
  size: number,
  theme: MapTheme,
): SymbolLayer {
  // MapLibre multiplies offsets by the symbol's size: divided, so that a larger badge covers a smaller one exactly.
  const shift = (unit: number) => theme.symbolScale / size / unit;
  return {
    id,
    type: "symbol",
    source,
    filter: ["has", "rank"],
    layout: {
      "icon-image": image,
      // Never between sizes: the number must be sharp.
      "icon-size": size,
      "icon-offset": sideOf(shift(1)),
      "icon-allow-overlap": true,
      "icon-padding": 0,
      "text-line-height": 0.9,
      "text-field": ["to-string", ["get", "rank"]],
      "text-font": SEMIBOLD,
      "text-size": BADGE_TEXT * size,
      // In ems of the text, so that it stays in the middle of its icon.
      "text-offset": sideOf(shift(BADGE_TEXT)),
      "text-allow-overlap": true,
      // Rank 1 on top where badges meet.
      "symbol-sort-key": ["-", ["get", "rank"]],
      "symbol-z-order": "auto",
    },
    paint: { "text-color": textColor },
  };
}

/** The chosen side as an offset; `unit` is a pixel in what the offset is counted in. */
function sideOf(unit: number): ExpressionSpecification {
  const offsets = BADGE_SIDES.map(([dx, dy]): ExpressionSpecification => ["literal", [dx * unit, dy * unit]]);
  const cases = offsets.flatMap((offset, side) => [side, offset]);
  return ["match", ["get", "side"], ...cases, offsets[0]!] as unknown as ExpressionSpecification;
}
