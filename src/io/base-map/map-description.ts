import * as z from "zod/mini";
import type { TileContent } from "../../domain/base-map.ts";
import type { Bbox } from "../../domain/coordinates.ts";
import { detectTileSchema } from "./detect-tile-schema.ts";

// Content-Security-Policy forbids making functions from text, which zod would otherwise try.
z.config({ jitless: true });

/** Tiles as a server describes them. */
export interface DescribedTiles {
  /** Absolute, with {z}, {x} and {y} in it. */
  readonly tiles: string;
  readonly scheme: "xyz" | "tms";
  readonly minzoom: number;
  readonly maxzoom: number;
  readonly bbox: Bbox | null;
  readonly content: TileContent;
  /** HTML, as it was written. */
  readonly attribution: string;
}

/** What a style says of one of its sources: where the tiles are described, or the description itself. */
export type SourceReference =
  | { readonly kind: "elsewhere"; readonly type: "vector" | "raster"; readonly url: string; readonly tileSize: number }
  | { readonly kind: "here"; readonly tiles: DescribedTiles }
  | { readonly kind: "archive"; readonly url: string };

const HIGHEST_ZOOM = 24;
/** Of the specification, for pictures that say nothing. */
const TILE_SIZE = 512;
const PMTILES = "pmtiles://";

const Zoom = z.number().check(z.minimum(0), z.maximum(HIGHEST_ZOOM));
const TileJson = z.looseObject({
  tiles: z.array(z.string()).check(z.minLength(1)),
  scheme: z._default(z.enum(["xyz", "tms"]), "xyz"),
  minzoom: z._default(Zoom, 0),
  maxzoom: z._default(Zoom, 14),
  bounds: z.optional(z.unknown()),
  attribution: z.optional(z.unknown()),
  tileSize: z.optional(z.unknown()),
  vector_layers: z.optional(z.unknown()),
});
const Source = z.looseObject({ type: z.string(), url: z.optional(z.string()), tileSize: z.optional(z.unknown()) });
const Style = z.looseObject({ sources: z.record(z.string(), z.unknown()) });

/**
 * The sources of a style, or the one of a TileJSON; empty when it is neither.
 *
 * @param url where it came from: addresses in it may be relative
 */
export function readMapDescription(json: unknown, url: string): readonly SourceReference[] {
  const tileJson = readTileJson(json, url, null, TILE_SIZE);
  if (tileJson) return [{ kind: "here", tiles: tileJson }];
  const style = Style.safeParse(json);
  if (!style.success) return [];
  return Object.values(style.data.sources).flatMap((source) => readSource(source, url) ?? []);
}

function readSource(json: unknown, url: string): SourceReference | null {
  const read = Source.safeParse(json);
  if (!read.success) return null;
  const { type, url: at } = read.data;
  if (type !== "vector" && type !== "raster") return null;
  const tileSize = sizeOf(read.data.tileSize);
  if (at?.startsWith(PMTILES)) return { kind: "archive", url: at.slice(PMTILES.length) };
  if (at !== undefined)
    return URL.canParse(at, url) ? { kind: "elsewhere", type, url: new URL(at, url).href, tileSize } : null;
  const tiles = readTileJson(json, url, type, tileSize);
  return tiles && { kind: "here", tiles };
}

/** @param type null: told by whether it names vector layers */
export function readTileJson(
  json: unknown,
  url: string,
  type: "vector" | "raster" | null,
  tileSize: number,
): DescribedTiles | null {
  const read = TileJson.safeParse(json);
  if (!read.success) return null;
  const { tiles, scheme, minzoom, maxzoom, bounds, attribution, vector_layers } = read.data;
  const address = templateOf(tiles[0]!, url);
  if (address === null || minzoom > maxzoom) return null;
  const layers = layerIds(vector_layers);
  const isVector = type === null ? layers.length > 0 || /\.(?:mvt|pbf)\b/.test(address) : type === "vector";
  return {
    tiles: address,
    scheme,
    minzoom: Math.floor(minzoom),
    maxzoom: Math.floor(maxzoom),
    bbox: readBounds(bounds),
    content: isVector ? vectorContent(layers) : { kind: "raster", tileSize: sizeOf(read.data.tileSize ?? tileSize) },
    attribution: typeof attribution === "string" ? attribution : "",
  };
}

export function vectorContent(layers: readonly string[]): TileContent {
  return { kind: "vector", schema: detectTileSchema(layers), layers };
}

/** [west, south, east, north] of something on the map; null for the whole world, nowhere and nonsense. */
export function readBounds(bounds: unknown): Bbox | null {
  if (!Array.isArray(bounds) || bounds.length !== 4 || !bounds.every((value) => Number.isFinite(value))) return null;
  const [west, south, east, north] = bounds as [number, number, number, number];
  const isInOrder = -180 <= west && west < east && east <= 180 && -90 <= south && south < north && north <= 90;
  return isInOrder && east - west < 359 ? [west, south, east, north] : null;
}

/** Ids of `vector_layers`, as TileJSON and PMTiles have them. */
export function layerIds(vectorLayers: unknown): readonly string[] {
  if (!Array.isArray(vectorLayers)) return [];
  return vectorLayers.flatMap((layer: unknown) => {
    const id = typeof layer === "object" && layer !== null && "id" in layer ? layer.id : null;
    return typeof id === "string" && id !== "" ? [id] : [];
  });
}

function templateOf(template: string, url: string): string | null {
  if (!["{z}", "{x}", "{y}"].every((part) => template.includes(part)) || !URL.canParse(template, url)) return null;
  // An address is written with percent signs, which MapLibre would not fill in.
  return new URL(template, url).href.replaceAll("%7B", "{").replaceAll("%7D", "}");
}

function sizeOf(value: unknown): number {
  return value === 256 ? 256 : TILE_SIZE;
}
