import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { FileSource, type Source } from "pmtiles";
import { beforeAll, describe, expect, it } from "vitest";
import { tileAt } from "../../geo/tile-at.ts";
import { buildPmtiles } from "../../testing/build-pmtiles.ts";
import { MADE_SCHEMAS, streetPmtiles } from "../../testing/street-tiles.ts";
import { detectTileSchema } from "./detect-tile-schema.ts";
import { layersOfTile } from "./layers-of-tile.ts";
import { layerIds } from "./map-description.ts";
import { ArchiveError, openArchive } from "./open-archive.ts";

const TOWN = [15.62, 58.41] as const;
const [TOWN_X, TOWN_Y] = tileAt(TOWN, 10);
const PNG_TILE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);

let whole: Uint8Array<ArrayBuffer>;

beforeAll(() => {
  whole = streetPmtiles("protomaps", { maxzoom: 11, leafEntries: 40 });
});

describe("a map in one file", () => {
  it.each(MADE_SCHEMAS)("made in the schema %s is read back as that", async (schema) => {
    const archive = await openArchive(sourceOf(streetPmtiles(schema, { minzoom: 9, maxzoom: 10, attribution: "© A" })));
    const tile = await archive.tile(10, TOWN_X, TOWN_Y);

    expect(archive).toMatchObject({ content: "vector", minzoom: 9, maxzoom: 10, bbox: [15.2, 58.05, 16.15, 58.7] });
    expect(archive.metadata.attribution).toBe("© A");
    const layers = layerIds(archive.metadata.vector_layers);
    expect(detectTileSchema(layers)).toBe(schema === "unknown" ? null : schema);
    const drawn = layersOfTile(new Uint8Array(tile!));
    expect(drawn?.length).toBeGreaterThan(2);
    expect(layers).toEqual(expect.arrayContaining(drawn!));
  });

  it("finds tiles in leaf directories too, and none outside the map", async () => {
    const archive = await openArchive(sourceOf(whole));

    expect((await archive.tile(11, ...tileAt(TOWN, 11)))?.byteLength).toBeGreaterThan(100);
    expect(await archive.tile(11, 0, 0)).toBeNull();
    expect(await archive.tile(14, ...tileAt(TOWN, 14))).toBeNull();
  });

  it("of pictures says so", async () => {
    const png = buildPmtiles({
      tiles: new Map([["10/5/5", PNG_TILE]]),
      metadata: {},
      bbox: [15, 58, 16, 59],
      tileType: 2,
      tileCompression: 1,
    });

    expect((await openArchive(sourceOf(png))).content).toBe("raster");
  });

  it.each([
    ["notAMap", new Uint8Array(new TextEncoder().encode("id;från;till"))],
    ["notAMap", new Uint8Array(200)],
    ["notAMap", changed(7, 2)],
    ["unknownTiles", changed(99, 0)],
    ["unknownTiles", changed(99, 6)],
    ["unknownCompression", changed(98, 3)],
    ["damaged", changed(100, 30)],
  ] as const)("that cannot be shown says %s", async (trouble, bytes) => {
    const bytesNow = typeof bytes === "function" ? bytes() : bytes;

    await expect(openArchive(sourceOf(bytesNow))).rejects.toMatchObject({ name: "ArchiveError", trouble });
  });

  it("is not believed when its directory claims more than it holds", async () => {
    const bytes = whole.slice();
    const lying = gzipSync(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 1, 1, 1));
    bytes.set(lying, 127);
    new DataView(bytes.buffer).setBigUint64(16, BigInt(lying.length), true);

    await expect(openArchive(sourceOf(bytes))).rejects.toMatchObject({ trouble: "damaged" });
  });

  it("that cannot be read passes on what the disk or the network said, and is read when it can be again", async () => {
    const broken = new TypeError("Failed to fetch");
    let isBroken = true;
    const source = sourceOf(whole);
    const sometimes: Source = {
      getKey: () => "a",
      getBytes: (offset, length) => (isBroken ? Promise.reject(broken) : source.getBytes(offset, length)),
    };

    await expect(openArchive(sometimes)).rejects.toBe(broken);
    isBroken = false;
    const archive = await openArchive(sometimes);
    isBroken = true;
    await expect(archive.tile(11, ...tileAt(TOWN, 11))).rejects.toBe(broken);
    isBroken = false;
    expect(await archive.tile(11, ...tileAt(TOWN, 11))).not.toBeNull();
  });

  it("of any bytes is read or refused, and never hangs or breaks otherwise", async () => {
    const beginnings = fc.constantFrom(whole.slice(0, 0), whole.slice(0, 8), whole.slice(0, 127), whole);
    const damage = fc.array(fc.tuple(fc.nat({ max: 20_000 }), fc.nat({ max: 255 })), { maxLength: 12 });

    await fc.assert(
      fc.asyncProperty(beginnings, fc.uint8Array({ maxLength: 300 }), damage, async (start, rest, changes) => {
        const bytes = new Uint8Array([...start, ...rest]);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        try {
          const archive = await openArchive(sourceOf(bytes));
          const tile = await archive.tile(10, TOWN_X, TOWN_Y);
          if (tile) layersOfTile(new Uint8Array(tile));
        } catch (error) {
          expect(error).toBeInstanceOf(ArchiveError);
        }
      }),
    );
  }, 60_000);
});

describe("a vector tile", () => {
  it("of any bytes is read or refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const names = layersOfTile(bytes);
        expect(names === null || names.every((name) => typeof name === "string")).toBe(true);
      }),
    );
  });

  it("without anything in it has no layers", () => {
    expect(layersOfTile(new Uint8Array())).toEqual([]);
  });
});

/** The whole file with one byte changed. A function, for it is not made yet when the cases are listed. */
function changed(at: number, value: number): () => Uint8Array<ArrayBuffer> {
  return () => {
    const bytes = whole.slice();
    bytes[at] = value;
    return bytes;
  };
}

function sourceOf(bytes: Uint8Array<ArrayBuffer>): Source {
  return new FileSource(new File([bytes], "karta.pmtiles"));
}
