import { describe, expect, it } from "vitest";
import type { Change } from "../domain/change.ts";
import type { Hotspot, HotspotList } from "../domain/hotspot.ts";
import { EVERYTHING } from "../domain/selection.ts";
import { SUPPRESSED, WITHHELD } from "../domain/shown.ts";
import { dayOfCivil, MINUTES_PER_DAY } from "../domain/time.ts";
import { incidentRows } from "../testing/incident-rows.ts";
import { listedPlace, listOfPlaces } from "../testing/listed-places.ts";
import { indexEvents } from "./event-index.ts";
import { publicationOf } from "./publication.ts";
import { publishedList } from "./published-list.ts";

const K = 3;
const WORDS = { groupName: (group: string) => group, otherGroups: "rest", areaNames: new Map<string, string>() };

/** 60 thefts and 20 cases of narcotics on every day of October 2026, whatever the list says. */
const events = Array.from({ length: 31 * 80 }, (_, i) => ({
  x: 520_000,
  y: 6_460_000,
  start: (dayOfCivil(2026, 10, 1) + (i % 31)) * MINUTES_PER_DAY,
  category: i < 31 * 60 ? "Stöld" : "Narkotikabrott",
}));
const publication = publicationOf(indexEvents([{ rows: incidentRows(events), sourceIndex: 0 }], null), K);

function published(places: readonly Partial<Hotspot>[], change: Partial<HotspotList> = {}): HotspotList {
  return publishedList(listOfPlaces(places.map(listedPlace), change), publication, EVERYTHING, K, WORDS);
}

describe("publishedList", () => {
  it("counts categories by group, and puts the small ones in one row", () => {
    const categories = [
      { category: "Stöld", count: 30 },
      { category: "Cykelstöld", count: 9 },
      { category: "Rån", count: 2 },
      { category: "Skadegörelse", count: 1 },
      { category: "Trafikbrott", count: 1 },
    ];

    const [place] = published([{ count: 43, categories }]).hotspots;

    expect(place!.categories).toEqual([
      { category: "theft", count: 39 },
      { category: "rest", count: 4 },
    ]);
    expect([place!.dominantCategory, place!.dominantShare]).toEqual(["theft", 39 / 43]);
  });

  it("counts a sensitive category among the others", () => {
    const categories = [
      { category: "Misshandel", count: 20 },
      { category: "Våldtäkt", count: 5 },
    ];

    const [place] = published([{ count: 25, categories }]).hotspots;

    expect(place!.categories).toEqual([
      { category: "violence", count: 20 },
      { category: "other", count: 5 },
    ]);
  });

  it("says of a large group that it is not shown when its share would tell the small one", () => {
    const categories = [
      { category: "Stöld", count: 30 },
      { category: "Rån", count: 1 },
    ];

    const [place] = published([{ count: 31, categories }]).hotspots;

    expect(place!.categories.map(({ count }) => count)).toEqual([WITHHELD, SUPPRESSED]);
    expect(place!.dominantShare).toBeNull();
  });

  it("hides the last 12 months when they would tell how many came before", () => {
    const [place] = published([{ count: 40, count12Months: 39 }]).hotspots;

    expect([place!.count12Months, place!.count12MonthsLow, place!.count12MonthsHigh]).toEqual([WITHHELD, null, null]);
  });

  it("makes nothing of a change when one of its counts is small", () => {
    const change: Change = { ...listedPlace().change, verdict: "decreasing", recent: 1, before: 260, expected: 20 };

    const [place] = published([{ change }]).hotspots;

    expect(place!.change).toMatchObject({
      verdict: "tooFew",
      recent: SUPPRESSED,
      before: 260,
      ratio: null,
      ratioLow: null,
      ratioHigh: null,
      pValue: null,
    });
  });

  it("withholds the last 28 days when they would tell of the days around them", () => {
    const change: Change = { ...listedPlace().change, recent: 5, before: 40 };
    const period = { fromDay: dayOfCivil(2026, 10, 1), toDay: dayOfCivil(2026, 10, 31) };

    const [inMonth] = published([{ count: 6, count12Months: 6, change }], { period }).hotspots;
    const [inYears] = published([{ count: 90, count12Months: 44, change }]).hotspots;

    expect([inMonth!.change.recent, inMonth!.change.before]).toEqual([WITHHELD, 40]);
    expect([inYears!.change.recent, inYears!.change.before, inYears!.change.expected]).toEqual([5, WITHHELD, null]);
  });

  it("leaves places off the end until enough lies outside all of them", () => {
    const places = [{ count: 50 }, { count: 30 }, { count: 19 }];

    expect(published(places, { totalEvents: 100 }).hotspots.length).toBe(2);
    expect(published(places, { totalEvents: 102 }).hotspots.length).toBe(3);
  });

  it("publishes no list when what is left out of it is few", () => {
    const few = { leftOut: [{ category: "Narkotikabrott", count: 2 }] };
    const many = { leftOut: [{ category: "Narkotikabrott", count: 620 }] };

    expect(published([{}], few)).toMatchObject({ hotspots: [], totalEvents: 0, leftOut: [] });
    expect(published([{}], many).leftOut).toEqual([{ category: "Narkotikabrott", count: 620 }]);
  });

  it("is withheld when the events without a known place, or those with one, are few", () => {
    const withPiles = (piledEvents: number, totalEvents: number) => published([{}], { piledEvents, totalEvents });

    expect(withPiles(2, 1000)).toMatchObject({ hotspots: [], totalEvents: 0, piledEvents: WITHHELD });
    expect(withPiles(1000, 2)).toMatchObject({ hotspots: [], totalEvents: 0, piledEvents: WITHHELD });
    expect(withPiles(600, 1000)).toMatchObject({ totalEvents: 1000, piledEvents: 600 });
    expect(withPiles(600, 1000).hotspots).toHaveLength(1);
  });

  it("shows hours of whole events, and none for a single place", () => {
    const hours = Array.from({ length: 168 }, (_, hour) => (hour < 3 ? 1.4 : 10.6));
    const rhythm = { hours, known: 1750, unknown: 40, midnight: 12, profile: new Array(168).fill(1 / 168), blocks: [] };

    const list = published([{ rhythm }], { rhythm });

    expect(list.rhythm.hours.slice(0, 4)).toEqual([SUPPRESSED, SUPPRESSED, SUPPRESSED, 11]);
    expect(list.rhythm.profile).toBeNull();
    expect(new Set(list.hotspots[0]!.rhythm.hours)).toEqual(new Set([WITHHELD]));
  });
});
