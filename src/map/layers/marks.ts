import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { MARK_LOOKS, type MarkLook } from "../scene.ts";
import { SOURCES } from "../sources.ts";
import type { MapTheme } from "../theme.ts";
import { SEMIBOLD } from "./fonts.ts";

const LABELLED_RADIUS = 11;
const DOT_RADIUS = 6;

/** What a workspace shows: visits and the ways between them, requests, places of a follow-up. */
export function markLayers(theme: MapTheme): LayerSpecification[] {
  const source = SOURCES.marks;
  const scale = theme.symbolScale;
  const radius: ExpressionSpecification = [
    "case",
    ["==", ["get", "label"], ""],
    DOT_RADIUS * scale,
    LABELLED_RADIUS * scale,
  ];
  return [
    {
      id: "mark-routes",
      type: "line",
      source,
      filter: ["==", ["geometry-type"], "LineString"],
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": theme.marks.planned.fill, "line-width": 2.5, "line-dasharray": [1, 2] },
    },
    {
      id: "mark-rings",
      type: "circle",
      source,
      filter: ["any", ["get", "chosen"], ["==", ["get", "look"], "overdue"]],
      paint: {
        "circle-opacity": 0,
        "circle-radius": ["case", ["get", "chosen"], 15 * scale, 12.5 * scale],
        "circle-stroke-color": ["case", ["get", "chosen"], theme.accent, theme.marks.overdue.fill],
        // One is chosen, and many may have waited too long: those must not shout.
        "circle-stroke-width": ["case", ["get", "chosen"], 3, 1.75],
      },
    },
    {
      id: "mark-dots",
      type: "circle",
      source,
      filter: ["all", ["==", ["geometry-type"], "Point"], ["!", ["has", "image"]]],
      layout: { "circle-sort-key": ["get", "sortKey"] },
      paint: {
        "circle-color": byLook((look) => theme.marks[look].fill),
        "circle-radius": radius,
        // What has left is drawn hollow: its rim must be seen against the map, not only against other marks.
        "circle-stroke-color": byLook((look) => (look === "left" ? theme.marks.left.text : theme.symbolRim)),
        "circle-stroke-width": 2,
      },
    },
    {
      id: "mark-symbols",
      type: "symbol",
      source,
      filter: ["has", "image"],
      layout: {
        "icon-image": ["get", "image"],
        "icon-size": ["interpolate", ["linear"], ["zoom"], 11, 0.7 * scale, 14.5, scale],
        "icon-allow-overlap": true,
        "symbol-sort-key": ["get", "sortKey"],
      },
    },
    {
      id: "mark-labels",
      type: "symbol",
      source,
      filter: ["all", ["==", ["geometry-type"], "Point"], ["!", ["has", "image"]], ["!=", ["get", "label"], ""]],
      layout: {
        "text-field": ["get", "label"],
        "text-font": SEMIBOLD,
        "text-size": 11.5 * scale,
        "text-allow-overlap": true,
        "symbol-sort-key": ["get", "sortKey"],
      },
      paint: { "text-color": byLook((look) => theme.marks[look].text) },
    },
  ];
}

function byLook(colorOf: (look: MarkLook) => string): ExpressionSpecification {
  const cases = MARK_LOOKS.flatMap((look) => [look, colorOf(look)]);
  return ["match", ["get", "look"], ...cases, colorOf("plain")] as unknown as ExpressionSpecification;
}
