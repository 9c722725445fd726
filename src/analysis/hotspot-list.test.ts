import { describe, expect, it } from "vitest";
import type { Area } from "../domain/area.ts";
import type { EastNorth, LngLat } from "../domain/coordinates.ts";
import { DEFAULT_HOTSPOT_OPTIONS } from "../domain/hotspot.ts";
import type { MeasureRequest } from "../domain/request.ts";
import { EVERYTHING, type Selection } from "../domain/selection.ts";
import type { SurveyRow } from "../domain/survey.ts";
import { dayOfCivil, MINUTES_PER_DAY } from "../domain/time.ts";
import { createAreaIndex } from "../geo/area-index.ts";
import { cellAt, cellCenter } from "../geo/grid.ts";
import { projectionFor } from "../geo/projection.ts";
import { clusteredRows, incidentRows } from "../testing/incident-rows.ts";
import { indexEvents } from "./event-index.ts";
import { garwoodInterval } from "./garwood.ts";
import { createBaseRegister } from "./hotspot-ids.ts";
import { type HotspotContext, hotspotList } from "./hotspot-list.ts";
import { compileSelection, passesFilters } from "./selection-mask.ts";
import { studyArea } from "./study-area.ts";
import { windowTest } from "./window-test.ts";

const LAST_DAY = dayOfCivil(2026, 10, 31);
const projection = projectionFor(3006);
/** Two spots in Linköping, 1 km apart: nine events and six. */
const WEST = { x: 536_010, y: 6_474_010 };
const EAST = { x: 537_010, y: 6_474_010 };

const incidents = [
  ...Array.from({ length: 9 }, (_, k) => ({ ...WEST, category: k < 6 ? "Rån" : "Stöld", daysAgo: 40 * k })),
  ...Array.from({ length: 6 }, (_, k) => ({ ...EAST, category: "Hot", daysAgo: 40 * k })),
].map(({ daysAgo, ...incident }) => ({ ...incident, start: (LAST_DAY - daysAgo) * MINUTES_PER_DAY + 600 }));

const request = (at: { x: number; y: number }, more: Partial<MeasureRequest>): MeasureRequest => ({
  id: "1",
  type: "lighting",
  status: "open",
  reportedDay: LAST_DAY - 10,
  closedDay: null,
  lngLat: [0, 0],
  description: "",
  owner: "",
  origin: "file",
  ...at,
  ...more,
});

const survey = (more: Partial<SurveyRow>): SurveyRow => ({
  areaCode: "R1",
  areaName: "Ryd",
  survey: "2026",
  question: "kväll",
  unsafePercent: 40,
  index: null,
  answers: 50,
  ...more,
});

/** A square kilometer around the western spot. */
const ryd: Area = {
  code: "R1",
  name: "Ryd",
  polygons: [
    [
      [
        [-500, -500],
        [500, -500],
        [500, 500],
        [-500, 500],
        [-500, -500],
      ].map(([dx, dy]): LngLat => projection.inverse(WEST.x + dx!, WEST.y + dy!)),
    ],
  ],
};

function contextWith(more: Partial<HotspotContext>): HotspotContext {
  const areaIndex = createAreaIndex([ryd], projection);
  const columns = indexEvents([{ rows: incidentRows(incidents), sourceIndex: 0 }], areaIndex);
  return {
    columns,
    projection,
    areaIndex,
    places: [],
    requests: [],
    unsafePlaces: [],
    survey: [],
    studyArea: studyArea(columns, []),
    fictional: true,
    baseRegister: createBaseRegister(columns),
    ...more,
  };
}

const listOf = (more: Partial<HotspotContext>, question: string | null = null) =>
  hotspotList(contextWith(more), EVERYTHING, DEFAULT_HOTSPOT_OPTIONS, question);

describe("hotspotList", () => {
  it("ranks, names and counts, with everything an export must say", () => {
    const list = listOf({});

    expect(list).toMatchObject({
      totalEvents: 15,
      period: { fromDay: LAST_DAY - 320, toDay: LAST_DAY },
      dataAsOf: "2026-10-31",
      radiusMeters: 150,
      halfLifeDays: 730,
      places: 20,
      epsg: 3006,
      selectionText: "allt",
      fictional: true,
    });
    expect(list.hotspots.map((h) => [h.rank, h.name, h.areaCode, h.count])).toEqual([
      [1, "Ryd A", "R1", 9],
      [2, "Plats A", null, 6],
    ]);
    expect(list.hotspots[0]).toMatchObject({
      share: 0.6,
      cumulativeShare: 0.6,
      dominantCategory: "Rån",
      dominantShare: 6 / 9,
      categories: [
        { category: "Rån", count: 6 },
        { category: "Stöld", count: 3 },
      ],
      unsafePlaces: null,
      openRequests: null,
      oldestRequestDays: null,
      survey: null,
    });
    expect(list.hotspots[1]!.cumulativeShare).toBe(1);
  });

  it("puts the marker on the events and the counted disc around them", () => {
    const [first] = listOf({}).hotspots;

    expect(first!.markerXy[0]).toBeCloseTo(WEST.x, 6);
    expect(first!.markerXy[1]).toBeCloseTo(WEST.y, 6);
    expect(projection.forward(...first!.marker)[0]).toBeCloseTo(WEST.x, 3);
    expect(first!.countedAreaKm2).toBeCloseTo(113 * 0.000625, 12);
    expect(first!.pai).toBeCloseTo(0.6 / (0.070625 / listOf({}).studyAreaKm2), 9);
    const ring = first!.polygons[0]![0]!.map(([lng, lat]) => projection.forward(lng, lat));
    for (const [x, y] of ring) expect(Math.hypot(x - first!.centerXy[0], y - first!.centerXy[1])).toBeLessThan(170);
  });

  it("has an id of its centre that a filter does not change", () => {
    const context = contextWith({});
    const [all] = hotspotList(context, EVERYTHING, DEFAULT_HOTSPOT_OPTIONS, null).hotspots;

    const filtered = hotspotList(
      context,
      { ...EVERYTHING, categories: ["Stöld", "Hot", "Rån"] },
      DEFAULT_HOTSPOT_OPTIONS,
      null,
    );

    expect(all!.id).toBe(`H${Math.floor(all!.centerXy[0])}${Math.floor(all!.centerXy[1])}`);
    expect(filtered.hotspots[0]!.id).toBe(all!.id);
    expect(filtered.selectionText).toBe("kategorier: Stöld, Hot, Rån");
  });

  it("takes a name from the register of places", () => {
    const places = [
      { name: "Rydtorget", kind: "torg", lngLat: projection.inverse(WEST.x + 100, WEST.y), certain: true },
      { name: "Bron", kind: "bro", lngLat: projection.inverse(EAST.x, EAST.y + 150), certain: false },
    ];

    expect(listOf({ places }).hotspots.map((h) => h.name)).toEqual(["Rydtorget", "nära Bron"]);
  });

  it("counts the requests that are open at the end of the period in the counted cells", () => {
    const requests = [
      request(WEST, {}),
      request(WEST, { status: "inProgress", reportedDay: LAST_DAY - 90 }),
      request(WEST, { reportedDay: null }),
      request(WEST, { status: "closed", reportedDay: LAST_DAY - 300 }),
      request(WEST, { reportedDay: LAST_DAY + 1 }),
      request({ x: WEST.x + 300, y: WEST.y }, {}),
    ];

    const hotspots = listOf({ requests }).hotspots;

    expect(hotspots.map((h) => [h.openRequests, h.oldestRequestDays])).toEqual([
      [3, 90],
      [0, null],
    ]);
  });

  it("counts unsafe places apart from incidents", () => {
    const unsafePlaces = [{ id: "u", day: null, lngLat: [0, 0] as const, reason: "", ...EAST }];

    const hotspots = listOf({ unsafePlaces }).hotspots;

    expect(hotspots.map((h) => [h.count, h.unsafePlaces])).toEqual([
      [9, 0],
      [6, 1],
    ]);
  });

  it("shows the latest survey of the question in the place's area, from ten answers on", () => {
    const rows = [
      survey({ survey: "2023", unsafePercent: 10 }),
      survey({}),
      survey({ question: "dag", survey: "2027" }),
    ];

    const [first, second] = listOf({ survey: rows }, "kväll").hotspots;

    expect(first!.survey).toMatchObject({ percent: 40, answers: 50 });
    expect(first!.survey!.low).toBeCloseTo(27.61, 1);
    expect(second!.survey).toBeNull();
    expect(listOf({ survey: [survey({ answers: 9 })] }, "kväll").hotspots[0]!.survey).toBeNull();
    expect(listOf({ survey: rows }, null).hotspots[0]!.survey).toBeNull();
  });

  it("weighs an open request by the months it has waited, a year at most", () => {
    const month = 365.25 / 12;
    const weightOf = (...requests: MeasureRequest[]) => listOf({ requests }).hotspots.map((h) => h.requestWeight);

    expect(weightOf(request(WEST, { reportedDay: LAST_DAY }))).toEqual([1, 0]);
    expect(weightOf(request(WEST, { reportedDay: LAST_DAY - 61 }))[0]).toBeCloseTo(1 + 61 / month, 12);
    expect(weightOf(request(WEST, { reportedDay: LAST_DAY - 2000 }), request(WEST, { reportedDay: null }))[0]).toBe(14);
    expect(listOf({}).hotspots[0]!.requestWeight).toBeNull();
  });

  it("says what it left out because presence uncovers it, and gives shares of what ranks", () => {
    const drugs = Array.from({ length: 7 }, (_, k) => ({
      ...EAST,
      category: "Narkotikabrott",
      start: (LAST_DAY - 9 * k) * MINUTES_PER_DAY,
    }));
    const columns = indexEvents([{ rows: incidentRows([...incidents, ...drugs]), sourceIndex: 0 }], null);
    const context = contextWith({ columns, areaIndex: null, baseRegister: createBaseRegister(columns) });

    const list = hotspotList(context, EVERYTHING, DEFAULT_HOTSPOT_OPTIONS, null);
    const asked = hotspotList(context, EVERYTHING, { ...DEFAULT_HOTSPOT_OPTIONS, includeUncovered: true }, null);

    expect(list.leftOut).toEqual([{ category: "Narkotikabrott", count: 7 }]);
    expect([list.totalEvents, list.hotspots[0]!.share]).toEqual([15, 0.6]);
    expect([asked.leftOut, asked.totalEvents, asked.hotspots[0]!.count]).toEqual([[], 22, 13]);
  });

  describe("of a larger town", () => {
    const rows = clusteredRows({ length: 9000, seed: 31, origin: [530_000, 6_470_000], sideMeters: 6000 });
    const columns = indexEvents([{ rows, sourceIndex: 0 }], null);
    const area = studyArea(columns, []);
    const town = contextWith({
      columns,
      areaIndex: null,
      studyArea: area,
      baseRegister: createBaseRegister(columns),
    });
    const selection: Selection = { ...EVERYTHING, hours: [18, 19, 20, 21] };
    const list = hotspotList(town, selection, DEFAULT_HOTSPOT_OPTIONS, null);

    it("gives a place the least q of the cells whose centre its disc holds", () => {
      const compiled = compileSelection(columns, selection);
      const counts = new Float64Array(area.cells.length);
      for (let i = 0; i < columns.length; i++) {
        const day = columns.day[i]!;
        if (day < compiled.period!.fromDay || !passesFilters(columns, compiled, i)) continue;
        if (columns.categories[columns.category[i]!] === "Narkotika") continue;
        counts[cellAt(area.grid, columns.x[i]!, columns.y[i]!)]!++;
      }
      const { qValues } = windowTest(counts, area.cells, area.grid.columns);
      const leastAround = ([x, y]: EastNorth) =>
        Math.min(
          ...Array.from(qValues).filter((q, cell) => {
            const [east, north] = cellCenter(area.grid, cell);
            return !Number.isNaN(q) && Math.hypot(east - x, north - y) <= 150;
          }),
        );

      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(list.totalEvents);
      expect(list.hotspots.map(({ qValue }) => qValue)).toEqual(list.hotspots.map((h) => leastAround(h.centerXy)));
      for (const { qValue, isSignificant } of list.hotspots) expect(isSignificant).toBe(qValue! < 0.05);
      expect(new Set(list.hotspots.map((h) => h.isSignificant)).size).toBe(2);
    });

    it("gives ranges round the rank and the last year's count", () => {
      for (const { rank, rankLow, rankHigh, count12Months, count12MonthsLow, count12MonthsHigh } of list.hotspots) {
        expect(rankLow).toBeLessThanOrEqual(rank);
        expect(rankHigh).toBeGreaterThanOrEqual(rank);
        expect({ low: count12MonthsLow, high: count12MonthsHigh }).toEqual(garwoodInterval(count12Months as number));
      }
      expect(list.hotspots.some(({ rankLow, rankHigh }) => rankHigh > rankLow)).toBe(true);
    });

    it("takes the municipality's own change out of a place's when asked", () => {
      const adjusted = hotspotList(town, selection, { ...DEFAULT_HOTSPOT_OPTIONS, adjustForMunicipality: true }, null);
      const compiled = compileSelection(columns, selection);
      const all = Array.from({ length: columns.length }, (_, i) => i).filter(
        (i) => passesFilters(columns, compiled, i) && columns.categories[columns.category[i]!] !== "Narkotika",
      );
      const between = (from: number, to: number) =>
        all.filter((i) => columns.day[i]! >= LAST_DAY - to && columns.day[i]! <= LAST_DAY - from).length;
      const share = between(0, 27) / between(28, 391);

      for (const [i, { change }] of adjusted.hotspots.entries()) {
        expect(change.expected).toBeCloseTo((change.before as number) * share, 9);
        expect(list.hotspots[i]!.change.expected).toBeCloseTo(((change.before as number) * 28) / 364, 9);
      }
    });
  });

  it("is an empty list without dated incidents", () => {
    const columns = indexEvents([], null);
    const context = contextWith({ columns, areaIndex: null, baseRegister: createBaseRegister(columns) });

    const list = hotspotList(context, EVERYTHING, DEFAULT_HOTSPOT_OPTIONS, null);

    expect(list).toMatchObject({ hotspots: [], totalEvents: 0, dataAsOf: "" });
  });
});
