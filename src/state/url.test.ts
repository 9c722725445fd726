import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMPARISONS } from "../domain/display.ts";
import type { HotspotOptions } from "../domain/hotspot.ts";
import { mondayOf } from "../domain/iso-week.ts";
import { MEETING_PLACES } from "../domain/meeting.ts";
import { LEAST_PLAN_PLACES, MOST_PLAN_PLACES } from "../domain/presence.ts";
import { REQUEST_STATUSES, REQUEST_TYPES, type RequestFilter } from "../domain/request.ts";
import { FIRST_REQUEST_FILTER, REQUEST_SORTS, type RequestListFilter } from "../domain/request-list.ts";
import type { Selection } from "../domain/selection.ts";
import { dayOfCivil, type Weekday } from "../domain/time.ts";
import { runs } from "../testing/runs.ts";
import {
  type Camera,
  type Chosen,
  FOLLOW_UP_TABS,
  LAYERS,
  MEASURES_TABS,
  PRESENCE_TABS,
  SCREENS,
  type SharedState,
} from "./app-state.ts";
import { SHARED_DEFAULTS } from "./shared-defaults.ts";
import { fromQuery, toQuery } from "./url.ts";

const restored = (query: string): SharedState => ({ ...SHARED_DEFAULTS, ...fromQuery(query) });

describe("toQuery", () => {
  it("is empty for a fresh start", () => {
    expect(toQuery(SHARED_DEFAULTS)).toBe("");
  });

  it("is compact and can be read by a person", () => {
    const state: SharedState = {
      ...SHARED_DEFAULTS,
      screen: "narvaro",
      selection: {
        period: { fromDay: dayOfCivil(2025, 11, 1), toDay: dayOfCivil(2026, 10, 31) },
        categories: ["Skada", "Hot, bus"],
        weekdays: [5, 6],
        hours: [20, 21],
        areas: ["0580R017"],
        sources: null,
      },
      hotspotOptions: { ...SHARED_DEFAULTS.hotspotOptions, radiusMeters: 100, places: 10, halfLifeDays: "auto" },
      camera: { center: [15.6200001, 58.41], zoom: 12.3 },
      visibleLayers: { ...SHARED_DEFAULTS.visibleLayers, incidents: false },
      survey: "2026",
      requestFilter: { statuses: ["open", "closed"], types: ["lighting"] },
      chosen: { kind: "hotspot", id: "H5363256474625" },
    };

    const query = toQuery(state);

    expect(query).toBe(
      "visning=narvaro" +
        "&urval=fran:2025-11-01,till:2026-10-31,kat:Skada~Hot!k%20bus,dagar:5~6,timmar:20~21,omr:0580R017,R:100,N:10" +
        "&karta=15.62,58.41,12.3;lager:survey~hotspots~requests;matning:2026;arendestatus:open~closed;arendetyp:lighting;vald:h:H5363256474625",
    );
  });

  it("does not name in a link to the shared view whose requests were listed", () => {
    const measuresFilter = { ...SHARED_DEFAULTS.measuresFilter, owner: "Anna" };

    expect(toQuery({ ...SHARED_DEFAULTS, measuresFilter })).toBe("arbete=ansvarig:Anna");
    expect(toQuery({ ...SHARED_DEFAULTS, measuresFilter, leastShown: 3 })).toBe("delat=3");
  });

  it("says of a comparison what stands on each side", () => {
    const period = (year: number) => ({ fromDay: dayOfCivil(year, 1, 1), toDay: dayOfCivil(year, 12, 31) });

    expect(toQuery({ ...SHARED_DEFAULTS, sideBySide: { kind: "periods", a: period(2024), b: period(2025) } })).toBe(
      "jamfor=period,a:2024-01-01--2024-12-31,b:2025-01-01--2025-12-31",
    );
    expect(
      toQuery({ ...SHARED_DEFAULTS, sideBySide: { kind: "categories", a: ["Snatteri", "Inbrott"], b: ["Hot, bus"] } }),
    ).toBe("jamfor=kategori,a:Snatteri~Inbrott,b:Hot!k%20bus");
  });

  it("does not throw on half a surrogate pair", () => {
    const query = toQuery({ ...SHARED_DEFAULTS, surveyQuestion: "a\ud800b" });

    expect(fromQuery(query).surveyQuestion).toBe("a\ufffdb");
  });
});

describe("a round trip", () => {
  it("gives back any state", () => {
    fc.assert(
      fc.property(sharedStates, (state) => {
        expect(restored(toQuery(state))).toEqual(state);
      }),
      runs(500, 50_000),
    );
  });

  it("survives a program that decodes and encodes the address on the way", () => {
    fc.assert(
      fc.property(sharedStates, (state) => {
        const rewritten = new URLSearchParams(toQuery(state)).toString();

        expect(restored(rewritten)).toEqual(state);
      }),
      runs(200, 20_000),
    );
  });

  it("is kept by a browser's address bar character by character", () => {
    fc.assert(
      fc.property(sharedStates, (state) => {
        const query = toQuery(state);

        expect(new URL(`https://example.se/?${query}`).search.replace(/^\?/, "")).toBe(query);
      }),
      runs(200, 20_000),
    );
  });
});

describe("fromQuery", () => {
  it("comes back to the step of the meeting, and to its start page from one that does not exist", () => {
    expect(restored("visning=mote&arbete=steg:3")).toMatchObject({ screen: "mote", meetingStep: 3 });
    expect(toQuery({ ...SHARED_DEFAULTS, screen: "mote", meetingStep: 3 })).toBe("visning=mote&arbete=steg:3");
    expect(restored("arbete=steg:7").meetingStep).toBe(0);
  });

  it("never throws, whatever stands in the address", () => {
    const parts = fc.constantFrom(
      "visning=",
      "urval=",
      "karta=",
      "kat:",
      "fran:",
      "vald:h:",
      "~",
      ",",
      ";",
      "!",
      "%",
      "&",
    );
    const garbage = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.oneof(parts, fc.string())).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(garbage, (query) => {
        expect(() => toQuery(restored(query))).not.toThrow();
      }),
      runs(1000, 100_000),
    );
  });

  it.each([
    ["visning=budget", "an unknown screen"],
    ["sprak=de", "an unknown language"],
    ["urval=fran:2025-02-30,till:2025-03-01", "a day that does not exist"],
    ["urval=fran:2025-03-02,till:2025-03-01", "a period that ends before it begins"],
    ["urval=fran:2025-03-02", "half a period"],
    ["urval=dagar:7", "an eighth weekday"],
    ["arbete=platser:21", "more places than a plan is for"],
    ["arbete=platser:2", "fewer places than a plan is for"],
    ["arbete=genomfort:2026-11-14--2026-11-01", "a period that ends before it begins"],
    ["urval=timmar:8~x", "an hour that is no number"],
    ["urval=timmar:8~8", "an hour twice"],
    ["urval=R:120,N:51,H:30", "options out of range"],
    ["karta=15.6,58.4", "a camera without zoom"],
    ["karta=15.6,95,12", "a latitude beyond the pole"],
    ["karta=vald:x:1", "a choice of an unknown kind"],
    ["karta=vald:i:-1", "a negative row"],
    ["data=", "no fingerprint"],
    ["jamfor=period,a:2025-01-01--2025-12-31", "a comparison with one side"],
    ["jamfor=period,a:2025-01-01--2025-12-31,b:2026-02-01--2026-01-01", "a side that ends before it begins"],
    ["jamfor=dag,a:1,b:2", "a comparison of an unknown kind"],
  ])("takes %s as the default: %s", (query) => {
    expect(restored(query)).toEqual(SHARED_DEFAULTS);
  });

  it("keeps the good values beside a bad one", () => {
    const { selection } = restored("urval=dagar:9,timmar:20~21");

    expect(selection.weekdays).toBeNull();
    expect(selection.hours).toEqual([20, 21]);
  });

  it("tells nothing chosen from no restriction", () => {
    expect(restored("urval=kat:").selection.categories).toEqual([]);
  });

  it("tells no status at all from the usual ones, and leaves out those it does not know", () => {
    expect(restored("karta=arendestatus:").requestFilter).toEqual({ statuses: [], types: REQUEST_TYPES });
    expect(restored("karta=arendestatus:closed~lost").requestFilter.statuses).toEqual(["closed"]);
  });

  it("still reads a link from when density was the only comparison", () => {
    const { visibleLayers } = restored("karta=lager:survey~density~hotspots");

    expect(LAYERS.filter((layer) => visibleLayers[layer])).toEqual(["survey", "density", "hotspots"]);
  });

  it("takes the first of several comparisons, for one hides the others", () => {
    const { visibleLayers } = restored("karta=lager:cells~gi");

    expect(LAYERS.filter((layer) => visibleLayers[layer])).toEqual(["gi"]);
  });

  it("returns the fingerprint of imported data", () => {
    expect(fromQuery("data=k3j2x9").importedMissing).toBe("k3j2x9");
  });

  it("returns how the requests are listed, with those that are left to do first where nothing is said", () => {
    const { measuresTab, measuresFilter, measuresSort } = restored(
      "arbete=atgarder:grupper,typ:lighting,omr:0580R017~!n,sena:1,sort:-owner",
    );

    expect(measuresTab).toBe("groups");
    expect(measuresFilter).toEqual({
      ...FIRST_REQUEST_FILTER,
      types: ["lighting"],
      areas: ["0580R017", null],
      overdue: true,
    });
    expect(measuresSort).toEqual({ by: "owner", descending: true });
  });
});

const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("", "~", "!e", "a,b;c:d~e!f", "Rån"),
);
const days = fc.integer({ min: dayOfCivil(1000, 1, 1), max: dayOfCivil(9999, 12, 31) });
const periods = fc.tuple(days, days).map(([a, b]) => ({ fromDay: Math.min(a, b), toDay: Math.max(a, b) }));
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const selections: fc.Arbitrary<Selection> = fc.record({
  period: orNull(periods),
  categories: orNull(fc.array(texts)),
  weekdays: orNull(fc.uniqueArray(fc.constantFrom<Weekday>(0, 1, 2, 3, 4, 5, 6))),
  hours: orNull(fc.uniqueArray(fc.integer({ min: 0, max: 23 }))),
  areas: orNull(fc.array(texts)),
  sources: orNull(fc.array(texts)),
});

const hotspotOptions: fc.Arbitrary<HotspotOptions> = fc.record({
  radiusMeters: fc.constantFrom(100, 150),
  places: fc.integer({ min: 1, max: 50 }),
  halfLifeDays: fc.oneof(fc.constant<"auto">("auto"), fc.integer({ min: 90, max: 3650 })),
  includeUncovered: fc.boolean(),
  adjustForMunicipality: fc.boolean(),
});

const weights = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

const cameras: fc.Arbitrary<Camera> = fc
  .tuple(
    fc.integer({ min: -18_000_000, max: 18_000_000 }),
    fc.integer({ min: -9_000_000, max: 9_000_000 }),
    fc.integer({ min: 0, max: 2400 }),
  )
  .map(([lng, lat, zoom]) => ({ center: [lng / 100_000, lat / 100_000] as const, zoom: zoom / 100 }));

const choices: fc.Arbitrary<Chosen> = fc.oneof(
  fc.constant<Chosen>({ kind: "none" }),
  texts.map((id): Chosen => ({ kind: "hotspot", id })),
  fc.nat().map((index): Chosen => ({ kind: "incident", index })),
  texts.map((id): Chosen => ({ kind: "request", id })),
  texts.map((code): Chosen => ({ kind: "area", code })),
);

const requestFilters: fc.Arbitrary<RequestFilter> = fc.record({
  statuses: fc.subarray([...REQUEST_STATUSES]),
  types: fc.subarray([...REQUEST_TYPES]),
});

const measuresFilters: fc.Arbitrary<RequestListFilter> = fc.record({
  types: orNull(fc.subarray([...REQUEST_TYPES])),
  statuses: orNull(fc.subarray([...REQUEST_STATUSES])),
  areas: orNull(fc.array(fc.oneof(texts, fc.constant(null)))),
  owner: orNull(texts),
  overdue: fc.boolean(),
  own: fc.boolean(),
  dark: fc.boolean(),
});

const layerFlags = Object.fromEntries(LAYERS.map((layer) => [layer, fc.boolean()])) as {
  [K in (typeof LAYERS)[number]]: fc.Arbitrary<boolean>;
};

/** At most one comparison, as the store keeps it. */
const visibleLayers = fc
  .tuple(fc.record(layerFlags), fc.constantFrom(null, ...COMPARISONS))
  .map(([flags, compared]) => ({
    ...flags,
    ...Object.fromEntries(COMPARISONS.map((comparison) => [comparison, comparison === compared])),
  }));

const mondays = fc.integer({ min: 0, max: 40_000 }).map(mondayOf);
const followUpPeriods = fc.oneof(
  fc.record({
    kind: fc.constant("month" as const),
    year: fc.integer({ min: 1990, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({
    kind: fc.constant("tertial" as const),
    year: fc.integer({ min: 1990, max: 2100 }),
    tertial: fc.constantFrom(1, 2, 3),
  }),
);

const everyState: fc.Arbitrary<SharedState> = fc.record({
  screen: fc.constantFrom(...SCREENS),
  language: fc.constantFrom("sv", "en"),
  camera: orNull(cameras),
  selection: selections,
  hotspotOptions,
  order: fc.constantFrom("incidents", "priority"),
  priorityWeights: fc.record({ incidents: weights, physical: weights, fear: weights }),
  sideBySide: orNull(
    fc.oneof(
      fc.record({ kind: fc.constant("periods" as const), a: periods, b: periods }),
      fc.record({ kind: fc.constant("categories" as const), a: fc.array(texts), b: fc.array(texts) }),
    ),
  ),
  leastShown: fc.constantFrom(3, 5, null),
  visibleLayers,
  surveyQuestion: orNull(texts),
  survey: orNull(texts),
  requestFilter: requestFilters,
  chosen: choices,
  planWeek: orNull(mondays),
  planPlaces: fc.integer({ min: LEAST_PLAN_PLACES, max: MOST_PLAN_PLACES }),
  presenceTab: fc.constantFrom(...PRESENCE_TABS),
  measuresTab: fc.constantFrom(...MEASURES_TABS),
  measuresFilter: measuresFilters,
  measuresSort: fc.record({ by: fc.constantFrom(...REQUEST_SORTS), descending: fc.boolean() }),
  deliveryPeriod: orNull(
    fc.oneof(
      fc.record({ kind: fc.constant("week" as const), monday: mondays }),
      fc.record({
        kind: fc.constant("free" as const),
        days: periods,
      }),
      fc.record({ kind: fc.constant("day" as const), day: orNull(days) }),
      followUpPeriods,
    ),
  ),
  patrol: orNull(texts),
  followUpTab: fc.constantFrom(...FOLLOW_UP_TABS),
  followUpPeriod: orNull(followUpPeriods),
  meetingStep: fc.integer({ min: 0, max: MEETING_PLACES }),
  importedMissing: orNull(fc.string({ minLength: 1 })),
});

/** Whose stops, and how the requests are listed, is carried by links to the internal view alone. */
const sharedStates = everyState.map((state): SharedState => {
  const { patrol, measuresTab, measuresFilter, measuresSort } = SHARED_DEFAULTS;
  return state.leastShown === null ? state : { ...state, patrol, measuresTab, measuresFilter, measuresSort };
});
