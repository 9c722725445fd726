import type { EastNorth } from "../domain/coordinates.ts";
import type { HotspotOptions } from "../domain/hotspot.ts";
import type { Period } from "../domain/period.ts";
import { HISTORY_MONTHS, type LeftPlace, type Persistence, type PlaceHistory } from "../domain/place-history.ts";
import type { Selection } from "../domain/selection.ts";
import { addMonths, type DayNumber, dayOfIsoDate, isoDateOfDay } from "../domain/time.ts";
import { hotspotIds } from "./hotspot-ids.ts";
import { type HotspotContext, nameRegister } from "./hotspot-list.ts";
import { hotspotNames } from "./hotspot-names.ts";
import { weightedCentroid } from "./hotspots.ts";
import { nearestPairs } from "./nearest-pairs.ts";
import { centerOf, periodEnding, rankedDiscs, rankingBits } from "./ranked-discs.ts";
import { selectionPass } from "./selection-pass.ts";

/** varaktig: on so many of the last 12 month-end lists. */
const PERSISTENT_MONTHS = 9;
/** återkommande: on any of so many latest ones. */
const RECURRING_MONTHS = 3;
/** With fewer days of data up to the earliest month end, a list made there says little of the place. */
export const LEAST_DAYS = 84;
const NO_HISTORY: PlaceHistory = { isShort: true, byId: {}, listedMonths: {}, left: [] };

/** A place of a list, of any of the times. */
interface DatedPlace {
  readonly centerXy: EastNorth;
  readonly markerXy: EastNorth;
}

/**
 * How the places of the list stood on the lists of the last 12 month ends before the period's last day: the same
 * question asked then, over a period of the same length cut by the data's first day.
 *
 * A place is on a list when that list has a centre closer than R; the nearest pairs are made first and each centre is
 * used once. Varaktig: on at least 9 of 12; else återkommande: on any of the latest 3; else ny. "Lämnat listan": on the
 * latest month end's list and on at least 9 of 12, and no place of the list now is closer than R.
 *
 * The events are scanned once; every month end then sums weights and seeks discs. Yields the share done after each, so
 * that other questions are answered in between.
 */
export function* placeHistory(
  context: HotspotContext,
  selection: Selection,
  options: HotspotOptions,
): Generator<number, PlaceHistory> {
  const { columns } = context;
  const pass = selectionPass(columns, selection);
  const { period } = pass;
  if (!period || columns.firstDay === null) return NO_HISTORY;
  const monthEnds = monthEndsBefore(period.toDay);
  if (monthEnds.at(-1)! - columns.firstDay + 1 < LEAST_DAYS) return NO_HISTORY;

  const ranking = rankingBits(selection, options);
  const listOver = (asked: Period | null): DatedPlace[] => {
    const { picks, weightOfDay } = rankedDiscs(columns, pass, asked, ranking, options);
    return picks.map((pick) => ({
      centerXy: centerOf(columns, pick),
      markerXy: weightedCentroid(columns, pass, ranking, weightOfDay, pick),
    }));
  };
  const now = listOver(period);
  const earlier: (readonly DatedPlace[])[] = [];
  for (const day of monthEnds) {
    earlier.push(listOver(periodEnding(columns, period, day)));
    yield earlier.length / HISTORY_MONTHS;
  }

  const { radiusMeters } = options;
  const register = context.baseRegister(radiusMeters);
  const centersNow = now.map(({ centerXy }) => centerXy);
  const idsNow = hotspotIds(centersNow, radiusMeters, register);
  const presence = presenceOn(now, earlier, radiusMeters);
  const gone = earlier[0]!.filter(
    ({ centerXy }) => !centersNow.some((center) => distance(center, centerXy) < radiusMeters),
  );
  const goneMonths = presenceOn(gone, earlier, radiusMeters).map(monthsListed);
  const left = gone
    .map((place, i) => ({ ...place, listedMonths: goneMonths[i]! }))
    .filter(({ listedMonths }) => listedMonths >= PERSISTENT_MONTHS);
  return {
    isShort: false,
    byId: Object.fromEntries(idsNow.map((id, i): [string, Persistence] => [id, persistenceOf(presence[i]!)])),
    listedMonths: Object.fromEntries(idsNow.map((id, i) => [id, monthsListed(presence[i]!)])),
    left: describeLeft(context, now, idsNow, left, radiusMeters),
  };
}

/** The 12 last days of a month before `day`, the latest first. */
export function monthEndsBefore(day: DayNumber): DayNumber[] {
  const firstOfMonth = dayOfIsoDate(`${isoDateOfDay(day).slice(0, 7)}-01`)!;
  return Array.from({ length: HISTORY_MONTHS }, (_, months) => addMonths(firstOfMonth, -months) - 1);
}

/** Per place and list: is it on it? */
function presenceOn(
  places: readonly DatedPlace[],
  lists: readonly (readonly DatedPlace[])[],
  radiusMeters: number,
): boolean[][] {
  const centers = places.map(({ centerXy }) => centerXy);
  const matched = lists.map((list) => {
    const others = list.map(({ centerXy }) => centerXy);
    return nearestPairs(centers, others, radiusMeters).map((index) => index >= 0);
  });
  return places.map((_, i) => matched.map((found) => found[i]!));
}

function persistenceOf(presence: readonly boolean[]): Persistence {
  if (monthsListed(presence) >= PERSISTENT_MONTHS) return "persistent";
  return presence.slice(0, RECURRING_MONTHS).some(Boolean) ? "recurring" : "new";
}

function monthsListed(presence: readonly boolean[]): number {
  return presence.filter(Boolean).length;
}

/**
 * Named and numbered on from the list now, and with ids that it does not use, so that none stands for two places on one
 * screen.
 */
function describeLeft(
  context: HotspotContext,
  now: readonly DatedPlace[],
  idsNow: readonly string[],
  left: readonly (DatedPlace & { readonly listedMonths: number })[],
  radiusMeters: HotspotOptions["radiusMeters"],
): LeftPlace[] {
  const { areaIndex, projection } = context;
  const areaNameOf = ([x, y]: EastNorth) => areaIndex?.names[areaIndex.areaAt(x, y)] ?? null;
  const names = hotspotNames(
    [...now, ...left].map((place) => ({ ...place, areaName: areaNameOf(place.centerXy) })),
    radiusMeters,
    nameRegister(context),
  ).slice(now.length);
  const unused = context.baseRegister(radiusMeters).filter(({ id }) => !idsNow.includes(id));
  const ids = hotspotIds(
    left.map(({ centerXy }) => centerXy),
    radiusMeters,
    unused,
  );
  return left.map(({ centerXy, markerXy, listedMonths }, i) => ({
    id: ids[i]!,
    name: names[i]!,
    areaName: areaNameOf(centerXy),
    marker: projection.inverse(markerXy[0], markerXy[1]),
    listedMonths,
  }));
}

function distance(a: EastNorth, b: EastNorth): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
