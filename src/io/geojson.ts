import * as z from "zod/mini";
import type { EpsgCode } from "../domain/coordinates.ts";
import { crsNamedIn } from "./crs.ts";

// Content-Security-Policy forbids making functions from text, which zod would otherwise try.
z.config({ jitless: true });

const Crs = z.object({ properties: z.object({ name: z.string() }) });
const Collection = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(z.unknown()),
  crs: z.optional(z.unknown()),
});
const Feature = z.object({
  type: z.literal("Feature"),
  geometry: z.nullable(z.object({ type: z.string(), coordinates: z.optional(z.unknown()) })),
  properties: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
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

/** Does the text begin like JSON? No delimited table does. */
export function looksLikeJson(start: string): boolean {
  return /^\uFEFF?\s*[{[]/.test(start);
}

/**
 * A GeoJSON feature collection, or null when the text is not one; a lone feature is a collection of itself. Broken
 * features stay as features without geometry.
 */
export function parseGeoJson(text: string): GeoJsonFile | null {
  const json = parseJson(text);
  const isLone = Feature.safeParse(json).success;
  const collection = Collection.safeParse(isLone ? { type: "FeatureCollection", features: [json] } : json);
  if (!collection.success) return null;
  const header = new Set<string>();
  const features = collection.data.features.map((candidate): GeoJsonFeature => {
    const feature = Feature.safeParse(candidate);
    if (!feature.success) return { geometry: null, properties: {} };
    const properties = feature.data.properties ?? {};
    for (const name of Object.keys(properties)) header.add(name);
    const geometry = feature.data.geometry;
    return { geometry: geometry && { type: geometry.type, coordinates: geometry.coordinates }, properties };
  });
  const crs = Crs.safeParse(collection.data.crs);
  return { features, header: [...header], namedEpsg: crs.success ? crsNamedIn(crs.data.properties.name) : null };
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

/** A property as a table cell would hold it. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? jsonOf(value) : String(value);
}

function jsonOf(value: object): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    // Nested deeper than the stack: it can be parsed but not written, and no column that we read is made like that.
    if (error instanceof RangeError) return "…";
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
