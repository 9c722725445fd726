import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Hotspot } from "../domain/hotspot.ts";
import { DEFAULT_PRIORITY_WEIGHTS, type Priority, type PriorityWeights } from "../domain/priority.ts";
import { SUPPRESSED } from "../domain/shown.ts";
import { listedPlace, listOfPlaces } from "../testing/listed-places.ts";
import { rankPlaces, weightPercents } from "./priority.ts";

const DEFAULTS = DEFAULT_PRIORITY_WEIGHTS;
const survey = (percent: number) => ({ percent, low: percent - 5, high: percent + 5, answers: 100 });
const place = (id: string, score: number, change: Partial<Hotspot> = {}) =>
  listedPlace({ id, score, scoreUnit: 0.5, effectiveCount: score * 2, share: score / 1000, ...change });

/** Five places, every part known; fear and requests turned against the incidents. */
const five = listOfPlaces([
  place("a", 100, { requestWeight: 0, survey: survey(10) }),
  place("b", 80, { requestWeight: 2, survey: survey(20) }),
  place("c", 60, { requestWeight: 4, survey: survey(30) }),
  place("d", 40, { requestWeight: 6, survey: survey(40) }),
  place("e", 20, { requestWeight: 8, survey: survey(50) }),
]);
const ids = (list: { hotspots: readonly Hotspot[] }) => list.hotspots.map(({ id }) => id);
const priorityOf = (list: ReturnType<typeof rankPlaces>, id: string): Priority =>
  list.hotspots.find((hotspot) => hotspot.id === id)!.priority;

describe("the priority of a place", () => {
  it("is 60 % of how its incidents stand, 15 % of its requests and 25 % of fear", () => {
    const list = rankPlaces(five, "incidents", DEFAULTS);

    expect(priorityOf(list, "a")).toEqual({ total: 60, incidents: 60, physical: 0, fear: 0 });
    expect(priorityOf(list, "b")).toEqual({ total: 55, incidents: 45, physical: 3.75, fear: 6.25 });
    expect(priorityOf(list, "e")).toEqual({ total: 40, incidents: 0, physical: 15, fear: 25 });
    expect(list.missingParts).toEqual([]);
  });

  it("leaves out what is not known of the place and rescales the rest", () => {
    const places = five.hotspots.map((hotspot) => (hotspot.id === "b" ? { ...hotspot, survey: null } : hotspot));

    const list = rankPlaces({ ...five, hotspots: places }, "incidents", DEFAULTS);

    const { total, incidents, physical, fear } = priorityOf(list, "b");
    expect(fear).toBeNull();
    expect(incidents).toBeCloseTo((0.6 / 0.75) * 75, 9);
    expect(physical).toBeCloseTo((0.15 / 0.75) * 25, 9);
    expect(total).toBeCloseTo(65, 9);
    expect(list.missingParts).toEqual([]);
  });

  it("says which parts have nothing behind them", () => {
    const places = five.hotspots.map((hotspot) => ({ ...hotspot, survey: null, requestWeight: null }));

    const list = rankPlaces({ ...five, hotspots: places }, "priority", DEFAULTS);

    expect(list.missingParts).toEqual(["physical", "fear"]);
    expect(priorityOf(list, "b")).toEqual({ total: 75, incidents: 75, physical: null, fear: null });
    expect(rankPlaces(listOfPlaces([]), "priority", DEFAULTS).missingParts).toEqual([]);
  });

  it("takes fear as the mean of the survey and the unsafe places, or what there is of them", () => {
    const places = [
      place("a", 3, { survey: survey(40), unsafePlaces: 0 }),
      place("b", 2, { survey: survey(20), unsafePlaces: 7 }),
      place("c", 1, { survey: null, unsafePlaces: SUPPRESSED }),
    ];

    const list = rankPlaces(listOfPlaces(places), "incidents", { incidents: 0, physical: 0, fear: 1 });

    // Unsafe places: 0 and a hidden count are equal, 25 each, and 7 is 100.
    expect(priorityOf(list, "a").fear).toBe((100 + 25) / 2);
    expect(priorityOf(list, "b").fear).toBe((0 + 100) / 2);
    expect(priorityOf(list, "c").fear).toBe(25);
  });

  it("falls back on the default weights when the given ones say nothing", () => {
    const nothing = { incidents: 0, physical: 0, fear: 0 };
    const fearOnly = { incidents: 0, physical: 0, fear: 1 };
    const places = five.hotspots.map((hotspot) => (hotspot.id === "a" ? { ...hotspot, survey: null } : hotspot));

    expect(rankPlaces(five, "priority", nothing)).toEqual(rankPlaces(five, "priority", DEFAULTS));
    expect(priorityOf(rankPlaces({ ...five, hotspots: places }, "priority", fearOnly), "a").total).toBeCloseTo(80, 9);
  });
});

describe("weightPercents", () => {
  it("is what each weight is of all, and the default's when none is set", () => {
    expect(weightPercents({ incidents: 1, physical: 0.5, fear: 0.5 })).toEqual({
      incidents: 50,
      physical: 25,
      fear: 25,
    });
    expect(weightPercents({ incidents: 0, physical: 0, fear: 0 })).toEqual({ incidents: 60, physical: 15, fear: 25 });
  });
});

describe("the order of the list", () => {
  it("by incidents is as it came", () => {
    const list = rankPlaces(five, "incidents", { incidents: 0, physical: 1, fear: 0 });

    expect(list.hotspots.map(({ priority: _, ...hotspot }) => hotspot)).toEqual(five.hotspots);
  });

  it("by priority follows the totals, with rank and cumulative share", () => {
    const list = rankPlaces(five, "priority", { incidents: 0.2, physical: 0.4, fear: 0.4 });

    expect(ids(list)).toEqual(["e", "d", "c", "b", "a"]);
    expect(list.hotspots.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
    expect(list.hotspots.map(({ cumulativeShare }) => Math.round(1000 * cumulativeShare))).toEqual([
      20, 60, 120, 200, 300,
    ]);
  });

  it("puts the higher score first among equal totals", () => {
    const alike = listOfPlaces([place("a", 30), place("b", 20), place("c", 30.5)]);
    const list = rankPlaces(alike, "priority", { incidents: 1, physical: 0, fear: 0 });
    const unsafe = [10, 10, 10].map((percent, i) => ({ ...alike.hotspots[i]!, survey: survey(percent) }));
    const byFear = rankPlaces({ ...alike, hotspots: unsafe }, "priority", { incidents: 0, physical: 0, fear: 1 });

    expect(ids(list)).toEqual(["c", "a", "b"]);
    expect(ids(byFear)).toEqual(["c", "a", "b"]);
  });
});

describe("the rank range by priority", () => {
  it("is the rank itself when the incidents weigh nothing", () => {
    const list = rankPlaces(five, "priority", { incidents: 0, physical: 1, fear: 0 });

    for (const { rank, rankLow, rankHigh } of list.hotspots) expect([rankLow, rankHigh]).toEqual([rank, rank]);
  });

  it("is wide between places of about the same score, and narrow far from them", () => {
    const places = [900, 101, 100, 99].map((score, i) => place(`p${i}`, score));

    const list = rankPlaces(listOfPlaces(places), "priority", { incidents: 1, physical: 0, fear: 0 });

    expect(list.hotspots.map(({ rankLow, rankHigh }) => [rankLow, rankHigh])).toEqual([
      [1, 1],
      [2, 4],
      [2, 4],
      [2, 4],
    ]);
  });

  it("does not depend on whether the same list was ranked before", () => {
    const again = { ...five, hotspots: five.hotspots.map((hotspot) => ({ ...hotspot })) };
    rankPlaces(five, "priority", { incidents: 0.9, physical: 0.1, fear: 0.3 });

    expect(rankPlaces(five, "priority", DEFAULTS)).toEqual(rankPlaces(again, "priority", DEFAULTS));
  });
});

describe("the stability", () => {
  it("is whole when every part says the same", () => {
    const places = [5, 4, 3, 2, 1].map((n) => place(`p${n}`, 10 * n, { requestWeight: n, survey: survey(n) }));

    expect(rankPlaces(listOfPlaces(places), "priority", DEFAULTS).stability).toEqual({ staying: 3, of: 3 });
  });

  it("counts those that fall out of the upper half in the worst of the six cases", () => {
    // Totals 50 and 50 + a little: a fifth more for fear turns them.
    const places = [
      place("a", 40, { survey: survey(1) }),
      place("b", 10, { survey: survey(4) }),
      place("c", 30, { survey: survey(2) }),
      place("d", 20, { survey: survey(3) }),
    ];

    const list = rankPlaces(listOfPlaces(places), "priority", { incidents: 0.51, physical: 0, fear: 0.49 });

    expect(ids(list).slice(0, 2)).toEqual(["a", "c"]);
    expect(list.stability).toEqual({ staying: 0, of: 2 });
  });

  it("looks at no more than 20 places", () => {
    const places = Array.from({ length: 50 }, (_, i) => place(`p${i}`, 100 - i));

    expect(rankPlaces(listOfPlaces(places), "priority", DEFAULTS).stability).toEqual({ staying: 20, of: 20 });
    expect(rankPlaces(listOfPlaces([]), "priority", DEFAULTS).stability).toEqual({ staying: 0, of: 0 });
  });
});

const weight = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const anyWeights: fc.Arbitrary<PriorityWeights> = fc.record({ incidents: weight, physical: weight, fear: weight });
const anyPlace = fc.record({
  score: fc.integer({ min: 1, max: 30 }),
  requestWeight: fc.option(fc.integer({ min: 0, max: 20 })),
  survey: fc.option(fc.integer({ min: 0, max: 9 }).map(survey)),
  unsafePlaces: fc.option(fc.integer({ min: 0, max: 4 })),
});
const anyList = fc
  .array(anyPlace, { minLength: 1, maxLength: 12 })
  .map((places) => listOfPlaces(places.map((known, i) => place(`p${i}`, known.score, known))));

describe("whatever is known and however it is weighed", () => {
  it("the parts add up to the total, and the total lies in 0–100", () => {
    fc.assert(
      fc.property(anyList, anyWeights, (list, weights) => {
        for (const { priority } of rankPlaces(list, "priority", weights).hotspots) {
          const { total, incidents, physical, fear } = priority;

          expect(incidents + (physical ?? 0) + (fear ?? 0)).toBeCloseTo(total, 9);
          expect(total).toBeGreaterThanOrEqual(0);
          expect(total).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
      { seed: 580, numRuns: 200 },
    );
  });

  it("the same places are listed, the greatest total first, each within its range", () => {
    fc.assert(
      fc.property(anyList, anyWeights, (list, weights) => {
        const { hotspots } = rankPlaces(list, "priority", weights);

        expect(ids({ hotspots }).sort()).toEqual(ids(list).sort());
        hotspots.forEach(({ rank, rankLow, rankHigh, priority }, i) => {
          expect(rank).toBe(i + 1);
          expect(rankLow).toBeLessThanOrEqual(rank);
          expect(rankHigh).toBeGreaterThanOrEqual(rank);
          if (i > 0) expect(priority.total).toBeLessThanOrEqual(hotspots[i - 1]!.priority.total);
        });
      }),
      { seed: 581, numRuns: 200 },
    );
  });

  it("a part that weighs more moves every total towards how the place stands in it", () => {
    fc.assert(
      fc.property(anyList, anyWeights, fc.constantFrom("incidents", "physical", "fear"), (list, weights, part) => {
        fc.pre(weights.incidents > 0 && weights[part] > 0);
        const less = rankPlaces(list, "incidents", weights);
        const more = rankPlaces(list, "incidents", { ...weights, [part]: weights[part] * 1.5 });
        const alone = rankPlaces(list, "incidents", { incidents: 0, physical: 0, fear: 0, [part]: 1 });

        less.hotspots.forEach(({ priority }, i) => {
          const standing = alone.hotspots[i]!.priority;
          const before = Math.abs(priority.total - standing.total);
          if (standing[part] === null) return;
          expect(Math.abs(more.hotspots[i]!.priority.total - standing.total)).toBeLessThanOrEqual(before + 1e-9);
        });
      }),
      { seed: 582, numRuns: 200 },
    );
  });
});
