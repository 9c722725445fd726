import { intersection } from "polyclip-ts";
import type { Area } from "../../src/domain/area.ts";
import type { LngLat } from "../../src/domain/coordinates.ts";
import { isPointInPolygons } from "../../src/geo/point-in-polygon.ts";
import { projectionFor } from "../../src/geo/projection.ts";
import { dissolveAreas } from "./dissolve-areas.ts";
import type { SourceFacts } from "./source-facts.ts";

export type BaseMapKind =
  | "land"
  | "water"
  | "river"
  | "motorway"
  | "road"
  | "street"
  | "railway"
  | "built-up"
  | "label";

export interface BaseMapFeature {
  readonly type: "Feature";
  readonly properties: {
    readonly kind: BaseMapKind;
    readonly name?: string;
    readonly rank?: 1 | 2 | 3;
    readonly on?: "water";
  };
  readonly geometry:
    | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly (readonly LngLat[])[])[] }
    | { readonly type: "LineString"; readonly coordinates: readonly LngLat[] }
    | { readonly type: "Point"; readonly coordinates: LngLat };
}

/** Stora torget, Trädgårdstorget and the cathedral lie around it. */
const TOWN: LngLat = [15.6214, 58.4108];

/**
 * Roxen's northern shore from Berg eastward, from memory (±1 km). It closes the southern shore of the facts, and is held by
 * the borders that run along the middle of the lake, by Stjärnorps slott (58.5325 N 15.5781 E), which looks down on it, and
 * by the whole lake's area of 95 km².
 */
const ROXEN_NORTH_SHORE: readonly LngLat[] = [
  [15.5425, 58.494],
  [15.546, 58.505],
  [15.556, 58.516],
  [15.572, 58.525],
  [15.596, 58.532],
  [15.62, 58.537],
  [15.655, 58.5395],
  [15.69, 58.539],
  [15.725, 58.537],
  [15.765, 58.5375],
  [15.8, 58.537],
  [15.83, 58.534],
  [15.862, 58.527],
  [15.89, 58.521],
  [15.918, 58.514],
];

/** In the middle of its broad western part. */
const ROXEN_LABEL: LngLat = [15.67, 58.524];

/** Localities without an area of their own are drawn as a round symbol of this radius. */
const SYMBOL_RADIUS_METERS = 380;

/** A schematic map: what is where, not how to get there. */
export function buildBaseMap(facts: SourceFacts, areas: readonly Area[]): BaseMapFeature[] {
  const land = dissolveAreas(areas);
  const builtUp = dissolveAreas(areas.filter(isTownArea));
  return [
    polygonFeature("land", land),
    ...builtUp.map((polygon) => polygonFeature("built-up", [polygon])),
    ...localitySymbols(facts, builtUp),
    polygonFeature("water", roxenWithin(land, facts), "Roxen"),
    ...facts.courses.flatMap((course): BaseMapFeature[] =>
      course.kind === "shore"
        ? []
        : [
            {
              type: "Feature",
              properties: { kind: course.kind, name: course.name },
              geometry: { type: "LineString", coordinates: course.line },
            },
          ],
    ),
    ...labels(facts),
  ];
}

/** As `public/data/base-map.geojson`. */
export function baseMapGeoJson(features: readonly BaseMapFeature[]): string {
  const attribution =
    "Schematisk karta: områden SCB RegSO 2025 (CC0), gator © OpenStreetMap contributors (ODbL), övrigt ritat ur minnet";
  return `{"type":"FeatureCollection","attribution":${JSON.stringify(attribution)},"features":[\n${features
    .map((feature) => JSON.stringify(feature))
    .join(",\n")}\n]}\n`;
}

/** Every area that is not countryside ("omland") is town or locality. */
export function isTownArea(area: Area): boolean {
  return !area.name.endsWith("omland");
}

/** The lake's surface within the municipality; the eastern end lies in Norrköping. */
export function roxenWithin(land: readonly (readonly (readonly LngLat[])[])[], facts: SourceFacts): LngLat[][][] {
  const clipped = intersection(mutable([[roxenRing(facts)]]), mutable(land));
  return clipped.map((polygon) => polygon.map((ring) => ring.map(([lng, lat]) => [round(lng), round(lat)] as const)));
}

/** Both shores of the whole lake, counter-clockwise. */
export function roxenRing(facts: SourceFacts): LngLat[] {
  const south = facts.courses.find((course) => course.kind === "shore");
  if (!south) throw new Error("No shore among the courses");
  return [...south.line, ...ROXEN_NORTH_SHORE.toReversed()];
}

function localitySymbols(facts: SourceFacts, builtUp: readonly (readonly (readonly LngLat[])[])[]): BaseMapFeature[] {
  const projection = projectionFor(3006);
  return facts.places
    .filter((place) => place.kind === "tätort" && !isPointInPolygons(...place.lngLat, builtUp))
    .map((place) => {
      const [x, y] = projection.forward(...place.lngLat);
      const ring = Array.from({ length: 17 }, (_, i): LngLat => {
        const angle = ((i % 16) / 16) * 2 * Math.PI;
        const [lng, lat] = projection.inverse(
          x + SYMBOL_RADIUS_METERS * Math.cos(angle),
          y + SYMBOL_RADIUS_METERS * Math.sin(angle),
        );
        return [round(lng), round(lat)];
      });
      return polygonFeature("built-up", [[ring]], place.name);
    });
}

function labels(facts: SourceFacts): BaseMapFeature[] {
  const town = labelFeature("Linköping", 1, TOWN);
  const others = facts.places.flatMap(({ name, kind, lngLat }): BaseMapFeature[] => {
    if (kind === "tätort") return [labelFeature(name, 2, lngLat)];
    if (kind === "bostadsområde" || kind === "handelsområde") return [labelFeature(name, 3, lngLat)];
    return [];
  });
  const lake: BaseMapFeature = {
    type: "Feature",
    properties: { kind: "label", name: "Roxen", rank: 2, on: "water" },
    geometry: { type: "Point", coordinates: ROXEN_LABEL },
  };
  return [town, lake, ...others];
}

function labelFeature(name: string, rank: 1 | 2 | 3, lngLat: LngLat): BaseMapFeature {
  return {
    type: "Feature",
    properties: { kind: "label", name, rank },
    geometry: { type: "Point", coordinates: lngLat },
  };
}

function polygonFeature(
  kind: BaseMapKind,
  coordinates: readonly (readonly (readonly LngLat[])[])[],
  name?: string,
): BaseMapFeature {
  return {
    type: "Feature",
    properties: name === undefined ? { kind } : { kind, name },
    geometry: { type: "MultiPolygon", coordinates },
  };
}

/** 5 decimals: about a meter. */
function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

/** polyclip-ts wants arrays it could write to; it does not. */
function mutable(polygons: readonly (readonly (readonly LngLat[])[])[]): [number, number][][][] {
  return polygons.map((rings) => rings.map((ring) => ring.map(([lng, lat]) => [lng, lat])));
}
