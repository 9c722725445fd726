import { afterEach, describe, expect, it } from "vitest";
import { createEngine } from "../../src/dataset/engine.ts";
import { EVERYTHING } from "../../src/domain/selection.ts";
import { importFileAtOnce } from "../../src/io/import-file.ts";
import { previewFile } from "../../src/io/preview-file.ts";
import { SHARED_DEFAULTS } from "../../src/state/shared-defaults.ts";
import { fromQuery, toQuery } from "../../src/state/url.ts";
import { builtInFiles, TEST_NOW } from "../../src/testing/built-in-files.ts";

/** Names that every object has, and that a careless look-up therefore finds. */
const KEYS = ["__proto__", "constructor", "hasOwnProperty", "toString", "valueOf", "prototype"];
const context = { areaIndex: null, nowDay: TEST_NOW };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const own = (keys: readonly string[], value: string) =>
  keys.map((key) => `${JSON.stringify(key)}: ${value}`).join(", ");

const CSV = [
  ["id", "från", "kategori", "lat", "lon", ...KEYS].join(";"),
  ...KEYS.map((key, i) => [key, "2026-09-04 22:15", key, "58,4093", `15,62${i}`, ...KEYS].join(";")),
].join("\n");
const records = KEYS.map(
  (key, i) =>
    `{"id": "${key}", "från": "2026-09-04 22:15", "kategori": "${key}", "lat": 58.4093, "lon": 15.62${i}, ${own(KEYS, '{"polluted": true}')}}`,
);
const JSON_FILE = `{${own(KEYS, '{"polluted": true}')}, "data": [${records.join(",")}]}`;
const GEOJSON = `{"type": "FeatureCollection", "features": [${KEYS.map(
  (key, i) =>
    `{"type": "Feature", "geometry": {"type": "Point", "coordinates": [15.62${i}, 58.4093]}, "properties": {"id": "${key}", "från": "2026-09-04 22:15", "kategori": "${key}", ${own(KEYS, '{"polluted": true}')}}}`,
).join(",")}]}`;

afterEach(() => {
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

describe("names that every object has", () => {
  it.each([
    ["a.csv", CSV],
    ["a.json", JSON_FILE],
    ["a.geojson", GEOJSON],
  ])("are headers, ids and categories like any other in %s", (name, text) => {
    const preview = previewFile(name, bytesOf(text), context);
    const result = importFileAtOnce(name, bytesOf(text), null, context);

    expect(preview.ok).toBe(true);
    if (!result.ok || result.file.data.kind !== "incidents") throw new Error("No events");
    const { ids, categories } = result.file.data.incidents;
    expect(result.file.counts).toMatchObject({ rows: KEYS.length, read: KEYS.length });
    expect(categories).toEqual(KEYS);
    expect(Array.from({ length: KEYS.length }, (_, i) => ids[i])).toEqual(KEYS);
  });

  it("are counted and chosen as categories", async () => {
    const engine = createEngine({ readBuiltIn: builtInFiles(), nowDay: () => TEST_NOW });
    await engine.open();
    const file = new File([CSV], "a.csv");
    const preview = await engine.preview(file);
    if (!preview.ok) throw new Error(preview.failure);
    await engine.importFiles(
      [{ file, mapping: preview.preview.mapping, mode: "replace", provider: "other" }],
      () => {},
      new AbortController().signal,
    );

    const { categories, total } = await engine.counts({ ...EVERYTHING, categories: ["__proto__", "constructor"] });

    expect(categories.map(({ category }) => category).sort()).toEqual([...KEYS].sort());
    expect(total).toBe(2);
  });

  it("are texts in a link, and parameters that are not ours", () => {
    const state = {
      ...SHARED_DEFAULTS,
      selection: { ...SHARED_DEFAULTS.selection, categories: KEYS, areas: KEYS },
      surveyQuestion: "__proto__",
    };

    expect({ ...SHARED_DEFAULTS, ...fromQuery(toQuery(state)) }).toEqual(state);
    expect(
      fromQuery(KEYS.map((key) => `${key}=1&urval=${key}:1&karta=${key}:1&visning=${key}&sprak=${key}`).join("&")),
    ).toEqual({});
  });

  it("are settings like any other", async () => {
    const engine = createEngine({ readBuiltIn: builtInFiles(), nowDay: () => TEST_NOW });
    await engine.open();
    for (const key of KEYS) await engine.saveSetting(key, { polluted: true });

    const settings = await engine.settings();

    expect(Object.keys(settings).sort()).toEqual([...KEYS].sort());
    expect((settings as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
