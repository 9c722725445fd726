import type { Hotspot, HotspotList } from "../domain/hotspot.ts";
import type { Rhythm } from "../domain/rhythm.ts";
import { dayOfCivil } from "../domain/time.ts";

const RHYTHM: Rhythm = {
  hours: new Array<number>(168).fill(0),
  known: 0,
  unknown: 0,
  midnight: 0,
  profile: null,
  blocks: [],
};

/** A place of which only its events are known, and whatever a test adds. */
export function listedPlace(change: Partial<Hotspot> = {}): Hotspot {
  return {
    rank: 1,
    rankLow: 1,
    rankHigh: 1,
    id: "H5363256474625",
    name: "Stora torget",
    areaCode: "0580R001",
    areaName: "Innerstaden",
    marker: [15.6214, 58.4108],
    markerXy: [536308.5, 6474615],
    centerXy: [536312.5, 6474612.5],
    polygons: [],
    countedAreaKm2: 0.0706,
    score: 240,
    scoreUnit: 0.5,
    effectiveCount: 480,
    count: 480,
    count12Months: 151,
    count12MonthsLow: 127.87,
    count12MonthsHigh: 177.12,
    share: 0.04,
    cumulativeShare: 0.04,
    pai: 13,
    qValue: null,
    isSignificant: false,
    change: {
      verdict: "normal",
      recent: 12,
      before: 156,
      beforeDays: 364,
      expected: 12,
      ratio: 1,
      ratioLow: 0.5,
      ratioHigh: 1.8,
      pValue: 1,
    },
    rhythm: RHYTHM,
    dominantCategory: "Stöld",
    dominantShare: 0.4,
    categories: [{ category: "Stöld", count: 192 }],
    uncertainTimeShare: 0,
    unsafePlaces: null,
    openRequests: null,
    requestWeight: null,
    oldestRequestDays: null,
    survey: null,
    ...change,
  };
}

/** The places in the order given, ranked by it. 36 months to 2026-10-31. */
export function listOfPlaces(places: readonly Hotspot[], change: Partial<HotspotList> = {}): HotspotList {
  return {
    hotspots: places.map((place, i) => ({ ...place, rank: i + 1 })),
    totalEvents: 12_000,
    leftOut: [],
    piledEvents: 0,
    rhythm: RHYTHM,
    period: { fromDay: dayOfCivil(2023, 11, 1), toDay: dayOfCivil(2026, 10, 31) },
    dataAsOf: "2026-10-31",
    studyAreaKm2: 22,
    radiusMeters: 150,
    halfLifeDays: 365,
    places: 20,
    epsg: 3006,
    selectionText: "allt",
    fictional: false,
    ...change,
  };
}
