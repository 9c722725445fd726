import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followUpKey } from "../domain/follow-up-period.ts";
import { DEFAULT_SERVICE_TARGETS, type MeasureRequest, REQUEST_TYPES } from "../domain/request.ts";
import { isHidden, type Shown, SUPPRESSED } from "../domain/shown.ts";
import { dayOfCivil } from "../domain/time.ts";
import { linearBounds } from "../testing/linear-bounds.ts";
import { runs } from "../testing/runs.ts";
import { aRequest, squareAreas, workContext } from "../testing/work-context.ts";
import { measurePublication, measureTable } from "./measure-publication.ts";
import { PUBLISHED_REQUESTS, publishedRequests, requestTable } from "./published-requests.ts";
import { requestList } from "./request-list.ts";
import { type CellGroup, equationsOf, LEAST_K, SHOW, WITHHOLD } from "./suppression.ts";

const FIRST = dayOfCivil(2026, 7, 12);
const TODAY = dayOfCivil(2026, 10, 20);
const AREAS = ["A", "B"].map((code) => ({ code, name: `Område ${code}` }));
const [WEST, SOUTH, SIDE] = [536_000, 6_474_000, 1000];
const areaIndex = squareAreas(AREAS.map(({ code }, i) => ({ code, x: WEST + i * SIDE, y: SOUTH, side: SIDE })));

/** Many of one kind at a time, few of another: where most is shown, a small one is easily bounded. */
const drawnPile = fc.record({
  count: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 10, max: 30 })),
  area: fc.integer({ min: 0, max: AREAS.length }),
  type: fc.integer({ min: 0, max: REQUEST_TYPES.length - 1 }),
  reported: fc.integer({ min: FIRST, max: TODAY - 1 }),
  days: fc.option(fc.integer({ min: 0, max: 40 })),
});
const drawnRequests = fc.array(drawnPile, { maxLength: 30, size: "max" }).map((piles) =>
  piles.flatMap(({ count, area, type, reported, days }, pile) =>
    Array.from({ length: count }, (_, i): MeasureRequest => {
      const isClosed = days !== null && reported + days <= TODAY;
      return aRequest(
        { x: WEST + (area + 0.5) * SIDE, y: SOUTH + 500 },
        {
          id: `${pile}-${i}`,
          type: REQUEST_TYPES[type]!,
          reportedDay: reported,
          status: isClosed ? "closed" : "open",
          closedDay: isClosed ? reported + days : null,
        },
      );
    }),
  ),
);

function listOf(requests: readonly MeasureRequest[]) {
  const context = workContext([], { areaIndex, requests });
  const toMinute = (ms: number) => Math.floor(ms / 60_000);
  return requestList(context, DEFAULT_SERVICE_TARGETS, PUBLISHED_REQUESTS, TODAY, toMinute);
}

/**
 * Cells under k that have one whole value only, by linear programming over all that a reader knows.
 *
 * @param shown per cell what is told; null: nothing, not even whether it is under k
 */
function onlyValues(shown: readonly (Shown | null)[], truth: readonly number[], sums: readonly CellGroup[], k: number) {
  const hidden = shown.flatMap((count, cell) => (count === null || isHidden(count) ? [cell] : []));
  const place = new Map(hidden.map((cell, index) => [cell, index]));
  const marks = Uint8Array.from(shown, (_, cell) => (place.has(cell) ? WITHHOLD : SHOW));
  const known = equationsOf(marks, sums).map(({ plus, minus }) => ({
    plus: plus.map((cell) => place.get(cell)!),
    minus: minus === null ? null : place.get(minus)!,
    value: plus.reduce((sum, cell) => sum + truth[cell]!, 0) - (minus === null ? 0 : truth[minus]!),
  }));
  // What is withheld with 5 may be withheld because of 3.
  const low = hidden.map((cell) => (shown[cell] === null || shown[cell] === SUPPRESSED ? 0 : LEAST_K));
  const high = hidden.map((cell) => (shown[cell] === SUPPRESSED ? k - 1 : Number.POSITIVE_INFINITY));
  const bounds = linearBounds(low, high, known);
  return hidden.filter((cell, index) => {
    const values = Math.floor(bounds.high[index]! + 1e-6) - Math.ceil(bounds.low[index]! - 1e-6) + 1;
    return values < 2 && truth[cell]! < k;
  });
}

describe("who knows the sums and what the words say of the rest", () => {
  it("has two values at least to choose from for every hidden count of requests per area and type", () => {
    fc.assert(
      fc.property(drawnRequests, fc.constantFrom(3, 5), (requests, k) => {
        const list = listOf(requests);
        const { groups } = publishedRequests(list, AREAS, k);
        const { counts, sums } = requestTable(list, AREAS, k);

        const shown = groups.flatMap(({ total, notClosed, overdue }) => {
          const parts = [difference(total, notClosed), difference(notClosed, overdue)];
          return [...parts, overdue, notClosed, total];
        });
        expect(onlyValues(shown, counts, sums, k)).toEqual([]);
      }),
      { ...runs(15, 500), endOnFailure: true },
    );
  });

  it("has them for every hidden count of what was closed in a month or a tertial, areas held beside", () => {
    let shownCounts = 0;
    fc.assert(
      fc.property(drawnRequests, fc.constantFrom(3, 5), (requests, k) => {
        const list = listOf(requests);
        const perArea = requestTable(list, AREAS, k);
        const table = measureTable(requests, DEFAULT_SERVICE_TARGETS, TODAY, perArea);
        const published = measurePublication(requests, DEFAULT_SERVICE_TARGETS, TODAY, list, AREAS, k);
        if (Object.keys(published).length === 0) return;

        const shown: (Shown | null)[] = publishedRequests(list, AREAS, k).groups.flatMap(
          ({ total, notClosed, overdue }) => {
            const parts = [difference(total, notClosed), difference(notClosed, overdue)];
            return [...parts, overdue, notClosed, total];
          },
        );
        for (const period of table.periods) {
          for (const { closed, closedInTime } of published[followUpKey(period)]!.types) {
            shown.push(closed, closedInTime, closedInTime === null ? null : difference(closed, closedInTime));
            if (!isHidden(closed)) shownCounts++;
          }
        }
        // A type without a target has no parts: they are in no sum.
        expect(onlyValues(shown, table.counts, table.sums, k).filter((cell) => !isUnsummed(table.sums, cell))).toEqual(
          [],
        );
      }),
      { ...runs(6, 200), endOnFailure: true },
    );
    expect(shownCounts).toBeGreaterThan(0);
  });
});

function difference(total: Shown, part: Shown): Shown | null {
  return isHidden(total) || isHidden(part) ? null : total - part;
}

function isUnsummed(sums: readonly CellGroup[], cell: number): boolean {
  return !sums.some(({ members, total }) => total === cell || members.includes(cell));
}
