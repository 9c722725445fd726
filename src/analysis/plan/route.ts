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
  /** Minutes on the way between the stops. */
  travelMinutes: number;
}

/** Where a stop fits; written to, for it is asked some hundred thousand times for a plan. */
export interface Insertion {
  /** Index it gets. */
  at: number;
  /** Minutes that it takes from the team: the stop and the detour. */
  extraMinutes: number;
}

export function createRoute(travel: TravelTimes, stops: readonly Stop[]): Route {
  const route: Route = { travel, stops: [...stops], earliest: [], latest: [], travelMinutes: 0 };
  schedule(route);
  return route;
}

/** Recompute the earliest and latest starts and the travel after a change of the stops. Kept stops stay where they are. */
export function schedule(route: Route): void {
  const { stops, earliest, latest } = route;
  const count = stops.length;
  earliest.length = count;
  latest.length = count;
  route.travelMinutes = 0;
  for (let i = 0; i < count; i++) {
    const { from, slot } = stops[i]!;
    if (i > 0) route.travelMinutes += travelBetween(route.travel, stops[i - 1]!.location, stops[i]!.location);
    earliest[i] = i === 0 || slot === null ? from : Math.max(from, startAfter(route, i - 1, stops[i]!.location));
  }
  for (let i = count - 1; i >= 0; i--) {
    const { to, slot, location, minutes } = stops[i]!;
    latest[i] = i === count - 1 || slot === null ? to : Math.min(to, startBefore(route, i + 1, location, minutes));
  }
}

/**
 * The place between the stops where one more takes least time.
 *
 * @param found says where, when it takes less than `found.extraMinutes`
 * @returns     whether it does
 */
export function findInsertion(route: Route, stop: Stop, found: Insertion): boolean {
  const { stops, earliest, latest, travel } = route;
  const count = stops.length;
  let isFound = false;
  for (let at = firstAtOrAfter(latest, stop.from); at <= count; at++) {
    const before = at === 0 ? null : stops[at - 1]!;
    const after = at === count ? null : stops[at]!;
    if (before !== null && earliest[at - 1]! > stop.to) break;
    const start = before === null ? stop.from : Math.max(stop.from, startAfter(route, at - 1, stop.location));
    if (start > stop.to) continue;
    if (after !== null && start > startBefore(route, at, stop.location, stop.minutes)) continue;
    let extraMinutes = stop.minutes;
    if (before !== null) extraMinutes += travelBetween(travel, before.location, stop.location);
    if (after !== null) extraMinutes += travelBetween(travel, stop.location, after.location);
    if (before !== null && after !== null) extraMinutes -= travelBetween(travel, before.location, after.location);
    if (extraMinutes >= found.extraMinutes) continue;
    found.at = at;
    found.extraMinutes = extraMinutes;
    isFound = true;
  }
  return isFound;
}

/** Index of the first of some ascending minutes that is not before another; their count when all are. */
function firstAtOrAfter(minutes: readonly number[], minute: LocalMinute): number {
  let low = 0;
  let high = minutes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (minutes[middle]! < minute) low = middle + 1;
    else high = middle;
  }
  return low;
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
