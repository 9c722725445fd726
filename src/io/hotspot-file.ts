import type { Hotspot, HotspotList } from "../domain/hotspot.ts";
import { isoDateOfDay } from "../domain/time.ts";
import { isInSweden, projectionFor } from "../geo/projection.ts";
import type { CsvDialect, CsvValue } from "./csv-cell.ts";
import { writeCsv } from "./write-csv.ts";

interface Row {
  readonly hotspot: Hotspot;
  readonly list: HotspotList;
  /** [east, north] of the marker; null outside Sweden. */
  readonly sweref99tm: readonly [number, number] | null;
  readonly sweref991500: readonly [number, number] | null;
}

type Column = readonly [name: string, value: (row: Row) => CsvValue];

const whole = (value: number | null): CsvValue => number(value, 0);
const percent = (share: number | null, decimals: number): CsvValue =>
  number(share === null ? null : share * 100, decimals);
const notYet = (): CsvValue => null;

/**
 * The published columns, in their order. Those that the program does not compute yet are there and empty: an empty cell
 * means "not known or not asked for".
 */
const COLUMNS: readonly Column[] = [
  ["rang", ({ hotspot }) => whole(hotspot.rank)],
  ["plats_lag", notYet],
  ["plats_hog", notYet],
  ["hotspot_id", ({ hotspot }) => hotspot.id],
  ["namn", ({ hotspot }) => hotspot.name],
  ["omrade", ({ hotspot }) => hotspot.areaName],
  ["lat_wgs84", ({ hotspot }) => number(hotspot.marker[1], 6)],
  ["lon_wgs84", ({ hotspot }) => number(hotspot.marker[0], 6)],
  ["n_sweref99tm", ({ sweref99tm }) => number(sweref99tm?.[1] ?? null, 1)],
  ["e_sweref99tm", ({ sweref99tm }) => number(sweref99tm?.[0] ?? null, 1)],
  ["n_sweref991500", ({ sweref991500 }) => number(sweref991500?.[1] ?? null, 1)],
  ["e_sweref991500", ({ sweref991500 }) => number(sweref991500?.[0] ?? null, 1)],
  ["radie_m", ({ list }) => whole(list.radiusMeters)],
  ["antal", ({ hotspot }) => whole(hotspot.count)],
  ["antal_12_manader", ({ hotspot }) => whole(hotspot.count12Months)],
  ["antal_lag", notYet],
  ["antal_hog", notYet],
  ["andel_procent", ({ hotspot }) => percent(hotspot.share, 2)],
  ["kumulativ_andel_procent", ({ hotspot }) => percent(hotspot.cumulativeShare, 2)],
  ["pai", ({ hotspot }) => number(hotspot.pai, 2)],
  ["statistiskt_sakerstalld", notYet],
  ["q_varde", notYet],
  ["varaktighet", notYet],
  ["antal_senaste_28_dagar", ({ hotspot }) => whole(hotspot.countLast28Days)],
  ["forvantat_28_dagar", ({ hotspot }) => number(hotspot.expected28Days, 1)],
  ["kvot", notYet],
  ["p_varde", notYet],
  ["bedomning", notYet],
  ["dominerande_kategori", ({ hotspot }) => hotspot.dominantCategory],
  ["dominerande_andel_procent", ({ hotspot }) => percent(hotspot.dominantShare, 1)],
  ["toppveckodag", notYet],
  ["topptimmar", notYet],
  ["andel_osaker_tid_procent", ({ hotspot }) => percent(hotspot.uncertainTimeShare, 1)],
  ["otrygga_procent", ({ hotspot }) => number(hotspot.survey?.percent ?? null, 1)],
  ["otrygga_lag", ({ hotspot }) => number(hotspot.survey?.low ?? null, 1)],
  ["otrygga_hog", ({ hotspot }) => number(hotspot.survey?.high ?? null, 1)],
  ["otrygga_antal_svar", ({ hotspot }) => whole(hotspot.survey?.answers ?? null)],
  ["otrygga_platser", ({ hotspot }) => whole(hotspot.unsafePlaces)],
  ["oppna_fysiska_arenden", ({ hotspot }) => whole(hotspot.openRequests)],
  ["aldsta_arende_dagar", ({ hotspot }) => whole(hotspot.oldestRequestDays)],
  ["prioritet", notYet],
  ["bidrag_handelser", notYet],
  ["bidrag_fysiskt", notYet],
  ["bidrag_otrygghet", notYet],
  ["period_fran", ({ list }) => isoDateOfDay(list.period.fromDay)],
  ["period_till", ({ list }) => isoDateOfDay(list.period.toDay)],
  ["data_per", ({ list }) => list.dataAsOf],
  ["metod", () => "diskar"],
  ["parametrar", ({ list }) => parameters(list)],
  ["fiktiv_data", ({ list }) => (list.fictional ? "ja" : "nej")],
];

/** The ranked list as a table. */
export function hotspotsCsv(list: HotspotList, dialect: CsvDialect): string {
  const rows = list.hotspots.map((hotspot) => valuesOf(rowOf(hotspot, list)));
  return writeCsv(
    COLUMNS.map(([name]) => name),
    rows,
    dialect,
  );
}

/** The ranked list as GeoJSON: the same columns as properties of the counted areas. */
export function hotspotsGeoJson(list: HotspotList): string {
  const features = list.hotspots.map((hotspot) => {
    const values = valuesOf(rowOf(hotspot, list));
    const properties = Object.fromEntries(COLUMNS.map(([name], i) => [name, jsonValue(values[i]!)]));
    return { type: "Feature", geometry: { type: "MultiPolygon", coordinates: hotspot.polygons }, properties };
  });
  return `${JSON.stringify({ type: "FeatureCollection", features })}\n`;
}

export function hotspotsFileName(list: HotspotList, extension: string): string {
  return `hotspots_linkoping_${isoDateOfDay(list.period.toDay)}_data-${list.dataAsOf}.${extension}`;
}

function rowOf(hotspot: Hotspot, list: HotspotList): Row {
  const [lng, lat] = hotspot.marker;
  const isSwedish = isInSweden(lng, lat);
  return {
    hotspot,
    list,
    sweref99tm: isSwedish ? projectionFor(3006).forward(lng, lat) : null,
    sweref991500: isSwedish ? projectionFor(3009).forward(lng, lat) : null,
  };
}

function valuesOf(row: Row): CsvValue[] {
  return COLUMNS.map(([, value]) => value(row));
}

function parameters({ radiusMeters, halfLifeDays, places, selectionText }: HotspotList): string {
  return `R=${radiusMeters} H=${halfLifeDays} N=${places} ordning=händelser urval=${selectionText}`;
}

function number(value: number | null, decimals: number): CsvValue {
  return value === null || !Number.isFinite(value) ? null : { number: value, decimals };
}

function jsonValue(value: CsvValue): string | number | null {
  return value === null || typeof value === "string" ? value : Number(value.number.toFixed(value.decimals));
}
