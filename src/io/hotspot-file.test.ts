import fc from "fast-check";
import { expect, test } from "vitest";
import type { RankedHotspot, RankedList } from "../domain/priority.ts";
import { SUPPRESSED } from "../domain/shown.ts";
import { dayOfCivil } from "../domain/time.ts";
import { projectionFor } from "../geo/projection.ts";
import { withoutGuard } from "./cell.ts";
import { csvCell } from "./csv-cell.ts";
import { csvTable } from "./csv-table.ts";
import { type HotspotFile, hotspotsCsv, hotspotsFileName, hotspotsGeoJson } from "./hotspot-file.ts";
import { issuesCsv } from "./issues-csv.ts";
import { parseNumber } from "./parse-number.ts";

const hotspot: RankedHotspot = {
  rank: 1,
  rankLow: 1,
  rankHigh: 3,
  id: "H5363256474625",
  name: "=Stora; torget",
  areaCode: "0580R001",
  areaName: "Innerstaden",
  marker: [15.6214, 58.4108],
  markerXy: [536308.5364, 6474614.9988],
  centerXy: [536312.5, 6474612.5],
  polygons: [
    [
      [
        [15.62, 58.41],
        [15.63, 58.41],
        [15.63, 58.42],
        [15.62, 58.41],
      ],
    ],
  ],
  countedAreaKm2: 0.0706,
  score: 123.456,
  scoreUnit: 0.5,
  effectiveCount: 246.9,
  count: 480,
  count12Months: 151,
  count12MonthsLow: 127.87,
  count12MonthsHigh: 177.12,
  share: 0.03456,
  cumulativeShare: 0.03456,
  pai: 12.345,
  qValue: 0.00123,
  isSignificant: true,
  change: {
    verdict: "normal",
    recent: 11,
    before: 129,
    beforeDays: 364,
    expected: 9.96,
    ratio: 1.104,
    ratioLow: 0.54,
    ratioHigh: 2.05,
    pValue: 0.7471,
  },
  rhythm: {
    hours: new Array<number>(168).fill(0),
    known: 450,
    unknown: 30,
    midnight: 0,
    profile: null,
    blocks: [{ weekday: 4, fromHour: 22, hours: 4, share: 0.1 }],
  },
  dominantCategory: "Stöld",
  dominantShare: 0.4,
  categories: [{ category: "Stöld", count: 192 }],
  uncertainTimeShare: 0.0625,
  unsafePlaces: null,
  openRequests: 3,
  requestWeight: 4,
  oldestRequestDays: null,
  survey: { percent: 36.3, low: 28.2, high: 45.2, answers: 120 },
  priority: { total: 71.25, incidents: 60, physical: null, fear: 11.25 },
};

const list: RankedList = {
  hotspots: [hotspot],
  totalEvents: 13_889,
  leftOut: [{ category: "Narkotikabrott", count: 40 }],
  piledEvents: 0,
  rhythm: hotspot.rhythm,
  order: "incidents",
  weights: { incidents: 0.6, physical: 0.15, fear: 0.25 },
  missingParts: ["physical"],
  stability: { staying: 1, of: 1 },
  period: { fromDay: dayOfCivil(2022, 10, 1), toDay: dayOfCivil(2025, 9, 30) },
  dataAsOf: "2025-09-30",
  studyAreaKm2: 50,
  radiusMeters: 150,
  halfLifeDays: 365,
  places: 20,
  epsg: 3006,
  selectionText: "allt",
  fictional: true,
};

const content: HotspotFile = {
  list,
  history: { isShort: false, byId: { H5363256474625: "persistent" }, listedMonths: { H5363256474625: 12 }, left: [] },
  least: null,
};

const COLUMNS =
  "rang;plats_lag;plats_hog;hotspot_id;namn;omrade;lat_wgs84;lon_wgs84;n_sweref99tm;e_sweref99tm;n_sweref991500;e_sweref991500;radie_m;antal;antal_12_manader;antal_lag;antal_hog;andel_procent;kumulativ_andel_procent;pai;statistiskt_sakerstalld;q_varde;varaktighet;antal_senaste_28_dagar;forvantat_28_dagar;kvot;p_varde;bedomning;dominerande_kategori;dominerande_andel_procent;toppveckodag;topptimmar;andel_osaker_tid_procent;otrygga_procent;otrygga_lag;otrygga_hog;otrygga_antal_svar;otrygga_platser;oppna_fysiska_arenden;aldsta_arende_dagar;prioritet;bidrag_handelser;bidrag_fysiskt;bidrag_otrygghet;period_fran;period_till;data_per;metod;parametrar;fiktiv_data";

test("the Excel dialect: byte order mark, semicolons, decimal commas, CRLF, guarded and quoted text", () => {
  const csv = hotspotsCsv(content, "excel");

  expect(csv).toBe(
    `\uFEFF${COLUMNS}\r\n1;1;3;H5363256474625;"'=Stora; torget";Innerstaden;58,410800;15,621400;6474615,0;536308,5;6477205,9;186323,1;150;480;151;127,9;177,1;3,46;3,46;12,35;ja;0,0012;varaktig;11;10,0;1,10;0,7471;inom normal variation;Stöld;40,0;fredag;22–02;6,3;36,3;28,2;45,2;120;;3;;71,3;60,0;;11,3;2022-10-01;2025-09-30;2025-09-30;diskar;R=150 H=365 N=20 ordning=händelser utelämnat=Narkotikabrott urval=allt;ja\r\n`,
  );
});

test("the GIS dialect: commas, decimal points, LF, no byte order mark", () => {
  const [header, row] = hotspotsCsv(content, "gis").split("\n");

  expect(header).toBe(COLUMNS.replaceAll(";", ","));
  expect(row).toContain(",'=Stora; torget,Innerstaden,58.410800,15.621400,6474615.0,");
});

test("GeoJSON has the same columns, numbers as numbers and null for what is not known", () => {
  const { features } = JSON.parse(hotspotsGeoJson(content));

  expect(Object.keys(features[0].properties).join(";")).toBe(COLUMNS);
  expect(features[0].properties).toMatchObject({
    rang: 1,
    plats_lag: 1,
    bidrag_fysiskt: null,
    namn: "=Stora; torget",
    pai: 12.35,
    fiktiv_data: "ja",
  });
  expect(features[0].geometry).toEqual({ type: "MultiPolygon", coordinates: hotspot.polygons });
});

test("outside Sweden the SWEREF columns are empty", () => {
  const abroad = { ...list, epsg: 32616, hotspots: [{ ...hotspot, marker: [-87.62, 41.79] as const }] };

  expect(hotspotsCsv({ ...content, list: abroad }, "excel")).toContain(";41,790000;-87,620000;;;;;150;");
});

test("the shared view writes what is suppressed in words", () => {
  const shared = { ...list, hotspots: [{ ...hotspot, count12Months: SUPPRESSED, openRequests: SUPPRESSED } as const] };

  const csv = hotspotsCsv({ list: shared, history: null, least: 5 }, "excel");

  expect(csv).toContain(";480;färre än 5;");
  expect(csv).toContain(";120;;färre än 5;;");
});

test("the order by priority is written with its weights", () => {
  const csv = hotspotsCsv({ ...content, list: { ...list, order: "priority" } }, "excel");

  expect(csv).toContain("ordning=prioritet vikter=60/15/25 ");
});

test("the file's name says period and data-as-of", () => {
  expect(hotspotsFileName({ list, least: null }, "csv")).toBe("hotspots_linkoping_2025-09-30_data-2025-09-30.csv");
  expect(hotspotsFileName({ list, least: 5 }, "csv")).toBe("hotspots_linkoping_2025-09-30_data-2025-09-30_delat.csv");
});

test("our own reader gets the same numbers and texts back from both dialects", () => {
  for (const dialect of ["excel", "gis"] as const) {
    const bytes = new TextEncoder().encode(hotspotsCsv(content, dialect));
    const table = csvTable(bytes, dialect === "excel" ? "utf-8-bom" : "utf-8", dialect === "excel" ? ";" : ",")!;
    const [cells] = [...table.rows()][0]!.rows;
    const cell = (name: string) => cells![table.header.indexOf(name)]!;

    expect(withoutGuard(cell("namn"))).toBe(hotspot.name);
    expect(parseNumber(cell("lat_wgs84"))).toBe(58.4108);
    expect(parseNumber(cell("antal"))).toBe(480);
    const back = projectionFor(3006).inverse(parseNumber(cell("e_sweref99tm")), parseNumber(cell("n_sweref99tm")));
    expect(back[0]).toBeCloseTo(15.6214, 5);
  }
});

test.each([
  ["=1+1", "'=1+1"],
  ["+46", "'+46"],
  ["-5", "'-5"],
  ["@x", "'@x"],
  ["\tx", "'\tx"],
  ["'=x", "''=x"],
  ["O'Brien", "O'Brien"],
  ['a"b', '"a""b"'],
  ["a;b", '"a;b"'],
  ["a\nb", '"a\nb"'],
  ["a,b", "a,b"],
])("the text %j is written %j", (text, written) => {
  expect(csvCell(text, "excel")).toBe(written);
});

test("numbers never get an apostrophe, and zero has no sign", () => {
  expect(csvCell({ number: -5.25, decimals: 2 }, "excel")).toBe("-5,25");
  expect(csvCell({ number: -0.001, decimals: 1 }, "gis")).toBe("0.0");
});

test("any text survives writing and reading", () => {
  // Line breaks of all systems are read as one; blank ends do not matter here.
  fc.assert(
    fc.property(
      fc.string().filter((text) => !text.includes("\r")),
      (text) => {
        const bytes = new TextEncoder().encode(`namn;lat\n${csvCell(text, "excel")};1\n`);
        const cells = [...csvTable(bytes, "utf-8", ";")!.rows()].flatMap(({ rows }) => rows);
        expect(withoutGuard(cells[0]![0]!)).toBe(text);
      },
    ),
  );
});

test("issues are a table for Excel with a sentence for each reason", () => {
  const parts = issuesCsv([
    {
      fileName: "a.csv",
      line: 3,
      column: "lat",
      fate: "refused",
      code: "coordinate-not-a-number",
      text: "=norr",
      row: "=norr;1",
    },
  ]);

  expect([...parts].join("")).toBe(
    "\uFEFFfil;rad;kolumn;utfall;orsak;text;rad_i_filen\r\na.csv;3;lat;avvisad;Koordinaten är inte ett tal.;'=norr;\"'=norr;1\"\r\n",
  );
});
