import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../testing/runs.ts";
import { csvTable } from "./csv-table.ts";
import type { Table } from "./table.ts";
import { writtenRows } from "./written-rows.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

function rowsWritten(table: Table) {
  const read = [...table.rows()];
  const lines = Uint32Array.from(read.flatMap((slice) => slice.lines));
  const rows = writtenRows(table, lines).alone();
  return { cells: read.flatMap((slice) => slice.rows), written: Array.from(lines, (_, i) => rows.at(i)) };
}

test.each([
  ["line feeds", "\n"],
  ["returns and line feeds", "\r\n"],
  ["returns", "\r"],
])("a row is found by its line in a file with %s", (_, lineBreak) => {
  const text = ["id;text", 'A;"två\nrader; och ""citat"""', "", "B;åäö", 'C;"öppet'].join(lineBreak);

  const { written } = rowsWritten(csvTable(utf8(text), "utf-8", ";")!);

  expect(written.map((row) => row.text)).toEqual(['A;"två\nrader; och ""citat"""', "B;åäö", 'C;"öppet']);
  expect(written.map((row) => row.cells[1])).toEqual(['två\nrader; och "citat"', "åäö", '"öppet']);
});

test("a row of a file in UTF-16 is found too", () => {
  const bytes = new Uint8Array(Uint16Array.from("id;text\nA;åäö\nB;Ċ\nC;c", (letter) => letter.charCodeAt(0)).buffer);

  const { written } = rowsWritten(csvTable(bytes, "utf-16le", ";")!);

  expect(written.map((row) => row.text)).toEqual(["A;åäö", "B;Ċ", "C;c"]);
});

test("a row of a table that is no text is its cells, quoted where they must be", () => {
  const rows = [["A", "1; 2"], ["B", 'säger "nej"'], ["C"]];
  const table: Table = {
    header: ["id", "text"],
    *rows() {
      yield { rows, lines: [1, 2, 3], share: 1 };
    },
  };

  const quoted = 'B;"säger ""nej"""';
  const found = writtenRows(table, Uint32Array.of(1, 2, 2, 3));

  expect([0, 1, 2, 3].map((i) => found.at(i).text)).toEqual(['A;"1; 2"', quoted, quoted, "C"]);
  expect(found.at(0).cells).toEqual(["A", "1; 2"]);
});

test("a row written is cut into the cells that were read", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "å", "1", ",", ";", '"', "\n", " "), maxLength: 6 });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 12 }), fc.constantFrom("\n", "\r\n"), (rows, lineBreak) => {
      const text = ["a;b;c", ...rows.map(([first, second]) => `x;${quoted(first)};${quoted(second)}`)].join(lineBreak);

      const { cells, written } = rowsWritten(csvTable(utf8(text), "utf-8", ";")!);

      expect(written.map((row) => row.cells)).toEqual(cells);
    }),
    runs(100, 20_000),
  );
});
