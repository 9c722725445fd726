import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { EVERYTHING } from "../domain/selection.ts";
import { SUPPRESSED, WITHHELD } from "../domain/shown.ts";
import { type ComparedPlace, type SideBySideAnswer, UNTESTED } from "../domain/side-by-side.ts";
import { listOfPlaces } from "../testing/listed-places.ts";
import { sideBySideCsv, sideBySideFileName } from "./side-by-side-file.ts";

const TORGET: ComparedPlace = {
  id: "H5363256474625",
  name: "=Stora torget",
  areaName: "Innerstaden",
  lngLat: [15.6214, 58.4108],
  listed: { a: { rank: 2, count: 40 }, b: { rank: 1, count: 80 } },
  inArea: { a: 44, b: 85 },
  perDay: null,
  difference: { verdict: "more", ratio: 1.93, low: 1.32, high: 2.86, pValue: 0.00041 },
};
const NEW: ComparedPlace = {
  ...TORGET,
  id: "H1",
  name: "Ryd",
  listed: { a: null, b: { rank: 2, count: 9 } },
  inArea: { a: 3, b: 9 },
  difference: { ...UNTESTED, verdict: "oneSided" },
};
const ANSWER: SideBySideAnswer = {
  selections: { a: EVERYTHING, b: EVERYTHING },
  lists: { a: listOfPlaces([]), b: listOfPlaces([], { fictional: true }) },
  density: { a: null, b: null },
  days: { a: 365, b: 365 },
  totals: { a: 900, b: 1000 },
  totalsPerDay: null,
  totalDifference: { verdict: "normal", ratio: 1.1, low: 1, high: 1.2, pValue: 0.03 },
  untested: null,
  isOtherSeason: false,
  places: [TORGET, NEW],
};
const NAMES = { a: "12 månader till 2025-10-31", b: "12 månader till 2026-10-31" };

const rowsOf = (text: string) =>
  Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ""), { header: true, skipEmptyLines: true }).data;

describe("sideBySideCsv", () => {
  it("has a row for each place, with both sides and what is said of the difference", () => {
    const [first, second] = rowsOf(sideBySideCsv({ answer: ANSWER, names: NAMES, least: null }, "excel"));

    expect(first).toMatchObject({
      namn: "'=Stora torget",
      rang_a: "2",
      antal_a: "40",
      rang_b: "1",
      antal_b: "80",
      samma_yta_a: "44",
      samma_yta_b: "85",
      kvot_b_mot_a: "1,93",
      p_varde: "0,0004",
      bedomning: "fler på B",
      a: NAMES.a,
      totalt_a: "900",
      totalt_bedomning: "inom normal variation",
      vy: "internt",
      fiktiv_data: "ja",
    });
    expect(second).toMatchObject({ rang_a: "", antal_a: "", rang_b: "2", bedomning: "bara på en lista, prövas inte" });
  });

  it("says of the shared view only what it shows, and that it is the shared view", () => {
    const places = [{ ...TORGET, inArea: { a: WITHHELD, b: WITHHELD }, difference: UNTESTED }] as const;
    const answer = { ...ANSWER, places, totals: { a: SUPPRESSED, b: 1000 }, totalDifference: UNTESTED } as const;
    const [row] = rowsOf(sideBySideCsv({ answer, names: NAMES, least: 3 }, "excel"));

    expect(row).toMatchObject({ samma_yta_a: "", samma_yta_b: "", kvot_b_mot_a: "", bedomning: "", vy: "delat" });
    expect(row!.totalt_a).toMatch(/3/);
    expect(sideBySideFileName({ answer, least: 3 })).toBe("jamforelse_linkoping_data-2026-10-31_delat.csv");
  });
});
