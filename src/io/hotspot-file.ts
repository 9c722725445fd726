import type { ChangeVerdict } from "../domain/change.ts";
import type { Persistence, PlaceHistory } from "../domain/place-history.ts";
import type { RankedHotspot, RankedList } from "../domain/priority.ts";
import { isHidden, type LeastShown } from "../domain/shown.ts";
import { isoDateOfDay } from "../domain/time.ts";
import { isInSweden, projectionFor } from "../geo/projection.ts";
import type { CsvDialect, CsvValue } from "./csv-cell.ts";
import { shownCell } from "./shown-cell.ts";
import { writeCsv } from "./write-csv.ts";

/** What a file of the list is made from. */
export interface HotspotFile {
  readonly list: RankedList;
  /** null when it was not asked for. */
  readonly history: PlaceHistory | null;
  /** Under what counts are suppressed in `list`; null in the internal view. */
  readonly least: LeastShown;
}

interface Row extends HotspotFile {
  readonly hotspot: RankedHotspot;
  /** [east, north] of the marker; null outside Sweden. */
  readonly sweref99tm: readonly [number, number] | null;
  readonly sweref991500: readonly [number, number] | null;
}

type Column = readonly [name: string, value: (row: Row) => CsvValue];

const whole = (value: number | null): CsvValue => number(value, 0);
const percent = (share: number | null, decimals: number): CsvValue =>
  number(share === null ? null : share * 100, decimals);

const VERDICTS: Readonly<Record<ChangeVerdict, string>> = {
  increasing: "ökar",
  decreasing: "minskar",
  normal: "inom normal variation",
  tooFew: "för få händelser",
  newOnList: "ny på listan",
  shortHistory: "för kort historik",
};
const PERSISTENCE: Readonly<Record<Persistence, string>> = {
  new: "ny",
  recurring: "återkommande",
  persistent: "varaktig",
};
const WEEKDAYS = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"] as const;

/** The published columns, in their order. An empty cell means "not known or not asked for". */
const COLUMNS: readonly Column[] = [
  ["rang", ({ hotspot }) => whole(hotspot.rank)],
  ["plats_lag", ({ hotspot }) => whole(hotspot.rankLow)],
  ["plats_hog", ({ hotspot }) => whole(hotspot.rankHigh)],
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
  ["antal", ({ hotspot, least }) => shownCell(hotspot.count, least)],
  ["antal_12_manader", ({ hotspot, least }) => shownCell(hotspot.count12Months, least)],
  ["antal_lag", ({ hotspot }) => number(hotspot.count12MonthsLow, 1)],
  ["antal_hog", ({ hotspot }) => number(hotspot.count12MonthsHigh, 1)],
  ["andel_procent", ({ hotspot }) => percent(hotspot.share, 2)],
  ["kumulativ_andel_procent", ({ hotspot }) => percent(hotspot.cumulativeShare, 2)],
  ["pai", ({ hotspot }) => number(hotspot.pai, 2)],
  ["statistiskt_sakerstalld", ({ hotspot }) => (hotspot.isSignificant ? "ja" : "nej")],
  ["q_varde", ({ hotspot }) => number(hotspot.qValue, 4)],
  ["varaktighet", ({ hotspot, history }) => persistenceOf(hotspot, history)],
  ["antal_senaste_28_dagar", ({ hotspot, least }) => shownCell(hotspot.change.recent, least)],
  ["forvantat_28_dagar", ({ hotspot }) => number(hotspot.change.expected, 1)],
  ["kvot", ({ hotspot }) => number(hotspot.change.ratio, 2)],
  ["p_varde", ({ hotspot }) => number(hotspot.change.pValue, 4)],
  ["bedomning", ({ hotspot }) => verdictOf(hotspot)],
  ["dominerande_kategori", ({ hotspot }) => hotspot.dominantCategory],
  ["dominerande_andel_procent", ({ hotspot }) => percent(hotspot.dominantShare, 1)],
  ["toppveckodag", ({ hotspot }) => topWeekday(hotspot)],
  ["topptimmar", ({ hotspot }) => topHours(hotspot)],
  ["andel_osaker_tid_procent", ({ hotspot }) => percent(hotspot.uncertainTimeShare, 1)],
  ["otrygga_procent", ({ hotspot }) => number(hotspot.survey?.percent ?? null, 1)],
  ["otrygga_lag", ({ hotspot }) => number(hotspot.survey?.low ?? null, 1)],
  ["otrygga_hog", ({ hotspot }) => number(hotspot.survey?.high ?? null, 1)],
  ["otrygga_antal_svar", ({ hotspot }) => whole(hotspot.survey?.answers ?? null)],
  ["otrygga_platser", ({ hotspot, least }) => shownCell(hotspot.unsafePlaces, least)],
  ["oppna_fysiska_arenden", ({ hotspot, least }) => shownCell(hotspot.openRequests, least)],
  ["aldsta_arende_dagar", ({ hotspot }) => whole(hotspot.oldestRequestDays)],
  ["prioritet", ({ hotspot }) => number(hotspot.priority.total, 1)],
  ["bidrag_handelser", ({ hotspot }) => number(hotspot.priority.incidents, 1)],
  ["bidrag_fysiskt", ({ hotspot }) => number(hotspot.priority.physical, 1)],
  ["bidrag_otrygghet", ({ hotspot }) => number(hotspot.priority.fear, 1)],
  ["period_fran", ({ list }) => isoDateOfDay(list.period.fromDay)],
  ["period_till", ({ list }) => isoDateOfDay(list.period.toDay)],
  ["data_per", ({ list }) => list.dataAsOf],
  ["metod", () => "diskar"],
  ["parametrar", ({ list }) => parameters(list)],
  ["fiktiv_data", ({ list }) => (list.fictional ? "ja" : "nej")],
];

/** The ranked list as a table. */
export function hotspotsCsv(content: HotspotFile, dialect: CsvDialect): string {
  const rows = content.list.hotspots.map((hotspot) => valuesOf(rowOf(hotspot, content)));
  return writeCsv(
    COLUMNS.map(([name]) => name),
    rows,
    dialect,
  );
}

/** The ranked list as GeoJSON: the same columns as properties of the counted areas. */
export function hotspotsGeoJson(content: HotspotFile): string {
  const features = content.list.hotspots.map((hotspot) => {
    const values = valuesOf(rowOf(hotspot, content));
    const properties = Object.fromEntries(COLUMNS.map(([name], i) => [name, jsonValue(values[i]!)]));
    return { type: "Feature", geometry: { type: "MultiPolygon", coordinates: hotspot.polygons }, properties };
  });
  return `${JSON.stringify({ type: "FeatureCollection", features })}\n`;
}

/** A file of the shared view says so in its name: what may be sent on must be told from what may not. */
export function hotspotsFileName({ list, least }: Pick<HotspotFile, "list" | "least">, extension: string): string {
  const view = least === null ? "" : "_delat";
  return `hotspots_linkoping_${isoDateOfDay(list.period.toDay)}_data-${list.dataAsOf}${view}.${extension}`;
}

function rowOf(hotspot: RankedHotspot, { list, history, least }: HotspotFile): Row {
  const [lng, lat] = hotspot.marker;
  const isSwedish = isInSweden(lng, lat);
  return {
    hotspot,
    list,
    history,
    least,
    sweref99tm: isSwedish ? projectionFor(3006).forward(lng, lat) : null,
    sweref991500: isSwedish ? projectionFor(3009).forward(lng, lat) : null,
  };
}

function valuesOf(row: Row): CsvValue[] {
  return COLUMNS.map(([, value]) => value(row));
}

function parameters(list: RankedList): string {
  const { radiusMeters, halfLifeDays, places, order, weights, leftOut, piledEvents, selectionText } = list;
  const share = (weight: number) => String(Math.round(100 * weight));
  return [
    `R=${radiusMeters}`,
    `H=${halfLifeDays}`,
    `N=${places}`,
    order === "incidents"
      ? "ordning=händelser"
      : `ordning=prioritet vikter=${share(weights.incidents)}/${share(weights.physical)}/${share(weights.fear)}`,
    ...(leftOut.length > 0 ? [`utelämnat=${leftOut.map(({ category }) => category).join(", ")}`] : []),
    ...(isHidden(piledEvents) || piledEvents === 0 ? [] : [`utan_noggrann_plats=${piledEvents}`]),
    `urval=${selectionText}`,
  ].join(" ");
}

function persistenceOf({ id }: RankedHotspot, history: PlaceHistory | null): CsvValue {
  const persistence = history?.byId[id];
  return persistence ? PERSISTENCE[persistence] : null;
}

/** Empty where the counts are kept back: then nothing has been judged. */
function verdictOf({ change: { verdict, recent } }: RankedHotspot): CsvValue {
  return verdict === "tooFew" && isHidden(recent) ? null : VERDICTS[verdict];
}

function topWeekday({ rhythm }: RankedHotspot): CsvValue {
  const top = rhythm.blocks[0];
  return top ? WEEKDAYS[top.weekday] : null;
}

/** The strongest block as `20–24`; over midnight `22–02`. */
function topHours({ rhythm }: RankedHotspot): CsvValue {
  const top = rhythm.blocks[0];
  if (!top) return null;
  const end = top.fromHour + top.hours;
  const twoDigits = (hour: number) => String(hour).padStart(2, "0");
  return `${twoDigits(top.fromHour)}–${twoDigits(end > 24 ? end - 24 : end)}`;
}

function number(value: number | null, decimals: number): CsvValue {
  return value === null || !Number.isFinite(value) ? null : { number: value, decimals };
}

function jsonValue(value: CsvValue): string | number | null {
  return value === null || typeof value === "string" ? value : Number(value.number.toFixed(value.decimals));
}
