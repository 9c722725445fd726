import type { EpsgCode } from "../domain/coordinates.ts";
import { type IncidentRows, TIME_KNOWN, TIME_UNCERTAIN, UNDATED } from "../domain/incident.ts";
import type { RequestStatus } from "../domain/request.ts";
import type { SurveyRow } from "../domain/survey.ts";
import {
  type DayNumber,
  dayOfMinute,
  isoDateOfDay,
  isoMinuteOf,
  type LocalMinute,
  MINUTES_PER_DAY,
} from "../domain/time.ts";
import { projectionFor } from "../geo/projection.ts";
import type { CsvDialect, CsvValue } from "./csv-cell.ts";
import type { ImportedData } from "./import-model.ts";
import { actorText } from "./read-actor.ts";
import { REQUEST_TYPE_WORDS } from "./request-type-words.ts";
import { csvLines, writeCsv } from "./write-csv.ts";

export interface RowsFile {
  readonly data: ImportedData;
  /** System of the incidents' x and y. */
  readonly metricEpsg: EpsgCode;
  readonly fictional: boolean;
}

const ROWS_PER_PART = 500;

/** Words that the import reads back as the same. */
const STATUSES: Readonly<Record<RequestStatus, string>> = {
  open: "öppen",
  inProgress: "pågår",
  closed: "åtgärdad",
};

/**
 * The rows of a source as they were understood, with the columns of `docs/file-formats.md` and places in WGS84. Read
 * back they give the same rows: the same minutes, the same places within 2 cm, and the same texts, but that a line break
 * within one is always a line feed. Areas are no table; of them nothing. In parts, for there may be a million rows:
 * whoever joins them can pause between.
 */
export function* rowsCsv({ data, metricEpsg, fictional }: RowsFile, dialect: CsvDialect): Generator<string> {
  const table = tableOf(data, metricEpsg, fictional ? "ja" : "nej");
  if (!table) return;
  yield writeCsv([...table.header, "fiktiv_data"], [], dialect);
  let part: (readonly CsvValue[])[] = [];
  for (const row of table.rows) {
    part.push(row);
    if (part.length < ROWS_PER_PART) continue;
    yield csvLines(part, dialect);
    part = [];
  }
  yield csvLines(part, dialect);
}

interface Table {
  /** Without the last column, which says whether the data are invented. */
  readonly header: readonly string[];
  readonly rows: Iterable<readonly CsvValue[]>;
}

function tableOf(data: ImportedData, metricEpsg: EpsgCode, mark: string): Table | null {
  switch (data.kind) {
    case "incidents":
      return {
        header: ["id", "från", "till", "kategori", "underkategori", "lat", "lon"],
        rows: incidentCells(data.incidents, metricEpsg, mark),
      };
    case "requests":
      return {
        header: ["id", "anmäld", "typ", "status", "åtgärdad", "lat", "lon", "beskrivning", "ansvarig"],
        rows: each(data.requests, ({ id, reportedDay, type, status, closedDay, lngLat, description, owner }) => [
          id,
          dayCell(reportedDay),
          REQUEST_TYPE_WORDS[type],
          STATUSES[status],
          dayCell(closedDay),
          degrees(lngLat[1]),
          degrees(lngLat[0]),
          description,
          owner,
          mark,
        ]),
      };
    case "unsafePlaces":
      return {
        header: ["id", "datum", "orsak", "lat", "lon"],
        rows: each(data.unsafePlaces, ({ id, day, reason, lngLat }) => [
          id,
          dayCell(day),
          reason,
          degrees(lngLat[1]),
          degrees(lngLat[0]),
          mark,
        ]),
      };
    case "survey":
      return surveyTable(data.survey, mark);
    case "visits":
      return {
        header: ["id", "start", "minuter", "plats", "vem", "lat", "lon"],
        rows: each(data.presence, ({ id, startMinute, minutes, placeName, actor, lngLat }) => [
          id,
          isoMinuteOf(startMinute),
          exactly(minutes),
          placeName,
          actorText(actor),
          degrees(lngLat[1]),
          degrees(lngLat[0]),
          mark,
        ]),
      };
    case "areas":
      return null;
    default:
      return data satisfies never;
  }
}

/** Cells are made when they are written: those of a million rows at once would not fit in memory. */
function* each<Item>(items: readonly Item[], cellsOf: (item: Item) => CsvValue[]): Generator<CsvValue[]> {
  for (const item of items) yield cellsOf(item);
}

function* incidentCells(rows: IncidentRows, metricEpsg: EpsgCode, mark: string): Generator<readonly CsvValue[]> {
  const projection = projectionFor(metricEpsg);
  const dateOf = createDates();
  for (let i = 0; i < rows.length; i++) {
    const [lng, lat] = projection.inverse(rows.x[i]!, rows.y[i]!);
    const [from, to] = timeCells(rows.start[i]!, rows.end[i]!, rows.precision[i]!, dateOf);
    yield [
      rows.ids[i] ?? "",
      from,
      to,
      rows.categories[rows.category[i]!] ?? "",
      rows.subcategories[rows.subcategory[i]!] ?? "",
      degrees(lat),
      degrees(lng),
      mark,
    ];
  }
}

/**
 * A date without clock says that the hour is unknown, and covers its day; so whether a clock is written is what keeps
 * the precision. The end of an interval of days is written as its last day: the midnight after it may be in the future.
 */
function timeCells(
  start: number,
  end: number,
  precision: number,
  dateOf: (day: DayNumber) => string,
): readonly [from: string, to: string] {
  if (precision === UNDATED) return ["", ""];
  const minuteText = (minute: LocalMinute) => {
    const day = dayOfMinute(minute);
    return `${dateOf(day)} ${clockText(minute - day * MINUTES_PER_DAY)}`;
  };
  const isWholeDays = end > start && end % MINUTES_PER_DAY === 0;
  const to = isWholeDays && precision !== TIME_KNOWN ? dateOf(dayOfMinute(end - 1)) : minuteText(end);
  if (precision === TIME_KNOWN || precision === TIME_UNCERTAIN || start % MINUTES_PER_DAY !== 0) {
    return [minuteText(start), to];
  }
  return [dateOf(dayOfMinute(start)), end - start === MINUTES_PER_DAY ? "" : to];
}

/** Each date is written once: a million rows have some thousand, and writing them was half the work. */
function createDates(): (day: DayNumber) => string {
  const known = new Map<DayNumber, string>();
  return (day) => {
    const text = known.get(day) ?? isoDateOfDay(day);
    known.set(day, text);
    return text;
  };
}

function clockText(minutes: number): string {
  const two = (value: number) => (value < 10 ? `0${value}` : String(value));
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function surveyTable(rows: readonly SurveyRow[], mark: string): Table {
  const hasShare = rows.some(({ unsafePercent }) => unsafePercent !== null);
  const hasIndex = rows.some(({ index }) => index !== null) || !hasShare;
  return {
    header: [
      "områdeskod",
      "område",
      "mätning",
      "fråga",
      // The word says which way the share counts, whatever the question asks.
      ...(hasShare ? ["andel_otrygga_procent"] : []),
      ...(hasIndex ? ["index"] : []),
      "antal_svar",
    ],
    rows: each(rows, ({ areaCode, areaName, survey, question, unsafePercent, index, answers }) => [
      areaCode,
      areaName,
      survey,
      question,
      ...(hasShare ? [exactly(unsafePercent)] : []),
      ...(hasIndex ? [exactly(index)] : []),
      exactly(answers),
      mark,
    ]),
  };
}

/** Seven decimals are 1 cm. */
function degrees(value: number): CsvValue {
  return { number: value, decimals: 7 };
}

/** With as many decimals as the number has, up to the ten that the import keeps. */
function exactly(value: number | null): CsvValue {
  if (value === null) return null;
  let decimals = 0;
  while (decimals < 10 && Number(value.toFixed(decimals)) !== value) decimals++;
  return { number: value, decimals };
}

function dayCell(day: DayNumber | null): string | null {
  return day === null ? null : isoDateOfDay(day);
}
