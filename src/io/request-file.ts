import { type RequestStatus, shownId } from "../domain/request.ts";
import type { RequestGroup, RequestList, RequestRow, RequestTiming } from "../domain/request-list.ts";
import type { LeastShown } from "../domain/shown.ts";
import { type DayNumber, isoDateOfDay } from "../domain/time.ts";
import { isInSweden, projectionFor } from "../geo/projection.ts";
import type { CsvDialect, CsvValue } from "./csv-cell.ts";
import { REQUEST_TYPE_WORDS } from "./request-type-words.ts";
import { shownCell } from "./shown-cell.ts";
import { writeCsv } from "./write-csv.ts";

type Column<Of> = readonly [name: string, value: (of: Of, list: RequestList) => CsvValue];

const STATUSES: Readonly<Record<RequestStatus, string>> = { open: "öppen", inProgress: "pågår", closed: "åtgärdad" };
const TIMINGS: Readonly<Record<RequestTiming, string>> = {
  waiting: "inom tiden",
  overdue: "över tiden",
  closedInTime: "åtgärdad i tid",
  closedLate: "åtgärdad för sent",
  unknown: "datum saknas",
  noTarget: "ingen åtgärdstid",
};
const ORIGINS = { file: "fil", changed: "ändrad här", own: "skapad här" } as const;

const ROW_COLUMNS: readonly Column<RequestRow>[] = [
  ["arende_id", ({ request }) => shownId(request)],
  ["typ", ({ request }) => REQUEST_TYPE_WORDS[request.type]],
  ["status", ({ request }) => STATUSES[request.status]],
  ["anmald", ({ request }) => day(request.reportedDay)],
  ["atgardad", ({ request }) => day(request.closedDay)],
  ["dagar", ({ days }) => whole(days)],
  ["atgardstid_timmar", ({ targetHours }) => whole(targetHours)],
  ["mot_atgardstid", ({ timing }) => TIMINGS[timing]],
  ["ansvarig", ({ request }) => request.owner || null],
  ["omradeskod", ({ areaCode }) => areaCode],
  ["omrade", ({ areaName }) => areaName],
  ["narmaste_hotspot", ({ nearest }) => nearest?.name ?? null],
  ["avstand_m", ({ nearest }) => whole(nearest?.meters ?? null)],
  ["beskrivning", ({ request }) => request.description || null],
  ["lat_wgs84", ({ request }) => number(request.lngLat[1], 6)],
  ["lon_wgs84", ({ request }) => number(request.lngLat[0], 6)],
  ["n_sweref99tm", ({ request }) => number(swerefOf(request.lngLat)?.[1] ?? null, 1)],
  ["e_sweref99tm", ({ request }) => number(swerefOf(request.lngLat)?.[0] ?? null, 1)],
  ["slackt_i_morker", ({ dark }, list) => (list.darkFrom === null ? null : dark ? "ja" : "nej")],
  ["handelser_i_morker_12_manader", ({ dark }) => number(dark?.darkEvents ?? null, 1)],
  ["otrygga_procent", ({ dark }) => number(dark?.unsafePercent ?? null, 1)],
  ["otrygga_antal_svar", ({ dark }) => whole(dark?.answers ?? null)],
  ["otrygga_kommunen_procent", ({ dark }) => number(dark?.municipalityPercent ?? null, 1)],
  ["ursprung", ({ request }) => ORIGINS[request.origin]],
];

/** What every file says of the day it was made from. */
const LIST_COLUMNS: readonly Column<unknown>[] = [
  ["per_dag", (_, { today }) => isoDateOfDay(today)],
  ["data_per", (_, { dataAsOf }) => dataAsOf || null],
  ["fiktiv_data", (_, { fictional }) => (fictional ? "ja" : "nej")],
];

/** The listed requests as a table, one row each. An empty cell is "not known or not asked for". */
export function requestsCsv(list: RequestList, dialect: CsvDialect): string {
  return table(list.rows, [...ROW_COLUMNS, ...LIST_COLUMNS], list, dialect);
}

/**
 * The requests by area and type; "alla" are sums. In the shared view a small count reads "färre än k", and one that would
 * give it away "visas inte".
 */
export function requestGroupsCsv(list: RequestList, least: LeastShown, dialect: CsvDialect): string {
  const columns: readonly Column<RequestGroup>[] = [
    ["omradeskod", ({ area }) => (area === null || area === "outside" ? null : area.code)],
    ["omrade", ({ area }) => (area === null ? "alla" : area === "outside" ? "utanför områdena" : area.name)],
    ["typ", ({ type }) => (type === null ? "alla" : REQUEST_TYPE_WORDS[type])],
    ["arenden", ({ total }) => shownCell(total, least)],
    ["oppna", ({ notClosed }) => shownCell(notClosed, least)],
    ["over_tiden", ({ overdue }) => shownCell(overdue, least)],
    ["mediantid_dagar", ({ closure }) => whole(closure?.median ?? null)],
    ["mediantid_lag", ({ closure }) => whole(closure?.low ?? null)],
    ["mediantid_hog", ({ closure }) => whole(closure?.high ?? null)],
    ["antal_bakom_median", ({ closure }) => whole(closure?.n ?? null)],
    ["varav_oppna", ({ closure }) => whole(closure?.waiting ?? null)],
    ["utan_datum", ({ closure }) => whole(closure?.undated ?? null)],
    ["metod", () => "Kaplan–Meier, öppna censurerade"],
  ];
  return table(list.groups, [...columns, ...LIST_COLUMNS], list, dialect);
}

/** A file of the shared view says so in its name: what may be sent on must be told from what may not. */
export function requestsFileName(list: RequestList, kind: "lista" | "grupper", least: LeastShown): string {
  const data = list.dataAsOf === "" ? "" : `_data-${list.dataAsOf}`;
  return `atgarder_${kind}_${isoDateOfDay(list.today)}${data}${least === null ? "" : "_delat"}.csv`;
}

function table<Of>(
  items: readonly Of[],
  columns: readonly Column<Of>[],
  list: RequestList,
  dialect: CsvDialect,
): string {
  return writeCsv(
    columns.map(([name]) => name),
    items.map((item) => columns.map(([, value]) => value(item, list))),
    dialect,
  );
}

function swerefOf([lng, lat]: RequestRow["request"]["lngLat"]) {
  return isInSweden(lng, lat) ? projectionFor(3006).forward(lng, lat) : null;
}

function day(value: DayNumber | null): CsvValue {
  return value === null ? null : isoDateOfDay(value);
}

function whole(value: number | null): CsvValue {
  return number(value, 0);
}

function number(value: number | null, decimals: number): CsvValue {
  return value === null ? null : { number: value, decimals };
}
