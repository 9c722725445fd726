import { gzipSync } from "node:zlib";
import { zxyToTileId } from "pmtiles";
import type { Bbox } from "../domain/coordinates.ts";

export interface PmtilesInput {
  /** By zoom, column and row. */
  readonly tiles: ReadonlyMap<`${number}/${number}/${number}`, Uint8Array>;
  readonly metadata: unknown;
  readonly bbox: Bbox;
  /** 1 vector, 2 png; see the specification for others. */
  readonly tileType?: number;
  /** 1 none, 2 gzip. */
  readonly tileCompression?: number;
  /** More entries than this are laid in leaf directories. */
  readonly leafEntries?: number;
}

interface Entry {
  readonly tileId: number;
  readonly offset: number;
  readonly length: number;
  /** 0: of a leaf directory. */
  readonly runLength: number;
}

const HEADER_BYTES = 127;

/** A PMTiles file. @see https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md */
export function buildPmtiles(input: PmtilesInput): Uint8Array<ArrayBuffer> {
  const { tiles, metadata, bbox, tileType = 1, tileCompression = 2, leafEntries = 2000 } = input;
  const named = [...tiles].map(([name, bytes]) => {
    const [z, x, y] = name.split("/").map(Number) as [number, number, number];
    return { z, tileId: zxyToTileId(z, x, y), bytes: tileCompression === 2 ? gzipSync(bytes) : bytes };
  });
  named.sort((a, b) => a.tileId - b.tileId);
  let offset = 0;
  const entries = named.map(({ tileId, bytes }): Entry => {
    const entry = { tileId, offset, length: bytes.length, runLength: 1 };
    offset += bytes.length;
    return entry;
  });
  const { root, leaves } = directories(entries, leafEntries);
  const json = gzipSync(JSON.stringify(metadata));
  const parts = [root, json, leaves, Buffer.concat(named.map(({ bytes }) => bytes))];

  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  new Uint8Array(header.buffer).set(new TextEncoder().encode("PMTiles"));
  header.setUint8(7, 3);
  let at = HEADER_BYTES;
  parts.forEach((part, index) => {
    header.setBigUint64(8 + 16 * index, BigInt(at), true);
    header.setBigUint64(16 + 16 * index, BigInt(part.length), true);
    at += part.length;
  });
  for (const position of [72, 80, 88]) header.setBigUint64(position, BigInt(entries.length), true);
  header.setUint8(96, 1);
  header.setUint8(97, 2);
  header.setUint8(98, tileCompression);
  header.setUint8(99, tileType);
  header.setUint8(100, Math.min(...named.map(({ z }) => z)));
  header.setUint8(101, Math.max(...named.map(({ z }) => z)));
  bbox.forEach((degrees, index) => void header.setInt32(102 + 4 * index, Math.round(degrees * 1e7), true));
  return new Uint8Array(Buffer.concat([new Uint8Array(header.buffer), ...parts]));
}

function directories(entries: readonly Entry[], leafEntries: number) {
  if (entries.length <= leafEntries) return { root: directory(entries), leaves: Buffer.alloc(0) };
  const leaves: Buffer[] = [];
  const rootEntries: Entry[] = [];
  let offset = 0;
  for (let from = 0; from < entries.length; from += leafEntries) {
    const leaf = directory(entries.slice(from, from + leafEntries));
    rootEntries.push({ tileId: entries[from]!.tileId, offset, length: leaf.length, runLength: 0 });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: directory(rootEntries), leaves: Buffer.concat(leaves) };
}

function directory(entries: readonly Entry[]): Buffer {
  const bytes: number[] = [];
  const varint = (value: number) => {
    let rest = value;
    while (rest > 127) {
      bytes.push((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  };
  varint(entries.length);
  entries.forEach(({ tileId }, index) => void varint(tileId - (entries[index - 1]?.tileId ?? 0)));
  for (const { runLength } of entries) varint(runLength);
  for (const { length } of entries) varint(length);
  for (const { offset } of entries) varint(offset + 1);
  return gzipSync(Uint8Array.from(bytes));
}
