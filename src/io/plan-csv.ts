import type { MISSED_REASONS, Visit, VisitOutcome, VisitStatus } from "../domain/presence.ts";
import type { IsoDate } from "../domain/time.ts";
import { isoMinuteOf } from "../domain/time.ts";
import { isInSweden, projectionFor } from "../geo/projection.ts";
import type { CsvDialect, CsvValue } from "./csv-cell.ts";
import { reasonText, TRAVEL_WORDS } from "./describe-visit.ts";
import { actorText } from "./read-actor.ts";
import { writeCsv } from "./write-csv.ts";

export interface PlanFile {
  /** By start. */
  readonly visits: readonly Visit[];
  /** What became of them, where that is known. */
  readonly statuses: readonly VisitStatus[];
  /** Last day of the data that the plan rests on. */
  readonly dataAsOf: IsoDate;
  /** Whether the plan was made from invented data. A visit that is invented itself says so anyway. */
  readonly fictional: boolean;
}

const OUTCOMES: Readonly<Record<VisitOutcome, string>> = {
  done: "genomfört",
  missed: "inte genomfört",
  unknown: "inget sagt",
  ahead: "kommande",
};
const MISSED: Readonly<Record<(typeof MISSED_REASONS)[number], string>> = {
  callOut: "utryckning",
  staff: "för få i tjänst",
  weather: "väder",
  other: "annat",
};

interface Row {
  readonly visit: Visit;
  readonly status: VisitStatus | null;
  readonly sweref99tm: readonly [east: number, north: number] | null;
  readonly file: PlanFile;
}

const COLUMNS: readonly (readonly [name: string, value: (row: Row) => CsvValue])[] = [
  ["id", ({ visit }) => visit.id],
  ["start", ({ visit }) => isoMinuteOf(visit.startMinute)],
  ["slut", ({ visit }) => isoMinuteOf(visit.startMinute + visit.minutes)],
  ["minuter", ({ visit }) => ({ number: visit.minutes, decimals: 0 })],
  ["plats", ({ visit }) => visit.place.name],
  ["lat", ({ visit }) => ({ number: visit.place.lngLat[1], decimals: 7 })],
  ["lon", ({ visit }) => ({ number: visit.place.lngLat[0], decimals: 7 })],
  ["n_sweref99tm", ({ sweref99tm }) => meters(sweref99tm?.[1])],
  ["e_sweref99tm", ({ sweref99tm }) => meters(sweref99tm?.[0])],
  ["vem", ({ visit }) => actorText(visit.actor)],
  ["lag", ({ visit }) => ({ number: visit.team, decimals: 0 })],
  ["färdsätt", ({ visit }) => TRAVEL_WORDS[visit.mode]],
  ["låst", ({ visit }) => (visit.locked ? "ja" : "nej")],
  ["källa", ({ visit }) => (visit.origin === "proposed" ? "förslag" : "egen")],
  ["skäl", ({ visit }) => reasonText(visit)],
  ["anteckning", ({ visit }) => visit.note],
  ["utfall", ({ status }) => (status ? OUTCOMES[status.outcome] : null)],
  ["orsak", ({ status }) => (status?.missed ? MISSED[status.missed.why] : null)],
  ["data_per", ({ file }) => file.dataAsOf],
  ["fiktiv_data", ({ visit, file }) => (file.fictional || visit.invented ? "ja" : "nej")],
];

/** The plan as a table, one row a visit, in Swedish. */
export function planCsv(file: PlanFile, dialect: CsvDialect): string {
  const statusById = new Map(file.statuses.map((status) => [status.visit.id, status]));
  const rows = file.visits.map((visit) => {
    const [lng, lat] = visit.place.lngLat;
    const sweref99tm = isInSweden(lng, lat) ? projectionFor(3006).forward(lng, lat) : null;
    const row: Row = { visit, status: statusById.get(visit.id) ?? null, sweref99tm, file };
    return COLUMNS.map(([, value]) => value(row));
  });
  return writeCsv(
    COLUMNS.map(([name]) => name),
    rows,
    dialect,
  );
}

function meters(value: number | undefined): CsvValue {
  return value === undefined ? null : { number: value, decimals: 1 };
}
