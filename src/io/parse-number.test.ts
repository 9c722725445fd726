import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../testing/runs.ts";
import { parseNumber } from "./parse-number.ts";

test.each([
  ["58,4108", 58.4108],
  ["58.4108", 58.4108],
  [" -15,5 ", -15.5],
  ["+3", 3],
  ["6 477 205,88", 6477205.88],
  ["6\u00a0477\u00a0205", 6477205],
  ["6.477.205,88", 6477205.88],
  ["6,477,205.88", 6477205.88],
  ["6,477,205", 6477205],
  ["\u221215,5", -15.5],
  ["1e3", 1000],
  ["58.41080700000000000", 58.410807],
  ["5,", 5],
  [",5", 0.5],
])("%s is the number %d", (cell, expected) => {
  expect(parseNumber(cell)).toBe(expected);
});

test.each([
  "",
  " ",
  "abc",
  "1,2,3",
  "58 41",
  "1 2",
  "12:30",
  "5-3",
  "NaN",
  "Infinity",
  "0x10",
  "-",
  ".",
  "58,41;15,62",
])("%j is no number", (cell) => {
  expect(parseNumber(cell)).toBeNaN();
});

test("every number is read back from its decimal text, with point or comma", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const expected = value === 0 ? 0 : value;
      expect(parseNumber(String(value)) + 0).toBe(expected);
      expect(parseNumber(String(value).replace(".", ",")) + 0).toBe(expected);
    }),
    runs(1000, 200_000),
  );
});
