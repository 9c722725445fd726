import { Compression, EtagMismatch, type Header, PMTiles, ResolvedValueCache, type Source, TileType } from "pmtiles";
import type { Bbox } from "../../domain/coordinates.ts";
import { readBounds } from "./map-description.ts";

export type ArchiveTrouble = "notAMap" | "damaged" | "unknownTiles" | "unknownCompression";

/** The file is not what it should be. What the disk or the network does wrong is thrown as it comes. */
export class ArchiveError extends Error {
  readonly trouble: ArchiveTrouble;
  constructor(trouble: ArchiveTrouble, detail: string) {
    super(`PMTiles: ${trouble}: ${detail}`);
    this.name = "ArchiveError";
    this.trouble = trouble;
  }
}

/** A map in one file. */
export interface TileArchive {
  readonly content: "vector" | "raster";
  readonly minzoom: number;
  readonly maxzoom: number;
  readonly bbox: Bbox | null;
  /** As the file has it, unread; an empty object when there is none. */
  readonly metadata: Readonly<Record<string, unknown>>;
  /** null where the map has no tile. */
  readonly tile: (z: number, x: number, y: number, signal?: AbortSignal) => Promise<ArrayBuffer | null>;
}

const HEADER_BYTES = 127;
const MAGIC = "PMTiles";
const VERSION = 3;
const HIGHEST_ZOOM = 24;
/** No directory or tile of a street map comes near; a broken file may say anything. */
const MOST_BYTES = 32_000_000;
/** Bytes of the least entry of a directory: four numbers of one byte. */
const LEAST_ENTRY = 4;
const RASTER: readonly TileType[] = [TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif];

/** @throws ArchiveError when it is no map that can be drawn; what `source` throws, as it is */
export async function openArchive(source: Source): Promise<TileArchive> {
  const guarded = guardedSource(source);
  const archive = new PMTiles(guarded, new SharedDirectories(100, undefined, directoryBytes), inflated);
  await asArchive(() => mustBePmtiles(guarded));
  const header = await asArchive(() => archive.getHeader());
  const content = contentOf(header);
  if (![Compression.None, Compression.Gzip].includes(header.tileCompression))
    throw new ArchiveError("unknownCompression", `${header.tileCompression}`);
  if (header.minZoom > header.maxZoom || header.maxZoom > HIGHEST_ZOOM)
    throw new ArchiveError("damaged", `zoom ${header.minZoom}–${header.maxZoom}`);
  return {
    content,
    minzoom: header.minZoom,
    maxzoom: header.maxZoom,
    bbox: readBounds([header.minLon, header.minLat, header.maxLon, header.maxLat]),
    metadata: await metadataOf(archive),
    tile: async (z, x, y, signal) => (await asArchive(() => archive.getZxy(z, x, y, signal)))?.data ?? null,
  };
}

async function mustBePmtiles(source: Source): Promise<void> {
  const { data } = await source.getBytes(0, HEADER_BYTES);
  const bytes = new Uint8Array(data);
  if (bytes.length < HEADER_BYTES || new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new ArchiveError("notAMap", "another beginning");
  if (bytes[MAGIC.length] !== VERSION) throw new ArchiveError("notAMap", `version ${bytes[MAGIC.length]}`);
}

function contentOf({ tileType }: Header): "vector" | "raster" {
  if (tileType === TileType.Mvt) return "vector";
  if (RASTER.includes(tileType)) return "raster";
  throw new ArchiveError("unknownTiles", `${tileType}`);
}

/** Who made it and what its layers are called; a map without can still be drawn. */
async function metadataOf(archive: PMTiles): Promise<Readonly<Record<string, unknown>>> {
  try {
    const metadata = await asArchive(() => archive.getMetadata());
    return typeof metadata === "object" && metadata !== null ? (metadata as Record<string, unknown>) : {};
  } catch (error) {
    if (error instanceof ArchiveError) return {};
    throw error;
  }
}

/** What goes wrong in the reading is the file's fault, unless the source or the user's cancel says otherwise. */
async function asArchive<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    if (error instanceof SourceFailure) throw error.cause;
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ArchiveError("damaged", String(error));
  }
}

class SourceFailure extends Error {}

/** Reads only what can be there, and marks what its source throws. */
function guardedSource(source: Source): Source {
  return {
    getKey: () => source.getKey(),
    async getBytes(offset, length, signal, etag) {
      if (!(Number.isSafeInteger(offset) && offset >= 0 && Number.isSafeInteger(length) && length <= MOST_BYTES))
        throw new ArchiveError("damaged", `bytes ${offset}, ${length}`);
      if (length <= 0) return { data: new ArrayBuffer(0) };
      try {
        return await source.getBytes(offset, length, signal, etag);
      } catch (error) {
        // The reader knows what to do when the file has been replaced meanwhile.
        if (error instanceof EtagMismatch) throw error;
        throw new SourceFailure("the source failed", { cause: error });
      }
    },
  };
}

/** One reading for all who ask at the same time, and none remembered that failed: the network may come back. */
class SharedDirectories extends ResolvedValueCache {
  private readonly underWay = new Map<string, Promise<unknown>>();

  override getHeader(source: Source) {
    return this.once("header", () => super.getHeader(source));
  }

  override getDirectory(source: Source, offset: number, length: number, header: Header) {
    return this.once(`${offset} ${length}`, () => super.getDirectory(source, offset, length, header));
  }

  private once<T>(key: string, read: () => Promise<T>): Promise<T> {
    const known = this.underWay.get(key) as Promise<T> | undefined;
    if (known) return known;
    const reading = read().finally(() => this.underWay.delete(key));
    this.underWay.set(key, reading);
    return reading;
  }
}

/** The reader believes what a directory says of its length, and would fill the memory with a broken one's. */
async function directoryBytes(data: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  const bytes = await inflated(data, compression);
  const view = new Uint8Array(bytes);
  let entries = 0;
  for (let at = 0, scale = 1; ; at++, scale *= 128) {
    const byte = view[at];
    if (byte === undefined || at > 7) throw new ArchiveError("damaged", "a directory without a length");
    entries += (byte & 0x7f) * scale;
    if (byte < 0x80) break;
  }
  if (entries * LEAST_ENTRY > view.length) throw new ArchiveError("damaged", `a directory of ${entries} entries`);
  return bytes;
}

/** Stops where an honest file has long ended: a few bytes may unpack to gigabytes. */
async function inflated(data: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  if (compression === Compression.None) return data;
  if (compression !== Compression.Gzip) throw new ArchiveError("unknownCompression", `${compression}`);
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
    if (length > MOST_BYTES) {
      await reader.cancel();
      throw new ArchiveError("damaged", "too much to unpack");
    }
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes.buffer;
}
