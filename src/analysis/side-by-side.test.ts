import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_HOTSPOT_OPTIONS } from "../domain/hotspot.ts";
import type { Period } from "../domain/period.ts";
import { EVERYTHING, type Selection } from "../domain/selection.ts";
import { isHidden, WITHHELD } from "../domain/shown.ts";
import type { SideBySide, SideBySideAnswer } from "../domain/side-by-side.ts";
import { dayOfIsoDate, MINUTES_PER_DAY } from "../domain/time.ts";
import { aSource } from "../testing/a-source.ts";
import { incidentRows, type TestIncident } from "../testing/incident-rows.ts";
import { runs } from "../testing/runs.ts";
import { workContext } from "../testing/work-context.ts";
import { indexEvents } from "./event-index.ts";
import { createBaseRegister } from "./hotspot-ids.ts";
import { hotspotList } from "./hotspot-list.ts";
import { poissonTest } from "./poisson-test.ts";
import { publicationOf } from "./publication.ts";
import { publishedList } from "./published-list.ts";
import { publishedSideBySide } from "./published-side-by-side.ts";
import { sideBySide } from "./side-by-side.ts";

const TORGET = { x: 536_012, y: 6_474_012 };
const PARKEN = { x: 537_012, y: 6_474_012 };
const STATIONEN = { x: 538_012, y: 6_474_012 };
const day = (date: string) => dayOfIsoDate(date)!;
const period = (from: string, to: string): Period => ({ fromDay: day(from), toDay: day(to) });
const YEARS: SideBySide = {
  kind: "periods",
  a: period("2025-01-01", "2025-12-31"),
  b: period("2026-01-01", "2026-12-31"),
};
/** `count` events on as many days of a year. */
const events = (where: typeof TORGET, count: number, year: number, category = "Stöld") =>
  Array.from(
    { length: count },
    (_, k): TestIncident => ({
      ...where,
      start: (day(`${year}-01-01`) + (k % 360)) * MINUTES_PER_DAY + 1200,
      category,
    }),
  );
/** So that the data begin and end where they should. */
const EDGES: TestIncident[] = [
  { x: 530_000, y: 6_470_000, start: day("2024-01-01") * MINUTES_PER_DAY },
  { x: 530_000, y: 6_470_000, start: day("2026-12-31") * MINUTES_PER_DAY },
];
const FAR_APART = [...events(TORGET, 60, 2025), ...events(TORGET, 20, 2026), ...events(PARKEN, 30, 2025), ...EDGES];
const WORDS = { groupName: (group: string) => group, otherGroups: "rest", areaNames: new Map<string, string>() };

function compare(
  incidents: readonly TestIncident[],
  sides: SideBySide = YEARS,
  selection: Selection = EVERYTHING,
): SideBySideAnswer {
  return answered(sideBySide(workContext(incidents), { sides, selection, options: DEFAULT_HOTSPOT_OPTIONS }));
}

function answered(work: ReturnType<typeof sideBySide>): SideBySideAnswer {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const counts = ({ places }: SideBySideAnswer) =>
  places.map(({ listed, inArea, difference }) => [
    listed.a?.count ?? null,
    listed.b?.count ?? null,
    inArea.a,
    inArea.b,
    difference.verdict,
  ]);

describe("two periods side by side", () => {
  it("tests a place that is on both lists, in the same area", () => {
    const answer = compare(FAR_APART);

    expect(counts(answer)).toEqual([
      [60, 20, 60, 20, "fewer"],
      [30, null, 30, 0, "oneSided"],
    ]);
    const expected = poissonTest(20, 60, 365, 365);
    expect(answer.places[0]!.difference).toMatchObject({ ratio: expected.ratio, pValue: expected.pValue });
    expect(answer.totals).toEqual({ a: 90, b: 21 });
    expect(answer.totalDifference.verdict).toBe("fewer");
  });

  it("gives a place on both lists one id and one name, and others their own", () => {
    const { places, lists } = compare(FAR_APART);

    expect(lists.a.hotspots.map(({ id }) => id)).toEqual(places.map(({ id }) => id));
    expect(lists.b.hotspots.map(({ id, name }) => [id, name])).toEqual([[places[0]!.id, places[0]!.name]]);
    expect(new Set(places.map(({ id }) => id)).size).toBe(2);
  });

  it("counts both in the area of both, where the discs do not quite cover each other", () => {
    const at = (metersEast: number) => ({ x: TORGET.x + metersEast, y: TORGET.y });
    const answer = compare([
      ...events(at(-150), 30, 2025),
      ...events(at(100), 20, 2025),
      ...events(at(180), 3, 2025),
      ...events(at(-100), 30, 2026),
      ...events(at(180), 20, 2026),
      ...events(at(-150), 2, 2026),
      ...EDGES,
    ]);

    expect(answer.places).toHaveLength(1);
    expect(answer.places[0]!.listed).toMatchObject({ a: { count: 50 }, b: { count: 50 } });
    expect(answer.places[0]!.inArea).toEqual({ a: 53, b: 52 });
  });

  it("says that chance will do when it will, and that few are few", () => {
    const answer = compare([
      ...events(TORGET, 30, 2025),
      ...events(TORGET, 40, 2026),
      ...events(PARKEN, 5, 2025),
      ...events(PARKEN, 4, 2026),
      ...EDGES,
    ]);
    const few = compare([...events(TORGET, 5, 2025), ...events(TORGET, 4, 2026), ...EDGES], {
      ...YEARS,
      b: period("2026-01-01", "2026-12-31"),
    });

    expect(answer.places[0]!.difference.verdict).toBe("normal");
    expect(few.places[0]!.difference.verdict).toBe("oneSided");
    expect(few.totalDifference.verdict).toBe("normal");
    expect(compare([...events(TORGET, 5, 2025), ...EDGES]).totalDifference.verdict).toBe("tooFew");
  });

  it.each([
    ["overlap", period("2025-06-01", "2026-05-31"), period("2026-01-01", "2026-12-31")],
    ["lengths", period("2025-01-01", "2025-06-30"), period("2026-01-01", "2026-12-31")],
    ["outsideData", period("2023-06-01", "2024-05-31"), period("2026-01-01", "2026-12-31")],
  ] as const)("tests nothing: %s", (untested, a, b) => {
    const answer = compare([...events(TORGET, 60, 2025), ...events(TORGET, 20, 2026), ...EDGES], {
      kind: "periods",
      a,
      b,
    });

    expect(answer.untested).toBe(untested);
    expect(answer.places.every(({ difference }) => difference.verdict === "untested")).toBe(true);
    expect(answer.totalDifference.pValue).toBeNull();
  });

  it("gives events per day when the periods are not equally long", () => {
    const answer = compare(FAR_APART, {
      kind: "periods",
      a: period("2025-01-01", "2025-01-30"),
      b: period("2026-01-01", "2026-01-10"),
    });

    expect(answer.places[0]!.perDay).toEqual({ a: 1, b: 1 });
    expect(answer.totalsPerDay).toEqual({ a: 2, b: 1 });
    expect(answer.isOtherSeason).toBe(false);
  });

  it("says when the two lie in different parts of the year", () => {
    const half = (a: Period, b: Period) => compare(FAR_APART, { kind: "periods", a, b }).isOtherSeason;

    expect(half(period("2026-01-01", "2026-06-30"), period("2026-07-01", "2026-12-31"))).toBe(true);
    expect(half(period("2025-01-01", "2025-06-30"), period("2026-01-01", "2026-06-30"))).toBe(false);
    expect(half(period("2024-07-01", "2025-06-30"), period("2025-07-01", "2026-06-30"))).toBe(false);
  });

  it("tests nothing when a register tells of one of the two alone", () => {
    const police = [...events(TORGET, 60, 2025), ...events(TORGET, 60, 2026), ...EDGES];
    const guards = events(TORGET, 60, 2026);
    const columns = indexEvents(
      [police, guards].map((incidents, i) => ({ rows: incidentRows(incidents), sourceIndex: i, sourceId: `${i}` })),
      null,
    );
    const sources = (["police", "guards"] as const).map((provider, i) => aSource({ id: `${i}`, provider }));
    const context = workContext(police, { columns, sources, baseRegister: createBaseRegister(columns) });
    const compared = (selection: Selection) =>
      answered(sideBySide(context, { sides: YEARS, selection, options: DEFAULT_HOTSPOT_OPTIONS }));
    const answer = compared(EVERYTHING);

    expect(answer.untested).toBe("unevenSources");
    expect(answer.totalDifference.verdict).toBe("untested");
    // Left out of the selection it adds to neither count.
    expect(compared({ ...EVERYTHING, sources: ["0"] }).untested).toBeNull();
    expect(compared({ ...EVERYTHING, sources: ["1"] }).untested).toBe("unevenSources");
  });

  it("is the same comparison when the sides change places", () => {
    const places = fc.array(
      fc.record({ count: fc.integer({ min: 0, max: 40 }), other: fc.integer({ min: 0, max: 40 }) }),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(places, (made) => {
        const incidents = made.flatMap(({ count, other }, i) => {
          const where = { x: TORGET.x + 1000 * i, y: TORGET.y };
          return [...events(where, count, 2025), ...events(where, other, 2026)];
        });
        const there = compare([...incidents, ...EDGES]);
        const back = compare([...incidents, ...EDGES], { kind: "periods", a: YEARS.b as Period, b: YEARS.a as Period });
        const turned = { more: "fewer", fewer: "more" } as Record<string, string>;
        const byId = new Map(back.places.map((place) => [place.id, place]));

        expect(back.totals).toEqual({ a: there.totals.b, b: there.totals.a });
        expect(there.places).toHaveLength(back.places.length);
        for (const { id, listed, inArea, difference } of there.places) {
          const same = byId.get(id)!;
          expect(same.listed).toEqual({ a: listed.b, b: listed.a });
          expect(same.inArea).toEqual({ a: inArea.b, b: inArea.a });
          expect(same.difference.verdict).toBe(turned[difference.verdict] ?? difference.verdict);
          // An arrow never without both lists, ten events and a p-value under one in a hundred.
          if (difference.verdict !== "more" && difference.verdict !== "fewer") continue;
          expect(listed.a && listed.b).not.toBeNull();
          expect(Number(inArea.a) + Number(inArea.b)).toBeGreaterThanOrEqual(10);
          expect(difference.pValue).toBeLessThan(0.01);
        }
      }),
      runs(40, 2000),
    );
  });
});

describe("two categories side by side", () => {
  it("gives each its own list of the same period, and tests nothing", () => {
    const answer = compare(
      [...events(TORGET, 30, 2026, "Stöld"), ...events(STATIONEN, 20, 2026, "Misshandel"), ...EDGES],
      { kind: "categories", a: ["Stöld"], b: ["Misshandel"] },
      { ...EVERYTHING, period: period("2026-01-01", "2026-12-31") },
    );

    expect(counts(answer)).toEqual([
      [null, 20, 0, 20, "untested"],
      [30, null, 30, 0, "untested"],
    ]);
    expect(answer.untested).toBe("categories");
    expect(answer.lists.a.selectionText).toContain("Stöld");
  });
});

describe("publishedSideBySide", () => {
  const context = workContext([...FAR_APART, ...events(PARKEN, 4, 2026), ...events(STATIONEN, 2, 2026)]);
  const answer = answered(
    sideBySide(context, { sides: YEARS, selection: EVERYTHING, options: DEFAULT_HOTSPOT_OPTIONS }),
  );
  const publication = publicationOf(context.columns, 3);
  const published = publishedSideBySide(answer, publication, 3, WORDS);

  it("says of each side what is said when it is selected by itself, and no more", () => {
    for (const side of ["a", "b"] as const) {
      const selection = answer.selections[side];
      const alone = publishedList(
        hotspotList(context, selection, DEFAULT_HOTSPOT_OPTIONS, null),
        publication,
        selection,
        3,
        WORDS,
      );
      expect(published.lists[side].hotspots.map(({ count, rank }) => [count, rank])).toEqual(
        alone.hotspots.map(({ count, rank }) => [count, rank]),
      );
      expect(published.places.flatMap(({ listed }) => listed[side]?.count ?? [])).toEqual(
        expect.arrayContaining(alone.hotspots.map(({ count }) => count)),
      );
    }
  });

  it("gives no count of the joint area, nothing that is made of one, and no raster", () => {
    expect(answer.places.some(({ difference }) => difference.verdict === "fewer")).toBe(true);
    for (const { inArea, perDay, difference } of published.places) {
      expect(inArea).toEqual({ a: WITHHELD, b: WITHHELD });
      expect(perDay).toBeNull();
      expect(["untested", "oneSided"]).toContain(difference.verdict);
      expect(difference.ratio).toBeNull();
    }
    expect(published.density).toEqual({ a: null, b: null });
  });

  it("tests no totals of which one is hidden", () => {
    const { totals, totalDifference } = published;

    expect(totalDifference.pValue === null).toBe(isHidden(totals.a) || isHidden(totals.b));
  });
});
