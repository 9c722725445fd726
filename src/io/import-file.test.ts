import { describe, expect, test } from "vitest";
import { isoMinuteOf } from "../domain/time.ts";
import { context, fixture, importBytes, importText } from "../testing/import-fixtures.ts";
import { importFile, importFileAtOnce } from "./import-file.ts";
import type { ImportedFile } from "./import-model.ts";
import { previewFile } from "./preview-file.ts";

function incidentsOf({ data }: ImportedFile) {
  if (data.kind !== "incidents") throw new Error(`Not incidents: ${data.kind}`);
  return data.incidents;
}

/** Rows as [id, start, end, category], for a short comparison. */
function summaryOf(file: ImportedFile) {
  const rows = incidentsOf(file);
  return rows.ids.map((id, i) => [
    id,
    isoMinuteOf(rows.start[i]!),
    isoMinuteOf(rows.end[i]!),
    rows.categories[rows.category[i]!],
  ]);
}

describe("every row has exactly one fate", () => {
  const file = importBytes(fixture("every-fate.csv"), "every-fate.csv");

  test("and the fates add up", () => {
    expect(file.counts).toEqual({
      rows: 18,
      read: 5,
      withoutPlace: 2,
      withoutTime: 1,
      outside: 1,
      duplicates: 1,
      refused: 8,
    });
  });

  test("with line, column, reason and text", () => {
    expect(Array.from(file.issues, ({ line, column, fate, code, text }) => [line, column, fate, code, text])).toEqual([
      [3, "från", "withoutTime", "empty-time", ""],
      [4, "lat", "withoutPlace", "empty-place", ""],
      [5, "lat", "withoutPlace", "zero-place", "0"],
      [6, "lat", "outside", "outside-area", "59,3293"],
      [7, "id", "duplicate", "same-id", "1"],
      [8, "från", "refused", "time-skipped", "2025-03-30 02:30"],
      [9, "från", "refused", "time-not-understood", "snart"],
      [10, "från", "refused", "time-in-the-future", "2031-01-01"],
      [11, "till", "refused", "end-before-start", "2025-09-06"],
      [12, "lat", "refused", "coordinate-not-a-number", "norr"],
      [13, "lat", "refused", "coordinate-out-of-range", "158,4"],
      [14, "", "refused", "too-few-cells", ""],
      [15, "", "refused", "empty-row", ""],
    ]);
  });

  test("a missing category becomes okänd, with a notice, and a date covers its day at an unknown hour", () => {
    const rows = incidentsOf(file);
    const at = rows.ids.indexOf("13");

    expect(rows.categories[rows.category[at]!]).toBe("okänd");
    expect(file.notices).toEqual([{ code: "categories-missing", count: 1, detail: "okänd" }]);
    expect([rows.end[at]! - rows.start[at]!, rows.precision[at]]).toEqual([1440, 2]);
  });

  test("the undated row is kept", () => {
    const rows = incidentsOf(file);

    expect(rows.precision[rows.ids.indexOf("2")]).toBe(3);
  });
});

describe("files as they come", () => {
  test("semicolons and decimal commas", () => {
    const file = importBytes(fixture("semicolons-decimal-comma.csv"), "a.csv");

    expect(summaryOf(file)).toEqual([
      ["1", "2025-09-07 22:15", "2025-09-07 23:00", "Skadegörelse"],
      ["2", "2025-09-08 01:05", "2025-09-08 01:05", "Stöld"],
    ]);
    expect([file.mapping.epsg, file.mapping.delimiter]).toEqual([4326, ";"]);
    expect([incidentsOf(file).x[0], incidentsOf(file).y[0]]).toEqual([
      expect.closeTo(536308.536, 2),
      expect.closeTo(6474614.999, 2),
    ]);
  });

  test("title rows above the header are not rows, a sum below it is one", () => {
    const { counts, issues } = importBytes(fixture("title-row-and-footer.csv"), "a.csv");

    expect([counts.rows, counts.read, counts.refused]).toEqual([2, 1, 1]);
    expect(issues.at(0)).toMatchObject({ line: 7, fate: "refused", code: "footer" });
  });

  test("Windows-1252, tabs, date and clock apart, SWEREF 99 15 00 with spaced thousands", () => {
    const file = importBytes(fixture("windows-1252-tabs-sweref991500.txt"), "a.txt");

    expect(file.mapping).toMatchObject({ encoding: "windows-1252", delimiter: "\t", epsg: 3009 });
    expect(summaryOf(file)).toEqual([
      ["A1", "2025-09-07 22:15", "2025-09-07 22:15", "Skadegörelse – klotter"],
      ["A2", "2025-09-08 00:00", "2025-09-09 00:00", "Stöld"],
    ]);
    expect(incidentsOf(file).x[0]).toBeCloseTo(536308.54, 1);
    expect(incidentsOf(file).y[0]).toBeCloseTo(6474615.0, 1);
  });

  test("UTF-16 with a byte order mark", () => {
    expect(summaryOf(importBytes(fixture("utf-16-from-excel.csv"), "a.csv"))).toEqual([
      ["1", "2025-09-07 22:15", "2025-09-07 22:15", "Rån"],
    ]);
  });

  test("a quoted line break moves the line of the rows after it", () => {
    const file = importBytes(fixture("quoted-line-breaks.csv"), "a.csv");

    expect(incidentsOf(file).subcategories).toContain('rad ett\nrad två; med "citat"');
    expect(file.issues.at(0)).toMatchObject({ line: 4, column: "lat", text: "saknas inte" });
  });

  test("a quote never closed costs its own row", () => {
    const { counts } = importBytes(fixture("quote-never-closed.csv"), "a.csv");

    expect([counts.rows, counts.read]).toEqual([3, 3]);
  });

  test("north and east swapped", () => {
    const { mapping, counts } = importBytes(fixture("north-and-east-swapped.csv"), "a.csv");

    expect([mapping.epsg, mapping.columns.lat, mapping.columns.lon, counts.read]).toEqual([3006, 4, 3, 2]);
  });

  test("a date that only fits month first decides for the whole column", () => {
    const file = importBytes(fixture("month-first.csv"), "a.csv");

    expect(file.mapping.dayFirst).toBe(false);
    expect(summaryOf(file)[0]![1]).toBe("2025-09-07 00:00");
  });

  test("a row cut in too many cells by its decimal commas is refused, not misplaced", () => {
    const { counts, issues } = importBytes(fixture("decimal-comma-in-comma-file.csv"), "a.csv");

    expect([counts.read, counts.refused, issues.at(0)!.code]).toEqual([1, 1, "too-many-cells"]);
  });

  test("GeoJSON points", () => {
    const file = importBytes(fixture("points.geojson"), "points.geojson");

    expect(summaryOf(file)).toEqual([["7", "2025-09-07 00:00", "2025-09-08 00:00", "Rån"]]);
  });

  test("one cell with latitude and longitude", () => {
    const file = importText('datum;typ;gps\n2025-09-07 9:05;Brand;"58.410807,15.621373"\n');

    expect(file.mapping.columns.latLon).toBe(2);
    expect(summaryOf(file)).toEqual([["", "2025-09-07 09:05", "2025-09-07 09:05", "Brand"]]);
  });

  test.each([
    ["15.62, 58.41", 4326],
    ["536369, 6474449", 3006],
  ])("one cell with east first: %s", (cell, epsg) => {
    const file = importText(`id;datum;position\n1;2025-09-04;${cell}\n`);

    expect(file.mapping).toMatchObject({ epsg, isPairEastFirst: true });
    expect(file.counts).toMatchObject({ rows: 1, read: 1 });
    expect(incidentsOf(file).y[0]! / 1000).toBeCloseTo(6474.4, 0);
  });

  test("two systems side by side, north and east of each found together", () => {
    const file = importText(
      "id;datum;N_SWEREF99TM;E_SWEREF991500;N_SWEREF991500;E_SWEREF99TM\n1;2025-09-04;6474487;186396;6477078;536381\n",
    );

    expect(file.mapping).toMatchObject({ epsg: 3006, columns: { lat: 2, lon: 5 } });
  });

  test("names that every object has are only columns", () => {
    const features = [
      '{"toString": "2025-09-04", "datum": "2025-09-05"}',
      '{"__proto__": "x", "datum": "2025-09-04"}',
    ].map(
      (properties) =>
        `{"type": "Feature", "properties": ${properties}, "geometry": {"type": "Point", "coordinates": [15.62, 58.41]}}`,
    );
    const bytes = new TextEncoder().encode(`{"type": "FeatureCollection", "features": [${features}]}`);

    const result = previewFile("points.geojson", bytes, context);

    if (!result.ok) throw new Error(result.failure);
    expect(result.preview.header).toEqual(["lat", "lon", "toString", "datum", "__proto__"]);
    expect(result.preview.rows.map(({ cells }) => cells.slice(2))).toEqual([
      ["2025-09-04", "2025-09-05", ""],
      ["", "2025-09-04", "x"],
    ]);
  });

  test("GeoJSON points written as MultiPoint, most without geometry", () => {
    const geometries = [{ type: "MultiPoint", coordinates: [[15.62, 58.41]] }, null, null];
    const features = geometries.map((geometry, id) => ({
      type: "Feature",
      properties: { id, datum: "2025-09-04" },
      geometry,
    }));
    const file = importText(JSON.stringify({ type: "FeatureCollection", features }), "points.geojson");

    expect([file.data.kind, file.counts]).toMatchObject(["incidents", { rows: 3, read: 1, withoutPlace: 2 }]);
  });

  test("Excel's sep line", () => {
    expect(importText("sep=;\nid;datum;kategori;lat;lon\n1;2025-09-07;a;58,41;15,62\n").counts.rows).toBe(1);
  });
});

describe("coordinate systems", () => {
  // The same point (golden/swedish-zones.json), as each system writes it.
  test.each([
    [4326, 58.4108, 15.6214],
    [3006, 6474614.9988, 536308.5364],
    [3008, 6478993.7416, 273991.7828],
    [3009, 6477205.8811, 186323.0656],
    [3010, 6477373.5235, 98643.1225],
    [3012, 6477855.3441, 230160.5217],
    [3013, 6477045.2802, 142482.8038],
    [3014, 6478190.6475, 54807.4088],
    [3021, 6476421.57, 1489256.96],
    [3020, 6478261.77, 1620749.23],
  ])("EPSG:%d is told by where it puts the points, whatever the headers are", (epsg, north, east) => {
    const text = `id;datum;kategori;x;y\n1;2025-09-07;a;${north};${east}\n`;
    const file = importText(text);

    expect(file.mapping.epsg).toBe(epsg);
    expect(file.counts.read).toBe(1);
    expect(Math.hypot(incidentsOf(file).x[0]! - 536308.5364, incidentsOf(file).y[0]! - 6474614.9988)).toBeLessThan(0.3);
  });

  test("without areas the header's system decides", () => {
    const text = "id;datum;kategori;N_sweref991545;E_sweref991545\n1;2025-09-07;a;6477045,28;142482,80\n";

    expect(importText(text, "a.csv", { ...context, areaIndex: null }).mapping.epsg).toBe(3013);
  });

  test("data outside Sweden go on in the UTM zone of their median, on their own clock, without strays", () => {
    const rows = ["2010-03-28 02:30,theft,-87.62,41.79", "2010-03-29 02:30,theft,-87.63,41.80"];
    const file = importText(
      `date,category,longitude,latitude\n${rows.join("\n")}\n2010-03-29 02:30,theft,15.62,58.41\n`,
    );

    expect(file.metricEpsg).toBe(32616);
    expect(file.notices).toEqual([{ code: "outside-sweden", count: 3, detail: "UTM 16N" }]);
    expect([file.counts.read, file.counts.refused, file.issues.at(0).code]).toEqual([2, 1, "coordinate-out-of-range"]);
  });

  test("another municipality's file has nothing outside", () => {
    const file = importText("id;datum;kategori;lat;lon\n1;2025-09-07;a;59,33;18,06\n2;2025-09-07;a;59,34;18,07\n");

    expect(file.notices).toEqual([{ code: "not-this-municipality", count: 2, detail: "" }]);
    expect(file.counts.read).toBe(2);
  });
});

test("rows without id that say the same are all read, with a notice", () => {
  const row = "2025-09-07 22:15;Stöld;58,41;15,62\n";
  const file = importText(`datum;kategori;lat;lon\n${row}${row}${row}`);

  expect(file.counts.read).toBe(3);
  expect(file.notices).toEqual([{ code: "identical-rows", count: 2, detail: "" }]);
});

test("ids out of order are still told apart", () => {
  const rows = ["5", "3", "9", "3", "10", "9"].map((id) => `${id};2025-09-07;a;58,41;15,62`);
  const file = importText(`id;datum;kategori;lat;lon\n${rows.join("\n")}`);

  expect(incidentsOf(file).ids).toEqual(["5", "3", "9", "10"]);
  expect(file.counts.duplicates).toBe(2);
});

test("a time in the doubled hour is read and noticed", () => {
  const file = importText("id;datum;kategori;lat;lon\n1;2024-10-27 02:30;a;58,41;15,62\n");

  expect(file.notices).toEqual([{ code: "doubled-hour", count: 1, detail: "" }]);
});

test("long intervals say less about the hour", () => {
  const ends = ["2025-09-01 22:00", "2025-09-02 22:00", "2025-09-02 22:01", "2025-09-08 22:00", "2025-09-08 22:01"];
  const rows = ends.map((end, i) => `${i};2025-09-01 22:00;${end};a;58,41;15,62`);
  const file = importText(`id;från;till;kategori;lat;lon\n${rows.join("\n")}`);

  expect([...incidentsOf(file).precision]).toEqual([0, 0, 1, 1, 2]);
});

describe("the other kinds", () => {
  test("requests", () => {
    const file = importBytes(fixture("requests.csv"), "arenden.csv");

    expect(file.counts).toMatchObject({ rows: 5, read: 2, withoutTime: 1, refused: 2 });
    expect(Array.from(file.issues, ({ code }) => code)).toEqual([
      "empty-time",
      "unknown-status",
      "closed-before-reported",
    ]);
    if (file.data.kind !== "requests") throw new Error(file.data.kind);
    expect(file.data.requests.map(({ type, status, description }) => [type, status, description])).toEqual([
      ["lighting", "open", "Mörkt"],
      ["graffiti", "closed", "=text"],
      ["cleaning", "inProgress", ""],
    ]);
  });

  test("unsafe places", () => {
    const file = importBytes(fixture("unsafe-places.csv"), "dialog.csv");

    expect([file.data.kind, file.counts.read, file.counts.withoutTime]).toEqual(["unsafePlaces", 1, 1]);
  });

  test("a survey of those who feel safe is turned round", () => {
    const file = importBytes(fixture("survey-of-safe.csv"), "trygghet.csv");

    expect(file.mapping.surveyMeaning).toBe("safe");
    expect(file.counts).toMatchObject({ rows: 4, read: 1, duplicates: 1, refused: 2 });
    expect(Array.from(file.issues, ({ code }) => code)).toEqual(["share-out-of-range", "same-id", "not-a-number"]);
    if (file.data.kind !== "survey") throw new Error(file.data.kind);
    expect(file.data.survey[0]).toMatchObject({ areaCode: "A", unsafePercent: 36.3, answers: 120 });
    expect(file.notices).toEqual([{ code: "codes-unknown", count: 1, detail: "" }]);
  });

  test("areas in SWEREF 99 TM, with one broken outline", () => {
    const file = importBytes(fixture("areas-in-sweref.geojson"), "areas.geojson");

    expect(file.counts).toMatchObject({ rows: 3, read: 2, refused: 1 });
    if (file.data.kind !== "areas") throw new Error(file.data.kind);
    expect(file.data.areas.map(({ code, name }) => [code, name])).toEqual([
      ["0580R001", "Väster"],
      ["0580R002", "Öster"],
    ]);
    expect(file.data.areas[0]!.polygons[0]![0]![0]![1]).toBeCloseTo(58.28, 1);
  });
});

describe("files that cannot be read", () => {
  test.each([
    ["", "empty-file"],
    ["\n \n", "empty-file"],
    ["bara text\noch mer", "not-a-table"],
    ["\u0000\u0001binary", "unsupported-format"],
    ["%PDF-1.7\nid;datum\n1;2\n", "unsupported-format"],
    ["<html><table><tr><td>id</td></tr></table></html>", "unsupported-format"],
    ["PK\u0003\u0004", "broken-zip"],
    ['[{"id": 1}]', "missing-columns"],
    ['{"type": "Feature', "broken-json"],
    ['{"type": "Point", "coordinates": [15.62, 58.41]}', "not-geojson"],
    ['{"type": "FeatureCollection", "features": {}}', "not-geojson"],
    ["a;b;c\n1;2;3\n", "missing-columns"],
    [";;;;\n;;;;\n", "missing-columns"],
    // Our own list is no survey, though it has areas, shares and counts.
    ["rang;omrade;lat_wgs84;lon_wgs84;antal;andel_procent\n1;Väster;58,41;15,62;40;4,1\n", "missing-columns"],
  ])("%j: %s", (text, failure) => {
    const bytes = new TextEncoder().encode(text);

    expect(importFileAtOnce("x", bytes, null, context)).toEqual({ ok: false, failure });
  });

  test.each([
    ["a million columns without names", ";".repeat(1_000_000)],
    ["many columns of the same name", "datum;".repeat(100_000)],
  ])("%s", (_, text) => {
    const bytes = new TextEncoder().encode(text);

    expect(importFileAtOnce("x", bytes, null, context)).toEqual({ ok: false, failure: "too-many-columns" });
  });
});

describe("preview", () => {
  test("shows the rows as understood, points, and why", () => {
    const result = previewFile("a.csv", fixture("windows-1252-tabs-sweref991500.txt"), context);
    if (!result.ok) throw new Error(result.failure);
    const { preview } = result;

    expect(preview.rows[0]!.understood.map(({ text }) => text)).toEqual([
      "A1",
      "2025-09-07",
      "22:15",
      "Skadegörelse – klotter",
      "6477205.88",
      "186323.07",
    ]);
    expect(preview.points[0]![0]).toBeCloseTo(15.6214, 4);
    expect(preview.reasons.map(({ about, code }) => `${about} ${code}`)).toEqual([
      "encoding windows-1252",
      "delimiter header-known",
      "kind columns-found",
      "columns by-name",
      "crs in-municipality",
    ]);
    expect(preview.missing).toEqual([]);
  });

  test("says which columns are missing, and finds them anew for another kind", () => {
    const bytes = new TextEncoder().encode("id;typ;lat;lon\n1;Klotter;58,41;15,62\n");
    const first = previewFile("a.csv", bytes, context);
    if (!first.ok) throw new Error(first.failure);
    expect(first.preview.missing).toEqual(["from"]);

    const second = previewFile("a.csv", bytes, context, { ...first.preview.mapping, kind: "requests", columns: {} });
    if (!second.ok) throw new Error(second.failure);
    expect([second.preview.missing, second.preview.mapping.columns.type]).toEqual([[], 1]);
  });
});

test("the import yields about every 5 000 rows, with a share that grows to the end", () => {
  const rows = Array.from({ length: 22_000 }, (_, i) => `${i};2025-09-07;a;58,41;15,62`);
  const bytes = new TextEncoder().encode(`id;datum;kategori;lat;lon\n${rows.join("\n")}\n`);

  const shares = [...importFile("a.csv", bytes, null, context)].map(({ share }) => share);

  expect(shares.length).toBeGreaterThanOrEqual(4);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});
