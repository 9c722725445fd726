import type { ExpressionSpecification, FilterSpecification } from "maplibre-gl";
import type { TileSchema } from "../../../domain/base-map.ts";

/** Where in the tiles a kind of thing is found. */
export interface Found {
  readonly layer: string;
  readonly filter: FilterSpecification;
}

/** What one schema calls the things that we draw, so that one look does for all of them. */
export interface StreetReading {
  readonly green: readonly Found[];
  readonly builtUp: readonly Found[];
  readonly buildings: readonly Found[];
  readonly water: readonly Found[];
  readonly waterways: readonly Found[];
  readonly paths: Found;
  readonly streets: Found;
  readonly roads: Found;
  readonly motorways: Found;
  readonly railways: Found;
  readonly streetNames: readonly Found[];
  readonly waterwayNames: readonly Found[];
  readonly waterNames: readonly Found[];
  /** Towns; districts and villages; the rest. */
  readonly placeNames: readonly [Found, Found, Found];
}

const POLYGON: ExpressionSpecification = ["==", ["geometry-type"], "Polygon"];
const LINE: ExpressionSpecification = ["==", ["geometry-type"], "LineString"];
const POINT: ExpressionSpecification = ["==", ["geometry-type"], "Point"];

/** Schemas name tunnels in three ways; under the ground nothing is seen of a street. */
const OPEN_AIR: ExpressionSpecification = [
  "!",
  ["any", ["==", ["get", "brunnel"], "tunnel"], truthy("is_tunnel"), truthy("tunnel")],
];

const CITIES = ["city", "town", "capital", "state_capital"];
const DISTRICTS = ["suburb", "borough", "village", "macrohood"];
const HOODS = ["quarter", "neighbourhood", "hamlet", "locality", "isolated_dwelling", "farm"];

const protomaps: StreetReading = {
  green: [
    found("landuse", kind("kind"), [
      "allotments",
      "cemetery",
      "forest",
      "garden",
      "golf_course",
      "grass",
      "grassland",
      "meadow",
      "nature_reserve",
      "park",
      "pitch",
      "playground",
      "protected_area",
      "recreation_ground",
      "scrub",
      "village_green",
      "wood",
    ]),
  ],
  builtUp: [
    found("landuse", kind("kind"), [
      "aerodrome",
      "college",
      "commercial",
      "hospital",
      "industrial",
      "pedestrian",
      "railway",
      "residential",
      "school",
      "university",
    ]),
  ],
  buildings: [found("buildings", kind("kind"), ["building", "building_part"])],
  water: [{ layer: "water", filter: POLYGON }],
  waterways: [found("water", kind("kind"), ["river", "canal", "stream"], LINE)],
  paths: found("roads", kind("kind"), ["path"], LINE),
  streets: found("roads", kind("kind"), ["minor_road", "other"], LINE),
  roads: found("roads", kind("kind"), ["major_road"], LINE),
  motorways: found("roads", kind("kind"), ["highway"], LINE),
  railways: found("roads", kind("kind"), ["rail"], LINE),
  streetNames: [found("roads", kind("kind"), ["minor_road", "major_road", "highway", "path"], LINE)],
  waterwayNames: [found("water", kind("kind"), ["river", "canal"], LINE)],
  waterNames: [{ layer: "water", filter: POINT }],
  placeNames: [
    found("places", kind("kind_detail"), CITIES, POINT),
    found("places", kind("kind_detail"), DISTRICTS, POINT),
    found("places", kind("kind_detail"), HOODS, POINT),
  ],
};

const openmaptiles: StreetReading = {
  green: [
    found("landcover", kind("class"), ["grass", "wood", "wetland"]),
    found("landuse", kind("class"), ["cemetery", "pitch", "playground"]),
    { layer: "park", filter: POLYGON },
  ],
  builtUp: [
    found("landuse", kind("class"), [
      "college",
      "commercial",
      "hospital",
      "industrial",
      "neighbourhood",
      "quarter",
      "railway",
      "residential",
      "retail",
      "school",
      "suburb",
      "university",
    ]),
  ],
  buildings: [{ layer: "building", filter: POLYGON }],
  water: [{ layer: "water", filter: POLYGON }],
  waterways: [found("waterway", kind("class"), ["river", "canal", "stream"], LINE)],
  paths: found("transportation", kind("class"), ["path", "track", "pedestrian"], LINE),
  streets: found("transportation", kind("class"), ["minor", "service", "busway"], LINE),
  roads: found("transportation", kind("class"), ["primary", "secondary", "tertiary"], LINE),
  motorways: found("transportation", kind("class"), ["motorway", "trunk"], LINE),
  railways: found("transportation", kind("class"), ["rail"], LINE),
  streetNames: [{ layer: "transportation_name", filter: LINE }],
  waterwayNames: [{ layer: "waterway", filter: LINE }],
  waterNames: [{ layer: "water_name", filter: POINT }],
  placeNames: [
    found("place", kind("class"), CITIES, POINT),
    found("place", kind("class"), DISTRICTS, POINT),
    found("place", kind("class"), HOODS, POINT),
  ],
};

const shortbread: StreetReading = {
  green: [
    found("land", kind("kind"), [
      "allotments",
      "cemetery",
      "forest",
      "garden",
      "golf_course",
      "grass",
      "grassland",
      "heath",
      "meadow",
      "park",
      "playground",
      "recreation_ground",
      "scrub",
      "village_green",
    ]),
  ],
  builtUp: [
    found("land", kind("kind"), ["commercial", "industrial", "railway", "residential", "retail"]),
    found("sites", kind("kind"), ["college", "hospital", "school", "university"]),
  ],
  buildings: [{ layer: "buildings", filter: POLYGON }],
  water: [
    { layer: "ocean", filter: POLYGON },
    { layer: "water_polygons", filter: POLYGON },
  ],
  waterways: [found("water_lines", kind("kind"), ["river", "canal", "stream"], LINE)],
  paths: found("streets", kind("kind"), ["cycleway", "footway", "path", "pedestrian", "steps", "track"], LINE),
  streets: found("streets", kind("kind"), ["living_street", "residential", "service", "unclassified"], LINE),
  roads: found("streets", kind("kind"), ["primary", "secondary", "tertiary"], LINE),
  motorways: found("streets", kind("kind"), ["motorway", "trunk"], LINE),
  railways: found("streets", kind("kind"), ["rail"], LINE),
  streetNames: [{ layer: "street_labels", filter: LINE }],
  waterwayNames: [{ layer: "water_lines_labels", filter: LINE }],
  waterNames: [{ layer: "water_polygons_labels", filter: POINT }],
  placeNames: [
    found("place_labels", kind("kind"), CITIES, POINT),
    found("place_labels", kind("kind"), DISTRICTS, POINT),
    found("place_labels", kind("kind"), HOODS, POINT),
  ],
};

/**
 * @see https://docs.protomaps.com/basemaps/layers (version 4), https://openmaptiles.org/docs/schema/ and
 *      https://shortbread-tiles.org/schema/
 */
export const STREET_READINGS: Readonly<Record<TileSchema, StreetReading>> = { protomaps, openmaptiles, shortbread };

function found(
  layer: string,
  value: ExpressionSpecification,
  kinds: readonly string[],
  geometry: ExpressionSpecification = POLYGON,
): Found {
  const isOfKind: ExpressionSpecification = ["in", value, ["literal", [...kinds]]];
  return { layer, filter: geometry === LINE ? ["all", geometry, isOfKind, OPEN_AIR] : ["all", geometry, isOfKind] };
}

function kind(property: string): ExpressionSpecification {
  return ["to-string", ["get", property]];
}

function truthy(property: string): ExpressionSpecification {
  return ["to-boolean", ["get", property]];
}
