import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysOf, type FollowUpPeriod, followUpKey, followUpPeriodOf } from "../domain/follow-up-period.ts";
import type { MeasurePublication } from "../domain/measure-publication.ts";
import { DEFAULT_SERVICE_TARGETS, type MeasureRequest, REQUEST_TYPES, type RequestType } from "../domain/request.ts";
import type { RequestList } from "../domain/request-list.ts";
import { isHidden, type Shown, SUPPRESSED } from "../domain/shown.ts";
import { dayOfCivil } from "../domain/time.ts";
import { solvedCells } from "../testing/solved-cells.ts";
import { aRequest, squareAreas, workContext } from "../testing/work-context.ts";
import type { Equation } from "./determined-cells.ts";
import { followedMeasures, typesIn } from "./follow-up/followed-measures.ts";
import { measurePublication } from "./measure-publication.ts";
import { PUBLISHED_REQUESTS, publishedRequests } from "./published-requests.ts";
import { requestList } from "./request-list.ts";

const FIRST = dayOfCivil(2025, 7, 12);
const TODAY = dayOfCivil(2026, 10, 20);
const AREAS = ["A", "B", "C"].map((code) => ({ code, name: `Område ${code}` }));
const [WEST, SOUTH, SIDE] = [536_000, 6_474_000, 1000];
const areaIndex = squareAreas(AREAS.map(({ code }, i) => ({ code, x: WEST + i * SIDE, y: SOUTH, side: SIDE })));

const drawnRequest = fc
  .record({
    type: fc.constantFrom<RequestType>("lighting", "lighting", "lighting", ...REQUEST_TYPES),
    area: fc.constantFrom(0, 0, 0, 1, 2, 3),
    reported: fc.integer({ min: FIRST, max: TODAY }),
    days: fc.option(fc.integer({ min: 0, max: 60 })),
  })
  .map(({ type, area, reported, days }): Partial<MeasureRequest> & { area: number } => {
    const isClosed = days !== null && reported + days <= TODAY;
    return {
      type,
      area,
      reportedDay: reported,
      status: isClosed ? "closed" : "open",
      closedDay: isClosed ? reported + days : null,
    };
  });
const drawnRequests = fc
  .array(drawnRequest, { minLength: 10, maxLength: 400, size: "max" })
  .map((drawn) =>
    drawn.map(({ area, ...request }, i) =>
      aRequest({ x: WEST + (area + 0.5) * SIDE, y: SOUTH + 500 }, { ...request, id: String(i) }),
    ),
  );

function publish(requests: readonly MeasureRequest[], k: 3 | 5) {
  const context = workContext([], { areaIndex, requests });
  const list = requestList(context, DEFAULT_SERVICE_TARGETS, PUBLISHED_REQUESTS, TODAY, (ms) =>
    Math.floor(ms / 60_000),
  );
  const published = measurePublication(requests, DEFAULT_SERVICE_TARGETS, TODAY, list, AREAS, k);
  return { published, perArea: publishedRequests(list, AREAS, k) };
}

/** What a reader knows, as equations between the numbers that are hidden. */
class Reader {
  readonly equations: Equation[] = [];
  readonly #cells = new Map<string, { readonly index: number; readonly shown: Shown | null; readonly truth: number }>();

  /** @param shown null: nobody says it */
  add(name: string, shown: Shown | null, truth: number): string {
    if (!this.#cells.has(name)) this.#cells.set(name, { index: this.#cells.size, shown, truth });
    return name;
  }

  know(members: readonly string[], total: string): void {
    const unknown = (name: string) => {
      const { index, shown } = this.#cells.get(name)!;
      return shown === null || isHidden(shown) ? [index] : [];
    };
    const plus = members.flatMap(unknown);
    const minus = unknown(total)[0] ?? null;
    if (plus.length > 0 || minus !== null) this.equations.push({ plus, minus });
  }

  /** Small numbers that nobody showed and that follow all the same. */
  solved(k: number): string[] {
    const names = [...this.#cells];
    return solvedCells(this.equations)
      .map((cell) => names[cell]!)
      .filter(([name, { truth }]) => truth < k && !name.startsWith("moved"))
      .map(([name]) => name);
  }
}

function readerOf(requests: readonly MeasureRequest[], published: MeasurePublication, perArea: RequestList): Reader {
  const reader = new Reader();
  const types = typesIn(requests);
  const periods = Object.keys(published).map((key) => followUpPeriodOf(key)!);
  const months = periods.filter(({ kind }) => kind === "month");
  const monthsIn = (tertial: FollowUpPeriod) => {
    const { fromDay, toDay } = daysOf(tertial);
    return months.filter((month) => daysOf(month).fromDay >= fromDay && daysOf(month).toDay <= toDay);
  };
  for (const period of periods) {
    const key = followUpKey(period);
    const truths = followedMeasures(requests, types, DEFAULT_SERVICE_TARGETS, daysOf(period));
    truths.forEach((truth, t) => {
      const shown = published[key]!.types[t]!;
      const [closed, inTime] = [truth.closed as number, (truth.closedInTime ?? 0) as number];
      reader.add(`reported ${truth.type} ${key}`, shown.reported, truth.reported as number);
      reader.add(`closed ${truth.type} ${key}`, shown.closed, closed);
      reader.add(`open ${truth.type} ${key}`, shown.open, truth.open as number);
      reader.add(`moved ${truth.type} ${key}`, null, (truth.open as number) + closed);
      if (truth.closedInTime === null) return;
      reader.add(`inTime ${truth.type} ${key}`, shown.closedInTime, inTime);
      reader.add(`late ${truth.type} ${key}`, null, closed - inTime);
      reader.know([`inTime ${truth.type} ${key}`, `late ${truth.type} ${key}`], `closed ${truth.type} ${key}`);
    });
  }
  for (const type of types) {
    const promised = DEFAULT_SERVICE_TARGETS[type] !== null;
    for (const tertial of periods.filter(({ kind }) => kind === "tertial")) {
      const key = followUpKey(tertial);
      const within = monthsIn(tertial).map(followUpKey);
      for (const part of ["reported", "closed", ...(promised ? ["inTime", "late"] : [])]) {
        reader.know(
          within.map((month) => `${part} ${type} ${month}`),
          `${part} ${type} ${key}`,
        );
      }
      reader.know([`open ${type} ${within.at(-1)}`], `open ${type} ${key}`);
    }
    months.forEach((month, m) => {
      const key = followUpKey(month);
      reader.know([`open ${type} ${key}`, `closed ${type} ${key}`], `moved ${type} ${key}`);
      const before = m === 0 ? [] : [`open ${type} ${followUpKey(months[m - 1]!)}`];
      reader.know([...before, `reported ${type} ${key}`], `moved ${type} ${key}`);
    });
  }
  if (months.length > 0) knowPerArea(reader, requests, perArea, types, months.map(followUpKey));
  return reader;
}

/** The counts per area and type that are published beside, and what they have in common with the months. */
function knowPerArea(
  reader: Reader,
  requests: readonly MeasureRequest[],
  { groups }: RequestList,
  types: readonly RequestType[],
  months: readonly string[],
) {
  const placeOf = ({ x }: MeasureRequest) => AREAS[Math.floor((x - WEST) / SIDE)]?.code ?? "outside";
  const nameOf = (area: (typeof groups)[number]["area"]) =>
    area === null ? "all" : area === "outside" ? area : area.code;
  for (const { area, type, total, notClosed } of groups) {
    const place = nameOf(area);
    const own = requests.filter(
      (request) => (type === null || request.type === type) && (place === "all" || placeOf(request) === place),
    );
    const open = own.filter(({ status }) => status !== "closed").length;
    const name = `${type ?? "all"} in ${place}`;
    reader.add(`total ${name}`, total, own.length);
    reader.add(`notClosed ${name}`, notClosed, open);
    const isClosedShown = !isHidden(total) && !isHidden(notClosed);
    reader.add(`ever ${name}`, isClosedShown ? total - notClosed : null, own.length - open);
    reader.know([`ever ${name}`, `notClosed ${name}`], `total ${name}`);
  }
  const places = [...AREAS.map(({ code }) => code), "outside"];
  const allTypes = [...new Set(groups.flatMap(({ type }) => (type === null ? [] : [type])))];
  for (const state of ["total", "notClosed", "ever"]) {
    for (const type of ["all", ...allTypes]) {
      reader.know(
        places.map((place) => `${state} ${type} in ${place}`),
        `${state} ${type} in all`,
      );
    }
    for (const place of ["all", ...places]) {
      reader.know(
        allTypes.map((type) => `${state} ${type} in ${place}`),
        `${state} all in ${place}`,
      );
    }
  }
  for (const type of types) {
    reader.know(
      months.map((month) => `reported ${type} ${month}`),
      `total ${type} in all`,
    );
    reader.know(
      months.map((month) => `closed ${type} ${month}`),
      `ever ${type} in all`,
    );
    reader.know([`open ${type} ${months.at(-1)}`], `notClosed ${type} in all`);
  }
}

describe("physical measures in the shared view", () => {
  it("gives no small number away, however months, tertials, types and areas are added and subtracted", () => {
    let shownCounts = 0;
    fc.assert(
      fc.property(drawnRequests, fc.constantFrom(3 as const, 5 as const), (requests, k) => {
        const { published, perArea } = publish(requests, k);

        expect(readerOf(requests, published, perArea).solved(k)).toEqual([]);
        for (const { types } of Object.values(published)) {
          for (const { closed, closedInTime } of types) {
            shownCounts += [closed, closedInTime].filter((count) => count !== null && !isHidden(count)).length;
          }
        }
      }),
      { numRuns: 10, endOnFailure: true },
    );
    expect(shownCounts).toBeGreaterThan(0);
  });

  it("shows true numbers of k or more and calls small ones small", () => {
    fc.assert(
      fc.property(drawnRequests, fc.constantFrom(3 as const, 5 as const), (requests, k) => {
        const { published } = publish(requests, k);
        for (const [key, { types }] of Object.entries(published)) {
          const truths = followedMeasures(
            requests,
            typesIn(requests),
            DEFAULT_SERVICE_TARGETS,
            daysOf(followUpPeriodOf(key)!),
          );
          types.forEach(({ type, reported, closed, closedInTime, open }, t) => {
            const truth = truths[t]!;
            expect(type).toBe(truth.type);
            for (const [shown, real] of [
              [reported, truth.reported],
              [closed, truth.closed],
              [closedInTime, truth.closedInTime],
              [open, truth.open],
            ]) {
              if (shown === SUPPRESSED) expect(real).toBeLessThan(k);
              else if (shown !== null && !isHidden(shown!)) expect([shown, shown! >= k]).toEqual([real, true]);
            }
          });
        }
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  it("hides with 5 all that it hides with 3, in the same words, so that the two together tell no more", () => {
    const countsOf = (requests: readonly MeasureRequest[], k: 3 | 5) => {
      const { published, perArea } = publish(requests, k);
      const measures = Object.values(published).flatMap(({ types }) =>
        types.flatMap(({ closed, closedInTime }) => [closed, closedInTime]),
      );
      const groups = perArea.groups.flatMap(({ total, notClosed, overdue }) => [total, notClosed, overdue]);
      return { measures, groups };
    };
    fc.assert(
      fc.property(drawnRequests, (requests) => {
        const [three, five] = [countsOf(requests, 3), countsOf(requests, 5)];
        for (const part of ["measures", "groups"] as const) {
          if (five[part].length === 0) continue;
          expect(five[part].length).toBe(three[part].length);
          three[part].forEach((count, index) => {
            if (count !== null && isHidden(count)) expect(five[part][index]).toBe(count);
          });
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  it("keeps the months of a type that has many", () => {
    const requests = Array.from({ length: 3000 }, (_, i) => {
      const reportedDay = FIRST + (i % (TODAY - FIRST));
      const isClosed = i % 7 > 0 && reportedDay + (i % 20) <= TODAY;
      return aRequest(
        { x: WEST + 500 + (i % 4) * SIDE, y: SOUTH + 500 },
        {
          id: String(i),
          type: REQUEST_TYPES[i % 5]!,
          reportedDay,
          status: isClosed ? "closed" : "open",
          closedDay: isClosed ? reportedDay + (i % 20) : null,
        },
      );
    });

    const { published } = publish(requests, 3);

    const counts = Object.values(published).flatMap(({ types }) => types.map((row) => row.closed));
    expect(counts.filter(isHidden).length).toBeLessThan(counts.length / 10);
  });
});
