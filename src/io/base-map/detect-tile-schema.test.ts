import { describe, expect, it } from "vitest";
import { detectTileSchema } from "./detect-tile-schema.ts";

describe("the schema of a tile set", () => {
  it.each([
    ["protomaps", ["boundaries", "buildings", "earth", "landcover", "landuse", "places", "pois", "roads", "water"]],
    ["protomaps", ["earth", "places", "roads", "water"]],
    [
      "openmaptiles",
      [
        "aerodrome_label",
        "aeroway",
        "boundary",
        "building",
        "housenumber",
        "landcover",
        "landuse",
        "mountain_peak",
        "park",
        "place",
        "poi",
        "transportation",
        "transportation_name",
        "water",
        "water_name",
        "waterway",
      ],
    ],
    [
      "shortbread",
      [
        "boundaries",
        "buildings",
        "land",
        "ocean",
        "place_labels",
        "street_labels",
        "streets",
        "water_lines",
        "water_polygons",
      ],
    ],
    // Mapbox Streets, ArcGIS, a municipality's own, and one with the right name for one thing only.
    [null, ["road", "place_label", "water", "building", "landuse"]],
    [null, ["Road", "Water area", "Park or farming"]],
    [null, ["vägar", "hus"]],
    [null, ["roads"]],
    [null, []],
  ])("is %s when its layers say so", (schema, layers) => {
    expect(detectTileSchema(layers)).toBe(schema);
  });
});
