import { describe, expect, it } from "vitest";
import type { Hotspot } from "../domain/hotspot.ts";
import type { PlaceHistory } from "../domain/place-history.ts";
import type { RankedHotspot } from "../domain/priority.ts";
import { SUPPRESSED, WITHHELD } from "../domain/shown.ts";
import { dayOfCivil } from "../domain/time.ts";
import { listedPlace, listOfPlaces } from "../testing/listed-places.ts";
import { inShort, strongestBlock, type WhyPart, whyHere } from "./why-here.ts";

const { period } = listOfPlaces([]);
const byIncidents = { order: "incidents", period } as const;
const place = (change: Partial<Hotspot> = {}): RankedHotspot => ({
  ...listedPlace(change),
  priority: { total: 70, incidents: 30, physical: 5, fear: 35 },
});
const kinds = (parts: readonly WhyPart[]) => parts.map(({ kind }) => kind);
const calm = listedPlace().change;

describe("whyHere", () => {
  it("says the most telling first, and all that is known", () => {
    const history: PlaceHistory = { isShort: false, byId: { p: "persistent" }, listedMonths: { p: 11 }, left: [] };
    const hotspot = place({
      id: "p",
      rank: 3,
      rankLow: 2,
      rankHigh: 6,
      qValue: 0.001,
      isSignificant: true,
      change: { ...calm, verdict: "increasing", recent: 24, expected: 12 },
      rhythm: { ...listedPlace().rhythm, blocks: [{ weekday: 4, fromHour: 22, hours: 4, share: 0.1 }] },
      openRequests: 3,
      oldestRequestDays: 40,
      unsafePlaces: 2,
      survey: { percent: 36, low: 28, high: 45, answers: 120 },
    });

    expect(whyHere(hotspot, byIncidents, history)).toEqual([
      { kind: "events", count: 151, isWholeYear: true },
      { kind: "density", pai: 13 },
      { kind: "rank", rank: 3, low: 2, high: 6 },
      { kind: "significance", isSignificant: true },
      { kind: "persistence", persistence: "persistent", listedMonths: 11 },
      { kind: "change", direction: "increasing", recent: 24, expected: 12 },
      { kind: "what", category: "Stöld", share: 0.4 },
      { kind: "when", block: { weekdays: [4], fromHour: 22, toHour: 2, hours: 4, share: 0.1 } },
      { kind: "requests", open: 3, oldestDays: 40 },
      { kind: "unsafePlaces", count: 2 },
      { kind: "survey", percent: 36, low: 28, high: 45, isUncertain: false },
    ]);
  });

  it("says nothing of what is not known", () => {
    expect(kinds(whyHere(place(), byIncidents, null))).toEqual(["events", "density", "rank", "what"]);
    expect(kinds(whyHere(place({ openRequests: 0, unsafePlaces: 0 }), byIncidents, null))).not.toContain("requests");
  });

  it.each(["normal", "tooFew", "newOnList", "shortHistory"] as const)("calls %s no change", (verdict) => {
    const hotspot = place({ change: { ...calm, verdict, recent: 40 } });

    expect(kinds(whyHere(hotspot, byIncidents, null))).not.toContain("change");
  });

  it("says when chance alone could have made it", () => {
    const hotspot = place({ qValue: 0.3, isSignificant: false });

    expect(whyHere(hotspot, byIncidents, null)).toContainEqual({ kind: "significance", isSignificant: false });
  });

  it("keeps the badge when its q is not published", () => {
    const hotspot = place({ qValue: null, isSignificant: true });

    expect(whyHere(hotspot, byIncidents, null)).toContainEqual({ kind: "significance", isSignificant: true });
  });

  it("does not call a shorter period a year", () => {
    const short = { fromDay: dayOfCivil(2026, 8, 1), toDay: dayOfCivil(2026, 10, 31) };

    expect(whyHere(place(), { order: "incidents", period: short }, null)[0]).toMatchObject({ isWholeYear: false });
  });

  it("begins with what weighs most when priority orders the list", () => {
    expect(whyHere(place(), { order: "priority", period }, null)[0]).toEqual({
      kind: "weighsMost",
      part: "fear",
      points: 35,
      total: 70,
    });
  });

  it("leaves out counts that are not shown at all", () => {
    const hotspot = place({ count12Months: WITHHELD, openRequests: WITHHELD, unsafePlaces: WITHHELD });

    expect(kinds(whyHere(hotspot, byIncidents, null))).toEqual(["density", "rank", "what"]);
  });

  it("keeps a count that is fewer than three", () => {
    const hotspot = place({ openRequests: SUPPRESSED, oldestRequestDays: null });

    expect(whyHere(hotspot, byIncidents, null)).toContainEqual({
      kind: "requests",
      open: SUPPRESSED,
      oldestDays: null,
    });
  });
});

describe("inShort", () => {
  it("is how dense, what and when", () => {
    const blocks = [{ weekday: 4, fromHour: 20, hours: 4, share: 0.1 }] as const;
    const rhythm = { ...listedPlace().rhythm, blocks };
    const survey = { percent: 36, low: 28, high: 45, answers: 120 };
    const change = { ...calm, verdict: "decreasing" } as const;
    const hotspot = place({ rhythm, survey, change, qValue: 0.01, openRequests: 4 });

    expect(kinds(inShort(whyHere(hotspot, byIncidents, null)))).toEqual(["density", "what", "when"]);
  });
});

describe("strongestBlock", () => {
  it("brings together the weekdays with the same hours, and only those", () => {
    const blocks = [
      { weekday: 5, fromHour: 22, hours: 4, share: 0.25 },
      { weekday: 4, fromHour: 22, hours: 4, share: 0.15 },
      { weekday: 0, fromHour: 22, hours: 3, share: 0.05 },
      { weekday: 6, fromHour: 20, hours: 4, share: 0.04 },
    ] as const;

    expect(strongestBlock(blocks)).toEqual({ weekdays: [4, 5], fromHour: 22, toHour: 2, hours: 8, share: 0.4 });
  });

  it("ends at 24, not at 0", () => {
    expect(strongestBlock([{ weekday: 2, fromHour: 21, hours: 3, share: 0.1 }])?.toHour).toBe(24);
    expect(strongestBlock([])).toBeNull();
  });
});
