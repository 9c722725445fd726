import { deflateSync, gzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { buildXlsx } from "../testing/build-xlsx.ts";
import { importBytes } from "../testing/import-fixtures.ts";
import { failureOf, tableOf, utf8 } from "../testing/open-fixtures.ts";
import { NOTHING_LOADED } from "./picture.ts";
import { writePicture } from "./saved-picture.ts";
import { crc32 } from "./unpack.ts";

const CSV = "id;datum;kategori;lat;lon\n1;2025-09-07;Stöld;58,41;15,62\n";
const OTHER = "nyckel;värde\na;1\nb;2\nc;3\n";

test("a saved picture is a zip that is opened, not imported", async () => {
  const content = { savedAt: "2026-11-24T12:00:00Z", appVersion: "0.1.0", view: "", picture: NOTHING_LOADED };
  const written = await writePicture({ ...content, settings: {}, parts: new Map() }, null);

  expect(written.ok && failureOf(written.value)).toBe("saved-picture");
});

describe("a zip with one table", () => {
  test("is that table, whatever stands beside it", () => {
    const bytes = zipSync({
      "uttag/": new Uint8Array(),
      "uttag/händelser.csv": utf8(CSV),
      "uttag/.dold.csv": utf8(OTHER),
      "__MACOSX/uttag/._händelser.csv": utf8("skräp;skräp\n"),
      "uttag/karta.png": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0),
      "uttag/mer.zip": zipSync({ "a.csv": utf8(OTHER) }),
    });

    const file = importBytes(bytes, "uttag.zip");

    expect(file.mapping).toMatchObject({ format: "csv", delimiter: ";" });
    expect(file.mapping.entry).toBeUndefined();
    expect(file.counts).toMatchObject({ rows: 1, read: 1 });
  });

  test("may be stored without packing, have something before it, and climb out of its folder by name", () => {
    const zip = zipSync({ "../../../händelser.csv": utf8(CSV) }, { level: 0 });
    const bytes = new Uint8Array([...utf8("#!/bin/sh\n"), ...zip]);

    expect(tableOf(zip).rows.length).toBe(1);
    expect(tableOf(bytes.subarray(10)).rows.length).toBe(1);
  });

  test("may hold a workbook", () => {
    const workbook = buildXlsx([
      {
        name: "a",
        rows: [
          ["id", "datum"],
          ["1", "2025-09-07"],
        ],
      },
    ]);

    expect(tableOf(zipSync({ "a.xlsx": workbook })).opening.format).toBe("xlsx");
  });
});

describe("a zip with several tables", () => {
  const bytes = zipSync({
    "läs mig.txt": utf8("Uttag ur systemet.\nGjort i oktober.\n"),
    "stor.csv": utf8(OTHER.repeat(100)),
    "händelser.csv": utf8(CSV),
  });

  test("is the one whose headers are known, and the others are listed", () => {
    const { opening, tables, reasons } = tableOf(bytes);

    expect(opening).toMatchObject({ entry: "händelser.csv", delimiter: ";" });
    expect(tables).toEqual([
      { entry: "stor.csv", rows: null },
      { entry: "händelser.csv", rows: null },
    ]);
    expect(reasons.at(-1)).toEqual({ about: "table", sure: false, code: "best-of-several", detail: "händelser.csv" });
  });

  test("is the one that was chosen", () => {
    const { opening, header } = tableOf(bytes, { entry: "stor.csv" });

    expect([opening.entry, header]).toEqual(["stor.csv", ["nyckel", "värde"]]);
  });

  test("the sheets of a workbook in it are listed in its place", () => {
    const rows = [
      ["id", "datum"],
      ["1", "2025-09-07"],
    ];
    const workbook = buildXlsx([
      { name: "A", rows },
      { name: "B", rows },
    ]);
    const zip = zipSync({ "bok.xlsx": workbook, "annat.csv": utf8(OTHER) });

    expect(tableOf(zip).tables).toEqual([
      { entry: "bok.xlsx", sheet: "A", rows: 1 },
      { entry: "bok.xlsx", sheet: "B", rows: 1 },
      { entry: "annat.csv", rows: null },
    ]);
    expect(tableOf(zip, { entry: "bok.xlsx", sheet: "B" }).opening).toMatchObject({ entry: "bok.xlsx", sheet: "B" });
  });
});

describe("gzip", () => {
  test("is unpacked by what it is and not by its name", () => {
    expect(importBytes(gzipSync(utf8(CSV)), "händelser.csv").counts).toMatchObject({ rows: 1, read: 1 });
  });

  test("may be put together from several", () => {
    const bytes = new Uint8Array([...gzipSync(utf8(CSV)), ...gzipSync(utf8("2;2025-09-08;Rån;58,42;15,63\n"))]);

    expect(tableOf(bytes).rows.length).toBe(2);
  });

  test("may hold a zip", () => {
    expect(tableOf(gzipSync(zipSync({ "a.csv": utf8(CSV) }))).rows.length).toBe(1);
  });
});

describe("what cannot be unpacked is told", () => {
  const zip = zipSync({ "a.csv": utf8(CSV.repeat(20)) });
  const gzip = gzipSync(utf8(CSV.repeat(20)));
  const directory = zip.length - 22 - 46 - 5;
  const zeros = deflateSync(new Uint8Array(20 * 2 ** 20), { level: 9 });

  test.each<[string, Uint8Array, string]>([
    ["cut off", zip.subarray(0, zip.length - 30), "broken-zip"],
    ["cut off in the middle", zip.subarray(0, 60), "broken-zip"],
    ["a byte is changed", changed(zip, 50), "broken-zip"],
    ["the check sum is another", changed(zip, directory + 16), "broken-zip"],
    ["locked", changed(zip, directory + 8, 1), "locked-zip"],
    ["packed in a way of its own", changed(zip, directory + 10, 14), "unsupported-format"],
    ["larger than it says", zipOf(utf8(CSV), 20, 5), "broken-zip"],
    ["smaller than it says", zipOf(utf8(CSV), CSV.length + 9, 5), "broken-zip"],
    ["says that it is a terabyte", zipOf(utf8(CSV), 0xfffffff0, 5), "unpacks-too-large"],
    [
      "twenty megabytes of nothing",
      zipSync({ "a.csv": new Uint8Array(20 * 2 ** 20) }, { level: 9 }),
      "unpacks-too-large",
    ],
    ["twenty megabytes that say they are few", zipOf(zeros, 100, 8, zeros), "broken-zip"],
    ["no file in it", zipSync({}), "zip-without-table"],
    ["no table in it", zipSync({ "a.png": utf8("x"), "b.pdf": utf8("y") }), "zip-without-table"],
    ["an empty table in it", zipSync({ "a.csv": new Uint8Array() }), "empty-file"],
    [
      "a document",
      zipSync({ "[Content_Types].xml": utf8("<x/>"), "word/document.xml": utf8("<x/>") }),
      "unsupported-format",
    ],
    ["gzip cut off", gzip.subarray(0, gzip.length - 20), "broken-zip"],
    ["gzip with a byte changed", changed(gzip, 30), "broken-zip"],
    ["gzip of twenty megabytes of nothing", gzipSync(new Uint8Array(20 * 2 ** 20), { level: 9 }), "unpacks-too-large"],
    ["gzip and nothing more", Uint8Array.of(0x1f, 0x8b), "broken-zip"],
    ["gzip of nothing", gzipSync(new Uint8Array()), "empty-file"],
  ])("%s", (_, bytes, failure) => {
    expect(failureOf(bytes)).toBe(failure);
  });

  test("a zip of sixty thousand files is looked into where it matters", () => {
    const files = Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`${i}.csv`, new Uint8Array()]));
    const { opening, tables } = tableOf(zipSync({ ...files, "a.csv": utf8(CSV) }, { level: 0 }));

    expect([opening.entry, tables.length]).toEqual(["a.csv", 200]);
  });
});

function changed(bytes: Uint8Array, at: number, value = bytes[at]! ^ 0xff): Uint8Array {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
}

/** A zip whose directory says of its one file what it likes. */
function zipOf(content: Uint8Array, size: number, method: number, packed = deflateSync(content)): Uint8Array {
  const bytes = zipSync({ "a.csv": method === 8 ? content : utf8("") }, { level: 0 });
  const name = "a.csv";
  const local = bytes.slice(0, 30 + name.length);
  const end = bytes.slice(bytes.length - 22);
  const entry = bytes.slice(bytes.length - 22 - 46 - name.length, bytes.length - 22);
  const view = new DataView(entry.buffer);
  view.setUint16(10, 8, true);
  view.setUint32(16, crc32(content), true);
  view.setUint32(20, packed.length, true);
  view.setUint32(24, size, true);
  new DataView(end.buffer).setUint32(16, local.length + packed.length, true);
  return new Uint8Array([...local, ...packed, ...entry, ...end]);
}
