import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { StreetMap, TileSchema } from "../../../domain/base-map.ts";
import { SOURCES } from "../../sources.ts";
import type { MapTheme } from "../../theme.ts";
import { ITALIC, MEDIUM, REGULAR, SEMIBOLD } from "../fonts.ts";
import { NAME } from "./name-expression.ts";
import { plainLayers } from "./plain-layers.ts";
import { type Found, STREET_READINGS } from "./street-reading.ts";

/**
 * The layers of a street map, each part for its place among ours: under what shades areas, over it, over the areas'
 * outlines, and the names.
 */
export interface StreetLayers {
  readonly ground: readonly LayerSpecification[];
  readonly water: readonly LayerSpecification[];
  readonly roads: readonly LayerSpecification[];
  readonly names: readonly LayerSpecification[];
}

const source = SOURCES.streetMap;

/**
 * A street map in the colours of our own: quiet, so that what is laid over it is what one sees. Ids begin with `street-`.
 */
export function streetLayers({ content }: StreetMap, theme: MapTheme): StreetLayers {
  if (content.kind === "raster") return { ground: [rasterLayer(theme)], water: [], roads: [], names: [] };
  return content.schema === null ? plainLayers(content.layers, theme) : knownLayers(content.schema, theme);
}

/** A picture has its own colours: they are paled, and in the dark theme dimmed, so that ours are stronger. */
function rasterLayer({ name }: MapTheme): LayerSpecification {
  const paint =
    name === "dark"
      ? { "raster-saturation": -0.8, "raster-brightness-max": 0.45, "raster-opacity": 0.9 }
      : { "raster-saturation": -0.6, "raster-contrast": -0.15, "raster-opacity": 0.85 };
  return { id: "street-raster", type: "raster", source, paint };
}

function knownLayers(schema: TileSchema, theme: MapTheme): StreetLayers {
  const { base } = theme;
  const reading = STREET_READINGS[schema];
  return {
    ground: [
      ...reading.green.map((found, index) => fill(`street-green-${index}`, found, base.green)),
      ...reading.builtUp.map((found, index) => fill(`street-built-up-${index}`, found, base.builtUp)),
      ...reading.buildings.map((found, index) => ({
        ...fill(`street-buildings-${index}`, found, base.building),
        minzoom: 13,
      })),
    ],
    water: [
      ...reading.water.map((found, index) => fill(`street-water-${index}`, found, base.water)),
      ...reading.waterways.map((found, index) => line(`street-waterway-${index}`, found, base.river, width(1, 2, 5))),
    ],
    roads: [
      { ...line("street-path", reading.paths, base.path, width(0.2, 0.6, 1.6)), minzoom: 13.5 },
      { ...line("street-street-case", reading.streets, base.roadCase, width(0.3, 1.4, 7)), minzoom: 12 },
      line("street-road-case", reading.roads, base.roadCase, width(0.9, 3.6, 11)),
      line("street-motorway-case", reading.motorways, base.roadCase, width(2, 5.8, 14)),
      { ...line("street-street", reading.streets, base.street, width(0.2, 0.8, 5.6)), minzoom: 11 },
      line("street-road", reading.roads, base.road, width(0.5, 2.4, 9)),
      line("street-motorway", reading.motorways, base.road, width(1.2, 4.2, 11.5)),
      line("street-railway", reading.railways, base.railway, width(0.5, 1, 1.6)),
    ],
    names: [
      ...reading.waterwayNames.map((found, index) => alongLine(theme, `street-waterway-names-${index}`, found, true)),
      ...reading.streetNames.map((found, index) => alongLine(theme, `street-names-${index}`, found, false)),
      ...reading.waterNames.map((found, index) => waterName(theme, `street-water-names-${index}`, found)),
      placeName(theme, "street-places-minor", reading.placeNames[2], 3),
      placeName(theme, "street-places", reading.placeNames[1], 2),
      placeName(theme, "street-places-major", reading.placeNames[0], 1),
    ],
  };
}

/** Pixels at zoom 8, 12 and 15. */
function width(far: number, middle: number, near: number): ExpressionSpecification {
  return ["interpolate", ["exponential", 1.4], ["zoom"], 8, far, 12, middle, 15, near];
}

function fill(id: string, { layer, filter }: Found, color: string): LayerSpecification {
  return { id, type: "fill", source, "source-layer": layer, filter, paint: { "fill-color": color } };
}

function line(id: string, found: Found, color: string, lineWidth: ExpressionSpecification): LayerSpecification {
  return {
    id,
    type: "line",
    source,
    "source-layer": found.layer,
    filter: found.filter,
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": color, "line-width": lineWidth },
  };
}

function alongLine({ base, symbolScale }: MapTheme, id: string, found: Found, onWater: boolean): LayerSpecification {
  return {
    id,
    type: "symbol",
    source,
    "source-layer": found.layer,
    filter: found.filter,
    minzoom: 13,
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": 320,
      "text-field": NAME,
      "text-font": onWater ? ITALIC : REGULAR,
      "text-size": ["interpolate", ["linear"], ["zoom"], 13, 10.5 * symbolScale, 16, 12.5 * symbolScale],
      "text-padding": 8,
    },
    paint: {
      "text-color": onWater ? base.waterLabel : base.labelMinor,
      "text-halo-color": base.halo,
      "text-halo-width": 1.4,
    },
  };
}

function waterName({ base, symbolScale }: MapTheme, id: string, found: Found): LayerSpecification {
  return {
    id,
    type: "symbol",
    source,
    "source-layer": found.layer,
    filter: found.filter,
    layout: {
      "text-field": NAME,
      "text-font": ITALIC,
      "text-size": ["interpolate", ["linear"], ["zoom"], 9, 11.5 * symbolScale, 14, 13.5 * symbolScale],
      "text-max-width": 8,
      "text-padding": 6,
    },
    paint: { "text-color": base.waterLabel, "text-halo-color": base.halo, "text-halo-width": 1.3 },
  };
}

/** Names of one rank: 1 towns, 2 districts and villages, 3 the rest. The same type as on the schematic map. */
function placeName(theme: MapTheme, id: string, found: Found, rank: 1 | 2 | 3): LayerSpecification {
  const { base, symbolScale } = theme;
  const [far, near] = { 1: [13, 17], 2: [11.5, 13.5], 3: [10.5, 12.5] }[rank] as [number, number];
  return {
    id,
    type: "symbol",
    source,
    "source-layer": found.layer,
    filter: found.filter,
    minzoom: { 1: 0, 2: 9.5, 3: 11.8 }[rank],
    layout: {
      "text-field": NAME,
      "text-font": rank === 1 ? SEMIBOLD : rank === 2 ? MEDIUM : REGULAR,
      "text-size": ["interpolate", ["linear"], ["zoom"], 9, far * symbolScale, 14, near * symbolScale],
      "text-max-width": 8,
      "text-padding": 6,
      "text-variable-anchor": ["center", "top", "bottom", "left", "right"],
      "text-radial-offset": 0.9,
      "text-justify": "auto",
    },
    paint: {
      "text-color": rank === 3 ? base.labelMinor : base.label,
      "text-halo-color": base.halo,
      "text-halo-width": 1.3,
      "text-halo-blur": 0.6,
    },
  };
}
