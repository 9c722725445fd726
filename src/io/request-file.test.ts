import { describe, expect, it } from "vitest";
import { DEFAULT_SERVICE_TARGETS } from "../domain/request.ts";
import type { RequestList, RequestRow } from "../domain/request-list.ts";
import { SUPPRESSED, WITHHELD } from "../domain/shown.ts";
import { dayOfIsoDate } from "../domain/time.ts";
import { requestGroupsCsv, requestsCsv, requestsFileName } from "./request-file.ts";

const day = (date: string) => dayOfIsoDate(date)!;

const row: RequestRow = {
  request: {
    id: "R1/lighting/2026-10-01/58.4100/15.6200",
    inFile: { id: "R1", key: "R1/lighting/2026-10-01/58.4100/15.6200" },
    type: "lighting",
    status: "open",
    reportedDay: day("2026-10-01"),
    closedDay: null,
    lngLat: [15.62, 58.41],
    x: 0,
    y: 0,
    description: "=1+1; trasig lampa",
    owner: "",
    origin: "changed",
  },
  areaCode: "0580R001",
  areaName: "Innerstaden",
  days: 31,
  targetHours: 240,
  timing: "overdue",
  nearest: { id: "h", name: "Torget", meters: 123.4 },
  dark: {
    unsafePercent: 47,
    answers: 66,
    municipalityPercent: 32.7,
    isClear: true,
    darkEvents: 32.66,
    usualDarkEvents: 23.9,
  },
};

const list: RequestList = {
  rows: [row],
  matching: 1,
  totals: { all: 1, notClosed: 1, notClosedBefore: null, overdue: 1, own: 0, dark: 1 },
  groups: [
    {
      area: null,
      type: null,
      total: 61,
      notClosed: 14,
      overdue: WITHHELD,
      closure: { n: 60, waiting: 14, undated: 1, median: 9, low: 7, high: null },
    },
    { area: "outside", type: "graffiti", total: SUPPRESSED, notClosed: SUPPRESSED, overdue: SUPPRESSED, closure: null },
  ],
  owners: [""],
  areas: [],
  targets: DEFAULT_SERVICE_TARGETS,
  today: day("2026-11-01"),
  dataAsOf: "2026-10-31",
  darkFrom: day("2025-11-01"),
  fictional: true,
};

/** Header → cell of each row. */
function tableOf(csv: string, delimiter: string): Record<string, string>[] {
  const [header, ...lines] = csv.replace("\uFEFF", "").trim().split(/\r?\n/);
  const names = header!.split(delimiter);
  return lines.map((line) => {
    const cells = [...line.matchAll(new RegExp(`("(?:[^"]|"")*"|[^${delimiter}]*)(?:${delimiter}|$)`, "g"))];
    return Object.fromEntries(names.map((name, i) => [name, cells[i]![1]!]));
  });
}

describe("the list as a file", () => {
  it("says everything the row says, in Swedish, with the day and that it is invented", () => {
    const [read] = tableOf(requestsCsv(list, "excel"), ";");

    expect(read).toMatchObject({
      arende_id: "R1",
      typ: "belysning",
      status: "öppen",
      anmald: "2026-10-01",
      atgardad: "",
      dagar: "31",
      atgardstid_timmar: "240",
      mot_atgardstid: "över tiden",
      ansvarig: "",
      omrade: "Innerstaden",
      narmaste_hotspot: "Torget",
      avstand_m: "123",
      lat_wgs84: "58,410000",
      slackt_i_morker: "ja",
      handelser_i_morker_12_manader: "32,7",
      otrygga_procent: "47,0",
      ursprung: "ändrad här",
      per_dag: "2026-11-01",
      data_per: "2026-10-31",
      fiktiv_data: "ja",
    });
    // A spreadsheet would run it.
    expect(read!.beskrivning).toBe('"\'=1+1; trasig lampa"');
  });

  it("for GIS has points and commas, and the same columns", () => {
    const [read] = tableOf(requestsCsv(list, "gis"), ",");

    expect(read!.lat_wgs84).toBe("58.410000");
    expect(Object.keys(read!)).toEqual(Object.keys(tableOf(requestsCsv(list, "excel"), ";")[0]!));
  });
});

describe("the groups as a file", () => {
  it("keep hidden counts hidden, and an upper limit that is not reached empty", () => {
    const [all, outside] = tableOf(requestGroupsCsv(list, 3, "excel"), ";");

    expect(all).toMatchObject({
      omrade: "alla",
      typ: "alla",
      arenden: "61",
      over_tiden: "visas inte",
      mediantid_dagar: "9",
      mediantid_lag: "7",
      mediantid_hog: "",
      antal_bakom_median: "60",
      varav_oppna: "14",
      utan_datum: "1",
    });
    expect(outside).toMatchObject({
      omrade: "utanför områdena",
      typ: "klotter",
      arenden: "färre än 3",
      mediantid_dagar: "",
    });
  });

  it("say in the name of the file what they are of, and that they may be sent on", () => {
    expect(requestsFileName(list, "grupper", 3)).toBe("atgarder_grupper_2026-11-01_data-2026-10-31_delat.csv");
    expect(requestsFileName({ ...list, dataAsOf: "" }, "lista", null)).toBe("atgarder_lista_2026-11-01.csv");
  });
});
