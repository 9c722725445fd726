import { describe, expect, it } from "vitest";
import { type HitFeature, pickFrom } from "./pick.ts";
import { startsInTown, withMargin } from "./start-view.ts";

function hit(layer: string, properties: Record<string, unknown>): HitFeature {
  return { layer: { id: layer }, geometry: { type: "Point", coordinates: [15.6, 58.4] }, properties };
}

describe("pickFrom", () => {
  it("takes the topmost", () => {
    const pick = pickFrom([hit("hotspot-badges", { id: "h1" }), hit("survey-fill", { code: "A" })]);

    expect(pick).toEqual({ kind: "hotspot", id: "h1" });
  });

  it("says where a cluster is and when it splits, and leaves the zooming to the controller", () => {
    expect(pickFrom([hit("incident-clusters", { count: 9, expansionZoom: 18 })])).toEqual({
      kind: "cluster",
      of: "incidentCluster",
      count: 9,
      expansionZoom: 18,
      lngLat: [15.6, 58.4],
    });
  });

  it.each([
    ["incident-dots", { index: 4 }, { kind: "incident", index: 4, lngLat: [15.6, 58.4] }],
    ["request-symbols", { id: "r1" }, { kind: "request", id: "r1", lngLat: [15.6, 58.4] }],
    ["unsafe-places", { id: "u1" }, { kind: "unsafePlace", id: "u1", lngLat: [15.6, 58.4] }],
    ["mark-dots", { id: "v1" }, { kind: "mark", id: "v1", lngLat: [15.6, 58.4] }],
    [
      "mark-groups",
      { id: "group/r1", count: 7, expansionZoom: 14 },
      { kind: "cluster", of: "requestCluster", count: 7, expansionZoom: 14, lngLat: [15.6, 58.4] },
    ],
    ["mark-symbols", { id: "r1" }, { kind: "mark", id: "r1", lngLat: [15.6, 58.4] }],
    ["survey-fill", { code: "A" }, { kind: "area", code: "A" }],
  ])("reads %s", (layer, properties, expected) => {
    expect(pickFrom([hit(layer, properties)])).toEqual(expected);
  });

  it("is nothing on bare ground", () => {
    expect(pickFrom([])).toEqual({ kind: "nothing" });
  });
});

describe("the first view", () => {
  it("is the town for Linköping, and the whole of any other municipality", () => {
    expect(startsInTown([15.0, 58.15, 16.1, 58.65])).toBe(true);
    expect(startsInTown([17.8, 59.2, 18.2, 59.4])).toBe(false);
    expect(startsInTown([14.4, 57.7, 17.0, 58.9])).toBe(false);
  });

  it("asks for a quarter of the view more on every side", () => {
    expect(withMargin([0, 0, 4, 8])).toEqual([-1, -2, 5, 10]);
  });
});
