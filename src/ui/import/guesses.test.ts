import { expect, it } from "vitest";
import type { FilePreview, Mapping } from "../../io/import-model.ts";
import { guessesAbout } from "./guesses.ts";

const MAPPING: Mapping = {
  kind: "incidents",
  format: "csv",
  encoding: "utf-8",
  delimiter: ";",
  columns: { lat: 1, lon: 2 },
  epsg: 3009,
  dayFirst: true,
  surveyMeaning: "unsafe",
};
const sure = { about: "crs", sure: true, code: "in-municipality", detail: "3009" } as const;
const unsure = { about: "crs", sure: false, code: "in-sweden", detail: "3009" } as const;
const GUESSED: FilePreview = {
  fileName: "a.csv",
  bytes: 1,
  mapping: MAPPING,
  header: [],
  rows: [],
  tables: [],
  personal: [],
  provider: "other",
  points: [],
  reasons: [sure, unsure, { about: "columns", sure: true, code: "by-name", detail: "" }],
  missing: [],
};

it("tells what is unsure first", () => {
  expect(guessesAbout("crs", MAPPING, GUESSED)).toEqual([
    { by: "file", reason: unsure },
    { by: "file", reason: sure },
  ]);
});

it("gives no reasons of the file for what the user has chosen", () => {
  expect(guessesAbout("crs", { ...MAPPING, epsg: 3006 }, GUESSED)).toEqual([{ by: "user" }]);
});

it("tells apart what is said of dates: the order, the year of two digits, the numbers", () => {
  const dates = ["day-first", "short-year-last", "excel"].map(
    (code) => ({ about: "dates", sure: true, code, detail: "" }) as const,
  );
  const guessed = { ...GUESSED, reasons: dates };

  expect((["dates", "shortYear", "dateNumbers"] as const).map((part) => guessesAbout(part, MAPPING, guessed))).toEqual(
    dates.map((reason) => [{ by: "file", reason }]),
  );
});

it("takes columns in another order for the same", () => {
  expect(guessesAbout("columns", { ...MAPPING, columns: { lon: 2, lat: 1 } }, GUESSED)[0]?.by).toBe("file");
});

it("does not say that the user chose the columns that were found for the kind he chose", () => {
  expect(guessesAbout("columns", { ...MAPPING, kind: "requests", columns: { id: 0 } }, GUESSED)).toEqual([]);
});
