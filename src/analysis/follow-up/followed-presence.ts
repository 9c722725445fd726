import type { Period } from "../../domain/period.ts";
import type { ActorKind, Delivered, PlaceRef, Visit } from "../../domain/presence.ts";
import type { CitizenPromise } from "../../domain/promise.ts";
import { type DayNumber, dayOfMinute } from "../../domain/time.ts";
import type { Work } from "../../domain/work.ts";
import { deliveryOf } from "../delivery.ts";
import type { WorkContext } from "../work-context.ts";
import type { PromiseGround } from "./promise-ground.ts";

/** The presence of some days. */
export interface FollowedPresence {
  /** Planned visits whose time has come. */
  readonly planned: readonly Visit[];
  /** Of those, made. */
  readonly kept: number;
  /** Of those, what nobody has noted anything of: neither made nor missed. */
  readonly unknown: number;
  /** All that were made. */
  readonly delivered: readonly Delivered[];
}

/** As `deliveryOf` counts: what was delivered of a plan on the plan's day and at its place, the rest where and when it was. */
export function followedPresence(
  context: WorkContext,
  work: Work,
  period: Period,
  planningDay: DayNumber,
): FollowedPresence {
  const { visits, unplanned } = deliveryOf(context, work, period, planningDay);
  const planned = visits.filter(({ outcome }) => outcome !== "ahead").map(({ visit }) => visit);
  const kept = visits.flatMap(({ visit, delivered }) =>
    delivered ? [{ ...delivered, startMinute: visit.startMinute, place: visit.place }] : [],
  );
  const unknown = visits.filter(({ outcome }) => outcome === "unknown").length;
  return { planned, kept: kept.length, unknown, delivered: [...kept, ...unplanned] };
}

/** The visits that fall under a promise: by whom it says, and where it holds. A place is known by its id, else by where it is. */
export function underPromise<V extends Pick<Delivered, "place" | "actor">>(
  visits: readonly V[],
  ground: PromiseGround,
  { places }: Pick<CitizenPromise, "places">,
  actors: readonly ActorKind[],
): readonly V[] {
  return visits.filter(
    ({ place, actor }) =>
      (actors.length === 0 || actors.includes(actor.kind)) &&
      (places.some((promised) => isSamePlace(promised, place)) || ground.holdsAtLngLat(place.lngLat)),
  );
}

function isSamePlace(one: PlaceRef, other: PlaceRef): boolean {
  return one.id !== "" && one.id === other.id;
}

/** The visits of some days. */
export function within<V extends { readonly startMinute: number }>(visits: readonly V[], period: Period): readonly V[] {
  return visits.filter(({ startMinute }) => {
    const day = dayOfMinute(startMinute);
    return day >= period.fromDay && day <= period.toDay;
  });
}
