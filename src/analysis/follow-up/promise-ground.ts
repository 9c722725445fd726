import type { LngLat } from "../../domain/coordinates.ts";
import type { CitizenPromise } from "../../domain/promise.ts";
import type { WorkContext } from "../work-context.ts";

/** How far from a promised place something still is "there". */
export const PLACE_METERS = 150;

/**
 * Where a promise holds: in its areas, and within 150 m of its places as they were promised, edge included; with neither,
 * everywhere. One union, so that nothing in it is counted twice, and the same ground in every period: a place of the list
 * moves with the data, a promise does not.
 */
export interface PromiseGround {
  readonly isEverywhere: boolean;
  /** @param area index of the area that holds the point, where it is known already @param isPlaced false for a point of false precision, which is near no place */
  holdsAt(x: number, y: number, area?: number, isPlaced?: boolean): boolean;
  holdsAtLngLat(lngLat: LngLat): boolean;
}

export function promiseGround(
  { areaCodes, places }: Pick<CitizenPromise, "areaCodes" | "places">,
  { areaIndex, projection }: Pick<WorkContext, "areaIndex" | "projection">,
): PromiseGround {
  const isEverywhere = areaCodes.length === 0 && places.length === 0;
  const areas = new Set(areaCodes.map((code) => areaIndex?.codes.indexOf(code) ?? -1).filter((index) => index >= 0));
  const centers = places.map(({ lngLat: [lng, lat] }) => projection.forward(lng, lat));
  const isNear = (x: number, y: number) =>
    centers.some(([east, north]) => Math.hypot(east - x, north - y) <= PLACE_METERS);
  const holdsAt = (x: number, y: number, area?: number, isPlaced = true) =>
    isEverywhere ||
    (areas.size > 0 && areaIndex !== null && areas.has(area ?? areaIndex.areaAt(x, y))) ||
    (isPlaced && isNear(x, y));
  return {
    isEverywhere,
    holdsAt,
    holdsAtLngLat: ([lng, lat]) => holdsAt(...projection.forward(lng, lat)),
  };
}
