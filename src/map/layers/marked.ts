import type { FilterSpecification, LayerSpecification } from "maplibre-gl";
import { SOURCES } from "../sources.ts";
import { MARKED_BADGE_IMAGE } from "../symbols.ts";
import type { MapTheme } from "../theme.ts";
import { badges, OUTLINE_FOR_ZOOM } from "./hotspots.ts";

const OUTLINE: FilterSpecification = ["all", ["==", ["get", "part"], "outline"], OUTLINE_FOR_ZOOM];

/** What is chosen, in the accent colour: an outline round an area or hotspot, a ring round a point. */
export function markedLayers(theme: MapTheme): LayerSpecification[] {
  const source = SOURCES.marked;
  return [
    {
      id: "marked-case",
      type: "line",
      source,
      filter: OUTLINE,
      layout: { "line-join": "round" },
      paint: { "line-color": theme.symbolRim, "line-width": 7 },
    },
    {
      id: "marked-line",
      type: "line",
      source,
      filter: OUTLINE,
      layout: { "line-join": "round" },
      paint: { "line-color": theme.accent, "line-width": 3.5 },
    },
    {
      id: "marked-ring",
      type: "circle",
      source,
      filter: ["==", ["get", "part"], "point"],
      paint: {
        "circle-opacity": 0,
        "circle-radius": 15 * theme.symbolScale,
        "circle-stroke-color": theme.accent,
        "circle-stroke-width": 3,
      },
    },
    badges("marked-badge", source, MARKED_BADGE_IMAGE, theme.symbolRim, theme.symbolScale * 1.2, theme),
  ];
}
