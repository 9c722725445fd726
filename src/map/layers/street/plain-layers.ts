import type { LayerSpecification } from "maplibre-gl";
import { SOURCES } from "../../sources.ts";
import type { MapTheme } from "../../theme.ts";
import { REGULAR } from "../fonts.ts";
import { NAME } from "./name-expression.ts";
import type { StreetLayers } from "./street-layers.ts";

const source = SOURCES.streetMap;

/**
 * Tiles whose words we do not know: every line as a line, every surface as an outline with a breath of fill, and the
 * names that are there. No guess at what is a road and what a border.
 */
export function plainLayers(layers: readonly string[], { base, symbolScale }: MapTheme): StreetLayers {
  const each = (build: (layer: string, index: number) => LayerSpecification) => layers.map(build);
  return {
    ground: each((layer, index) => ({
      id: `street-plain-fill-${index}`,
      type: "fill",
      source,
      "source-layer": layer,
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: { "fill-color": base.plain, "fill-opacity": 0.06 },
    })),
    water: [],
    roads: each((layer, index) => ({
      id: `street-plain-line-${index}`,
      type: "line",
      source,
      "source-layer": layer,
      filter: ["!=", ["geometry-type"], "Point"],
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": base.plain,
        "line-opacity": 0.7,
        "line-width": ["interpolate", ["linear"], ["zoom"], 9, 0.4, 13, 0.9, 16, 1.8],
      },
    })),
    names: each((layer, index) => ({
      id: `street-plain-names-${index}`,
      type: "symbol",
      source,
      "source-layer": layer,
      filter: ["==", ["geometry-type"], "Point"],
      minzoom: 10,
      layout: {
        "text-field": NAME,
        "text-font": REGULAR,
        "text-size": 12 * symbolScale,
        "text-max-width": 8,
        "text-padding": 6,
      },
      paint: { "text-color": base.labelMinor, "text-halo-color": base.halo, "text-halo-width": 1.3 },
    })),
  };
}
