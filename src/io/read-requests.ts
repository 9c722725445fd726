import type { MeasureRequest, RequestStatus, RequestType } from "../domain/request.ts";
import { type DayNumber, dayOfMinute } from "../domain/time.ts";
import { isEmptyCell, withoutGuard } from "./cell.ts";
import { normalizeHeader } from "./header-names.ts";
import type { ImportContext } from "./import-context.ts";
import type { Mapping } from "./import-model.ts";
import { cellsNeeded, type IssueLog, refuseMisshapen } from "./issue-log.ts";
import { MaskedTexts } from "./masked-texts.ts";
import { emptyTime, parseTime, type TimeProblem, timeRulesOf } from "./parse-time.ts";
import { PlaceList } from "./place-list.ts";
import type { RowReader } from "./row-reader.ts";

/** Tried in this order on the text without case, diacritics and spaces. */
const TYPES: readonly (readonly [RequestType, RegExp])[] = [
  ["graffiti", /klotter|graffiti|sanering/],
  ["lighting", /belys|lykt|lampa|armatur|(?<!traffic)light|lamp|slackt|(?<!trafik)ljus|(^|gat|vag|ute)lyse/],
  [
    "park",
    /park(?!er)|gronyt|grons|trad|busk|vegetation|gras|(?<!s)tree|green|sly|hack|hedge|weed|vaxtlig|overvux|overvaxt|beskar|rabatt|plantering/,
  ],
  [
    "cleaning",
    /renhall|nedskrap|skrap|(?<!bo)stad(ning|a|at|$)|sopor|sop|clean|litter|avfall|dump|krossatglas|glas(splitter|kross|pa)|papperskorg|hundbajs|hundlatrin|fimp|rubbish|garbage|trash|waste/,
  ],
];

/** Tried in this order: what is not done is not closed, and what was closed may say how. */
const STATUSES: readonly (readonly [RequestStatus, RegExp])[] = [
  [
    "open",
    /^(ej|inte|o)(atgardad|atgardat|klar|avslut|stang|fardig|lost|hanter|behandl|handlagg|handlagd|paborja|oppna)/,
  ],
  [
    "closed",
    /^(arendet)?(atgardad|atgardat|atgardasej|atgardasinte|klar|avslut|stang|closed|done|complet|resolved|fixed|fardig(?!stallande)|lost|utford|slutfor|hanterad|hanterat|handlagd|handlagt|behandlad|behandlat|besvarad|besvarat|aterkoppla|avfard|avvisad|avvisat|makulera|ogiltig|dubblett|cancel)/,
  ],
  [
    "inProgress",
    /pagar|pagaende|paborja|under(arbete|atgard|handlagg|utredning|behandling)|utreds|atgardas|bestall|planera|tilldela|vidarebefordra|skicka|delvis|progress|ongoing|handlaggs|handlaggning|started|assigned/,
  ],
  [
    "open",
    /^(oppen|oppet|open|ateroppna|ny|new|registrer|inkom|mottag|anmal|felanmal|rapporter|reported|skapa|vanta|invanta|waiting|pending|vilande|paus|received|acknowledged|bekrafta|aktiv|kvarsta|1$)/,
  ],
];

export function requestTypeOf(cell: string): RequestType {
  const text = normalizeHeader(cell);
  return TYPES.find(([, pattern]) => pattern.test(text))?.[0] ?? "other";
}

export function requestStatusOf(cell: string): RequestStatus | null {
  const text = normalizeHeader(cell);
  return STATUSES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

type Unplaced = Omit<MeasureRequest, "lngLat" | "x" | "y">;

export function readRequests(
  fileName: string,
  mapping: Mapping,
  width: number,
  log: IssueLog,
  context: ImportContext,
): RowReader {
  const { id: idColumn, reported, type, status, closed, description, owner, lat, lon, latLon } = mapping.columns;
  const needed = cellsNeeded([type, lat, lon, latLon]);
  const rules = timeRulesOf(mapping, context.nowDay);
  const list = new PlaceList<Unplaced>(mapping, log, context);
  const seen = new Set<string>();
  const undated: Unplaced[] = [];
  const time = emptyTime();
  const texts = new MaskedTexts();

  function read(cells: readonly string[], line: number) {
    log.rows++;
    if (refuseMisshapen(cells, line, needed, width, log)) return;
    const cellOf = (column: number | undefined) => (column === undefined ? "" : (cells[column] ?? "").trim());
    const refuse = (column: number | undefined, code: Parameters<IssueLog["add"]>[3]) =>
      log.add(line, column ?? -1, "refused", code);

    const reportedDay = dayOf(cellOf(reported));
    if (typeof reportedDay === "string") return refuse(reported, reportedDay);
    const closedDay = dayOf(cellOf(closed));
    if (typeof closedDay === "string") return refuse(closed, closedDay);
    if (reportedDay !== null && closedDay !== null && closedDay < reportedDay) {
      return refuse(closed, "closed-before-reported");
    }
    const statusCell = cellOf(status);
    const statusOf = isEmptyCell(statusCell) ? (closedDay === null ? "open" : "closed") : requestStatusOf(statusCell);
    if (statusOf === null) return refuse(status, "unknown-status");
    const id = texts.id(withoutGuard(cellOf(idColumn)));
    if (id !== "" && seen.has(id)) return log.add(line, idColumn ?? -1, "duplicate", "same-id");
    const point = list.readPlace(cells, line);
    if (!point) return;
    if (id !== "") seen.add(id);

    const item: Unplaced = {
      id: id || `${fileName}:${line}`,
      type: requestTypeOf(cellOf(type)),
      status: statusOf,
      reportedDay,
      closedDay,
      description: texts.text(withoutGuard(cellOf(description))),
      owner: texts.unit(withoutGuard(cellOf(owner))),
      origin: "file",
    };
    if (reported !== undefined && reportedDay === null) undated.push(item);
    list.add(item, line, point);
  }

  function dayOf(cell: string): DayNumber | null | TimeProblem {
    if (isEmptyCell(cell)) return null;
    return parseTime(cell, rules, time) ?? dayOfMinute(time.minute);
  }

  function* finish(): ReturnType<RowReader["finish"]> {
    const { kept, metricEpsg } = yield* list.finish();
    const withoutTime = new Set(undated);
    let firstDay = Number.POSITIVE_INFINITY;
    let lastDay = Number.NEGATIVE_INFINITY;
    const requests = kept.map(({ item, line, place }): MeasureRequest => {
      if (withoutTime.has(item)) log.add(line, reported ?? -1, "withoutTime", "empty-time");
      firstDay = Math.min(firstDay, item.reportedDay ?? firstDay);
      lastDay = Math.max(lastDay, item.reportedDay ?? lastDay);
      return { ...item, ...place };
    });
    texts.tell(log);
    const period = lastDay >= firstDay ? { fromDay: firstDay, toDay: lastDay } : null;
    return { data: { kind: "requests", requests }, period, metricEpsg };
  }

  return { read, finish };
}
