import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SERVICE_TARGETS, type MeasureRequest, REQUEST_TYPES } from "../domain/request.ts";
import type { RequestGroup, RequestList, RequestRow } from "../domain/request-list.ts";
import { isHidden, type Shown, SUPPRESSED } from "../domain/shown.ts";
import { runs } from "../testing/runs.ts";
import { solvedCells } from "../testing/solved-cells.ts";
import { publishedRequests } from "./published-requests.ts";
import { requestGroups } from "./request-groups.ts";
import { type CellGroup, equationsOf, SHOW, WITHHOLD } from "./suppression.ts";

const TODAY = 20_000;
const K = 3;
const AREAS = ["A", "B", "C"].map((code) => ({ code, name: `Område ${code}` }));

interface Invented {
  readonly area: number;
  readonly type: number;
  readonly state: "closed" | "waiting" | "overdue" | "undated";
}

function listOf(requests: readonly Invented[]): RequestList {
  const rows = requests.map(({ area, type, state }, i): RequestRow => {
    const place = AREAS[area] ?? null;
    const request: MeasureRequest = {
      id: String(i),
      type: REQUEST_TYPES[type]!,
      status: state === "closed" || state === "undated" ? "closed" : "open",
      reportedDay: TODAY - 9 - (i % 5),
      closedDay: state === "closed" ? TODAY - 2 : null,
      lngLat: [0, 0],
      x: 0,
      y: 0,
      description: "Lampa vid Storgatan 1",
      owner: "Tekniska",
      origin: "file",
    };
    return {
      request,
      areaCode: place?.code ?? null,
      areaName: place?.name ?? null,
      days: 5,
      targetHours: 24,
      timing: state === "overdue" ? "overdue" : "waiting",
      nearest: null,
      dark: null,
    };
  });
  return {
    rows,
    matching: rows.length,
    totals: { all: rows.length, notClosed: 0, notClosedBefore: null, overdue: 0, own: 1, dark: 1 },
    groups: requestGroups(rows, TODAY),
    owners: ["Tekniska"],
    areas: AREAS,
    targets: DEFAULT_SERVICE_TARGETS,
    today: TODAY,
    dataAsOf: "2026-10-31",
    darkFrom: TODAY - 365,
    fictional: true,
  };
}

const many = (count: number, invented: Invented) => Array.from({ length: count }, () => invented);
const groupOf = ({ groups }: RequestList, code: string | null, type: RequestGroup["type"]): RequestGroup =>
  groups.find(
    ({ area, type: other }) =>
      other === type && (code === null ? area === null : typeof area === "object" && area?.code === code),
  )!;

describe("publishedRequests", () => {
  it("shows no single request, no owner and nothing that was written", () => {
    const published = publishedRequests(listOf(many(9, { area: 0, type: 0, state: "waiting" })), AREAS, K);

    expect(published.rows).toEqual([]);
    expect(published.owners).toEqual([]);
    expect(JSON.stringify(published)).not.toMatch(/Storgatan|Tekniska/);
  });

  it("has every area and type, so that a missing row says nothing", () => {
    const published = publishedRequests(listOf(many(9, { area: 0, type: 0, state: "waiting" })), AREAS, K);

    expect(published.groups).toHaveLength((AREAS.length + 2) * (REQUEST_TYPES.length + 1));
    expect(groupOf(published, "B", "park").total).toBe(SUPPRESSED);
  });

  it("says how long it takes only of k closed or more, and only where the counts are shown", () => {
    const list = listOf([
      ...many(8, { area: 0, type: 0, state: "closed" }),
      ...many(8, { area: 0, type: 0, state: "overdue" }),
      ...many(8, { area: 0, type: 1, state: "closed" }),
      ...many(2, { area: 0, type: 1, state: "overdue" }),
      ...many(9, { area: 1, type: 0, state: "closed" }),
      ...many(9, { area: 1, type: 0, state: "overdue" }),
      ...many(1, { area: 1, type: 0, state: "undated" }),
    ]);

    const published = publishedRequests(list, AREAS, K);

    for (const { closure, total, notClosed } of published.groups) {
      if (closure === null) continue;
      expect(closure.n - closure.waiting).toBeGreaterThanOrEqual(K);
      expect(isHidden(total) || isHidden(notClosed)).toBe(false);
      expect(closure.undated).toBe(0);
    }
    expect(groupOf(published, "A", "park").closure).toBeNull();
    expect(groupOf(published, "B", "lighting").closure).toBeNull();
  });

  it("gives no count under k, and none that the sums would give away", () => {
    const anyRequest = fc.record({
      area: fc.integer({ min: 0, max: 3 }),
      type: fc.integer({ min: 0, max: 4 }),
      state: fc.constantFrom("closed", "waiting", "overdue", "undated"),
    });
    fc.assert(
      fc.property(fc.array(anyRequest, { maxLength: 300 }), fc.constantFrom(3, 5), (requests, k) => {
        const { groups } = publishedRequests(listOf(requests as Invented[]), AREAS, k);
        const isTooSmall = (count: Shown) => !isHidden(count) && count < k;
        const difference = (a: Shown, b: Shown) => (isHidden(a) || isHidden(b) ? null : a - b);

        for (const { total, notClosed, overdue } of groups) {
          expect([total, notClosed, overdue].some(isTooSmall)).toBe(false);
          for (const part of [difference(total, notClosed), difference(notClosed, overdue)]) {
            if (part !== null) expect(part).toBeGreaterThanOrEqual(k);
          }
        }
        for (const one of [null, ...REQUEST_TYPES]) {
          for (const what of ["total", "notClosed", "overdue"] as const) {
            const column = groups.filter(({ type }) => type === one).map((group) => group[what]);
            const [sum, ...parts] = column;
            expect(onlyOneHidden(sum!, parts)).toBe(false);
          }
        }
        for (let place = 0; place < groups.length; place += 6) {
          for (const what of ["total", "notClosed", "overdue"] as const) {
            const [sum, ...parts] = groups.slice(place, place + 6).map((group) => group[what]);
            expect(onlyOneHidden(sum!, parts)).toBe(false);
          }
        }
      }),
      runs(40, 1000),
    );
  });
});

/** Of a group, in the order of the sums: waiting + overdue = not closed, closed + not closed = total. */
const STATES = ["closed", "waiting", "overdue", "notClosed", "total"] as const;
const TYPES = [null, ...REQUEST_TYPES];

describe("whoever reads the shared counts", () => {
  it("cannot solve for any number under k, with all the sums at once", () => {
    const anyCell = fc.record({
      count: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 10, max: 30 })),
      area: fc.integer({ min: 0, max: 3 }),
      type: fc.integer({ min: 0, max: 4 }),
      state: fc.constantFrom("closed", "waiting", "overdue", "undated"),
    });
    fc.assert(
      fc.property(fc.array(anyCell, { maxLength: 24 }), fc.constantFrom(3, 5), (cells, k) => {
        // Cells of many and of few: where most is shown, a small one is easily worked out.
        const list = listOf(cells.flatMap(({ count, ...invented }) => many(count, invented as Invented)));
        const published = publishedRequests(list, AREAS, k).groups;
        const shown = published.flatMap(({ total, notClosed, overdue }) => [null, null, overdue, notClosed, total]);
        const truth = published.flatMap(({ area, type }) => {
          const rows = list.rows.filter(
            (row) =>
              (area === null || (row.areaCode ?? "outside") === (area === "outside" ? area : area.code)) &&
              (type === null || row.request.type === type),
          );
          const notClosed = rows.filter(({ request }) => request.status !== "closed").length;
          const overdue = rows.filter(({ timing }) => timing === "overdue").length;
          return [rows.length - notClosed, notClosed - overdue, overdue, notClosed, rows.length];
        });

        const marks = Uint8Array.from(shown, (count) => (count === null || isHidden(count) ? WITHHOLD : SHOW));
        for (const cell of solvedCells(equationsOf(marks, sumsOf(published.length / TYPES.length)))) {
          expect(truth[cell]).toBeGreaterThanOrEqual(k);
        }
      }),
      runs(15, 500),
    );
  });
});

function sumsOf(places: number): CellGroup[] {
  const at = (place: number, type: number, state: number) => (place * TYPES.length + type) * STATES.length + state;
  const sums: CellGroup[] = [];
  const rest = (count: number) => Array.from({ length: count - 1 }, (_, i) => i + 1);
  for (let place = 0; place < places; place++) {
    for (let type = 0; type < TYPES.length; type++) {
      sums.push({ members: [at(place, type, 1), at(place, type, 2)], total: at(place, type, 3) });
      sums.push({ members: [at(place, type, 0), at(place, type, 3)], total: at(place, type, 4) });
    }
  }
  STATES.forEach((_, state) => {
    for (let place = 0; place < places; place++) {
      sums.push({ members: rest(TYPES.length).map((type) => at(place, type, state)), total: at(place, 0, state) });
    }
    TYPES.forEach((_, type) => {
      sums.push({ members: rest(places).map((place) => at(place, type, state)), total: at(0, type, state) });
    });
  });
  return sums;
}

function onlyOneHidden(sum: Shown, parts: readonly Shown[]): boolean {
  return [sum, ...parts].filter(isHidden).length === 1;
}
