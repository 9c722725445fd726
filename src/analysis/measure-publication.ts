import type { AreaCode } from "../domain/area.ts";
import { daysOf, type FollowUpPeriod, followUpKey, followUpPeriodAt } from "../domain/follow-up-period.ts";
import type { MeasurePublication, PublishedMeasures } from "../domain/measure-publication.ts";
import type { MeasureRequest, RequestType, ServiceTargets } from "../domain/request.ts";
import type { RequestList } from "../domain/request-list.ts";
import { drawnCount, WITHHELD } from "../domain/shown.ts";
import type { DayNumber } from "../domain/time.ts";
import { followedMeasures, typesIn } from "./follow-up/followed-measures.ts";
import { isUnsaid, type RequestTable, requestTable } from "./published-requests.ts";
import { pinnedCells, suppressWithinBounds } from "./suppress-within-bounds.ts";
import { type CellGroup, LEAST_K, SHOW, shownAs } from "./suppression.ts";

/** Of one month or tertial and type; `late` is closed less closed in time. */
const PARTS = ["closed", "inTime", "late"] as const;
type Part = (typeof PARTS)[number];

/** What the table is made of: its cells, and how they add up. */
export interface MeasureTable {
  readonly types: readonly RequestType[];
  /** Months in order, then tertials. */
  readonly periods: readonly FollowUpPeriod[];
  readonly counts: readonly number[];
  readonly sums: readonly CellGroup[];
  readonly at: (period: number, type: number, part: Part) => number;
  /** Cells that are hidden already: what the counts per area hide. */
  readonly isClosed: (cell: number) => boolean;
  /** Cells of which nobody says whether they are under k. */
  readonly isSilent: (cell: number) => boolean;
}

/**
 * Measures per type and period as the shared view may show them: what was closed, and what of it in time. One table of
 * all months and tertials is suppressed (`suppressWithinBounds`) together with what the counts per area hide, so that neither
 * gives the other away. The sums: months to tertials; in time and late to closed; and all months to the counts per type
 * that are published with the areas.
 *
 * No total of all types: most types hold few in a month, and the total would bound them.
 *
 * What was reported and what was open are not told by period: with what was closed they would give, as the difference of
 * two large numbers, how few were open at the end of a month.
 *
 * @param list  the answer to `PUBLISHED_REQUESTS`
 * @param today the last month is the one it is in
 */
export function measurePublication(
  requests: readonly MeasureRequest[],
  targets: ServiceTargets,
  today: DayNumber,
  list: RequestList,
  areas: readonly { readonly code: AreaCode; readonly name: string }[],
  k: number,
): MeasurePublication {
  const tableOf = (least: number) => measureTable(requests, targets, today, requestTable(list, areas, least));
  const table = tableOf(k);
  const marks = k > LEAST_K ? marksBeyond(table, k, marksOf(tableOf(LEAST_K), LEAST_K)) : marksOf(table, k);
  if (marks === null) return {};
  const { types, periods, counts, at } = table;
  const shown = (cell: number) => shownAs(counts[cell]!, marks[cell]!);
  return Object.fromEntries(
    periods.map((period, p): [string, PublishedMeasures] => [
      followUpKey(period),
      {
        types: types.map((type, t) => ({
          type,
          reported: WITHHELD,
          closed: shown(at(p, t, "closed")),
          closedInTime: targets[type] === null ? null : shown(at(p, t, "inTime")),
          open: WITHHELD,
        })),
      },
    ]),
  );
}

/** null: nothing may be shown. */
function marksOf(
  { counts, sums, isClosed, isSilent }: MeasureTable,
  k: number,
  isHiddenAnyhow: (cell: number) => boolean = isClosed,
): Uint8Array | null {
  const marks = suppressWithinBounds(counts, sums, k, isHiddenAnyhow, isSilent);
  // The suppression seeks what to hide beside what follows; should it have found nothing there, nothing is shown.
  const pinned = pinnedCells(counts, marks, sums, k, isSilent);
  return [...pinned].some((cell) => counts[cell]! < k) ? null : marks;
}

/** What the least k hides is hidden at every other, in the same words, so that two tables together tell no more. */
function marksBeyond(table: MeasureTable, k: number, least: Uint8Array | null): Uint8Array | null {
  if (least === null) return null;
  const marks = marksOf(table, k, (cell) => table.isClosed(cell) || least[cell] !== SHOW);
  return marks?.map((mark, cell) => (least[cell] === SHOW ? mark : least[cell]!)) ?? null;
}

export function measureTable(
  requests: readonly MeasureRequest[],
  targets: ServiceTargets,
  today: DayNumber,
  perArea: RequestTable,
): MeasureTable {
  const types = typesIn(requests);
  const months = monthsOf(requests, today);
  const tertials = [...new Map(months.map((month) => [followUpKey(tertialOf(month)), tertialOf(month)])).values()];
  const periods = [...months, ...tertials];
  const firstCell = perArea.counts.length;
  const cellAt = (p: number, t: number, part: Part) =>
    firstCell + (p * types.length + t) * PARTS.length + PARTS.indexOf(part);
  const monthsIn = (tertial: FollowUpPeriod) =>
    months.flatMap((month, m) => (followUpKey(tertialOf(month)) === followUpKey(tertial) ? [m] : []));

  const counts = [...perArea.counts];
  for (const period of periods) {
    const rows = followedMeasures(requests, types, targets, daysOf(period)).map((row) => ({
      closed: drawnCount(row.closed),
      inTime: drawnCount(row.closedInTime ?? 0),
    }));
    for (const row of rows) counts.push(row.closed, row.inTime, row.closed - row.inTime);
  }

  const sums = hiddenSums(perArea);
  types.forEach((type, t) => {
    const cells = (part: Part, of: readonly number[]) => of.map((p) => cellAt(p, t, part));
    const parts: readonly Part[] = targets[type] === null ? ["closed"] : PARTS;
    if (targets[type] !== null) {
      periods.forEach((_, p) => {
        sums.push({ members: [cellAt(p, t, "inTime"), cellAt(p, t, "late")], total: cellAt(p, t, "closed") });
      });
    }
    tertials.forEach((tertial, i) => {
      for (const part of parts) {
        sums.push({ members: cells(part, monthsIn(tertial)), total: cellAt(months.length + i, t, part) });
      }
    });
    const ever = perArea.cellOf(type, "closed");
    // Of the months and of the tertials, so that what gives it away is hidden where it does.
    for (const parts of [months.map((_, m) => m), tertials.map((_, i) => months.length + i)]) {
      sums.push({ members: cells("closed", parts), total: perArea.marks[ever] === SHOW ? null : ever });
    }
  });
  return {
    types,
    periods,
    counts,
    sums,
    at: cellAt,
    isClosed: (cell) => cell < firstCell && perArea.marks[cell] !== SHOW,
    isSilent: (cell) =>
      cell < firstCell ? isUnsaid(cell) : (cell - firstCell) % PARTS.length === PARTS.indexOf("late"),
  };
}

/** The sums of the other table as far as its hidden cells go: what it shows is known. */
function hiddenSums({ sums, marks }: RequestTable): CellGroup[] {
  return sums.map(({ members, total }) => ({
    members: members.filter((cell) => marks[cell] !== SHOW),
    total: total !== null && marks[total] !== SHOW ? total : null,
  }));
}

/** Every month from the first in which something is reported or closed to the one of today. */
function monthsOf(requests: readonly MeasureRequest[], today: DayNumber): FollowUpPeriod[] {
  const days = requests.flatMap(({ reportedDay, closedDay }) => [reportedDay, closedDay]).filter((day) => day !== null);
  const months: FollowUpPeriod[] = [];
  const first = days.reduce((least, day) => Math.min(least, day), today);
  const last = days.reduce((most, day) => Math.max(most, day), today);
  for (let day = first; day <= last; ) {
    const month = followUpPeriodAt(day, "month");
    months.push(month);
    day = daysOf(month).toDay + 1;
  }
  return months;
}

function tertialOf(month: FollowUpPeriod): FollowUpPeriod {
  return followUpPeriodAt(daysOf(month).fromDay, "tertial");
}
