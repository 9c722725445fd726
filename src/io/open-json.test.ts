import { describe, expect, test } from "vitest";
import { importText } from "../testing/import-fixtures.ts";
import { failureOf, tableOf, utf8 } from "../testing/open-fixtures.ts";

const json = (value: unknown) => utf8(JSON.stringify(value));

describe("a list of records", () => {
  test("as the police give their events", () => {
    const file = importText(
      `[{"id": 409544, "datetime": "2023-03-20 9:36:29 +01:00", "name": "20 mars 12:37, Brand, Linköping", "type": "Brand",
         "location": {"name": "Linköping", "gps": "58.410807,15.621373"}}]`,
      "händelser.json",
    );

    expect(file.mapping).toMatchObject({ format: "json", kind: "incidents", columns: { id: 0, from: 1, latLon: 5 } });
    expect(file.counts).toMatchObject({ rows: 1, read: 1 });
  });

  test("has every name in the order they come, and a row is its number", () => {
    const { header, rows, lines } = tableOf(json([{ a: 1, b: null }, { c: true, a: "x" }, null, 7, {}]));

    expect(header).toEqual(["a", "b", "c"]);
    expect(rows).toEqual([
      ["1", "", ""],
      ["x", "", "true"],
      ["", "", ""],
      ["", "", ""],
      ["", "", ""],
    ]);
    expect(lines).toEqual([1, 2, 3, 4, 5]);
  });

  test("members of members, lists and points become cells", () => {
    const { header, rows } = tableOf(
      json([
        {
          plats: { namn: "A", läge: { lat: 58.41 } },
          taggar: ["a", "b"],
          delar: [{ x: 1 }],
          geom: { type: "Point", coordinates: [15.62, 58.41] },
        },
      ]),
    );

    expect(header).toEqual(["plats.namn", "plats.läge.lat", "taggar", "delar", "geom"]);
    expect(rows).toEqual([["A", "58.41", "a, b", '[{"x":1}]', "POINT (15.62 58.41)"]]);
  });

  test.each(["data", "value", "records"])("may be wrapped in %s", (name) => {
    expect(tableOf(json({ ok: true, [name]: [{ id: 1, datum: 2 }] })).header).toEqual(["id", "datum"]);
  });

  test("of several the one whose names are known is taken, and all are listed", () => {
    const bytes = json({ fält: [{ k: 1 }, { k: 2 }], result: { records: [{ id: 1, datum: "2025-09-07" }] } });

    expect(tableOf(bytes)).toMatchObject({
      opening: { sheet: "result.records" },
      tables: [
        { sheet: "fält", rows: 2 },
        { sheet: "result.records", rows: 1 },
      ],
    });
    expect(tableOf(bytes, { sheet: "fält" }).header).toEqual(["k"]);
  });

  test("names that every object has are columns like others", () => {
    const { header, rows } = tableOf(
      utf8('[{"__proto__": "a", "constructor": {"name": "b"}, "toString": "c"}, {"id": 1}, {"__proto__": {"x": "d"}}]'),
    );

    expect(header).toEqual(["__proto__", "constructor.name", "toString", "id", "__proto__.x"]);
    expect(rows).toEqual([
      ["a", "b", "c", "", ""],
      ["", "", "", "1", ""],
      ["", "", "", "", "d"],
    ]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test("in UTF-16 and with a byte order mark", () => {
    const text = '\uFEFF[{"kategori": "Rån", "id": 1}]';

    for (const bytes of [utf8(text), new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer)]) {
      expect(tableOf(bytes).rows).toEqual([["Rån", "1"]]);
    }
  });
});

test("a record on each line: the line is the file's, and a broken one costs only itself", () => {
  const file = importText(
    '{"id": 1, "datum": "2025-09-07", "lat": 58.41, "lon": 15.62}\n\n{"id": 2, "datum"\n{"id": 3, "datum": "2025-09-08", "lat": 58.42, "lon": 15.62}\n',
    "a.ndjson",
  );

  expect(file.counts).toMatchObject({ rows: 3, read: 2, refused: 1 });
  expect([...file.issues].map(({ line, code }) => [line, code])).toEqual([[3, "too-few-cells"]]);
});

test("features on each line are GeoJSON", () => {
  const feature = (id: number) =>
    JSON.stringify({ type: "Feature", properties: { id }, geometry: { type: "Point", coordinates: [15.62, 58.41] } });

  const { header, rows, opening } = tableOf(utf8(`${feature(1)}\n${feature(2)}\n`));

  expect([header, rows.length, opening.format]).toEqual([["lat", "lon", "id"], 2, "geojson"]);
});

test("what ESRI's servers give has the columns under attributes and the system beside", () => {
  const { header, rows } = tableOf(
    json({
      spatialReference: { wkid: 3006 },
      features: [{ attributes: { id: 7 }, geometry: { x: 536308.5, y: 6474615 } }, { attributes: { id: 8 } }],
    }),
  );

  expect(header).toEqual(["id", "x (EPSG:3006)", "y (EPSG:3006)"]);
  expect(rows).toEqual([
    ["7", "536308.5", "6474615"],
    ["8", "", ""],
  ]);
});

test("a header in brackets is SQL Server's and no JSON", () => {
  expect(tableOf(utf8("[id];[datum];[lat];[lon]\n1;2025-09-07;58,41;15,62\n")).rows.length).toBe(1);
});

describe("what cannot be read is told", () => {
  const deep = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000);

  test.each([
    ["brackets without end", "[".repeat(100_000), "nested-too-deep"],
    ["lists in lists", deep("[", "]"), "nested-too-deep"],
    ["objects in objects", `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`, "nested-too-deep"],
    ["deep in a record", `[{"id": 1, "x": ${deep("[", "]")}}]`, "nested-too-deep"],
    ["deep in a line", `{"id": 1}\n{"x": ${deep("[", "]")}}\n`, "nested-too-deep"],
    [
      "deep in a feature",
      `{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"x": ${deep("[", "]")}}, "geometry": null}]}`,
      "nested-too-deep",
    ],
    ["cut off", '[{"id": 1}, {"id": ', "broken-json"],
    ["a comma too many", '[{"id": 1},]', "broken-json"],
    ["a comma too few", '[{"id": 1 "datum": 2}]', "broken-json"],
    ["something after", '[{"id": 1}] x', "broken-json"],
    ["single quotes", "{'a': 1}", "broken-json"],
    ["a string without end", '{"a": "b', "broken-json"],
    ["an object", '{"id": 1, "namn": "x"}', "no-records"],
    ["an empty object", "{}", "no-records"],
    ["an empty list", "[]", "no-records"],
    ["numbers", "[1, 2, 3]", "no-records"],
    ["empty records", "[{}, {}]", "no-records"],
    [
      "more columns than anybody has",
      JSON.stringify([Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`k${i}`, i]))]),
      "too-many-columns",
    ],
    ["a collection of nothing", '{"type": "FeatureCollection", "features": []}', "empty-file"],
  ])("%s", (_, text, failure) => {
    expect(failureOf(utf8(text))).toBe(failure);
  });
});
