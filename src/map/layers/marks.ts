import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import {
  CHOSEN_RING,
  LABELLED_RADIUS,
  MARK_DOT_RADIUS,
  MARK_RIM,
  OVERDUE_RING_WIDTH,
  SYMBOL_GROWTH,
} from "../mark-sizes.ts";
import { MARK_LOOKS, type MarkLook } from "../scene.ts";
import { SOURCES } from "../sources.ts";
import { type MapTheme, markRim } from "../theme.ts";
import { SEMIBOLD } from "./fonts.ts";

/** What a workspace shows: visits and the ways between them, requests, places of a follow-up. */
export function markLayers(theme: MapTheme): LayerSpecification[] {
  const source = SOURCES.marks;
  const scale = theme.symbolScale;
  const radius: ExpressionSpecification = [
    "case",
    ["==", ["get", "label"], ""],
    MARK_DOT_RADIUS * scale,
    LABELLED_RADIUS * scale,
  ];
  return [
    {
      id: "mark-routes",
      type: "line",
      source,
      filter: ofPart("route"),
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": theme.marks.planned.fill, "line-width": 2.5, "line-dasharray": [1, 2] },
    },
    {
      id: "mark-leaders",
      type: "line",
      source,
      filter: ofPart("leader"),
      layout: { "line-cap": "round" },
      paint: { "line-color": theme.badge, "line-width": 1.5 * scale },
    },
    {
      id: "mark-places",
      type: "circle",
      source,
      filter: ofPart("place"),
      paint: { "circle-color": theme.badge, "circle-radius": 2.5 * scale },
    },
    {
      id: "mark-rings",
      type: "circle",
      source,
      // A group has its rim in its image.
      filter: ["all", ["!", ["has", "count"]], ["any", ["get", "chosen"], ["==", ["get", "look"], "overdue"]]],
      paint: {
        "circle-opacity": 0,
        "circle-radius": byZoom((end) => [
          "case",
          ["get", "chosen"],
          CHOSEN_RING.radius * scale,
          SYMBOL_GROWTH.rings[end] * scale,
        ]),
        "circle-stroke-color": ["case", ["get", "chosen"], theme.accent, theme.marks.overdue.fill],
        "circle-stroke-width": ["case", ["get", "chosen"], CHOSEN_RING.width, OVERDUE_RING_WIDTH],
      },
    },
    {
      id: "mark-dots",
      type: "circle",
      source,
      filter: ["all", ofPart("mark"), ["!", ["has", "image"]]],
      layout: { "circle-sort-key": ["get", "sortKey"] },
      paint: {
        "circle-color": byLook((look) => theme.marks[look].fill),
        "circle-radius": radius,
        "circle-stroke-color": byLook((look) => markRim(look, theme)),
        "circle-stroke-width": MARK_RIM,
      },
    },
    {
      id: "mark-symbols",
      type: "symbol",
      source,
      filter: ["all", ["has", "image"], ["!", ["has", "count"]]],
      layout: {
        "icon-image": ["get", "image"],
        "icon-size": byZoom((end) => SYMBOL_GROWTH.sizes[end] * scale),
        "icon-allow-overlap": true,
        "symbol-sort-key": ["get", "sortKey"],
      },
    },
    {
      id: "mark-groups",
      type: "symbol",
      source,
      filter: ["has", "count"],
      layout: {
        "icon-image": ["get", "image"],
        "icon-size": scale,
        "icon-allow-overlap": true,
        "text-field": ["get", "label"],
        "text-font": SEMIBOLD,
        "text-size": 10.5 * scale,
        "text-allow-overlap": true,
      },
      paint: { "text-color": theme.requestPaper },
    },
    {
      id: "mark-labels",
      type: "symbol",
      source,
      filter: ["all", ofPart("mark"), ["!", ["has", "image"]], ["!=", ["get", "label"], ""]],
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

function ofPart(part: "route" | "leader" | "place" | "mark"): ExpressionSpecification {
  return ["==", ["get", "part"], part];
}

/** Small from afar and large close up: the value at either end of the growth. */
function byZoom(valueAt: (end: 0 | 1) => number | ExpressionSpecification): ExpressionSpecification {
  const [from, to] = SYMBOL_GROWTH.zooms;
  return ["interpolate", ["linear"], ["zoom"], from, valueAt(0), to, valueAt(1)];
}

function byLook(colorOf: (look: MarkLook) => string): ExpressionSpecification {
  const cases = MARK_LOOKS.flatMap((look) => [look, colorOf(look)]);
  return ["match", ["get", "look"], ...cases, colorOf("plain")] as unknown as ExpressionSpecification;
}
