import { intersection, union } from "polyclip-ts";
import { describe, expect, it } from "vitest";
import type { Area } from "../../src/domain/area.ts";
import type { EastNorth } from "../../src/domain/coordinates.ts";
import { projectionFor } from "../../src/geo/projection.ts";
import { multiPolygonArea, ringArea } from "../../src/geo/ring-area.ts";
import { buildAreas } from "./build-areas.ts";
import { buildBaseMap, roxenRing } from "./build-base-map.ts";
import { dissolveAreas } from "./dissolve-areas.ts";
import { readSourceFacts } from "./source-facts.ts";

type Polygons = [number, number][][][];
const facts = readSourceFacts();
const areas = buildAreas(facts.areas);
const projection = projectionFor(3006);
const inMeters = (polygons: Area["polygons"]): EastNorth[][][] =>
  polygons.map((rings) => rings.map((ring) => ring.map(([lng, lat]) => projection.forward(lng, lat))));
const planar = areas.map((area) => inMeters(area.polygons));
const KM2 = 1e6;

describe("buildAreas", () => {
  it("keeps all 32 areas, about 1 578 km² together", () => {
    const total = planar.reduce((sum, polygons) => sum + multiPolygonArea(polygons), 0);

    expect(areas).toHaveLength(32);
    expect(total / KM2).toBeGreaterThan(1570);
    expect(total / KM2).toBeLessThan(1585);
  });

  it("leaves no overlap between any two areas", () => {
    for (let i = 0; i < areas.length; i++) {
      for (let j = i + 1; j < areas.length; j++) {
        const common = intersection(planar[i] as unknown as Polygons, planar[j] as unknown as Polygons);
        expect(multiPolygonArea(common), `${areas[i]!.name} and ${areas[j]!.name}`).toBeLessThan(1);
      }
    }
  });

  it("leaves no gap: areas, their union and the outline are equally large", () => {
    const sum = planar.reduce((total, polygons) => total + multiPolygonArea(polygons), 0);
    const [first, ...others] = planar as unknown as Polygons[];
    const joined = union(first!, ...others);
    const outline = dissolveAreas(areas);

    expect(joined).toHaveLength(1);
    expect(joined[0]).toHaveLength(1);
    expect(Math.abs(multiPolygonArea(joined) - sum)).toBeLessThan(10);
    expect(outline).toHaveLength(1);
    expect(outline[0]).toHaveLength(1);
    expect(Math.abs(multiPolygonArea(inMeters(outline)) - sum)).toBeLessThan(1);
  });

  it("turns outer rings counter-clockwise and holes clockwise, closed", () => {
    for (const [outer, ...holes] of planar.flat()) {
      expect(ringArea(outer!)).toBeGreaterThan(0);
      expect(outer![0]).toEqual(outer!.at(-1));
      for (const hole of holes) expect(ringArea(hole)).toBeLessThan(0);
    }
  });
});

describe("buildBaseMap", () => {
  const features = buildBaseMap(facts, areas);
  const ofKind = (kind: string) => features.filter((feature) => feature.properties.kind === kind);

  it("has every kind the map draws", () => {
    for (const kind of ["land", "water", "river", "motorway", "road", "street", "railway", "built-up", "label"]) {
      expect(ofKind(kind).length, kind).toBeGreaterThan(0);
    }
    expect(ofKind("street")).toHaveLength(26);
  });

  it("draws all of Roxen about as large as it is, and less of it within the municipality", () => {
    const whole = multiPolygonArea(inMeters([[roxenRing(facts)]])) / KM2;
    const water = ofKind("water")[0]!.geometry;

    expect(whole).toBeGreaterThan(88);
    expect(whole).toBeLessThan(104);
    if (water.type !== "MultiPolygon") throw new Error("Water is not a polygon");
    const within = multiPolygonArea(inMeters(water.coordinates)) / KM2;
    expect(within).toBeGreaterThan(0.6 * whole);
    expect(within).toBeLessThan(whole);
  });

  it("names the town first, then localities and districts", () => {
    const names = ofKind("label").map((label) => label.properties);

    expect(names.filter((label) => label.rank === 1).map((label) => label.name)).toEqual(["Linköping"]);
    expect(names.filter((label) => label.rank === 2).length).toBeGreaterThan(15);
    expect(names.filter((label) => label.rank === 3).length).toBeGreaterThan(25);
  });
});
