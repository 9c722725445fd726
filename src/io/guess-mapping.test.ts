import { describe, expect, test } from "vitest";
import { context } from "../testing/import-fixtures.ts";
import type { ImportContext } from "./import-context.ts";
import { previewFile } from "./preview-file.ts";

function preview(text: string, fileName = "a.csv", used: ImportContext = context) {
  const result = previewFile(fileName, new TextEncoder().encode(text), used);
  if (!result.ok) throw new Error(result.failure);
  return result.preview;
}

function understood(text: string, fileName?: string): string {
  const { mapping, header } = preview(text, fileName);
  const columns = Object.entries(mapping.columns).map(([field, column]) => `${field}=${header[column]}`);
  return [mapping.kind, ...columns.toSorted()].join(" ");
}

describe("columns are found under the headers that registers use", () => {
  test.each([
    [
      "KNR,BROTTSKOD,BROTTSTID_FROM,BROTTSTID_TOM,KOORDINAT_N,KOORDINAT_E\n5000-K123456-25,0821,2025-09-07 22:15,2025-09-07 23:15,6474615,536308",
      "incidents category=BROTTSKOD from=BROTTSTID_FROM id=KNR lat=KOORDINAT_N lon=KOORDINAT_E to=BROTTSTID_TOM",
    ],
    [
      "Ärende;Registrerades;Händelse inträffade;Händelse slut;X-koord;Y-koord\n1;2025-09-09;2025-09-07 22:15;2025-09-07 23:15;6474615;536308",
      "incidents from=Händelse inträffade id=Ärende lat=X-koord lon=Y-koord to=Händelse slut",
    ],
    [
      "Plats;När;WGS84\nStora torget;2025-09-07 22:15;58.41, 15.62\nRyd;2025-09-07 23:15;58.41, 15.62",
      "incidents from=När latLon=WGS84 placeName=Plats",
    ],
    [
      'Datum*;Händelse-kategori:;"Lat.";"Long."\n2025-09-07;Rån;58.41;15.62',
      "incidents category=Händelse-kategori: from=Datum* lat=Lat. lon=Long.",
    ],
    [
      "Namn;Kommentar;lat;lon\nEva Andersson;Det är så mörkt i tunneln att man inte vågar gå;58.41;15.62",
      "unsafePlaces lat=lat lon=lon",
      "otrygga.csv",
    ],
    [
      "Skapad;Typ av ärende;Ärendestatus;Klar;Latitude;Longitude\n2025-09-01;Trasig belysning;Åtgärdat;2025-09-03;58.41;15.62",
      "requests closed=Klar lat=Latitude lon=Longitude reported=Skapad status=Ärendestatus type=Typ av ärende",
    ],
  ])("%s", (text, expected, fileName = "a.csv") => {
    expect(understood(`${text}\n`, fileName)).toBe(expected);
  });

  test("and under none at all, when two columns of numbers put the points in the municipality", () => {
    const { mapping, reasons, header } = preview("datum;typ;kv1;kv2;antal\n2025-09-07;Rån;536308;6474615;3\n");

    expect([header[mapping.columns.lat!], header[mapping.columns.lon!], mapping.epsg]).toEqual(["kv2", "kv1", 3006]);
    expect(reasons.find(({ about }) => about === "columns")).toMatchObject({
      sure: false,
      code: "place-by-values",
      detail: "kv1, kv2",
    });
  });

  test("but whole numbers that look like degrees are counts", () => {
    expect(preview("datum;typ;kv1;kv2\n2025-09-07;Rån;58;15\n").missing).toEqual(["lat", "lon"]);
  });
});

describe("delivered presence is told from incidents", () => {
  test.each([
    ["id;start;minuter;plats;vem;lat;lon\nN1;2025-09-07 22:15;15;Torget;Polis;58.41;15.62", "visits"],
    ["datum;tid;plats;enhet\n2025-09-07;22:15;Torget;Ordningsvakt", "visits"],
    ["Besökt;Slut;Resurs;N;E\n2025-09-07 22:15;2025-09-07 22:30;Polis;6474615;536308", "visits"],
    ["passdatum;klockslag;min;platsnamn\n2025-09-07;22:15;15;Torget", "visits"],
    ["från;till;plats;utförare\n2025-09-07 22:15;2025-09-07 22:30;Torget;Fältgruppen", "visits"],
    ["start;varaktighet (min);aktör;koordinat\n2025-09-07 22:15;12;Polis;58.41, 15.62", "visits"],
    // Registers of events say who came and how long it took, and are events all the same.
    ["id;från;till;kategori;enhet;lat;lon\n1;2025-09-07 22:15;2025-09-07 22:30;Stöld;Polis;58.41;15.62", "incidents"],
    ["datum;brottstyp;minuter;patrull;lat;lon\n2025-09-07 22:15;Rån;25;Polis;58.41;15.62", "incidents"],
    ["händelse;tid;plats;varaktighet;resurs;lat;lon\nRån;2025-09-07 22:15;Torget;25;Polis;58.41;15.62", "incidents"],
    ["id;från;till;plats;lat;lon\n1;2025-09-07 22:15;2025-09-07 22:30;Torget;58.41;15.62", "incidents"],
    ["anmäld;typ;status;ansvarig enhet;lat;lon\n2025-09-07;klotter;öppen;Gata;58.41;15.62", "requests"],
    ["datum;orsak;plats;lat;lon\n2025-09-07;mörkt;Torget;58.41;15.62", "unsafePlaces"],
  ])("%s", (text, kind) => {
    const { mapping, reasons } = preview(`${text}\n`);

    expect(mapping.kind).toBe(kind);
    expect(reasons.find(({ about }) => about === "kind")).toMatchObject({ sure: true });
  });
});

describe("a coordinate system is chosen by its points, and says how many", () => {
  const row = (north: number, east: number) => `2025-09-07;Rån;${north};${east}`;

  test("with the next best", () => {
    const rows = [row(6477205, 186323), row(6477300, 186400), row(6477300, 186500), row(6477400, 142400)];
    const { reasons, mapping } = preview(`datum;typ;N;E\n${rows.join("\n")}\n`);

    expect(mapping.epsg).toBe(3009);
    expect(reasons.find(({ about }) => about === "crs")).toEqual({
      about: "crs",
      sure: true,
      code: "in-municipality",
      detail: "SWEREF 99 15 00",
      found: 3,
      lookedAt: 4,
      runnerUp: { detail: "SWEREF 99 15 45", found: 1 },
    });
  });

  test("and is not sure when the next best is nearly as good", () => {
    const rows = [row(6477205, 186323), row(6477300, 186400), row(6477400, 186500), row(6477400, 142400)];
    const { reasons } = preview(`datum;typ;N;E\n${[...rows, row(6477300, 142300)].join("\n")}\n`);

    expect(reasons.find(({ about }) => about === "crs")).toMatchObject({ sure: false, found: 3, lookedAt: 5 });
  });
});

describe("the forms of dates are judged by the whole column", () => {
  const forms = (...dates: string[]) => {
    const { mapping, reasons } = preview(
      `datum;typ;lat;lon\n${dates.map((date) => `${date};Rån;58,41;15,62`).join("\n")}\n`,
    );
    const { dayFirst, shortYear, dateNumbers } = mapping;
    const why = reasons.filter(({ about }) => about === "dates").map(({ code, sure }) => (sure ? code : `${code}?`));
    return { dayFirst, shortYear, dateNumbers, why: why.join(", ") };
  };

  test.each([
    [["07/09/2025", "13/09/2025"], { dayFirst: true, why: "day-first" }],
    [["07/09/2025", "09/13/2025"], { dayFirst: false, why: "month-first" }],
    [["07/09/2025", "08/09/2025"], { dayFirst: true, why: "day-first-assumed?" }],
    [["07/09/25", "28/09/25"], { dayFirst: true, shortYear: "last", why: "day-first, short-year-last" }],
    [["09/28/25", "09/07/25"], { dayFirst: false, shortYear: "last", why: "month-first, short-year-last" }],
    [["25-09-07", "25-09-28"], { shortYear: "first", why: "short-year-first" }],
    [["25-09-07", "24-09-08"], { shortYear: "first", why: "short-year-first-assumed?" }],
    [["45907", "45908,5", "45909"], { dateNumbers: "excel", why: "excel" }],
    [["1757276100", "1757276200", "1757276300"], { dateNumbers: "unix-seconds", why: "unix-seconds" }],
    [["1757276100000"], { dateNumbers: "unix-milliseconds", why: "unix-milliseconds?" }],
    [["20250907", "20250908"], { dateNumbers: undefined, why: "" }],
    [["2025-09-07", "2025-09-08", "515"], { dateNumbers: undefined, why: "" }],
  ])("%j", (dates, expected) => {
    expect(forms(...dates)).toMatchObject(expected);
  });
});

test("a clock column with from and to gives both ends", () => {
  const { mapping, rows } = preview("datum;klockslag;typ;lat;lon\n2025-09-07;22:15-23:10;Rån;58,41;15,62\n");

  expect(mapping.columns.fromTime).toBe(1);
  expect(rows[0]!.understood.map(({ text }) => text)).toContain("22:15–23:10");
});
