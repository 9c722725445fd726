import { readFileSync } from "node:fs";
import { GeoJSONVT } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { Feature, FeatureCollection, Position } from "geojson";
import type { TileSchema } from "../domain/base-map.ts";
import type { Bbox } from "../domain/coordinates.ts";
import { tileAt } from "../geo/tile-at.ts";
import { buildPmtiles, type PmtilesInput } from "./build-pmtiles.ts";

export const MADE_SCHEMAS = ["protomaps", "openmaptiles", "shortbread", "unknown"] as const;
export type MadeSchema = (typeof MADE_SCHEMAS)[number];

export interface StreetTilesOptions {
  /** What the map says of its makers; undefined: nothing. */
  readonly attribution?: string;
  readonly minzoom?: number;
  readonly maxzoom?: number;
  readonly leafEntries?: number;
}

/** Layer and properties that a schema gives one of our features; null when it has no place for it. */
type Naming = (
  kind: string,
  properties: Readonly<Record<string, unknown>>,
) => readonly [string, Feature["properties"]] | null;

const PLACE = ["city", "suburb", "quarter"] as const;

const NAMINGS: Readonly<Record<MadeSchema, Naming>> = {
  protomaps(kind, { name, rank, on }) {
    const road = (roadKind: string, detail: string) =>
      ["roads", { ...named(name), kind: roadKind, kind_detail: detail }] as const;
    if (kind === "land") return ["earth", { kind: "earth" }];
    if (kind === "built-up") return ["landuse", { kind: "residential" }];
    if (kind === "water") return ["water", { kind: "lake" }];
    if (kind === "river") return ["water", { ...named(name), kind: "river" }];
    if (kind === "street") return road("minor_road", "residential");
    if (kind === "road") return road("major_road", "primary");
    if (kind === "motorway") return road("highway", "motorway");
    if (kind === "railway") return road("rail", "rail");
    if (kind !== "label") return null;
    return on === "water"
      ? ["water", { ...named(name), kind: "lake" }]
      : ["places", { ...named(name), kind: "locality", kind_detail: PLACE[Number(rank) - 1] }];
  },
  openmaptiles(kind, { name, rank, on }) {
    const road = (roadClass: string) => ["transportation", { class: roadClass, name }] as const;
    if (kind === "built-up") return ["landuse", { class: "residential" }];
    if (kind === "water") return ["water", { class: "lake" }];
    if (kind === "river") return ["waterway", { ...named(name), class: "river" }];
    if (kind === "street") return road("minor");
    if (kind === "road") return road("primary");
    if (kind === "motorway") return road("motorway");
    if (kind === "railway") return road("rail");
    if (kind !== "label") return null;
    return on === "water"
      ? ["water_name", { ...named(name), class: "lake" }]
      : ["place", { ...named(name), class: PLACE[Number(rank) - 1] }];
  },
  shortbread(kind, { name, rank, on }) {
    const road = (roadKind: string) => ["streets", { kind: roadKind, name }] as const;
    if (kind === "built-up") return ["land", { kind: "residential" }];
    if (kind === "water") return ["water_polygons", { kind: "water" }];
    if (kind === "river") return ["water_lines", { kind: "river" }];
    if (kind === "street") return road("residential");
    if (kind === "road") return road("primary");
    if (kind === "motorway") return road("motorway");
    if (kind === "railway") return road("rail");
    if (kind !== "label") return null;
    return on === "water"
      ? ["water_polygons_labels", { name, kind: "water" }]
      : ["place_labels", { name, kind: PLACE[Number(rank) - 1] }];
  },
  unknown(kind, { name }) {
    if (kind === "land") return null;
    return [kind === "label" ? "ortnamn" : kind === "built-up" || kind === "water" ? "ytor" : "linjer", { name }];
  },
};

/** Names of streets lie in a layer of their own. */
const STREET_NAME_LAYERS: Readonly<Partial<Record<MadeSchema, string>>> = {
  openmaptiles: "transportation_name",
  shortbread: "street_labels",
};

const SCHEMAS_WITH_BUILDINGS: Readonly<Record<TileSchema, readonly [string, Feature["properties"]]>> = {
  protomaps: ["buildings", { kind: "building" }],
  openmaptiles: ["building", {}],
  shortbread: ["buildings", {}],
};

export const MADE_BBOX: Bbox = [15.2, 58.05, 16.15, 58.7];

/** A street map of Linköping in one file, made of our own schematic one: the same streets, in the words of a schema. */
export function streetPmtiles(schema: MadeSchema, options: StreetTilesOptions = {}): Uint8Array<ArrayBuffer> {
  const { attribution, leafEntries } = options;
  const { tiles, layers } = streetTiles(schema, options);
  const metadata = {
    name: `Linköping, ${schema}`,
    ...(attribution !== undefined && { attribution }),
    vector_layers: layers.map((id) => ({ id, fields: {} })),
  };
  return buildPmtiles({ tiles, metadata, bbox: MADE_BBOX, ...(leafEntries !== undefined && { leafEntries }) });
}

export function streetTiles(
  schema: MadeSchema,
  { minzoom = 6, maxzoom = 12 }: StreetTilesOptions = {},
): { readonly tiles: PmtilesInput["tiles"]; readonly layers: readonly string[] } {
  const indexes = new Map(
    [...layersOf(schema)].map(([layer, features]) => [
      layer,
      new GeoJSONVT(
        { type: "FeatureCollection", features },
        { maxZoom: maxzoom, indexMaxZoom: maxzoom, indexMaxPoints: 0, tolerance: 3 },
      ),
    ]),
  );
  const tiles = new Map<`${number}/${number}/${number}`, Uint8Array>();
  for (let z = minzoom; z <= maxzoom; z++) {
    const [west, south, east, north] = MADE_BBOX;
    const [first, last] = [tileAt([west, north], z), tileAt([east, south], z)];
    for (let x = first[0]; x <= last[0]; x++) {
      for (let y = first[1]; y <= last[1]; y++) {
        const found = [...indexes].flatMap(([layer, index]) => {
          const tile = index.getTile(z, x, y);
          return tile ? [[layer, tile] as const] : [];
        });
        if (found.length > 0)
          tiles.set(`${z}/${x}/${y}`, fromGeojsonVt(Object.fromEntries(found), { version: 2, extent: 4096 }));
      }
    }
  }
  return { tiles, layers: [...indexes.keys()] };
}

function layersOf(schema: MadeSchema): Map<string, Feature[]> {
  const { features } = JSON.parse(readFileSync("public/data/base-map.geojson", "utf8")) as FeatureCollection;
  const layers = new Map<string, Feature[]>();
  const add = (layer: string, feature: Feature) => layers.set(layer, [...(layers.get(layer) ?? []), feature]);
  for (const { properties, geometry } of features) {
    const kind = String(properties?.kind);
    const naming = NAMINGS[schema](kind, properties ?? {});
    if (naming) add(naming[0], { type: "Feature", properties: naming[1], geometry });
    const nameLayer = STREET_NAME_LAYERS[schema];
    if (nameLayer && ["street", "road", "motorway"].includes(kind))
      add(nameLayer, { type: "Feature", properties: { name: properties?.name }, geometry });
  }
  if (schema !== "unknown") {
    const [layer, properties] = SCHEMAS_WITH_BUILDINGS[schema];
    add(layer, {
      type: "Feature",
      properties,
      geometry: { type: "Polygon", coordinates: [square([15.6214, 58.4095])] },
    });
  }
  return layers;
}

/** In another language too, to see that the Swedish one is taken. */
function named(name: unknown): Record<string, unknown> {
  return name === undefined ? {} : { name: `${name} (local)`, "name:en": `${name} (English)`, "name:sv": name };
}

function square([lng, lat]: readonly [number, number]): Position[] {
  const [dx, dy] = [0.0012, 0.0006];
  return [
    [lng - dx, lat - dy],
    [lng + dx, lat - dy],
    [lng + dx, lat + dy],
    [lng - dx, lat + dy],
    [lng - dx, lat - dy],
  ];
}
