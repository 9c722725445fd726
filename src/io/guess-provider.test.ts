import { expect, test } from "vitest";
import { guessProvider } from "./guess-provider.ts";

test.each([
  ["Polisen_brott_2025.csv", ["id", "datum", "lat", "lon"], [], "police"],
  ["uttag.csv", ["K-nummer", "Brottskod", "datum"], [], "police"],
  ["uttag.csv", ["id", "datum", "kategori"], [["1", "2025-09-07", "Misshandel"]], "police"],
  ["felanmälningar.csv", ["id", "anmäld", "typ", "status"], [], "municipality"],
  ["uttag.csv", ["Ärendenummer", "typ", "status"], [], "municipality"],
  ["ordningsvakter september.csv", ["id", "datum", "kategori"], [], "guards"],
  ["rapport.csv", ["Väktare", "datum", "kategori"], [], "guards"],
  ["Stångåstaden störningar.csv", ["id", "datum", "kategori"], [], "housing"],
  ["uttag.csv", ["Fastighet", "Hyresgäst", "datum"], [], "housing"],
  ["data.csv", ["id", "datum", "lat", "lon"], [["1", "2025-09-07", "58.41", "15.62"]], "other"],
] as const)("%s with %j comes from %s", (fileName, header, rows, expected) => {
  expect(guessProvider(fileName, header, rows)).toBe(expected);
});
