import { type AreaCode, NO_AREA } from "../domain/area.ts";
import { type MeasureRequest, REQUEST_STATUSES, REQUEST_TYPES, type ServiceTargets } from "../domain/request.ts";
import type {
  RequestList,
  RequestListFilter,
  RequestListQuestion,
  RequestRow,
  RequestSort,
} from "../domain/request-list.ts";
import { addMonths, type DayNumber, isoDateOfDay } from "../domain/time.ts";
import { type DarkAnswer, darkEvidence } from "./dark-evidence.ts";
import type { WallClock } from "./dark-hours.ts";
import { isOpenAt, requestsToDay, tellOf } from "./follow-up/followed-measures.ts";
import type { HotspotContext } from "./hotspot-list.ts";
import { requestGroups } from "./request-groups.ts";
import { requestTiming, waitedOf } from "./request-timing.ts";

const MONTHS_BEFORE = 12;

/**
 * The requests as the screen lists them: against their targets on the day asked about, with the nearest listed place, and
 * grouped by area and type. Distances are straight lines between the request and the marker.
 */
export function requestList(
  context: HotspotContext,
  targets: ServiceTargets,
  question: RequestListQuestion,
  today: DayNumber,
  wallClock: WallClock,
): RequestList {
  const { columns, requests } = context;
  const { filter, sort, most } = question;
  const dark = darkEvidence(context, question.survey, wallClock);
  const all = rowsOf(context, targets, question, today, dark);
  const inGroups = all.filter((row) => passesKind(row, filter));
  const matching = inGroups.filter((row) => passesState(row, filter));
  const order = comparing(sort.by, sort.descending);
  const rows = matching.toSorted(order).slice(0, most);
  const isWaiting = (row: RequestRow) => row.request.status !== "closed";
  return {
    rows,
    matching: matching.length,
    totals: {
      all: all.length,
      notClosed: all.filter(isWaiting).length,
      notClosedBefore: notClosedAt(requests, addMonths(today, -MONTHS_BEFORE), today),
      overdue: all.filter(({ timing }) => timing === "overdue").length,
      own: all.filter(({ request }) => request.origin === "own").length,
      dark: dark && all.filter((row) => row.dark !== null).length,
    },
    groups: requestGroups(inGroups, today),
    owners: [...new Set(requests.map(({ owner }) => owner))].sort(swedish),
    areas: areasOf(all),
    targets,
    today,
    dataAsOf: columns.lastDay === null ? "" : isoDateOfDay(columns.lastDay),
    darkFrom: dark?.period.fromDay ?? null,
    fictional: context.fictional,
  };
}

/**
 * @returns null when nothing is known of the day: none was reported by then, no request tells of the days since, so that
 *   then would be compared with itself, or a date is missing that would tell whether one was open
 */
function notClosedAt(requests: readonly MeasureRequest[], day: DayNumber, today: DayNumber): number | null {
  const isBegun = requests.some(({ reportedDay }) => reportedDay !== null && reportedDay <= day);
  const isOver = !tellOf(requestsToDay(requests, today), day + 1);
  if (!isBegun || isOver || requests.some((request) => isUnknownAt(request, day))) return null;
  return requests.filter((request) => isOpenAt(request, day)).length;
}

/** A file without closing dates would otherwise have closed everything long ago, and every year would have more open. */
function isUnknownAt({ status, reportedDay, closedDay }: MeasureRequest, day: DayNumber): boolean {
  if (status === "closed" && closedDay === null) return reportedDay === null || reportedDay <= day;
  const isOpenOnceReported = status !== "closed" || closedDay! > day;
  return isOpenOnceReported && reportedDay === null;
}

function rowsOf(
  { projection, areaIndex, requests }: HotspotContext,
  targets: ServiceTargets,
  { places }: RequestListQuestion,
  today: DayNumber,
  dark: DarkAnswer | null,
): RequestRow[] {
  const markers = places.map(({ id, name, lngLat }) => ({ id, name, xy: projection.forward(lngLat[0], lngLat[1]) }));
  const nearestTo = ({ x, y }: MeasureRequest): RequestRow["nearest"] => {
    let nearest: RequestRow["nearest"] = null;
    for (const { id, name, xy } of markers) {
      const meters = Math.hypot(xy[0] - x, xy[1] - y);
      if (nearest === null || meters < nearest.meters) nearest = { id, name, meters };
    }
    return nearest;
  };
  return requests.map((request): RequestRow => {
    const area = areaIndex?.areaAt(request.x, request.y) ?? NO_AREA;
    return {
      request,
      areaCode: areaIndex?.codes[area] ?? null,
      areaName: areaIndex?.names[area] ?? null,
      days: waitedOf(request, today)?.days ?? null,
      targetHours: targets[request.type],
      timing: requestTiming(request, targets, today),
      nearest: nearestTo(request),
      dark: dark?.byId.get(request.id) ?? null,
    };
  });
}

/** What groups are made of. */
function passesKind({ request, areaCode }: RequestRow, { types, areas, owner, own }: RequestListFilter): boolean {
  if (types && !types.includes(request.type)) return false;
  if (areas && !areas.includes(areaCode)) return false;
  if (owner !== null && request.owner !== owner) return false;
  return !own || request.origin === "own";
}

function passesState({ request, timing, dark }: RequestRow, filter: RequestListFilter): boolean {
  if (filter.statuses && !filter.statuses.includes(request.status)) return false;
  if (filter.overdue && timing !== "overdue") return false;
  return !filter.dark || dark !== null;
}

function areasOf(rows: readonly RequestRow[]): RequestList["areas"] {
  const names = new Map<AreaCode | null, string | null>(rows.map(({ areaCode, areaName }) => [areaCode, areaName]));
  return [...names]
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => Number(a.name === null) - Number(b.name === null) || swedish(a.name ?? "", b.name ?? ""));
}

/** What is not known comes last, whichever way the others go; equals keep the order of their ids. */
function comparing(by: RequestSort, descending: boolean): (a: RequestRow, b: RequestRow) => number {
  const sortedBy = SORT_VALUES[by];
  const sign = descending ? -1 : 1;
  return (a, b) => {
    const one = sortedBy(a);
    const other = sortedBy(b);
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byId(a, b);
    const difference =
      typeof one === "string" || typeof other === "string" ? swedish(String(one), String(other)) : one - other;
    return sign * difference || byId(a, b);
  };
}

const SORT_VALUES: Readonly<Record<RequestSort, (row: RequestRow) => number | string | null>> = {
  type: ({ request }) => REQUEST_TYPES.indexOf(request.type),
  status: ({ request }) => REQUEST_STATUSES.indexOf(request.status),
  reported: ({ request }) => request.reportedDay,
  days: ({ days }) => days,
  owner: ({ request }) => request.owner || null,
  area: ({ areaName }) => areaName,
  nearest: ({ nearest }) => nearest?.meters ?? null,
};

const collator = new Intl.Collator("sv", { numeric: true });

function swedish(a: string, b: string): number {
  return collator.compare(a, b);
}

function byId(a: RequestRow, b: RequestRow): number {
  return swedish(a.request.id, b.request.id);
}
