import * as z from "zod/mini";
import type { EpsgCode } from "../domain/coordinates.ts";
import { crsNamedIn } from "./crs.ts";
import { cellOf } from "./json-cell.ts";

// Content-Security-Policy forbids making functions from text, which zod would otherwise try.
z.config({ jitless: true });

const Feature = z.object({
  type: z.literal("Feature"),
  geometry: z.nullable(z.object({ type: z.string(), coordinates: z.optional(z.unknown()) })),
  // Not a record: a name like `__proto__` must stay a name, and copying the members would make more of it.
  properties: z.optional(z.unknown()),
});
const Position = z.array(z.number()).check(z.minLength(2));
const Polygon = z.array(z.array(Position).check(z.minLength(4))).check(z.minLength(1));
const MultiPolygon = z.array(Polygon).check(z.minLength(1));

export interface GeoJsonFeature {
  /** Null when the feature is not one at all. */
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface GeoJsonFile {
  readonly features: readonly GeoJsonFeature[];
  /** Property names in the order they first appear. */
  readonly header: readonly string[];
  /** The system named by the old `crs` member, or null. */
  readonly namedEpsg: EpsgCode | null;
}

/**
 * Features as they were parsed. Broken ones stay as features without geometry.
 *
 * @param crs what the old `crs` member calls the system; null when the file has none
 */
export function geoJsonFile(candidates: Iterable<unknown>, crs: string | null): GeoJsonFile {
  const header = new Set<string>();
  const features: GeoJsonFeature[] = [];
  for (const candidate of candidates) {
    const feature = Feature.safeParse(candidate);
    if (!feature.success) {
      features.push({ geometry: null, properties: {} });
      continue;
    }
    const properties = isObject(feature.data.properties) ? feature.data.properties : {};
    for (const name of Object.keys(properties)) header.add(name);
    const geometry = feature.data.geometry;
    features.push({ geometry: geometry && { type: geometry.type, coordinates: geometry.coordinates }, properties });
  }
  return { features, header: [...header], namedEpsg: crs === null ? null : crsNamedIn(crs) };
}

export function isFeature(candidate: unknown): boolean {
  return Feature.safeParse(candidate).success;
}

/** A property as a table cell would hold it; empty when the feature has none of that name, whatever objects inherit. */
export function propertyCell({ properties }: GeoJsonFeature, name: string): string {
  return Object.hasOwn(properties, name) ? cellOf(properties[name]) : "";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Polygons of an area feature as written in the file, or null for other or broken geometry. */
export function polygonsOf(feature: GeoJsonFeature): readonly (readonly (readonly (readonly number[])[])[])[] | null {
  const { type, coordinates } = feature.geometry ?? {};
  if (type === "Polygon") {
    const polygon = Polygon.safeParse(coordinates);
    return polygon.success ? [polygon.data] : null;
  }
  if (type !== "MultiPolygon") return null;
  const polygons = MultiPolygon.safeParse(coordinates);
  return polygons.success ? polygons.data : null;
}
