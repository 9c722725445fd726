import type { EastNorth } from "../../domain/coordinates.ts";
import type { FollowUp, FollowUpPlace } from "../../domain/follow-up.ts";
import type { HotspotOptions } from "../../domain/hotspot.ts";
import { defaultPeriod, type Period } from "../../domain/period.ts";
import type { Delivered } from "../../domain/presence.ts";
import { EVERYTHING } from "../../domain/selection.ts";
import type { DayNumber } from "../../domain/time.ts";
import { hotspotIds } from "../hotspot-ids.ts";
import { nameRegister } from "../hotspot-list.ts";
import { hotspotNames } from "../hotspot-names.ts";
import { weightedCentroid } from "../hotspots.ts";
import { nearestPairs } from "../nearest-pairs.ts";
import { LEAST_DAYS } from "../place-history.ts";
import { centerOf, eventRuns, rankedDiscs, rankingBits } from "../ranked-discs.ts";
import type { SelectionPass } from "../selection-pass.ts";
import type { WorkContext } from "../work-context.ts";
import type { FollowedDays } from "./followed-days.ts";

/** A place of one of the two lists. */
export interface DatedPlace {
  readonly centerXy: EastNorth;
  readonly markerXy: EastNorth;
  /** The counted raster cells. */
  readonly cells: Int32Array;
}

/** The list as it stood on the evening of a day: over the 36 months up to it, or all there is. Empty before the data. */
export function listOn(
  { columns }: WorkContext,
  pass: SelectionPass,
  day: DayNumber,
  options: HotspotOptions,
): readonly DatedPlace[] {
  if (columns.firstDay === null || day < columns.firstDay) return [];
  const ranking = rankingBits(EVERYTHING, options);
  const { picks, weightOfDay } = rankedDiscs(columns, pass, defaultPeriod(columns.firstDay, day), ranking, options);
  return picks.map((pick) => ({
    centerXy: centerOf(columns, pick),
    markerXy: weightedCentroid(columns, pass, ranking, weightOfDay, pick),
    cells: pick.cells,
  }));
}

/**
 * Which places stayed on the list, which came and which left: the list of the evening before the period against that of
 * its last day with data. Two places are the same when their centres are closer than R, the nearest pairs first, as in
 * `placeHistory`. What stayed or came is counted in its area now, what left in the area it had.
 *
 * Yields between its parts.
 *
 * @param pass      of everything
 * @param delivered of the period
 */
export function* followedPlaces(
  context: WorkContext,
  pass: SelectionPass,
  { days, coveredTo }: FollowedDays,
  options: HotspotOptions,
  delivered: readonly Delivered[],
): Generator<undefined, Pick<FollowUp, "isHistoryShort" | "stayed" | "came" | "left">> {
  const { columns } = context;
  const isHistoryShort = columns.firstDay === null || days.fromDay - columns.firstDay < LEAST_DAYS;
  if (isHistoryShort || coveredTo === null) return { isHistoryShort, stayed: [], came: [], left: [] };

  const before = listOn(context, pass, days.fromDay - 1, options);
  yield;
  const after = listOn(context, pass, coveredTo, options);
  yield;
  const centersOf = (places: readonly DatedPlace[]) => places.map(({ centerXy }) => centerXy);
  const rankBeforeOf = nearestPairs(centersOf(after), centersOf(before), options.radiusMeters);
  const gone = before.flatMap((place, index) => (rankBeforeOf.includes(index) ? [] : [{ place, index }]));
  const all = [...after, ...gone.map(({ place }) => place)];
  const visits = visitsPerPlace(context, all, delivered, options.radiusMeters);
  const named = describePlaces(context, after.length, all, options.radiusMeters);
  const places = all.map((place, i): FollowUpPlace => {
    const isAfter = i < after.length;
    const indexBefore = isAfter ? rankBeforeOf[i]! : gone[i - after.length]!.index;
    return {
      ...named[i]!,
      rankBefore: indexBefore >= 0 ? indexBefore + 1 : null,
      rankAfter: isAfter ? i + 1 : null,
      count: eventsIn(context, pass, place, { fromDay: days.fromDay, toDay: coveredTo }, options),
      delivered: visits[i]!,
    };
  });
  return {
    isHistoryShort,
    stayed: places.filter(({ rankBefore, rankAfter }) => rankBefore !== null && rankAfter !== null),
    came: places.filter(({ rankBefore }) => rankBefore === null),
    left: places.filter(({ rankAfter }) => rankAfter === null),
  };
}

/** Names and ids of the first `listed` places, then those of the others, so that none stands for two. */
export function describePlaces(
  context: WorkContext,
  listed: number,
  places: readonly DatedPlace[],
  radiusMeters: HotspotOptions["radiusMeters"],
): Pick<FollowUpPlace, "id" | "name" | "areaName" | "lngLat">[] {
  const { areaIndex, projection } = context;
  const areaNames = places.map(({ centerXy: [x, y] }) => areaIndex?.names[areaIndex.areaAt(x, y)] ?? null);
  const names = hotspotNames(
    places.map((place, i) => ({ ...place, areaName: areaNames[i]! })),
    radiusMeters,
    nameRegister(context),
  );
  const centers = places.map(({ centerXy }) => centerXy);
  const register = context.baseRegister(radiusMeters);
  const idsNow = hotspotIds(centers.slice(0, listed), radiusMeters, register);
  const unused = register.filter(({ id }) => !idsNow.includes(id));
  const ids = [...idsNow, ...hotspotIds(centers.slice(listed), radiusMeters, unused)];
  return places.map(({ markerXy: [x, y] }, i) => ({
    id: ids[i]!,
    name: names[i]!,
    areaName: areaNames[i]!,
    lngLat: projection.inverse(x, y),
  }));
}

/** Events that rank, in the counted area. */
function eventsIn(
  { columns }: WorkContext,
  { bits }: SelectionPass,
  { cells }: DatedPlace,
  { fromDay, toDay }: Period,
  options: HotspotOptions,
): number {
  const ranking = rankingBits(EVERYTHING, options);
  let events = 0;
  for (const [from, to] of eventRuns(columns, cells)) {
    for (let i = from; i < to; i++) {
      const day = columns.day[i]!;
      if ((bits[i]! & ranking) === ranking && day >= fromDay && day <= toDay) events++;
    }
  }
  return events;
}

/** Each visit belongs to the nearest place, when its centre is within R: never to two. */
function visitsPerPlace(
  { projection }: WorkContext,
  places: readonly DatedPlace[],
  delivered: readonly Delivered[],
  radiusMeters: number,
): number[] {
  const visits = places.map(() => 0);
  for (const { place } of delivered) {
    const [x, y] = projection.forward(place.lngLat[0], place.lngLat[1]);
    let nearest = -1;
    let least = radiusMeters;
    places.forEach(({ centerXy }, i) => {
      const meters = Math.hypot(centerXy[0] - x, centerXy[1] - y);
      if (meters > least || (meters === least && nearest >= 0)) return;
      least = meters;
      nearest = i;
    });
    if (nearest >= 0) visits[nearest]!++;
  }
  return visits;
}
