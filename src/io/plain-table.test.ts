import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { context } from "../testing/import-fixtures.ts";
import { messyIncidents } from "../testing/messy-incidents.ts";
import { runs } from "../testing/runs.ts";
import { csvTable } from "./csv-table.ts";
import type { Delimiter, Encoding, Mapping } from "./import-model.ts";
import { IssueLog } from "./issue-log.ts";
import { PlainRows } from "./plain-rows.ts";
import { readIncidents } from "./read-incidents.ts";
import type { RowReader } from "./row-reader.ts";
import type { Table } from "./table.ts";

/** Rows with their lines, cut as text or, where that can be, as bytes. */
function asText(table: Table): [number, readonly string[]][] {
  return [...table.rows()].flatMap(({ rows, lines }) =>
    rows.map((row, i): [number, readonly string[]] => [lines[i]!, row]),
  );
}

function asBytes(table: Table): [number, readonly string[]][] {
  const found: [number, readonly string[]][] = [];
  for (const slice of table.plainRows!()) {
    if (slice instanceof PlainRows) while (slice.next()) found.push([slice.line, slice.cells()]);
    else found.push(...slice.rows.map((row, i): [number, readonly string[]] => [slice.lines[i]!, row]));
  }
  return found;
}

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "windows-1252") return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
  return new TextEncoder().encode(encoding === "utf-8-bom" ? `\uFEFF${text}` : text);
}

describe("rows cut as bytes are the rows cut as text", () => {
  const piece = fc.constantFrom(
    "a",
    "Å",
    "1,5",
    " ",
    '"',
    '""',
    "\n",
    "\r",
    "\r\n",
    ";",
    "'",
    "\u00a0",
    "x;y\n",
    '";',
    "\0",
  );
  const cell = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(""));
  const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
  const plain = fc.constantFrom("", "b", "Ö1", "58,4", '5" rör', "text");
  const row = fc.array(fc.oneof({ weight: 6, arbitrary: plain }, quoted, cell), { minLength: 1, maxLength: 7 });
  const text = fc
    .tuple(fc.array(row, { maxLength: 40 }), fc.constantFrom("\n", "\r\n", "\r"))
    .map(([rows, lineBreak]) => ["id;b;c;d", ...rows.map((cells) => cells.join(";"))].join(lineBreak));

  test.each(["utf-8", "utf-8-bom", "windows-1252"] as const)("in %s", (encoding) => {
    fc.assert(
      fc.property(text, (content) => {
        const table = csvTable(encode(content, encoding), encoding, ";")!;

        expect(asBytes(table)).toEqual(asText(table));
      }),
      runs(500, 50_000),
    );
  });

  test("in a file so long that it is walked through in stretches, with a row here and there that only text can hold", () => {
    const lines = Array.from({ length: 20_000 }, (_, i) =>
      i % 1500 === 7 ? `${i};"två\nrader; och ""citat""";58,4` : `${i};"Stöld; ur bil";58,4`,
    );
    const table = csvTable(encode(`id;b;c\n${lines.join("\n")}\n`, "utf-8"), "utf-8", ";")!;

    expect(asBytes(table)).toEqual(asText(table));
  });

  test("when quotes turn out to be letters", () => {
    const lines = Array.from({ length: 400 }, (_, i) => (i % 10 === 3 ? `${i};"öppet;x` : `${i};"a";b`));
    const table = csvTable(encode(`id;b;c\n${lines.join("\n")}\n`, "utf-8"), "utf-8", ";")!;

    expect(asBytes(table)).toEqual(asText(table));
  });
});

/** What the reader makes of the rows, one way or the other. */
function readWith(
  way: "text" | "bytes",
  bytes: Uint8Array,
  encoding: Encoding,
  delimiter: Delimiter,
  mapping: Mapping,
) {
  const table = csvTable(bytes, encoding, delimiter)!;
  const log = new IssueLog("a.csv", table.header);
  const reader: RowReader = readIncidents(mapping, table.header.length, log, context);
  for (const slice of way === "bytes" ? table.plainRows!() : table.rows()) {
    if (slice instanceof PlainRows) while (slice.next()) reader.readPlain!(slice);
    else
      slice.rows.forEach((cells, i) => {
        reader.read(cells, slice.lines[i]!);
      });
  }
  const finishing = reader.finish();
  let step = finishing.next();
  while (!step.done) step = finishing.next();
  return { ...step.value, counts: log.counts(), notices: log.notices, issues: [...log.issues(table)] };
}

describe("incidents read from bytes are those read from text", () => {
  const degrees: Mapping = {
    kind: "incidents",
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    columns: { id: 0, from: 1, to: 2, category: 3, subcategory: 4, lat: 5, lon: 6 },
    epsg: 4326,
    dayFirst: true,
    surveyMeaning: "unsafe",
  };

  test("of a messy file", () => {
    const { bytes } = messyIncidents(3000);
    const mapping: Mapping = {
      ...degrees,
      encoding: "windows-1252",
      columns: { id: 0, from: 1, to: 2, category: 3, lat: 4, lon: 5 },
      epsg: 3009,
    };

    const asRead = readWith("bytes", bytes, "windows-1252", ";", mapping);

    expect(asRead.counts.refused).toBeGreaterThan(0);
    expect(asRead).toEqual(readWith("text", bytes, "windows-1252", ";", mapping));
  });

  const time = fc.constantFrom(
    ...["", "-", "2025-09-07", "2025-09-07 22:15", "2025-09-07T22:15:30", "2025-03-30 02:30", "2024-10-27 02:30"],
    ...["2025-02-29", "2025-13-01 10:00", "2025-09-07 24:00", "2025-09-07 24:01", "2031-01-01", "07/09/2025", "snart"],
    ...[" 2025-09-07 ", "2025-09-0a", "2025-09-07 1x:15", "20250907", "2025-09-07 22.15", "1899-12-31 10:00"],
  );
  const north = fc.constantFrom(
    ...["58.41", "58,41", " 58.410001 ", "", "0", "0,0", "norr", "158", "-58,4", "5.841e1", "59.3293", "'58,4", "47.2"],
    ...["58.4100000000000001", "58.", ".5", "6474449", "5 8"],
  );
  const east = fc.constantFrom("15.62", "15,62", "", "18.0686", "öster", "0", "-15", "536.369", "8.5");
  const id = fc.constantFrom("", "1", "2", "9", "10", "A-1", " 3 ", "'=4", "'5", "Å6", "\u00a07", "B", "11", "12");
  const category = fc.constantFrom("Stöld", " Stöld ", "", "-", "Rån", "okänd", '"Hot; rån"', '"a ""b"""', "null");
  const end = fc.constantFrom("", ";", ";x", ";;");
  const row = fc
    .tuple(id, time, time, category, category, north, east, end)
    .map((cells) => cells.slice(0, 7).join(";") + cells[7]);
  const good = fc.tuple(fc.nat(60), time).map(([n, at]) => `G${n};${at};;Stöld;Cykel;58.41;15.62`);
  const short = fc.constantFrom(
    "",
    ";;",
    "x;2025-09-07",
    "1;2025-09-07;;Rån;;58,41;15,62;;;",
    ";2025-09-07;;Rån;;58,41;15,62",
  );

  test("of any rows", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: row }, good, short), { maxLength: 60 }), (rows) => {
        const bytes = encode(`id;från;till;kategori;underkategori;lat;lon\n${rows.join("\n")}`, "utf-8");

        expect(readWith("bytes", bytes, "utf-8", ";", degrees)).toEqual(readWith("text", bytes, "utf-8", ";", degrees));
      }),
      runs(500, 50_000),
    );
  });
});
