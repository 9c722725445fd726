import type { EpsgCode } from "../../domain/coordinates.ts";
import type { Field } from "../../io/import-model.ts";

export const WGS84: EpsgCode = 4326;
export const RT90: EpsgCode = 3021;

/** The systems a Swedish file may use, the likely ones first. Proper names, the same in both languages. */
const SWEREF_NAMES: readonly (readonly [EpsgCode, string])[] = [
  [3006, "SWEREF 99 TM"],
  [3007, "SWEREF 99 12 00"],
  [3008, "SWEREF 99 13 30"],
  [3012, "SWEREF 99 14 15"],
  [3009, "SWEREF 99 15 00"],
  [3013, "SWEREF 99 15 45"],
  [3010, "SWEREF 99 16 30"],
  [3014, "SWEREF 99 17 15"],
  [3011, "SWEREF 99 18 00"],
  [3015, "SWEREF 99 18 45"],
  [3016, "SWEREF 99 20 15"],
  [3017, "SWEREF 99 21 45"],
  [3018, "SWEREF 99 23 15"],
];

/** Beside the national grid: zones for cities far from it. */
const RT90_NAMES: readonly (readonly [EpsgCode, string])[] = [
  [3019, "RT 90 7.5 gon V"],
  [3020, "RT 90 5 gon V"],
  [3022, "RT 90 0 gon"],
  [3023, "RT 90 2.5 gon O"],
  [3024, "RT 90 5 gon O"],
];

export const COORDINATE_SYSTEMS: readonly EpsgCode[] = [
  WGS84,
  ...SWEREF_NAMES.map(([epsg]) => epsg),
  RT90,
  ...RT90_NAMES.map(([epsg]) => epsg),
];

/** null for the two whose name is a phrase in the interface's language. */
export function swerefName(epsg: EpsgCode): string | null {
  return [...SWEREF_NAMES, ...RT90_NAMES].find(([code]) => code === epsg)?.[1] ?? null;
}

/** As it is called in a sentence. */
export function systemName(epsg: EpsgCode): string {
  if (epsg === WGS84) return "WGS 84";
  if (epsg === RT90) return "RT 90 2,5 gon V";
  return swerefName(epsg) ?? `EPSG:${epsg}`;
}

/** `lat` and `lon` hold north and east in a projected system, and are called so. */
export function fieldName(field: Field, epsg: EpsgCode): Field | "north" | "east" {
  if (epsg === WGS84) return field;
  return field === "lat" ? "north" : field === "lon" ? "east" : field;
}
