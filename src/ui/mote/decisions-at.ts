import { metersBetween } from "../../analysis/plan/travel.ts";
import type { Decision } from "../../domain/decision.ts";
import type { PlaceRef } from "../../domain/presence.ts";

/** Decisions about a place, the newest first: under its id, or within the radius of its list. */
export function decisionsAt(
  decisions: readonly Decision[],
  { id, lngLat }: Pick<PlaceRef, "id" | "lngLat">,
  radiusMeters: number,
): readonly Decision[] {
  return decisions
    .filter(({ place }) => place && (place.id === id || metersBetween(place.lngLat, lngLat) <= radiusMeters))
    .reverse()
    .sort((a, b) => b.day - a.day);
}
