import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBounds, readMapDescription } from "./map-description.ts";

const URL_OF_STYLE = "https://tiles.example.se/styles/calm";
const LAYERS = ["transportation", "place", "water", "waterway", "building"].map((id) => ({ id }));

describe("a map's description", () => {
  it("is a TileJSON, with its schema and its makers", () => {
    const json = {
      tiles: ["https://t.example.se/{z}/{x}/{y}.pbf"],
      maxzoom: 14,
      attribution: "© A",
      vector_layers: LAYERS,
    };

    expect(readMapDescription(json, URL_OF_STYLE)).toEqual([
      {
        kind: "here",
        tiles: {
          tiles: "https://t.example.se/{z}/{x}/{y}.pbf",
          scheme: "xyz",
          minzoom: 0,
          maxzoom: 14,
          bbox: null,
          attribution: "© A",
          content: { kind: "vector", schema: "openmaptiles", layers: LAYERS.map(({ id }) => id) },
        },
      },
    ]);
  });

  it("is a style, whose sources are described elsewhere, here, or in one file", () => {
    const sources = {
      openmaptiles: { type: "vector", url: "../planet" },
      photo: { type: "raster", tiles: ["/p/{z}/{x}/{y}.png"], tileSize: 256 },
      one: { type: "vector", url: "pmtiles://https://t.example.se/a.pmtiles" },
      points: { type: "geojson", data: {} },
    };

    const read = readMapDescription({ version: 8, sources, layers: [] }, URL_OF_STYLE);

    expect(read).toMatchObject([
      { kind: "elsewhere", type: "vector", url: "https://tiles.example.se/planet" },
      { kind: "here", tiles: { tiles: "https://tiles.example.se/p/{z}/{x}/{y}.png", content: { tileSize: 256 } } },
      { kind: "archive", url: "https://t.example.se/a.pmtiles" },
    ]);
  });

  it.each([null, 7, "x", [], {}, { sources: 1 }, { sources: { a: null } }, { tiles: [] }, { tiles: ["no/places"] }])(
    "is not %j",
    (json) => {
      expect(readMapDescription(json, URL_OF_STYLE)).toEqual([]);
    },
  );

  it("of any form is read or not, and never breaks", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (json, source) => {
        readMapDescription(json, URL_OF_STYLE);
        readMapDescription({ sources: { a: source } }, URL_OF_STYLE);
      }),
    );
  });
});

describe("bounds", () => {
  it.each([
    [
      [15, 58, 16, 59],
      [15, 58, 16, 59],
    ],
    [[-180, -85.05, 180, 85.05], null],
    [[0, 0, 0, 0], null],
    [[16, 58, 15, 59], null],
    [["15", 58, 16, 59], null],
    [undefined, null],
  ])("%j are %j", (given, read) => {
    expect(readBounds(given)).toEqual(read);
  });
});
