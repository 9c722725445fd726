import { describe, expect, it } from "vitest";
import type { AreaFearAndRisk } from "../../domain/fear-and-risk.ts";
import { sortAreas, sortedBy, standingOut } from "./sort-areas.ts";

const area = (areaName: string, more: Partial<AreaFearAndRisk>): AreaFearAndRisk => ({
  areaCode: areaName,
  areaName,
  unsafePercent: 30,
  unsafeLow: 20,
  unsafeHigh: 40,
  answers: 100,
  incidents: 10,
  studyAreaKm2: 1,
  rate: 10,
  rateLow: 5,
  rateHigh: 18,
  quadrant: "neither",
  isClear: false,
  ...more,
});

const AREAS = [
  area("Ryd", { unsafePercent: 40, rate: 20, quadrant: "both" }),
  area("Öja", { unsafePercent: 40, rate: null, incidents: "suppressed", quadrant: "fearOnly" }),
  area("Berga", { unsafePercent: 10, rate: 30, quadrant: "riskOnly" }),
  area("Åby", { unsafePercent: 20, rate: 0, quadrant: "both", isClear: true }),
];
const names = (key: Parameters<typeof sortedBy>[1], isDescending: boolean) =>
  sortAreas(AREAS, { key, isDescending }).map(({ areaName }) => areaName);

describe("sortAreas", () => {
  it("sorts by name as Swedish does, and by share with equal ones by name", () => {
    expect(names("name", false)).toEqual(["Berga", "Ryd", "Åby", "Öja"]);
    expect(names("name", true)).toEqual(["Öja", "Åby", "Ryd", "Berga"]);
    expect(names("unsafe", true)).toEqual(["Ryd", "Öja", "Åby", "Berga"]);
  });

  it("keeps a rate that is not shown last, whichever way", () => {
    expect(names("rate", true)).toEqual(["Berga", "Ryd", "Åby", "Öja"]);
    expect(names("rate", false)).toEqual(["Åby", "Ryd", "Berga", "Öja"]);
  });

  it("begins with both, and with the clear ones among them", () => {
    expect(names("quadrant", false)).toEqual(["Åby", "Ryd", "Öja", "Berga"]);
  });
});

describe("sortedBy", () => {
  it("turns the order of the same column, and begins another with what is read first", () => {
    expect(sortedBy({ key: "unsafe", isDescending: true }, "unsafe")).toEqual({ key: "unsafe", isDescending: false });
    expect(sortedBy({ key: "unsafe", isDescending: true }, "name")).toEqual({ key: "name", isDescending: false });
    expect(sortedBy({ key: "name", isDescending: false }, "rate")).toEqual({ key: "rate", isDescending: true });
  });
});

describe("standingOut", () => {
  it("names the clear ones, first where feeling and events go apart, and none that is neither", () => {
    const clear = AREAS.map((one) => ({ ...one, isClear: true }));
    const neither = area("Lambohov", { isClear: true });

    expect(standingOut([...clear, neither]).map(({ areaName }) => areaName)).toEqual(["Öja", "Berga", "Ryd", "Åby"]);
    expect(standingOut(AREAS).map(({ areaName }) => areaName)).toEqual(["Åby"]);
  });
});
