import { describe, expect, it } from "vitest";
import type { Area } from "../domain/area.ts";
import type { Hotspot } from "../domain/hotspot.ts";
import type { SurveyEstimate } from "../domain/survey.ts";
import {
  areaFeatures,
  areaLabelFeatures,
  hotspotMarkerFeatures,
  incidentFeatures,
  markedFeatures,
  requestFeatures,
} from "./feature-collections.ts";
import { labelPoint } from "./label-point.ts";

const square: Area = {
  code: "A",
  name: "Alfa",
  polygons: [
    [
      [
        [15, 58],
        [15.2, 58],
        [15.2, 58.1],
        [15, 58.1],
        [15, 58],
      ],
    ],
  ],
};
const other: Area = { ...square, code: "B", name: "Beta" };

function estimate(change: Partial<SurveyEstimate>): SurveyEstimate {
  return {
    areaCode: "A",
    areaName: "Alfa",
    answers: 214,
    quality: "good",
    percent: 31.4,
    low: 25,
    high: 38,
    smoothed: 29.8,
    index: null,
    difference: null,
    change: null,
    ...change,
  };
}

const hotspot = {
  id: "h1",
  rank: 3,
  name: "Stora torget",
  marker: [15.62, 58.41],
  polygons: square.polygons,
} as unknown as Hotspot;

const propertiesOf = (collection: GeoJSON.FeatureCollection) => collection.features.map(({ properties }) => properties);

describe("areas", () => {
  it("carry the smoothed share that colours them, and nothing where nothing was asked", () => {
    expect(propertiesOf(areaFeatures([square, other], [estimate({})]))).toEqual([
      { code: "A", name: "Alfa", quality: "good", value: 29.8 },
      { code: "B", name: "Beta" },
    ]);
  });

  it("are labelled with the share as observed and the number of answers", () => {
    const labels = propertiesOf(areaLabelFeatures([square], [estimate({})], "sv-SE"));

    expect(labels).toEqual([{ code: "A", quality: "good", share: "31\u00a0%", answers: "n = 214", answerCount: 214 }]);
  });

  it("show a dash and no number of answers when hidden", () => {
    const few = estimate({ quality: "hidden", answers: 7, percent: null, smoothed: null });

    const [label] = propertiesOf(areaLabelFeatures([square], [few], "sv-SE"));

    expect(label).toMatchObject({ share: "–", answers: "" });
  });

  it("show an index as it is", () => {
    const indexed = estimate({ percent: null, smoothed: null, low: null, high: null, index: 2.34 });

    expect(propertiesOf(areaFeatures([square], [indexed]))[0]).toMatchObject({ value: 2.34 });
    expect(propertiesOf(areaLabelFeatures([square], [indexed], "sv-SE"))[0]).toMatchObject({ share: "2,3" });
  });
});

describe("labelPoint", () => {
  it("is in the middle of a plain area", () => {
    const [lng, lat] = labelPoint(square)!;

    expect(lng).toBeCloseTo(15.1, 2);
    expect(lat).toBeCloseTo(58.05, 2);
  });

  it("keeps out of holes and of the notch of a horseshoe", () => {
    const horseshoe: Area = {
      code: "U",
      name: "U",
      polygons: [
        [
          [
            [0, 0],
            [4, 0],
            [4, 4],
            [3, 4],
            [3, 1.5],
            [1, 1.5],
            [1, 4],
            [0, 4],
            [0, 0],
          ],
        ],
      ],
    };

    const [lng, lat] = labelPoint(horseshoe)!;

    expect(lat < 1.5 || lng < 1 || lng > 3).toBe(true);
  });

  it("is null for an area without a polygon", () => {
    expect(labelPoint({ code: "E", name: "Empty", polygons: [] })).toBeNull();
  });
});

describe("points", () => {
  it("are told apart by their count: clusters have one, incidents have none", () => {
    const features = incidentFeatures(
      [
        { kind: "cluster", lngLat: [15, 58], count: 1234, expansionZoom: 13 },
        { kind: "incident", lngLat: [15.1, 58.1], index: 7 },
      ],
      "sv-SE",
    );

    expect(propertiesOf(features)).toEqual([{ count: 1234, label: "1\u00a0234", expansionZoom: 13 }, { index: 7 }]);
  });

  it("give requests the symbol of their type and status, open ones on top", () => {
    const features = requestFeatures(
      [
        { kind: "request", lngLat: [15, 58], id: "r1", type: "lighting", status: "open" },
        { kind: "request", lngLat: [15, 58], id: "r2", type: "park", status: "closed" },
      ],
      "sv-SE",
    );

    expect(propertiesOf(features)).toEqual([
      { id: "r1", image: "request-lighting-open", sortKey: 2 },
      { id: "r2", image: "request-park-closed", sortKey: 0 },
    ]);
  });

  it("place a rank at the marker, not at the middle of the counted area", () => {
    const [feature] = hotspotMarkerFeatures([hotspot], [2], []).features;

    expect(feature?.geometry.coordinates).toEqual([15.62, 58.41]);
    expect(feature?.properties).toMatchObject({ id: "h1", rank: 3, side: 2 });
  });
});

describe("what is marked", () => {
  const parts = (marked: Parameters<typeof markedFeatures>[0]) =>
    propertiesOf(markedFeatures(marked, [square], [hotspot], [2])).map((properties) => properties?.part);

  it("is an outline and a badge for a hotspot, an outline for an area, a ring for a point", () => {
    expect(parts({ kind: "hotspot", id: "h1" })).toEqual(["outline", "outline", "badge"]);
    expect(parts({ kind: "area", code: "A" })).toEqual(["outline"]);
    expect(parts({ kind: "point", lngLat: [15, 58] })).toEqual(["point"]);
  });

  it("is nothing when the list no longer has it", () => {
    expect(parts({ kind: "hotspot", id: "gone" })).toEqual([]);
    expect(parts({ kind: "area", code: "gone" })).toEqual([]);
    expect(parts({ kind: "none" })).toEqual([]);
  });
});
