import { describe, expect, it } from "vitest";
import type { Area } from "../domain/area.ts";
import type { LngLat } from "../domain/coordinates.ts";
import { EVERYTHING } from "../domain/selection.ts";
import type { SurveyRow } from "../domain/survey.ts";
import { dayOfCivil, MINUTES_PER_DAY } from "../domain/time.ts";
import { createAreaIndex } from "../geo/area-index.ts";
import { projectionFor } from "../geo/projection.ts";
import { incidentRows, type TestIncident } from "../testing/incident-rows.ts";
import { indexEvents } from "./event-index.ts";
import { fearAndRisk } from "./fear-and-risk.ts";
import { createBaseRegister } from "./hotspot-ids.ts";
import type { HotspotContext } from "./hotspot-list.ts";
import { seededRandom } from "./seeded-random.ts";
import { studyArea } from "./study-area.ts";
import { wilsonInterval } from "./wilson.ts";

const projection = projectionFor(3006);
const ORIGIN_X = 536_000;
const ORIGIN_Y = 6_474_000;
const LAST_DAY = dayOfCivil(2026, 10, 31);
/** 730 days. */
const TWO_YEARS = { fromDay: LAST_DAY - 729, toDay: LAST_DAY };
const YEARS = 730 / 365.25;

interface Square {
  readonly code: string;
  readonly west: number;
  readonly south: number;
  readonly side: number;
}

/** Squares of 1 km side by side, and one far away where nothing was ever reported. */
const TOWN: readonly Square[] = [
  { code: "torget", west: 0, south: 0, side: 1000 },
  { code: "parken", west: 1000, south: 0, side: 1000 },
  { code: "villor", west: 2000, south: 0, side: 1000 },
  { code: "hamnen", west: 3000, south: 0, side: 1000 },
  { code: "skogen", west: 20_000, south: 20_000, side: 1000 },
];

function areaOf({ code, west, south, side }: Square): Area {
  const corners = [
    [0, 0],
    [side, 0],
    [side, side],
    [0, side],
    [0, 0],
  ];
  const ring = corners.map(([x, y]): LngLat => projection.inverse(ORIGIN_X + west + x!, ORIGIN_Y + south + y!));
  return { code, name: `Området ${code}`, polygons: [[ring]] };
}

/** `count` events of a category, spread over a square and over the two years. */
function eventsIn({ west, south, side }: Square, count: number, random: () => number, category = "Stöld") {
  return Array.from(
    { length: count },
    (): TestIncident => ({
      x: ORIGIN_X + west + random() * side,
      y: ORIGIN_Y + south + random() * side,
      start: (LAST_DAY - Math.floor(random() * 730)) * MINUTES_PER_DAY + 600,
      category,
    }),
  );
}

const answer = (areaCode: string, unsafePercent: number | null, answers: number, more: Partial<SurveyRow> = {}) => ({
  areaCode,
  areaName: areaCode,
  survey: "2026",
  question: "kväll",
  unsafePercent,
  index: unsafePercent === null ? 3 : null,
  answers,
  ...more,
});

function contextOf(incidents: readonly TestIncident[], survey: readonly SurveyRow[], squares = TOWN): HotspotContext {
  const areaIndex = squares.length === 0 ? null : createAreaIndex(squares.map(areaOf), projection);
  const columns = indexEvents([{ rows: incidentRows(incidents), sourceIndex: 0 }], areaIndex);
  return {
    columns,
    projection,
    areaIndex,
    places: [],
    requests: [],
    unsafePlaces: [],
    survey,
    studyArea: studyArea(columns, []),
    fictional: true,
    baseRegister: createBaseRegister(columns),
  };
}

const [TORGET, PARKEN, VILLOR, HAMNEN] = TOWN as [Square, Square, Square, Square];
const random = seededRandom(41);
const incidents = [
  ...eventsIn(TORGET, 400, random),
  ...eventsIn(PARKEN, 60, random),
  ...eventsIn(VILLOR, 60, random, "Narkotika"),
  ...eventsIn(HAMNEN, 400, random, "Skadegörelse"),
];
const survey = [
  answer("torget", 50, 200),
  answer("parken", 50, 200),
  answer("villor", 10, 200),
  answer("hamnen", 10, 200),
  answer("skogen", 20, 200),
];
const selection = { ...EVERYTHING, period: TWO_YEARS };

describe("fearAndRisk", () => {
  const town = fearAndRisk(contextOf(incidents, survey), selection, "kväll", "2026")!;
  const of = (code: string) => town.areas.find(({ areaCode }) => areaCode === code)!;

  it("tells the four kinds of areas apart", () => {
    expect(town.areas.map(({ areaName, quadrant, isClear }) => [areaName, quadrant, isClear])).toEqual([
      ["Området torget", "both", true],
      ["Området parken", "fearOnly", true],
      ["Området villor", "neither", true],
      ["Området hamnen", "riskOnly", true],
    ]);
  });

  it("agrees with counting every event and every cell by hand", () => {
    const inside = ({ west, south, side }: Square, x: number, y: number) =>
      x >= ORIGIN_X + west && x < ORIGIN_X + west + side && y >= ORIGIN_Y + south && y < ORIGIN_Y + south + side;
    const km2Of = (square: Square) => {
      let cells = 0;
      for (let x = ORIGIN_X + square.west + 50; x < ORIGIN_X + square.west + square.side; x += 100) {
        for (let y = ORIGIN_Y + square.south + 50; y < ORIGIN_Y + square.south + square.side; y += 100) {
          if (incidents.some((event) => Math.hypot(event.x - x, event.y - y) <= 250)) cells++;
        }
      }
      return cells / 100;
    };

    for (const square of [TORGET, PARKEN, VILLOR, HAMNEN]) {
      const events = incidents.filter(({ x, y }) => inside(square, x, y)).length;
      const area = of(square.code);

      expect(area.incidents).toBe(events);
      expect(area.studyAreaKm2).toBeCloseTo(km2Of(square), 12);
      expect(area.rate).toBeCloseTo(events / km2Of(square) / YEARS, 9);
    }
    expect(town.municipality.rate).toBeCloseTo(
      920 / [TORGET, PARKEN, VILLOR, HAMNEN].reduce((sum, square) => sum + km2Of(square), 0) / YEARS,
      9,
    );
  });

  it("puts Wilson's limits on the share and Garwood's on the count", () => {
    const context = contextOf(eventsIn(TORGET, 10, seededRandom(2)), survey);

    const [area] = fearAndRisk(context, selection, "kväll", "2026")!.areas;

    const wilson = wilsonInterval(100, 200);
    const exposure = area!.studyAreaKm2 * YEARS;
    expect([area!.unsafePercent, area!.unsafeLow, area!.unsafeHigh]).toEqual([50, 100 * wilson.low, 100 * wilson.high]);
    // Exact limits of a count of 10: 4.7954 to 18.3904 (Garwood 1936).
    expect(area!.rateLow! * exposure).toBeCloseTo(4.7954, 4);
    expect(area!.rateHigh! * exposure).toBeCloseTo(18.3904, 4);
  });

  it("takes the municipality's share over all answers, also of areas it leaves out, and counts those", () => {
    const rows = [...survey, answer("liten", 100, 9), answer("index", null, 500)];

    const { municipality, areas, leftOut } = fearAndRisk(contextOf(incidents, rows), selection, "kväll", "2026")!;

    expect(municipality.unsafePercent).toBeCloseTo((100 * (100 + 100 + 20 + 20 + 40 + 9)) / 1009, 9);
    expect(areas.map(({ areaCode }) => areaCode)).toEqual(["torget", "parken", "villor", "hamnen"]);
    // The forest without ground, nine answers, an index outside the division.
    expect(leftOut).toBe(3);
  });

  it("leaves out an area where fewer than 10 answered and one where nobody was asked", () => {
    const rows = [answer("torget", 50, 9), answer("parken", 50, 10)];

    const { areas, leftOut } = fearAndRisk(contextOf(incidents, rows), selection, "kväll", "2026")!;

    expect(areas.map(({ areaCode }) => areaCode)).toEqual(["parken"]);
    expect(leftOut).toBe(4);
  });

  it("follows the selection in all but its areas", () => {
    const context = contextOf(incidents, survey);
    const ask = (change: object) => fearAndRisk(context, { ...selection, ...change }, "kväll", "2026")!;

    expect(ask({ areas: ["parken"] })).toEqual(town);
    expect(ask({ categories: ["Narkotika"] }).areas.map(({ incidents: count }) => count)).toEqual([0, 0, 60, 0]);
    expect(ask({ hours: [3] }).municipality.rate).toBe(0);
  });

  it("keeps the ground when the selection shrinks, and reckons per year of its period", () => {
    const context = contextOf(incidents, survey);
    const lastHalf = { fromDay: LAST_DAY - 364, toDay: LAST_DAY };

    const year = fearAndRisk(context, { ...selection, period: lastHalf }, "kväll", "2026")!.areas[0]!;

    const events = incidents.slice(0, 400).filter(({ start }) => start! >= lastHalf.fromDay * MINUTES_PER_DAY).length;
    expect(year.studyAreaKm2).toBe(of("torget").studyAreaKm2);
    expect(year.rate).toBeCloseTo((events * 365.25) / 365 / year.studyAreaKm2, 9);
  });

  it("calls nothing clear when an interval reaches the municipality's value", () => {
    const rows = [answer("torget", 50, 20), answer("parken", 30, 200), answer("villor", 30, 200)];

    const [torget, parken] = fearAndRisk(contextOf(incidents, rows), selection, "kväll", "2026")!.areas;

    expect(torget).toMatchObject({ quadrant: "both", isClear: false });
    expect(torget!.unsafeLow).toBeLessThan((100 * 130) / 420);
    expect(parken).toMatchObject({ quadrant: "neither", isClear: false });
  });

  it("calls an empty selection neither, and unclear", () => {
    const { areas, municipality } = fearAndRisk(
      contextOf(incidents, survey),
      { ...selection, categories: [] },
      "kväll",
      "2026",
    )!;

    expect(municipality.rate).toBe(0);
    expect(areas.map(({ rate, rateLow }) => [rate, rateLow])).toEqual(areas.map(() => [0, 0]));
    expect(areas.some(({ isClear }) => isClear)).toBe(false);
    expect(new Set(areas.map(({ quadrant }) => quadrant))).toEqual(new Set(["fearOnly", "neither"]));
  });

  it("is null when there are no shares, nothing is dated or no area has ground", () => {
    const indexes = survey.map(({ areaCode }) => answer(areaCode, null, 200));
    const undated = incidents.map((incident) => ({ ...incident, start: null }));
    const ask = (context: HotspotContext) => fearAndRisk(context, EVERYTHING, "kväll", "2026");

    expect(ask(contextOf(incidents, indexes))).toBeNull();
    expect(fearAndRisk(contextOf(incidents, survey), EVERYTHING, "natt", "2026")).toBeNull();
    expect(ask(contextOf(undated, survey))).toBeNull();
    expect(ask(contextOf(incidents, survey, []))).toBeNull();
    expect(ask(contextOf(incidents, survey, TOWN.slice(4)))).toBeNull();
    expect(ask(contextOf([], survey))).toBeNull();
  });
});
