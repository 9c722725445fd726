import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { originsOf, readBaseMapConfig } from "./base-map-config.ts";

const STYLE = { id: "a", name: "A", kind: "style", url: "https://tiles.example.se/styles/a" };

describe("config.json", () => {
  it("as delivered offers OpenFreeMap, from one server", () => {
    const config = readBaseMapConfig(readFileSync("public/config.json", "utf8"));

    expect(config.ok && config.value.baseMaps.map(({ id }) => id)).toEqual(["openfreemap"]);
    expect(config.ok && config.value.baseMaps.flatMap(originsOf)).toEqual(["https://tiles.openfreemap.org"]);
  });

  it("may name a file beside the page, or no map at all", () => {
    const file = { id: "egen", name: "Egen", kind: "pmtiles", url: "kartor/linkoping.pmtiles" };
    const config = readBaseMapConfig(JSON.stringify({ baseMaps: [file] }));

    expect(config).toEqual({ ok: true, value: { baseMaps: [{ ...file, hosts: [], attribution: null }] } });
    expect(originsOf({ ...file, hosts: [] })).toEqual([]);
    expect(readBaseMapConfig('{"baseMaps":[]}')).toEqual({ ok: true, value: { baseMaps: [] } });
  });

  it("names each server once", () => {
    expect(originsOf({ url: STYLE.url, hosts: ["https://a.se", "https://tiles.example.se"] })).toEqual([
      "https://tiles.example.se",
      "https://a.se",
    ]);
  });

  it.each([
    ["no JSON", "{"],
    ["no list", "{}"],
    ["an address that is not https", JSON.stringify({ baseMaps: [{ ...STYLE, url: "http://tiles.example.se/a" }] })],
    ["a script", JSON.stringify({ baseMaps: [{ ...STYLE, url: "javascript:alert(1)" }] })],
    ["an address without a scheme", JSON.stringify({ baseMaps: [{ ...STYLE, url: "//tiles.example.se/a" }] })],
    ["a server with a path", JSON.stringify({ baseMaps: [{ ...STYLE, hosts: ["https://a.se/tiles"] }] })],
    ["all servers", JSON.stringify({ baseMaps: [{ ...STYLE, hosts: ["https://*.se"] }] })],
    ["a word of the policy", JSON.stringify({ baseMaps: [{ ...STYLE, hosts: ["https://a.se; script-src *"] }] })],
    ["two of one name", JSON.stringify({ baseMaps: [STYLE, STYLE] })],
    ["another kind", JSON.stringify({ baseMaps: [{ ...STYLE, kind: "wms" }] })],
  ])("with %s is refused whole", (_, text) => {
    expect(readBaseMapConfig(text).ok).toBe(false);
  });

  it("never gives a server that would be another directive of the policy", () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), (url) => {
        for (const origin of originsOf({ url, hosts: [] })) expect(origin).toMatch(/^https?:\/\/[\w.:[\]-]+$/);
      }),
    );
  });
});
