import { describe, expect, test } from "vitest";
import {
  buildXlsx,
  CLOCK,
  DATE,
  DATE_TIME,
  ELAPSED,
  PERCENT,
  SWEDISH_DATE,
  type TestCell,
} from "../testing/build-xlsx.ts";
import { importBytes } from "../testing/import-fixtures.ts";
import { failureOf, tableOf, utf8 } from "../testing/open-fixtures.ts";

const HEADER = ["id", "datum", "kategori", "lat", "lon"];
const ROW: readonly TestCell[] = ["1", { value: 45907, style: DATE }, "Stöld", 58.410807, 15.62];

test("a workbook is read like any other file, its lines are the rows of the sheet", () => {
  const file = importBytes(
    buildXlsx([
      {
        name: "Blad1",
        rows: [["Händelser 2025"], null, HEADER, ROW, null, ["2", null, "Rån", null, null], ["Summa", 2]],
      },
    ]),
    "händelser.xlsx",
  );

  expect(file.mapping).toMatchObject({ format: "xlsx", columns: { id: 0, from: 1, category: 2, lat: 3, lon: 4 } });
  expect(file.counts).toMatchObject({ rows: 3, read: 1, withoutPlace: 1, refused: 1 });
  expect([...file.issues].map(({ line, column, code }) => [line, column, code])).toEqual([
    [6, "lat", "empty-place"],
    [7, "", "footer"],
  ]);
});

test("a row that says it stands beyond every sheet is the next one", () => {
  const row = (at: string, cells: readonly string[]) =>
    `<row r="${at}">${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join("")}</row>`;
  const data = row("1", HEADER) + row("99999999999", ["1", "aldrig", "Rån", "58.41", "15.62"]);

  const file = importBytes(buildXlsx([{ name: "Blad1", data }]), "händelser.xlsx");

  expect([...file.issues].map(({ line, text }) => [line, text])).toEqual([[2, "aldrig"]]);
});

describe("cells are what the sheet shows", () => {
  const shown = (cell: TestCell, options = {}) =>
    tableOf(
      buildXlsx(
        [
          {
            name: "a",
            rows: [
              ["namn", "x"],
              ["n", cell],
            ],
          },
        ],
        options,
      ),
    ).rows[0]![1];

  test.each<[string, TestCell, string]>([
    ["a date", { value: 45907, style: DATE }, "2025-09-07"],
    ["a date with words around", { value: 45907, style: SWEDISH_DATE }, "2025-09-07"],
    ["a date that hides a time of day", { value: 45907.5, style: DATE }, "2025-09-07 12:00"],
    ["a date and a time", { value: 45907.927083333336, style: DATE_TIME }, "2025-09-07 22:15"],
    ["midnight", { value: 45907, style: DATE_TIME }, "2025-09-07 00:00"],
    ["a hair before midnight", { value: 45906.99999999999, style: DATE_TIME }, "2025-09-07 00:00"],
    ["a time of day", { value: 0.92708333333333337, style: CLOCK }, "22:15"],
    ["a time of day that hides a date", { value: 45907.927083333336, style: CLOCK }, "22:15"],
    ["a duration", { value: 1.0625, style: ELAPSED }, "25:30"],
    ["the first of March 1900", { value: 61, style: DATE }, "1900-03-01"],
    ["the day of 1900 that never was", { value: 60, style: DATE }, "1900-02-29"],
    ["the first day", { value: 1, style: DATE }, "1900-01-01"],
    ["a date beyond the calendar", { value: 99_999_999, style: DATE }, "99999999"],
    ["a negative date", { value: -3, style: DATE }, "-3"],
    ["a share", { value: 0.345, style: PERCENT }, "34.5 %"],
    ["noise in the last digits", { xml: '<c r="B2"><v>58.410807000000002</v></c>' }, "58.410807"],
    ["a coordinate in meters", 6474449, "6474449"],
    ["a date written as a number", 200301011234, "200301011234"],
    ["a very large number", { xml: '<c r="B2"><v>1.5E+20</v></c>' }, "150000000000000000000"],
    ["a very small number", { xml: '<c r="B2"><v>1.5E-7</v></c>' }, "0.00000015"],
    ["true", true, "TRUE"],
    ["false", false, "FALSE"],
    ["an error", { xml: '<c r="B2" t="e"><v>#N/A</v></c>' }, "#N/A"],
    ["what a formula came to", { xml: '<c r="B2" t="str"><f>A1&amp;"x"</f><v>a &amp; b</v></c>' }, "a & b"],
    ["a text in the cell itself", { xml: '<c r="B2" t="inlineStr"><is><t>här</t></is></c>' }, "här"],
    [
      "a text in two fonts, with a reading",
      { xml: '<c r="B2" t="inlineStr"><is><r><t>Stö</t></r><r><t>ld</t></r><rPh><t>x</t></rPh></is></c>' },
      "Stöld",
    ],
    ["a date in ISO form", { xml: '<c r="B2" t="d"><v>2025-09-07T22:15:00</v></c>' }, "2025-09-07T22:15:00"],
    ["a letter that XML cannot hold", { xml: '<c r="B2" t="str"><v>a_x000A_b</v></c>' }, "a\nb"],
  ])("%s", (_, cell, text) => {
    expect(shown(cell)).toBe(text);
  });

  test("dates count from 1904 where the workbook says so", () => {
    expect(shown({ value: 45907 - 1462, style: DATE }, { is1904: true })).toBe("2025-09-07");
  });

  test("a bare number in a column of times is a date that nobody formatted, other numbers are left", () => {
    const rows = [
      ["namn", "datum", "tid", "nummer"],
      ["a", 45907, 0.927083333333333, 45907],
      ["b", 20250907, 2215, 1],
    ];

    expect(tableOf(buildXlsx([{ name: "a", rows }])).rows).toEqual([
      ["a", "2025-09-07", "22:15", "45907"],
      ["b", "20250907", "2215", "1"],
    ]);
  });

  test("also in a column of another name, when most of its cells are dates", () => {
    const rows = [
      ["namn", "när då"],
      ["a", ...[{ value: 45907, style: DATE }]],
      ["b", { value: 45908, style: DATE }],
      ["c", 45909],
    ];

    expect(tableOf(buildXlsx([{ name: "a", rows }])).rows[2]).toEqual(["c", "2025-09-09"]);
  });
});

describe("the shape of the sheet", () => {
  test("cells stand where they say, and after the one before where they say nothing", () => {
    const data =
      '<row r="2"><c r="B2" t="str"><v>id</v></c><c t="str"><v>datum</v></c></row><row r="9"><c r="C9"><v>1</v></c></row><row><c r="b10"><v>2</v></c></row>';
    const { header, rows, lines } = tableOf(buildXlsx([{ name: "a", data }]));

    expect(header).toEqual(["kolumn 1", "id", "datum"]);
    expect(rows).toEqual([
      ["", "", "1"],
      ["", "2", ""],
    ]);
    expect(lines).toEqual([9, 10]);
  });

  test("one cell in the farthest corner costs nothing, and is told", () => {
    const data =
      '<row r="1"><c r="A1" t="str"><v>id</v></c><c r="B1" t="str"><v>datum</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const { header, rows, lines } = tableOf(buildXlsx([{ name: "a", data }]));

    expect([header, lines]).toEqual([["id", "datum"], [1_048_576]]);
    expect(rows[0]!.at(-1)).toBe("1");
  });

  test("a note beside the table is a column without a name, and no excess", () => {
    const file = importBytes(buildXlsx([{ name: "a", rows: [HEADER, [...ROW, null, "ring mig"]] }]), "a.xlsx");

    expect(file.counts).toMatchObject({ rows: 1, read: 1 });
  });

  test("prefixes and other orders of attributes are as good as Excel's", () => {
    const main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>id</x:t></x:is></x:c><x:c t="str"><x:v>datum</x:v></x:c></x:row><x:row><x:c><x:v>7</x:v></x:c><x:c s="1"><x:v>45907</x:v></x:c></x:row></x:sheetData></x:worksheet>`;

    const { header, rows } = tableOf(buildXlsx([{ name: "a" }], { parts: { "xl/worksheets/sheet1.xml": sheet } }));

    expect([header, rows]).toEqual([["id", "datum"], [["7", "2025-09-07"]]]);
  });
});

describe("several sheets", () => {
  const sheets = [
    {
      name: "Läs mig",
      rows: [
        ["Detta är ett uttag", "ur systemet"],
        ["gjort", "2025"],
      ],
    },
    { name: "Gamla", state: "hidden" as const, rows: [HEADER, ROW, ROW, ROW] },
    { name: "Händelser", rows: [HEADER, ROW, ["2", { value: 45908, style: DATE }, "Rån", 58.42, 15.63]] },
    { name: "Tomt" },
  ];
  const bytes = buildXlsx(sheets);

  test("the one whose headers are known is taken, and all are listed", () => {
    const { opening, tables, reasons, rows } = tableOf(bytes);

    expect([opening.sheet, rows.length]).toEqual(["Händelser", 2]);
    expect(tables).toEqual([
      { sheet: "Läs mig", rows: 1 },
      { sheet: "Gamla", rows: 3 },
      { sheet: "Händelser", rows: 2 },
      { sheet: "Tomt", rows: 0 },
    ]);
    expect(reasons).toEqual([{ about: "table", sure: false, code: "best-of-several", detail: "Händelser" }]);
  });

  test("another can be chosen", () => {
    const { opening, rows } = tableOf(bytes, { sheet: "Gamla" });

    expect([opening.sheet, rows.length]).toEqual(["Gamla", 3]);
  });

  test("a sheet that is a chart is none", () => {
    const links = `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/chartsheet" Target="worksheets/sheet2.xml"/></Relationships>`;
    const charted = buildXlsx([{ name: "a", rows: [HEADER, ["1"]] }, { name: "b" }], {
      parts: {
        "xl/_rels/workbook.xml.rels": links,
        "xl/worksheets/sheet1.xml": worksheet("<row><c><v>1</v></c><c><v>2</v></c></row>"),
      },
    });

    expect(tableOf(charted).tables).toEqual([]);
  });
});

describe("workbooks that cannot be read", () => {
  const good = buildXlsx([{ name: "a", rows: [HEADER, ROW] }]);
  const withSheet = (xml: string) => buildXlsx([{ name: "a" }], { parts: { "xl/worksheets/sheet1.xml": xml } });

  test.each<[string, Uint8Array, string]>([
    ["empty", buildXlsx([{ name: "a" }]), "empty-file"],
    ["cut off", good.subarray(0, good.length - 300), "broken-workbook"],
    ["one column", buildXlsx([{ name: "a", rows: [["id"], ["1"]] }]), "not-a-table"],
    ["XML cut off", withSheet("<worksheet><sheetData><row><c>"), "broken-workbook"],
    ["a text that is missing", withSheet(worksheet('<row><c t="s"><v>7</v></c></row>')), "broken-workbook"],
    ["no sheet", buildXlsx([]), "broken-workbook"],
    [
      "columns beyond count",
      buildXlsx([{ name: "a", rows: [Array.from({ length: 5001 }, (_, i) => `k${i}`)] }]),
      "too-many-columns",
    ],
    [
      "entities that double",
      withSheet(
        `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${worksheet('<row><c t="str"><v>&b;</v></c></row>')}`,
      ),
      "broken-workbook",
    ],
    ["an old workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), "old-or-locked-workbook"],
  ])("%s", (_, bytes, failure) => {
    expect(failureOf(bytes)).toBe(failure);
  });

  test("a text of the old age is no workbook", () => {
    const name = Array.from("WordDocument", (letter) => [letter.charCodeAt(0), 0]).flat();

    expect(failureOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...name))).toBe(
      "unsupported-format",
    );
  });

  test("a web page that calls itself a workbook is none", () => {
    expect(failureOf(utf8("<html><body><table><tr><td>id</td></tr></table></body></html>"))).toBe("unsupported-format");
  });
});

function worksheet(data: string): string {
  return `<worksheet><sheetData>${data}</sheetData></worksheet>`;
}
