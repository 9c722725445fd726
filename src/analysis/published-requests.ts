import type { AreaCode } from "../domain/area.ts";
import { REQUEST_TYPES, type RequestType } from "../domain/request.ts";
import {
  type ClosureTime,
  EVERY_REQUEST,
  type RequestGroup,
  type RequestList,
  type RequestListQuestion,
} from "../domain/request-list.ts";
import { drawnCount, isHidden, type Shown, WITHHELD } from "../domain/shown.ts";
import { suppressWithinBounds } from "./suppress-within-bounds.ts";
import { type CellGroup, shownAs, suppressForEveryK } from "./suppression.ts";

/** The one question of the shared view: differences between two filters would tell of single requests. */
export const PUBLISHED_REQUESTS: RequestListQuestion = {
  filter: EVERY_REQUEST,
  sort: { by: "reported", descending: true },
  places: [],
  survey: null,
  most: 0,
};

/** Parts and sums of a group: waiting + overdue = not closed, closed + not closed = total. */
const CLOSED = 0;
const WAITING = 1;
const OVERDUE = 2;
const NOT_CLOSED = 3;
const TOTAL = 4;
const STATES = [CLOSED, WAITING, OVERDUE, NOT_CLOSED, TOTAL] as const;
type State = (typeof STATES)[number];
const TYPES: readonly (RequestType | null)[] = [null, ...REQUEST_TYPES];

/**
 * Counts per area and type as the shared view may show them, and nothing of single requests. One table of area × type ×
 * state with all its sums is suppressed (`suppressWithinBounds`): counts under k, zeros too, and what would give them away. Every
 * area and type has its group, also where there is nothing: a missing row would tell as much as a zero. How long it takes
 * is said of a group whose counts are shown, with k or more closed, and none or at least k left out for want of dates.
 *
 * @param list  the answer to `PUBLISHED_REQUESTS`
 * @param areas all there are
 */
export function publishedRequests(
  list: RequestList,
  areas: readonly { readonly code: AreaCode; readonly name: string }[],
  k: number,
): RequestList {
  const { places, known, counts, marks } = requestTable(list, areas, k);
  const groups = places.flatMap((area, placeIndex) =>
    TYPES.map((type, typeIndex): RequestGroup => {
      const shown = (state: State): Shown => {
        const cell = at(placeIndex, typeIndex, state);
        return shownAs(counts[cell]!, marks[cell]!);
      };
      const closure = known.get(keyOf(area, type))?.closure ?? null;
      const [closed, notClosed, total] = [shown(CLOSED), shown(NOT_CLOSED), shown(TOTAL)];
      const isTold =
        closure !== null &&
        !isHidden(closed) &&
        !isHidden(notClosed) &&
        !isHidden(total) &&
        mayBeTold(closure, closed, notClosed, k);
      return { area, type, total, notClosed, overdue: shown(OVERDUE), closure: isTold ? closure : null };
    }),
  );
  const [all] = groups;
  return {
    ...list,
    rows: [],
    matching: all!.total,
    totals: {
      all: all!.total,
      notClosed: all!.notClosed,
      // With the counts of each period it would tell how many were closed between.
      notClosedBefore: null,
      overdue: all!.overdue,
      own: WITHHELD,
      dark: null,
    },
    groups,
    owners: [],
    areas: [],
    darkFrom: null,
  };
}

/** The table that counts of requests are published from. Cells are by place (0: all), type (0: all) and state. */
export interface RequestTable {
  readonly places: readonly RequestGroup["area"][];
  readonly known: ReadonlyMap<string, RequestGroup>;
  readonly counts: readonly number[];
  readonly marks: Uint8Array;
  readonly sums: readonly CellGroup[];
  /** The cell of all areas together. */
  readonly cellOf: (type: RequestType, state: "closed" | "total") => number;
}

export function requestTable(
  list: RequestList,
  areas: readonly { readonly code: AreaCode; readonly name: string }[],
  k: number,
): RequestTable {
  const places: readonly RequestGroup["area"][] = [
    null,
    ...areas.toSorted((a, b) => a.name.localeCompare(b.name, "sv")).map(({ code, name }) => ({ code, name })),
    "outside",
  ];
  const known = new Map(list.groups.map((group) => [keyOf(group.area, group.type), group]));
  const counts: number[] = [];
  for (const place of places) for (const type of TYPES) counts.push(...statesOf(known.get(keyOf(place, type))));
  const sums = sumsOf(places.length);
  return {
    places,
    known,
    counts,
    marks: suppressForEveryK(counts, sums, k, undefined, (cells, groups, least, isClosed = () => false) =>
      suppressWithinBounds(cells, groups, least, isClosed, isUnsaid),
    ),
    sums,
    cellOf: (type, state) => at(0, TYPES.indexOf(type), state === "closed" ? CLOSED : TOTAL),
  };
}

/** What is closed and what is waiting are differences: of a hidden one nobody says whether it is under k. */
export function isUnsaid(cell: number): boolean {
  return cell % STATES.length === CLOSED || cell % STATES.length === WAITING;
}

/** Those left out for want of dates are the difference between two shown numbers: of each kind none, or k or more. */
function mayBeTold({ n, waiting }: ClosureTime, closed: number, notClosed: number, k: number): boolean {
  const isSafe = (leftOut: number) => leftOut === 0 || leftOut >= k;
  return n - waiting >= k && isSafe(closed - (n - waiting)) && isSafe(notClosed - waiting);
}

function statesOf(group: RequestGroup | undefined): number[] {
  if (!group) return STATES.map(() => 0);
  const total = drawnCount(group.total);
  const notClosed = drawnCount(group.notClosed);
  const overdue = drawnCount(group.overdue);
  return [total - notClosed, notClosed - overdue, overdue, notClosed, total];
}

function at(place: number, type: number, state: State): number {
  return (place * TYPES.length + type) * STATES.length + state;
}

/** Type 0 is the sum of the types, place 0 of the places. */
function sumsOf(places: number): CellGroup[] {
  const sums: CellGroup[] = [];
  const parts = (count: number) => Array.from({ length: count - 1 }, (_, index) => index + 1);
  for (let place = 0; place < places; place++) {
    for (let type = 0; type < TYPES.length; type++) {
      const cell = (state: State) => at(place, type, state);
      sums.push({ members: [cell(WAITING), cell(OVERDUE)], total: cell(NOT_CLOSED) });
      sums.push({ members: [cell(CLOSED), cell(NOT_CLOSED)], total: cell(TOTAL) });
    }
    for (const state of STATES) {
      sums.push({ members: parts(TYPES.length).map((type) => at(place, type, state)), total: at(place, 0, state) });
    }
  }
  for (let type = 0; type < TYPES.length; type++) {
    for (const state of STATES) {
      sums.push({ members: parts(places).map((place) => at(place, type, state)), total: at(0, type, state) });
    }
  }
  return sums;
}

function keyOf(area: RequestGroup["area"], type: RequestType | null): string {
  return JSON.stringify([area === null || area === "outside" ? area : { code: area.code }, type]);
}
