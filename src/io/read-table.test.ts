import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../testing/runs.ts";
import { decodeText, detectEncoding } from "./decode-text.ts";
import type { Delimiter, Encoding } from "./import-model.ts";
import { readTable } from "./read-table.ts";

function rowsOf(text: string, delimiter: Delimiter = ";") {
  const slices = [...readTable(new TextEncoder().encode(text), "utf-8", delimiter)];
  return slices.flatMap(({ rows, lines }) => rows.map((cells, i) => [lines[i], ...cells]));
}

test.each([
  [
    "a;b\nc;d\n",
    [
      [1, "a", "b"],
      [2, "c", "d"],
    ],
  ],
  [
    "a;b\r\nc;d",
    [
      [1, "a", "b"],
      [2, "c", "d"],
    ],
  ],
  [
    "a;b\rc;d\r",
    [
      [1, "a", "b"],
      [2, "c", "d"],
    ],
  ],
  [
    "a;b\n\n  \nc;d\n",
    [
      [1, "a", "b"],
      [4, "c", "d"],
    ],
  ],
  [
    'a;"b\r\nb"\nc;d\n',
    [
      [1, "a", "b\nb"],
      [3, "c", "d"],
    ],
  ],
  [
    'a;"b;""b"""\nc;d',
    [
      [1, "a", 'b;"b"'],
      [2, "c", "d"],
    ],
  ],
  [
    'a;5" rör\nc;d',
    [
      [1, "a", '5" rör'],
      [2, "c", "d"],
    ],
  ],
  [
    'a;"b\nc;d\ne;f\n',
    [
      [1, "a", '"b'],
      [2, "c", "d"],
      [3, "e", "f"],
    ],
  ],
  [
    'a;"b\nc;"d"\ne;f\n',
    [
      [1, "a", '"b'],
      [2, "c", "d"],
      [3, "e", "f"],
    ],
  ],
  ["", []],
])("%j has its rows on their physical lines", (text, expected) => {
  expect(rowsOf(text)).toEqual(expected);
});

test("a quote on every line that is never closed neither hangs nor loses a line", () => {
  const text = Array.from({ length: 5000 }, (_, i) => `${i};"öppen`).join("\n");

  expect(rowsOf(text).map(([line, id]) => [line, id])).toEqual(
    Array.from({ length: 5000 }, (_, i) => [i + 1, String(i)]),
  );
});

test("a file of several slices is read as one, whatever stands on the border", () => {
  const cell = fc.constantFrom("å", "plain", 'quo"te', "semi;colon", "line\nbreak", "");
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(table, fc.constantFrom("\n", "\r\n"), (rows, lineBreak) => {
      const quoted = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(";"));
      // Long enough for several slices.
      const filler = `"${"x".repeat(50_000)}";y`;
      const text = quoted.flatMap((row) => [row, filler]).join(lineBreak);

      const found = rowsOf(text).filter((_, i) => i % 2 === 0);

      expect(found.map(([, ...cells]) => cells)).toEqual(rows);
    }),
    runs(30, 1000),
  );
});

const TEXT = "från;Skäggetorp – €\r\n1;2\r\n";
const WINDOWS = Uint8Array.from([0x66, 0x72, 0xe5, 0x6e, 0x20, 0x96, 0x20, 0x80]);
const utf16 = (littleEndian: boolean, mark: string) => {
  const view = new DataView(new ArrayBuffer((mark + TEXT).length * 2));
  [...(mark + TEXT)].forEach((character, i) => {
    view.setUint16(2 * i, character.charCodeAt(0), littleEndian);
  });
  return new Uint8Array(view.buffer);
};

test.each<[Encoding, Uint8Array, string]>([
  ["utf-8", new TextEncoder().encode(TEXT), TEXT],
  ["utf-8-bom", new TextEncoder().encode(`\uFEFF${TEXT}`), TEXT],
  ["utf-16le", utf16(true, "\uFEFF"), TEXT],
  ["utf-16be", utf16(false, "\uFEFF"), TEXT],
  ["windows-1252", WINDOWS, "från – €"],
])("%s is recognised and decoded", (encoding, bytes, text) => {
  expect(detectEncoding(bytes).encoding).toBe(encoding);
  expect(decodeText(bytes, encoding)).toBe(text);
});

test("one Windows letter far down makes the file Windows-1252", () => {
  const bytes = new Uint8Array(600_000).fill(0x61);
  bytes[599_990] = 0xe5;

  expect(detectEncoding(bytes).encoding).toBe("windows-1252");
});
