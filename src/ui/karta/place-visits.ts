import { metersBetween } from "../../analysis/plan/travel.ts";
import type { LngLat } from "../../domain/coordinates.ts";
import type { Actor, DeliveryAnswer, PlaceRef } from "../../domain/presence.ts";
import type { LocalMinute } from "../../domain/time.ts";

export interface Stop {
  readonly startMinute: LocalMinute;
  readonly actor: Actor;
}

export interface PlaceVisits {
  /** Planned and not made yet, the nearest first. */
  readonly next: readonly Stop[];
  /** The last that was made, planned or not. */
  readonly last: Stop | null;
}

/** What of the plan and of what was delivered is at a place: under its id, or within the radius of its list. */
export function placeVisits(
  { visits, unplanned }: DeliveryAnswer,
  place: { readonly id: string; readonly lngLat: LngLat },
  radiusMeters: number,
): PlaceVisits {
  const isHere = ({ id, lngLat }: PlaceRef) =>
    (id !== "" && id === place.id) || metersBetween(lngLat, place.lngLat) <= radiusMeters;
  const here = visits.filter(({ visit }) => isHere(visit.place));
  const made = [
    ...here.flatMap(({ delivered }) => (delivered ? [delivered] : [])),
    ...unplanned.filter((stop) => isHere(stop.place)),
  ].sort((a, b) => a.startMinute - b.startMinute);
  return {
    next: here.filter(({ outcome }) => outcome === "ahead").map(({ visit }) => visit),
    last: made.at(-1) ?? null,
  };
}
