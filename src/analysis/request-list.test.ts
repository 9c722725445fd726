import { describe, expect, it } from "vitest";
import type { Area } from "../domain/area.ts";
import type { LngLat } from "../domain/coordinates.ts";
import { DEFAULT_SERVICE_TARGETS, type MeasureRequest } from "../domain/request.ts";
import { EVERY_REQUEST, type RequestListFilter, type RequestListQuestion } from "../domain/request-list.ts";
import type { SurveyRow } from "../domain/survey.ts";
import { dayOfCivil, MINUTES_PER_DAY } from "../domain/time.ts";
import { createAreaIndex } from "../geo/area-index.ts";
import { projectionFor } from "../geo/projection.ts";
import { incidentRows, type TestIncident } from "../testing/incident-rows.ts";
import { indexEvents } from "./event-index.ts";
import { createBaseRegister } from "./hotspot-ids.ts";
import type { HotspotContext } from "./hotspot-list.ts";
import { markEvents } from "./mark-events.ts";
import { requestList } from "./request-list.ts";
import { studyArea } from "./study-area.ts";

const TODAY = dayOfCivil(2026, 11, 1);
const projection = projectionFor(3006);
const winterTime = (utcMinute: number) => utcMinute + 60;
/** Two areas a kilometre wide, side by side in Linköping: people fear the western one. */
const WEST = { x: 536_000, y: 6_474_000 };
const EAST = { x: 537_100, y: 6_474_000 };

const square = (code: string, name: string, { x, y }: typeof WEST): Area => ({
  code,
  name,
  polygons: [
    [
      [
        [-500, -500],
        [500, -500],
        [500, 500],
        [-500, 500],
        [-500, -500],
      ].map(([dx, dy]): LngLat => projection.inverse(x + dx!, y + dy!)),
    ],
  ],
});

const request = (id: string, at: { x: number; y: number }, more: Partial<MeasureRequest> = {}): MeasureRequest => ({
  id,
  type: "lighting",
  status: "open",
  reportedDay: TODAY - 20,
  closedDay: null,
  lngLat: projection.inverse(at.x, at.y),
  description: "",
  owner: "",
  origin: "file",
  ...at,
  ...more,
});

const survey: SurveyRow[] = [
  { code: "W", percent: 50, answers: 200 },
  { code: "E", percent: 20, answers: 200 },
].map(({ code, percent, answers }) => ({
  areaCode: code,
  areaName: code,
  survey: "2026",
  question: "kväll",
  unsafePercent: percent,
  index: null,
  answers,
}));

/** In the evening of as many days, dark since hours in November and December. */
const nights = (at: { x: number; y: number }, count: number, more: Partial<TestIncident> = {}): TestIncident[] =>
  Array.from({ length: count }, (_, i) => ({
    ...at,
    start: (dayOfCivil(2025, 12, 1) + i) * MINUTES_PER_DAY + 20 * 60,
    category: "Rån",
    ...more,
  }));

function contextWith(
  requests: readonly MeasureRequest[],
  incidents: readonly TestIncident[],
  more: Partial<HotspotContext> = {},
): HotspotContext {
  const areaIndex = createAreaIndex([square("W", "Väster", WEST), square("E", "Öster", EAST)], projection);
  // The last event decides which 12 months are counted.
  const last = { ...EAST, x: EAST.x + 400, start: (TODAY - 1) * MINUTES_PER_DAY + 720, category: "Stöld" };
  const columns = indexEvents([{ rows: incidentRows([...incidents, last]), sourceIndex: 0 }], areaIndex);
  return {
    columns,
    projection,
    areaIndex,
    places: [],
    requests,
    unsafePlaces: [],
    survey,
    studyArea: studyArea(columns, requests),
    fictional: true,
    baseRegister: createBaseRegister(columns),
    ...more,
  };
}

const question = (
  filter: Partial<RequestListFilter> = {},
  more: Partial<RequestListQuestion> = {},
): RequestListQuestion => ({
  filter: { ...EVERY_REQUEST, ...filter },
  sort: { by: "reported", descending: false },
  places: [],
  survey: { question: "kväll", survey: "2026" },
  most: 500,
  ...more,
});

const answerOf = (context: HotspotContext, asked: RequestListQuestion) =>
  requestList(context, DEFAULT_SERVICE_TARGETS, asked, TODAY, winterTime);

const idsOf = (context: HotspotContext, asked: RequestListQuestion) =>
  answerOf(context, asked).rows.map((row) => row.request.id);

const MIXED = [
  request("1", WEST, { type: "graffiti", reportedDay: TODAY - 1, owner: "Tekniska" }),
  request("2", WEST, { type: "graffiti", reportedDay: TODAY - 2, owner: "Akelius" }),
  request("3", EAST, { type: "park", status: "closed", reportedDay: TODAY - 30, closedDay: TODAY - 26 }),
  request("4", EAST, { type: "lighting", status: "inProgress", reportedDay: null, origin: "own", owner: "Tekniska" }),
  request("5", { x: 539_000, y: 6_474_000 }, { type: "other", reportedDay: TODAY - 200 }),
];

describe("requestList", () => {
  it("says of each request where it is, how long it has waited, and what that is against its target", () => {
    const { rows, totals, matching } = answerOf(contextWith(MIXED, []), question());

    expect(rows.map((row) => [row.request.id, row.areaName, row.days, row.timing])).toEqual([
      ["5", null, 200, "noTarget"],
      ["3", "Öster", 4, "closedInTime"],
      ["2", "Väster", 2, "overdue"],
      ["1", "Väster", 1, "waiting"],
      ["4", "Öster", null, "unknown"],
    ]);
    expect(matching).toBe(5);
    expect(totals).toEqual({ all: 5, notClosed: 4, notClosedBefore: null, overdue: 1, own: 1, dark: 0 });
  });

  it("tells how many were open a year before, when any request was reported by then", () => {
    const old = [
      request("a", WEST, { reportedDay: dayOfCivil(2025, 1, 1) }),
      request("b", WEST, { reportedDay: dayOfCivil(2025, 1, 1), status: "closed", closedDay: TODAY - 30 }),
      request("c", WEST, { reportedDay: dayOfCivil(2025, 1, 1), status: "closed", closedDay: dayOfCivil(2025, 2, 1) }),
      request("d", WEST),
    ];

    expect(answerOf(contextWith(old, []), question()).totals).toMatchObject({ notClosed: 2, notClosedBefore: 2 });
  });

  it.each([
    ["a file without closing dates", { status: "closed", reportedDay: TODAY - 500 }],
    ["one reported on an unknown day", { reportedDay: null }],
  ] as const)("says nothing of a year before with %s", (_, unknown) => {
    const old = [request("a", WEST, { reportedDay: TODAY - 500 }), request("b", WEST), request("c", WEST, unknown)];

    expect(answerOf(contextWith(old, []), question()).totals.notClosedBefore).toBeNull();
  });

  it("does not compare an old file with itself", () => {
    const old = [request("a", WEST, { reportedDay: TODAY - 500 }), request("b", WEST, { reportedDay: TODAY - 400 })];

    expect(answerOf(contextWith(old, []), question()).totals.notClosedBefore).toBeNull();
  });

  it("filters by each choice, counts what matches, and gives no more rows than asked for", () => {
    const context = contextWith(MIXED, []);

    expect(idsOf(context, question({ types: ["graffiti"] }))).toEqual(["2", "1"]);
    expect(idsOf(context, question({ statuses: ["closed", "inProgress"] }))).toEqual(["3", "4"]);
    expect(idsOf(context, question({ areas: ["E"] }))).toEqual(["3", "4"]);
    expect(idsOf(context, question({ areas: [null] }))).toEqual(["5"]);
    expect(idsOf(context, question({ owner: "Tekniska" }))).toEqual(["1", "4"]);
    expect(idsOf(context, question({ owner: "" }))).toEqual(["5", "3"]);
    expect(idsOf(context, question({ overdue: true }))).toEqual(["2"]);
    expect(idsOf(context, question({ own: true }))).toEqual(["4"]);
    expect(answerOf(context, question({ types: ["graffiti"] }, { most: 1 }))).toMatchObject({ matching: 2 });
    expect(idsOf(context, question({ types: ["graffiti"] }, { most: 1 }))).toEqual(["2"]);
  });

  it("sorts by each column, with what is not known last either way", () => {
    const context = contextWith(MIXED, []);
    const sorted = (by: RequestListQuestion["sort"]["by"], descending = false) =>
      idsOf(context, question({}, { sort: { by, descending } })).join("");

    expect(sorted("reported", true)).toBe("12354");
    expect(sorted("days")).toBe("12354");
    expect(sorted("days", true)).toBe("53214");
    expect(sorted("owner")).toBe("21435");
    expect(sorted("area")).toBe("12345");
    expect(sorted("area", true)).toBe("34125");
    expect(sorted("type")).toBe("43125");
    expect(sorted("status", true)).toBe("34125");
  });

  it("finds the nearest of the listed places", () => {
    const places = [
      { id: "a", name: "Torget", lngLat: projection.inverse(WEST.x + 300, WEST.y) },
      { id: "b", name: "Parken", lngLat: projection.inverse(EAST.x, EAST.y + 40) },
    ];

    const { rows } = answerOf(contextWith(MIXED, []), question({ areas: ["W", "E"] }, { places }));

    const nearest = rows.map(
      ({ request: { id }, nearest: found }) => `${id} ${found?.name} ${Math.round(found!.meters)}`,
    );
    expect(nearest).toEqual(["3 Parken 40", "2 Torget 300", "1 Torget 300", "4 Parken 40"]);
    expect(answerOf(contextWith(MIXED, []), question()).rows[0]!.nearest).toBeNull();
  });

  it("groups by area and type, whatever the state that is looked at, and the sums add up", () => {
    const { groups } = answerOf(contextWith(MIXED, []), question({ overdue: true, statuses: ["open"] }));

    const rows = groups.map(({ area, type, total, notClosed, overdue }) => [
      area === null ? "alla" : area === "outside" ? "utanför" : area.name,
      type ?? "alla",
      total,
      notClosed,
      overdue,
    ]);
    expect(rows.slice(0, 6)).toEqual([
      ["alla", "alla", 5, 4, 1],
      ["alla", "lighting", 1, 1, 0],
      ["alla", "park", 1, 0, 0],
      ["alla", "graffiti", 2, 2, 1],
      ["alla", "other", 1, 1, 0],
      ["Väster", "alla", 2, 2, 1],
    ]);
    expect(rows.at(-1)).toEqual(["utanför", "other", 1, 1, 0]);
    expect(groups[0]!.closure).toMatchObject({ n: 4, waiting: 3, undated: 1 });
  });
});

describe("broken lighting where many feel unsafe and much happens in the dark", () => {
  const quiet = { x: WEST.x - 400, y: WEST.y };
  const lamps = [
    request("west", WEST),
    request("east", EAST),
    ...["q1", "q2", "q3", "q4"].map((id) => request(id, quiet)),
  ];
  const context = (incidents: readonly TestIncident[], more: Partial<HotspotContext> = {}) =>
    contextWith(lamps, incidents, more);
  const busy = [...nights(WEST, 6), ...nights(EAST, 9)];

  it("is found where the area's share is above the municipality's, with the numbers behind it", () => {
    const { rows, totals } = answerOf(context(busy), question({ dark: true }));

    expect(rows.map((row) => row.request.id)).toEqual(["west"]);
    expect(rows[0]!.dark).toEqual({
      unsafePercent: 50,
      answers: 200,
      municipalityPercent: 35,
      isClear: true,
      darkEvents: 6,
      // Of 0, 0, 0, 0, 6 and 9.
      usualDarkEvents: 0,
    });
    expect(totals.dark).toBe(1);
  });

  it("takes the top third of all that waits, and five events at least", () => {
    const found = (incidents: readonly TestIncident[]) => idsOf(context(incidents), question({ dark: true }));

    expect(found([...nights(WEST, 4)])).toEqual([]);
    expect(found([...nights(WEST, 5)])).toEqual(["west"]);
    const alike = ["a", "b", "c"].map((id) => request(id, WEST));
    expect(idsOf(contextWith(alike, nights(WEST, 9)), question({ dark: true }))).toEqual([]);
  });

  it("leaves out daylight, unknown hours, what is far off, long ago, doubled, or uncovered by presence itself", () => {
    const day = (i: number) => (dayOfCivil(2026, 6, 1) + i) * MINUTES_PER_DAY;
    const at = (more: Partial<TestIncident>) => nights(WEST, 9, more);
    const found = (incidents: readonly TestIncident[]) => idsOf(context(incidents), question({ dark: true }));

    expect(found(at({}))).toEqual(["west"]);
    expect(found(nights(WEST, 9).map((event, i) => ({ ...event, start: day(i) + 720 })))).toEqual([]);
    expect(found(at({ precision: 2 }))).toEqual([]);
    expect(found(at({ x: WEST.x + 151 }))).toEqual([]);
    expect(found(nights(WEST, 9).map((event) => ({ ...event, start: event.start! - 400 * MINUTES_PER_DAY })))).toEqual(
      [],
    );
    expect(found(at({ category: "Narkotikabrott" }))).toEqual([]);
    const plain = context(at({}));
    const doubled = markEvents(
      plain.columns,
      [],
      Array.from({ length: plain.columns.length }, (_, i) => i),
    );
    expect(idsOf({ ...plain, columns: doubled }, question({ dark: true }))).toEqual([]);
  });

  it("counts an uncertain time by how much of it was dark", () => {
    const halves = nights(WEST, 12).map((event) => ({
      ...event,
      // 12 to 20 on a day in December: dark from about 16.
      start: event.start! - 8 * 60,
      end: event.start!,
    }));

    const [row] = answerOf(context(halves), question({ dark: true })).rows;

    expect(row!.dark!.darkEvents).toBeGreaterThan(5);
    expect(row!.dark!.darkEvents).toBeLessThan(7);
  });

  it("takes lighting that is not closed, and nothing else", () => {
    const others = [
      request("west", WEST, { type: "graffiti" }),
      request("closed", WEST, { status: "closed" }),
      ...lamps.slice(1),
    ];

    expect(idsOf(contextWith(others, nights(WEST, 9)), question({ dark: true }))).toEqual([]);
  });

  it("cannot be told without a survey, without events, or with too few answers", () => {
    const darkOf = (asked: HotspotContext, more: Partial<RequestListQuestion> = {}) =>
      answerOf(asked, question({}, more)).totals.dark;
    const nothing = indexEvents([], null);

    expect(darkOf(context(busy), { survey: null })).toBeNull();
    expect(darkOf(context(busy, { survey: [] }))).toBeNull();
    expect(darkOf(context(busy, { columns: nothing }))).toBeNull();
    expect(darkOf(context(busy, { survey: survey.map((row) => ({ ...row, answers: 9 })) }))).toBe(0);
  });
});
