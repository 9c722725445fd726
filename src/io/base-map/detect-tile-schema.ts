import type { Credit, TileSchema } from "../../domain/base-map.ts";

/** Layers that tell a schema from the others, of which most must be there: an extract may leave out one or two. */
const SIGNS: Readonly<Record<TileSchema, readonly string[]>> = {
  protomaps: ["earth", "roads", "places", "landuse", "water", "buildings", "pois", "boundaries"],
  openmaptiles: ["transportation", "transportation_name", "place", "landcover", "water", "waterway", "building"],
  shortbread: ["streets", "street_labels", "place_labels", "land", "water_polygons", "water_lines", "buildings"],
};
const ENOUGH = 0.5;
/** Without streets a map is something else, whatever its other layers are called. */
const STREETS: Readonly<Record<TileSchema, string>> = {
  protomaps: "roads",
  openmaptiles: "transportation",
  shortbread: "streets",
};

/** Which of the known schemas the layers are those of; null when of none. */
export function detectTileSchema(layers: readonly string[]): TileSchema | null {
  let best: TileSchema | null = null;
  let bestShare = 0;
  for (const [schema, signs] of Object.entries(SIGNS) as [TileSchema, readonly string[]][]) {
    if (!layers.includes(STREETS[schema])) continue;
    const share = signs.filter((sign) => layers.includes(sign)).length / signs.length;
    if (share < ENOUGH || share <= bestShare) continue;
    best = schema;
    bestShare = share;
  }
  return best;
}

const OPENSTREETMAP: Credit = {
  text: "© OpenStreetMap contributors",
  href: "https://www.openstreetmap.org/copyright",
};
const OPENMAPTILES: Credit = { text: "© OpenMapTiles", href: "https://openmaptiles.org/" };

/** What must be said of a map that says nothing of where it comes from: the known schemas are all made of OpenStreetMap. */
export function creditsOfSchema(schema: TileSchema | null): readonly Credit[] {
  if (schema === null) return [];
  return schema === "openmaptiles" ? [OPENMAPTILES, OPENSTREETMAP] : [OPENSTREETMAP];
}
