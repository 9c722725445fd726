import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUncoveredByPresence, publicGroupOf } from "../domain/category-traits.ts";
import type { CountComparison, FollowUp } from "../domain/follow-up.ts";
import type { FollowUpPeriod } from "../domain/follow-up-period.ts";
import { DEFAULT_HOTSPOT_OPTIONS } from "../domain/hotspot.ts";
import type { Period } from "../domain/period.ts";
import type { CitizenPromise } from "../domain/promise.ts";
import type { Publication } from "../domain/publication.ts";
import { isHidden, type Shown, SUPPRESSED, WITHHELD } from "../domain/shown.ts";
import { dayOfCivil, MINUTES_PER_DAY } from "../domain/time.ts";
import { NO_WORK } from "../domain/work.ts";
import { projectionFor } from "../geo/projection.ts";
import { anActivity, aPromise } from "../testing/a-promise.ts";
import { aDecision } from "../testing/a-work.ts";
import type { TestIncident } from "../testing/incident-rows.ts";
import { runs } from "../testing/runs.ts";
import { solvedCells } from "../testing/solved-cells.ts";
import { aRequest, squareAreas, workContext } from "../testing/work-context.ts";
import type { Equation } from "./determined-cells.ts";
import { followUpOf } from "./follow-up.ts";
import { coverOf, publicationOf } from "./publication.ts";
import { publishedFollowUp, publishedWork } from "./published-follow-up.ts";

const FIRST = dayOfCivil(2025, 3, 10);
const LAST = dayOfCivil(2026, 10, 20);
const CATEGORIES = ["Stöld", "Misshandel", "Våldtäkt", "Skadegörelse", "Narkotikabrott", "Knivlagen"];
const AREAS = ["A", "B", "C"];
/** Three squares in a row, and what lies beyond them. */
const AREA_METERS = 1000;
const [WEST, SOUTH] = [536_000, 6_474_000];
const areaIndex = squareAreas(
  AREAS.map((code, i) => ({ code, x: WEST + i * AREA_METERS, y: SOUTH, side: AREA_METERS })),
);
const PERIODS: readonly FollowUpPeriod[] = [2025, 2026].flatMap((year) => [
  ...Array.from({ length: 12 }, (_, i) => ({ kind: "month" as const, year, month: i + 1 })),
  ...([1, 2, 3] as const).map((tertial) => ({ kind: "tertial" as const, year, tertial })),
]);

interface Drawn {
  readonly area: number;
  readonly category: number;
  readonly day: number;
}

const drawnEvent = fc.record({
  area: fc.integer({ min: 0, max: AREAS.length }),
  category: fc.integer({ min: 0, max: CATEGORIES.length - 1 }),
  day: fc.integer({ min: FIRST, max: LAST }),
});
/** Some areas and groups hold many, others next to none: that is where small numbers hide. */
const drawnEvents = fc
  .tuple(
    fc.array(drawnEvent, { minLength: 20, maxLength: 60 }),
    fc.array(drawnEvent, { minLength: 30, maxLength: 250 }),
  )
  .map(([everywhere, most]): Drawn[] => [
    ...everywhere,
    ...most.map((event) => ({ ...event, area: 0, category: event.category % 2 })),
    { area: 0, category: 0, day: FIRST },
    { area: 0, category: 0, day: LAST },
  ]);
const promised = fc
  .record({
    areaCodes: fc.subarray(AREAS),
    categories: fc.option(fc.subarray(CATEGORIES, { minLength: 1 })),
    isAtPlace: fc.integer({ min: 0, max: 4 }).map((draw) => draw === 0),
  })
  .map(({ areaCodes, categories, isAtPlace }) => ({
    areaCodes,
    places: isAtPlace
      ? [{ id: "p", name: "Torget", lngLat: projectionFor(3006).inverse(WEST + 500, SOUTH + 500) }]
      : [],
    indicator: { kind: "incidents" as const, categories, goal: null },
  }));

function incidentOf({ area, category, day }: Drawn): TestIncident {
  return {
    x: WEST + (area + 0.5) * AREA_METERS,
    y: SOUTH + 0.5 * AREA_METERS,
    start: day * MINUTES_PER_DAY + 700,
    category: CATEGORIES[category]!,
  };
}

function followAll(events: readonly Drawn[], promises: readonly CitizenPromise[], k: 3 | 5) {
  const context = workContext(events.map(incidentOf), { areaIndex });
  const publication = publicationOf(context.columns, k);
  const answers = PERIODS.map((period) => {
    const question = { period, options: DEFAULT_HOTSPOT_OPTIONS };
    const steps = followUpOf(context, { ...NO_WORK, promises }, question, LAST + 1);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return { internal: step.value, shown: publishedFollowUp(step.value, publication, {}, k) };
  });
  return { context, publication, answers };
}

/** A count that the shared follow-up gives, what it is of, and what it truly is. */
interface Told {
  readonly shown: Shown | null;
  readonly truth: number;
  readonly days: Period;
  readonly isCounted: (event: Drawn) => boolean;
}

function toldBy(shown: FollowUp, internal: FollowUp): Told[] {
  const sides = (told: CountComparison, truth: CountComparison, isCounted: Told["isCounted"]): Told[] => [
    { shown: told.now, truth: truth.now as number, days: shown.days, isCounted },
    ...(shown.compared
      ? [{ shown: told.before, truth: truth.before as number, days: shown.compared.before, isCounted }]
      : []),
  ];
  const groupOf = (event: Drawn) => publicGroupOf(CATEGORIES[event.category]!);
  return [
    ...sides(shown.incidents, internal.incidents, () => true),
    ...shown.groups.flatMap(({ group, comparison }, i) =>
      sides(comparison, internal.groups[i]!.comparison, (event) => groupOf(event) === group),
    ),
    ...shown.promises.flatMap(({ incidents, promise }, i) => {
      const { areaCodes, indicator, places } = promise;
      const named = indicator?.kind === "incidents" ? indicator.categories : null;
      return sides(incidents, internal.promises[i]!.incidents, ({ area, category }) => {
        const name = CATEGORIES[category]!;
        const isThere =
          areaCodes.length === 0 ? places.length === 0 : areaCodes.includes(AREAS[area] ?? "") || places.length > 0;
        return isThere && (named === null ? !isUncoveredByPresence(name) : named.includes(name));
      });
    }),
  ];
}

/** What anyone knows of the published table: its shown cells, and how cells add up. */
function equationsOfTable({ units, parts, groups, areaCodes, values }: Publication): Equation[] {
  const [groupCount, areaCount] = [groups.length + 1, areaCodes.length + 2];
  const at = (unit: number, group: number, area: number) => (unit * groupCount + group) * areaCount + area;
  const equations: Equation[] = [];
  const know = (members: readonly number[], total: number) => {
    const plus = members.filter((cell) => values[cell]! < 0);
    const minus = values[total]! < 0 ? total : null;
    if (plus.length > 0 || minus !== null) equations.push({ plus, minus });
  };
  const inner = (count: number) => Array.from({ length: count - 1 }, (_, index) => index);
  units.forEach((period, unit) => {
    const cover = unit < parts ? [] : coverOf(units.slice(0, parts), period)!;
    for (let group = 0; group < groupCount; group++) {
      const areas = inner(areaCount).map((area) => at(unit, group, area));
      know(areas, at(unit, group, areaCount - 1));
      for (let area = 0; area < areaCount && unit >= parts; area++) {
        know(
          cover.map((part) => at(part, group, area)),
          at(unit, group, area),
        );
      }
    }
    for (let area = 0; area < areaCount; area++) {
      know(
        inner(groupCount).map((group) => at(unit, group, area)),
        at(unit, groupCount - 1, area),
      );
    }
  });
  return equations;
}

describe("the follow-up in the shared view", () => {
  it("gives no small number away, however all its periods, groups, promises and the published table are added and subtracted", () => {
    let shownCounts = 0;
    fc.assert(
      fc.property(
        drawnEvents,
        fc.array(promised, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(3 as const, 5 as const),
        (events, drawn, k) => {
          const promises = drawn.map((change, i) =>
            aPromise({ ...change, id: String(i), fromDay: dayOfCivil(2024, 1, 1), toDay: dayOfCivil(2027, 1, 1) }),
          );
          const { publication, answers } = followAll(events, promises, k);
          const { units, parts, groups, areaCodes, values } = publication;
          const smallest = units.slice(0, parts);
          const equations = equationsOfTable(publication);
          const cellOf = ({ area, category, day }: Drawn) => {
            const part = smallest.findIndex(({ fromDay, toDay }) => day >= fromDay && day <= toDay);
            const group = groups.indexOf(publicGroupOf(CATEGORIES[category]!));
            return (part * (groups.length + 1) + group) * (areaCodes.length + 2) + area;
          };
          // Every cell that can hold an event of the kind, held or not.
          const possible = smallest.flatMap(({ fromDay }) =>
            CATEGORIES.flatMap((name, category) =>
              groups.includes(publicGroupOf(name))
                ? Array.from({ length: AREAS.length + 1 }, (_, area): Drawn => ({ area, category, day: fromDay }))
                : [],
            ),
          );

          for (const { shown, internal } of answers) {
            for (const { shown: count, truth, days, isCounted } of toldBy(shown, internal)) {
              if (count === SUPPRESSED) expect(truth).toBeLessThan(k);
              if (count === null || isHidden(count)) continue;
              shownCounts++;
              expect(count).toBe(truth);
              expect(count === 0 || count >= k).toBe(true);
              const isWithin = ({ day }: Drawn) => day >= days.fromDay && day <= days.toDay;
              const cells = new Set(possible.filter((event) => isWithin(event) && isCounted(event)).map(cellOf));
              const plus = [...cells].filter((cell) => values[cell]! < 0);
              if (plus.length > 0) equations.push({ plus, minus: null });
            }
          }

          expect(solvedCells(equations)).toEqual([]);
        },
      ),
      { ...runs(20, 2000), endOnFailure: true },
    );
    expect(shownCounts).toBeGreaterThan(100);
  });

  it("judges only what it shows", () => {
    fc.assert(
      fc.property(drawnEvents, (events) => {
        const { answers } = followAll(events, [], 5);
        for (const { shown } of answers) {
          for (const comparison of [shown.incidents, ...shown.groups.map((row) => row.comparison)]) {
            const { now, before, verdict, ratio, low, high, pValue } = comparison;
            if (now !== null && !isHidden(now) && (before === null || !isHidden(before))) continue;
            expect(["hidden", "noHistory", "noData"]).toContain(verdict);
            expect([ratio, low, high, pValue]).toEqual([null, null, null, null]);
          }
        }
      }),
      { numRuns: 5 },
    );
  });

  const many = Array.from(
    { length: 600 },
    (_, i): Drawn => ({ area: 0, category: i % 2, day: FIRST + (i % (LAST - FIRST)) }),
  );
  const place = { id: "H1", name: "Torget", lngLat: projectionFor(3006).inverse(WEST + 507, SOUTH + 513) };
  const promise = aPromise({
    places: [place],
    activities: [anActivity(), anActivity({ id: "A2", kind: "measures" }), anActivity({ id: "A3", kind: "logged" })],
  });
  const day = dayOfCivil(2026, 9, 5);
  const work = {
    ...NO_WORK,
    promises: [promise],
    delivered: [
      {
        id: "D1",
        startMinute: day * MINUTES_PER_DAY + 1200,
        minutes: 12,
        place,
        actor: { kind: "police" as const, name: "" },
        visitId: null,
        note: "",
      },
    ],
    log: [{ id: "1", promiseId: "L1", activityId: "A3", day, count: 1, placeName: "", lngLat: null, note: "" }],
  };
  const requests = [
    aRequest({ x: WEST + 500, y: SOUTH + 500 }, { status: "closed", reportedDay: day, closedDay: day + 1 }),
  ];
  const context = workContext(many.map(incidentOf), { areaIndex, requests });
  const question = { period: { kind: "month" as const, year: 2026, month: 9 }, options: DEFAULT_HOTSPOT_OPTIONS };
  const answered = () => {
    const steps = followUpOf(context, work, question, LAST + 1);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  };

  it("tells what the authorities did in all and what they logged, and nothing of what was counted or who was at a place", () => {
    const shown = publishedFollowUp(answered(), publicationOf(context.columns, 3), {}, 3);
    const [followed] = shown.promises;

    expect(followed!.activities.map(({ delivered }) => delivered)).toEqual(["withheld", "withheld", 1]);
    expect(followed!.activities[0]).toMatchObject({
      planned: "withheld",
      minutes: "withheld",
      tertials: ["withheld", "withheld", "withheld"],
    });
    expect(followed!.activities[1]!.tertials).toEqual(["withheld", "withheld", "withheld"]);
    expect(followed).toMatchObject({
      incidents: { now: "withheld", before: "withheld", verdict: "hidden" },
      effect: { ok: false, reason: "shared" },
      unvisited: null,
    });
    expect(followed!.measures).toEqual([
      { type: "lighting", reported: "withheld", closed: "withheld", closedInTime: "withheld", open: "withheld" },
    ]);
    expect(shown.presence.delivered).toBe(1);
  });

  it("tells the presence of a promise that names no place", () => {
    const { promises, ...rest } = answered();
    const everywhere = { ...promises[0]!, promise: { ...promise, places: [] } };

    const shown = publishedFollowUp({ ...rest, promises: [everywhere] }, publicationOf(context.columns, 3), {}, 3);

    expect(shown.promises[0]!.activities[0]).toEqual(everywhere.activities[0]);
  });

  it("adds up measures of all types only of types that are all shown, so that no total bounds a hidden one", () => {
    const { promises, ...rest } = answered();
    const everywhere = { ...promises[0]!, promise: { ...promise, places: [], fromDay: FIRST, toDay: LAST } };
    const row = { reported: WITHHELD, closedInTime: null, open: WITHHELD } as const;
    const closedWith = (graffiti: Shown) => {
      const types = [
        { ...row, type: "lighting" as const, closed: 12 },
        { ...row, type: "graffiti" as const, closed: graffiti },
      ];
      const answer = { ...rest, promises: [everywhere] };
      const shown = publishedFollowUp(answer, publicationOf(context.columns, 3), { "2026-09": { types } }, 3);
      return shown.promises[0]!.activities[1]!.delivered;
    };

    expect([closedWith(7), closedWith(SUPPRESSED), closedWith(WITHHELD)]).toEqual([19, WITHHELD, WITHHELD]);
  });

  it("names the places, about where they are, with nothing counted", () => {
    const internal = answered();
    const shown = publishedFollowUp(internal, publicationOf(context.columns, 3), {}, 3);

    expect(shown.stayed.map(({ name, rankAfter }) => [name, rankAfter])).toEqual([["Område A A", 1]]);
    expect(shown.stayed[0]).toMatchObject({ count: "withheld", delivered: "withheld" });
    for (const [lng, lat] of [shown.stayed[0]!.lngLat, shown.promises[0]!.promise.places[0]!.lngLat]) {
      expect([lng, lat]).toEqual([Number(lng.toFixed(3)), Number(lat.toFixed(3))]);
    }
    expect(internal.stayed[0]!.lngLat).not.toEqual(shown.stayed[0]!.lngLat);
  });

  it("says nothing of what meetings decided, not even how much", () => {
    const decisions = [{ decision: aDecision({ text: "Hemligt" }), outcome: "done" as const }];
    const shown = publishedFollowUp({ ...answered(), decisions }, publicationOf(context.columns, 3), {}, 3);

    expect(shown.decisions).toBeNull();
    expect(publishedWork({ ...work, decisions: [aDecision()] }).decisions).toEqual([]);
  });

  it("shares of the work what was promised, and no visits, notes or requests", () => {
    const { promises, ...rest } = publishedWork(work);

    expect(promises.map(({ title }) => title)).toEqual([promise.title]);
    expect(rest).toEqual({ ...NO_WORK, promises: undefined, serviceTargets: work.serviceTargets });
  });
});
