import { expect, test } from "vitest";
import { importText } from "../testing/import-fixtures.ts";
import { isFooter } from "./footer.ts";

test.each([["Summa;;123"], ["Antal rader: 512"], [";Totalt;;;17;"], ["SUMMA 1 234,50;;;"], ["Antal händelser;512;;;"]])(
  "%s is a footer",
  (row) => {
    expect(isFooter(row.split(";"))).toBe(true);
  },
);

test.each([["Totalt;34,5;142"], ["Summan av allt;;;"], ["Sabotage;;;"], ["1;2025-09-07;Antal;;"], [";;;"]])(
  "%s is none",
  (row) => {
    expect(isFooter(row.split(";"))).toBe(false);
  },
);

test("a footer is a row with a reason of its own, also when it is shorter than the table", () => {
  const { counts, issues } = importText(
    "id;från;kategori;lat;lon\n1;2025-09-07;Stöld;58,41;15,62\nSumma;;1;;\nAntal rader: 1\n",
  );

  expect(counts).toMatchObject({ rows: 3, read: 1, refused: 2 });
  expect([...issues].map(({ line, code, row }) => [line, code, row])).toEqual([
    [3, "footer", "Summa;;1;;"],
    [4, "footer", "Antal rader: 1"],
  ]);
});
