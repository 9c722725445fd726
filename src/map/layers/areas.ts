import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { rampStep } from "../ramp-step.ts";
import { SOURCES } from "../sources.ts";
import { HATCH_IMAGE } from "../symbols.ts";
import type { MapTheme } from "../theme.ts";
import { MEDIUM, SEMIBOLD } from "./fonts.ts";

/** Outlines of the areas: always there, since every number belongs to an area. */
export function areaLayers(theme: MapTheme): LayerSpecification[] {
  return [
    {
      id: "area-line",
      type: "line",
      source: SOURCES.areas,
      layout: { "line-join": "round" },
      paint: {
        "line-color": theme.base.areaLine,
        "line-opacity": 0.65,
        "line-width": ["interpolate", ["linear"], ["zoom"], 9, 0.5, 13, 1.2],
      },
    },
  ];
}

/**
 * Areas shaded by how many feel unsafe. `breaks`: percent (or index), ascending, one fewer than the ramp's colours.
 * `value` is the smoothed share (or the index), so that a few answers do not paint an area dark.
 */
export function surveyLayers(breaks: readonly number[], theme: MapTheme): LayerSpecification[] {
  const quality: ExpressionSpecification = ["get", "quality"];
  const hidden: ExpressionSpecification = ["==", quality, "hidden"];
  const scale = theme.symbolScale;
  return [
    {
      id: "survey-fill",
      type: "fill",
      source: SOURCES.areas,
      filter: ["has", "quality"],
      paint: {
        "fill-color": ["case", hidden, theme.surveyHidden, rampStep(["get", "value"], breaks, theme.surveyRamp)],
        // Close up there are one or two areas in view and their shares in writing: the streets matter more.
        "fill-opacity": ["interpolate", ["linear"], ["zoom"], 12.5, theme.surveyOpacity, 15, 0.6 * theme.surveyOpacity],
      },
    },
    {
      id: "survey-uncertain",
      type: "fill",
      source: SOURCES.areas,
      filter: ["==", quality, "uncertain"],
      paint: { "fill-pattern": HATCH_IMAGE },
    },
    {
      id: "survey-labels",
      type: "symbol",
      source: SOURCES.areaLabels,
      minzoom: 9.5,
      layout: {
        // The share; from zoom 12 the number of answers under it, because a share without its n says too much.
        "text-field": [
          "step",
          ["zoom"],
          ["get", "share"],
          12,
          [
            "format",
            ["get", "share"],
            {},
            "\n",
            {},
            ["get", "answers"],
            { "font-scale": 0.8, "text-font": ["literal", MEDIUM] },
          ],
        ],
        "text-font": SEMIBOLD,
        "text-size": ["interpolate", ["linear"], ["zoom"], 10, 11 * scale, 13, 14 * scale],
        "text-padding": 3,
        "text-variable-anchor": ["center", "top", "bottom"],
        "text-radial-offset": 0.8,
        "symbol-sort-key": ["-", ["get", "answerCount"]],
      },
      paint: {
        "text-color": ["case", hidden, theme.base.labelMinor, theme.surveyLabel],
        "text-halo-color": theme.base.halo,
        "text-halo-width": 1.4,
      },
    },
  ];
}
