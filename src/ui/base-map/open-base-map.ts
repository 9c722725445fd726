import { FileSource, type Source } from "pmtiles";
import type { BaseMapChoice, Credit, StreetMap, TileContent } from "../../domain/base-map.ts";
import type { Bbox } from "../../domain/coordinates.ts";
import { commonBbox, tileAt } from "../../geo/tile-at.ts";
import { type ConfiguredMap, originsOf } from "../../io/base-map/base-map-config.ts";
import { creditsOfSchema } from "../../io/base-map/detect-tile-schema.ts";
import { layersOfTile } from "../../io/base-map/layers-of-tile.ts";
import {
  type DescribedTiles,
  layerIds,
  readMapDescription,
  readTileJson,
  type SourceReference,
  vectorContent,
} from "../../io/base-map/map-description.ts";
import { ArchiveError, openArchive } from "../../io/base-map/open-archive.ts";
import { readCredits } from "../../io/base-map/read-credits.ts";
import { serveTiles } from "../../map/tile-archives.ts";
import { BaseMapError } from "./base-map-error.ts";
import { type MapFetcher, mapFetcher, remoteFile } from "./fetch-map.ts";
import { baseMapConfig } from "./load-config.ts";
import { mapFile } from "./map-file.ts";
import { isAllowed } from "./remembered-choice.ts";

/** A town fills a tile or two of it: every street map has something there. */
const LOOKED_AT_ZOOM = 10;
const PICTURE_TILE_SIZE = 256;

type Opened = Pick<StreetMap, "tiles" | "scheme" | "minzoom" | "maxzoom" | "bbox" | "content"> & {
  readonly attribution: string;
};

/**
 * Opens the chosen map and reads one tile of it, so that the schematic map only gives way to one that is there.
 *
 * @param near the municipality; a map of somewhere else is told of, rather than shown as an empty one
 * @throws BaseMapError with what can be said to the user
 */
export async function openBaseMap(
  choice: Exclude<BaseMapChoice, { kind: "schematic" }>,
  near: Bbox,
  signal: AbortSignal,
): Promise<StreetMap> {
  if (choice.kind === "file") return openOwnFile(near);
  const { baseMaps } = await baseMapConfig();
  const map = baseMaps.find(({ id }) => id === choice.id);
  if (!map) throw new BaseMapError("notConfigured", choice.id);
  const origins = originsOf(map);
  // The operator may have moved the map since it was chosen: the new servers have not been agreed to.
  if (!isAllowed(origins))
    throw new BaseMapError("notAllowed", origins.map((origin) => new URL(origin).host).join(", "));
  const fetcher = mapFetcher(origins, signal);
  const url = new URL(map.url, document.baseURI).href;
  const opened =
    map.kind === "pmtiles"
      ? await openFile(url, remoteFile(url, fetcher), near, new URL(url).host)
      : await openStyle(url, fetcher, near);
  return streetMap(url, map.name, opened, map);
}

async function openOwnFile(near: Bbox): Promise<StreetMap> {
  const file = await mapFile();
  if (!file) throw new BaseMapError("fileGone", "");
  const id = `${file.name} ${file.size} ${file.lastModified}`;
  try {
    return streetMap(id, file.name, await openFile(id, new FileSource(file), near, file.name), null);
  } catch (error) {
    // The disk says so when the file has been moved or changed since it was chosen.
    if (error instanceof DOMException) throw new BaseMapError("fileUnreadable", file.name);
    throw error;
  }
}

function streetMap(id: string, name: string, opened: Opened, configured: ConfiguredMap | null): StreetMap {
  const { attribution, ...rest } = opened;
  return {
    kind: "street",
    id,
    name,
    ...rest,
    credits: creditsOf(configured?.attribution ?? attribution, rest.content),
  };
}

function creditsOf(attribution: string, content: TileContent): readonly Credit[] {
  const credits = readCredits(attribution);
  return credits.length > 0 || content.kind === "raster" ? credits : creditsOfSchema(content.schema);
}

/** @param subject what the user knows it as */
async function openFile(id: string, source: Source, near: Bbox, subject: string): Promise<Opened> {
  try {
    const archive = await openArchive(source);
    const { minzoom, maxzoom, bbox, metadata } = archive;
    const tiles = { minzoom, maxzoom, bbox, scheme: "xyz" } as const;
    const content: TileContent =
      archive.content === "vector"
        ? vectorContent(layerIds(metadata.vector_layers))
        : { kind: "raster", tileSize: PICTURE_TILE_SIZE };
    const looked = await lookAt(tiles, content, near, subject, (z, x, y) => archive.tile(z, x, y));
    const { attribution } = metadata;
    return {
      ...tiles,
      content: looked,
      tiles: serveTiles(id, archive.tile),
      attribution: typeof attribution === "string" ? attribution : "",
    };
  } catch (error) {
    if (error instanceof ArchiveError) throw new BaseMapError(error.trouble, subject);
    throw error;
  }
}

/** Of a style its tiles are taken, not its look: ours must lie on them, and its fonts and signs would be fetched too. */
async function openStyle(url: string, fetcher: MapFetcher, near: Bbox): Promise<Opened> {
  const { host } = new URL(url);
  const references = readMapDescription(await fetchJson(url, fetcher), url);
  let best: DescribedTiles | null = null;
  for (const reference of references) {
    if (reference.kind === "archive") return openFile(reference.url, remoteFile(reference.url, fetcher), near, host);
    const tiles = await described(reference, fetcher);
    if (tiles && (best === null || worthOf(tiles) > worthOf(best))) best = tiles;
    if (best && worthOf(best) === KNOWN) break;
  }
  if (!best) throw new BaseMapError("notAMap", host);
  const { tiles, scheme } = best;
  const content = await lookAt(best, best.content, near, host, async (z, x, y) => {
    const row = scheme === "tms" ? 2 ** z - 1 - y : y;
    const address = tiles.replace("{z}", `${z}`).replace("{x}", `${x}`).replace("{y}", `${row}`);
    return (await fetcher.fetch(address)).arrayBuffer();
  });
  return { ...best, content };
}

const KNOWN = 2;

/** Streets that we can draw well, before streets, before pictures. */
function worthOf({ content }: DescribedTiles): number {
  if (content.kind === "raster") return 0;
  return content.schema === null ? 1 : KNOWN;
}

async function described(
  reference: Exclude<SourceReference, { kind: "archive" }>,
  fetcher: MapFetcher,
): Promise<DescribedTiles | null> {
  if (reference.kind === "here") return reference.tiles;
  const { url, type, tileSize } = reference;
  return readTileJson(await fetchJson(url, fetcher), url, type, tileSize);
}

async function fetchJson(url: string, { fetch, signal }: MapFetcher): Promise<unknown> {
  const response = await fetch(url);
  try {
    return await response.json();
  } catch (error) {
    signal.throwIfAborted();
    console.info("The base map's description cannot be read", error);
    throw new BaseMapError("notAMap", new URL(url).host);
  }
}

/** Reads one tile in the middle of what the map and the municipality have in common. @returns what is in it */
async function lookAt(
  { minzoom, maxzoom, bbox }: Pick<DescribedTiles, "minzoom" | "maxzoom" | "bbox">,
  content: TileContent,
  near: Bbox,
  subject: string,
  readTile: (z: number, x: number, y: number) => Promise<ArrayBuffer | null>,
): Promise<TileContent> {
  const common = bbox ? commonBbox(bbox, near) : near;
  if (!common) throw new BaseMapError("elsewhere", subject);
  const zoom = Math.min(maxzoom, Math.max(minzoom, LOOKED_AT_ZOOM));
  const middle = [(common[0] + common[2]) / 2, (common[1] + common[3]) / 2] as const;
  const tile = await readTile(zoom, ...tileAt(middle, zoom));
  if (!tile || tile.byteLength === 0) throw new BaseMapError("elsewhere", subject);
  if (content.kind === "raster") return content;
  const layers = layersOfTile(new Uint8Array(tile));
  if (!layers) throw new BaseMapError("damaged", subject);
  return content.layers.length > 0 ? content : vectorContent(layers);
}
