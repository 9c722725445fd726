import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import { SOURCES } from "../sources.ts";
import type { MapTheme } from "../theme.ts";
import { ITALIC, MEDIUM, REGULAR, SEMIBOLD } from "./fonts.ts";

const source = SOURCES.baseMap;

/** The schematic map: land, water, built-up, roads, railway and names, from one GeoJSON file told apart by `kind`. */
export function baseLayers(theme: MapTheme): LayerSpecification[] {
  const { base } = theme;
  return [
    { id: "background", type: "background", paint: { "background-color": base.outside } },
    { id: "base-land", type: "fill", source, filter: ofKind("land"), paint: { "fill-color": base.land } },
    { id: "base-built-up", type: "fill", source, filter: ofKind("built-up"), paint: { "fill-color": base.builtUp } },
    { id: "base-water", type: "fill", source, filter: ofKind("water"), paint: { "fill-color": base.water } },
    line("base-river", "river", base.river, width(1, 3, 6)),
    line("base-street-case", "street", base.roadCase, width(0.8, 3, 8)),
    line("base-street", "street", base.street, width(0.4, 2, 6.5)),
    line("base-road-case", "road", base.roadCase, width(1.4, 4.6, 11)),
    line("base-road", "road", base.road, width(0.7, 3.2, 9)),
    line("base-motorway-case", "motorway", base.roadCase, width(2.4, 6.4, 14)),
    line("base-motorway", "motorway", base.road, width(1.4, 4.6, 11.5)),
    line("base-railway", "railway", base.railway, width(0.7, 1.2, 1.8)),
    {
      ...line("base-railway-ties", "railway", base.railway, width(2.4, 4, 6)),
      // Dashes in line widths: short ties across a thin rail.
      paint: { "line-color": base.railway, "line-width": width(2.4, 4, 6), "line-dasharray": [0.3, 2.4] },
      layout: {},
    } as LayerSpecification,
    streetNames(theme),
    names(theme, "base-labels-minor", 3, 11.3),
    names(theme, "base-labels", 2, 9.5),
    names(theme, "base-labels-major", 1, 0),
  ];
}

/** Where the municipality ends, on a street map that shows more than that. */
export function borderLayer({ base }: MapTheme): LayerSpecification {
  return {
    id: "border",
    type: "line",
    source,
    filter: ofKind("land"),
    layout: { "line-join": "round" },
    paint: {
      "line-color": base.border,
      "line-width": ["interpolate", ["linear"], ["zoom"], 9, 1.2, 13, 2.2],
      "line-dasharray": [3, 2],
    },
  };
}

function ofKind(kind: string): FilterSpecification {
  return ["==", ["get", "kind"], kind];
}

/** Pixels at zoom 8, 12 and 15. */
function width(far: number, middle: number, near: number): ExpressionSpecification {
  return ["interpolate", ["exponential", 1.4], ["zoom"], 8, far, 12, middle, 15, near];
}

function line(
  id: string,
  kind: string,
  color: string,
  lineWidth: ExpressionSpecification,
): Extract<LayerSpecification, { type: "line" }> {
  return {
    id,
    type: "line",
    source,
    filter: ofKind(kind),
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": color, "line-width": lineWidth },
  };
}

/** Along the line: streets, roads and rivers, once one is near enough to look for one's own. */
function streetNames({ base, symbolScale }: MapTheme): LayerSpecification {
  const onWater: ExpressionSpecification = ["==", ["get", "kind"], "river"];
  return {
    id: "base-street-names",
    type: "symbol",
    source,
    minzoom: 13,
    filter: ["in", ["get", "kind"], ["literal", ["street", "road", "motorway", "river"]]],
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": 320,
      "text-field": ["get", "name"],
      "text-font": ["case", onWater, ["literal", ITALIC], ["literal", REGULAR]],
      "text-size": ["interpolate", ["linear"], ["zoom"], 13, 10.5 * symbolScale, 16, 12.5 * symbolScale],
      "text-padding": 8,
    },
    paint: {
      "text-color": ["case", onWater, base.waterLabel, base.labelMinor],
      "text-halo-color": base.halo,
      "text-halo-width": 1.4,
    },
  };
}

/** Names of one rank: 1 towns, 2 districts and lakes, 3 the rest. */
function names(theme: MapTheme, id: string, rank: 1 | 2 | 3, minzoom: number): LayerSpecification {
  const { base, symbolScale } = theme;
  const size = { 1: [13, 17], 2: [11.5, 13.5], 3: [10.5, 12.5] }[rank] as [number, number];
  const onWater: ExpressionSpecification = ["==", ["get", "on"], "water"];
  const font = rank === 1 ? SEMIBOLD : rank === 2 ? MEDIUM : REGULAR;
  return {
    id,
    type: "symbol",
    source,
    minzoom,
    filter: ["all", ofKind("label") as ExpressionSpecification, ["==", ["get", "rank"], rank]],
    layout: {
      "text-field": ["get", "name"],
      "text-font": ["case", onWater, ["literal", ITALIC], ["literal", font]],
      "text-size": ["interpolate", ["linear"], ["zoom"], 9, size[0] * symbolScale, 14, size[1] * symbolScale],
      "text-max-width": 8,
      "text-padding": 6,
      // A name moves aside before it gives way.
      "text-variable-anchor": ["center", "top", "bottom", "left", "right"],
      "text-radial-offset": 0.9,
      "text-justify": "auto",
    },
    paint: {
      "text-color": ["case", onWater, base.waterLabel, rank === 3 ? base.labelMinor : base.label],
      "text-halo-color": base.halo,
      "text-halo-width": 1.3,
      "text-halo-blur": 0.6,
    },
  };
}
