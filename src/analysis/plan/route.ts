import type { LocalMinute } from "../../domain/time.ts";
import { roundDown, roundUp } from "./need-slots.ts";

/** A stop on a team's way. */
export interface Stop {
  /** Row and column in the travel times. */
  readonly location: number;
  /** First and last start; the same for a kept visit. */
  readonly from: LocalMinute;
  readonly to: LocalMinute;
  readonly minutes: number;
  /** The slot it covers; null for a kept visit, which is never moved or removed. */
  readonly slot: number | null;
}

/** Whole minutes from every location to every other. */
export interface TravelTimes {
  readonly minutes: Uint16Array;
  readonly size: number;
}

/**
 * The stops of one team in the order they are made, with the earliest start of each (everything before it as early as can
 * be) and the latest (everything after it as late as can be). So whether one more stop fits between two is known
 * without moving the others.
 */
export interface Route {
  readonly travel: TravelTimes;
  stops: Stop[];
  earliest: number[];
  latest: number[];
}

/** Where a stop fits. */
export interface Insertion {
  /** Index it gets. */
  readonly at: number;
  /** Minutes that it takes from the team: the stop and the detour. */
  readonly extraMinutes: number;
}

export function createRoute(travel: TravelTimes, stops: readonly Stop[]): Route {
  const route: Route = { travel, stops: [...stops], earliest: [], latest: [] };
  schedule(route);
  return route;
}

/** Recompute the earliest and latest starts after a change of the stops. Kept stops stay where they are. */
export function schedule(route: Route): void {
  const { stops, earliest, latest } = route;
  const count = stops.length;
  earliest.length = count;
  latest.length = count;
  for (let i = 0; i < count; i++) {
    const { from, slot } = stops[i]!;
    earliest[i] = i === 0 || slot === null ? from : Math.max(from, startAfter(route, i - 1, stops[i]!.location));
  }
  for (let i = count - 1; i >= 0; i--) {
    const { to, slot, location, minutes } = stops[i]!;
    latest[i] = i === count - 1 || slot === null ? to : Math.min(to, startBefore(route, i + 1, location, minutes));
  }
}

/** The place between the stops where one more takes least time; null when it fits nowhere. */
export function cheapestInsertion(route: Route, stop: Stop): Insertion | null {
  const { stops, earliest, latest, travel } = route;
  const count = stops.length;
  let best: Insertion | null = null;
  for (let at = 0; at <= count; at++) {
    if (at > 0 && earliest[at - 1]! > stop.to) break;
    if (at < count && latest[at]! < stop.from) continue;
    const start = at === 0 ? stop.from : Math.max(stop.from, startAfter(route, at - 1, stop.location));
    const end = at === count ? stop.to : Math.min(stop.to, startBefore(route, at, stop.location, stop.minutes));
    if (start > end) continue;
    const before = at === 0 ? 0 : travelBetween(travel, stops[at - 1]!.location, stop.location);
    const after = at === count ? 0 : travelBetween(travel, stop.location, stops[at]!.location);
    const direct = at === 0 || at === count ? 0 : travelBetween(travel, stops[at - 1]!.location, stops[at]!.location);
    const extraMinutes = before + after - direct + stop.minutes;
    if (best === null || extraMinutes < best.extraMinutes) best = { at, extraMinutes };
  }
  return best;
}

export function insertStop(route: Route, stop: Stop, at: number): void {
  route.stops.splice(at, 0, stop);
  schedule(route);
}

export function travelBetween({ minutes, size }: TravelTimes, from: number, to: number): number {
  return minutes[from * size + to]!;
}

/** Earliest start of a stop that follows stop `i`. */
function startAfter({ stops, earliest, travel }: Route, i: number, location: number): number {
  const { minutes, location: from } = stops[i]!;
  return roundUp(earliest[i]! + minutes + travelBetween(travel, from, location));
}

/** Latest start of a stop that comes before stop `i`. */
function startBefore({ stops, latest, travel }: Route, i: number, location: number, minutes: number): number {
  return roundDown(latest[i]! - minutes - travelBetween(travel, location, stops[i]!.location));
}
