import { type CategoryGroup, publicGroupOf } from "../domain/category-traits.ts";
import type { Change } from "../domain/change.ts";
import type { Hotspot, HotspotList } from "../domain/hotspot.ts";
import { monthsUpTo, periodDays } from "../domain/period.ts";
import type { LeftPlace, PlaceHistory } from "../domain/place-history.ts";
import type { Publication } from "../domain/publication.ts";
import type { Rhythm } from "../domain/rhythm.ts";
import type { Selection } from "../domain/selection.ts";
import { drawnCount, isHidden, type Shown, SUPPRESSED, WITHHELD } from "../domain/shown.ts";
import { projectionFor } from "../geo/projection.ts";
import { categoriesIn, publishedTotal } from "./published-counts.ts";
import { selectionText } from "./selection-text.ts";
import { suppressList } from "./suppression.ts";

/** The words that published rows are named with. */
export interface PublishedWords {
  readonly groupName: (group: CategoryGroup) => string;
  /** For groups too small to stand by themselves. */
  readonly otherGroups: string;
  readonly areaNames: ReadonlyMap<string, string>;
}

/**
 * The list as the shared view may show it: counts of k or more, and nothing made of smaller ones.
 *
 * The list as a whole is withheld (empty, no total) unless the selection's total, and what is left out of the ranking,
 * may be shown. Places go from its end until 0 places or k events or more lie outside the places: the rest must not be
 * worked out from the total. Markers stand in the middle of the disc, for the centroid of a few events says where they are.
 *
 * @param publication of the same dataset and k
 * @param selection   a publishable one, which the list was made from
 */
export function publishedList(
  list: HotspotList,
  publication: Publication,
  selection: Selection,
  k: number,
  words: PublishedWords,
): HotspotList {
  const total = publishedTotal(publication, selection, k);
  const text = selectionText(
    { ...selection, categories: selection.categories && groupNames(selection.categories, words) },
    words.areaNames,
  );
  const shell = { ...list, rhythm: publishedRhythm(list, selection, k), selectionText: text };
  if (isHidden(total) || !mayLeaveOut(list, publication, selection, k)) {
    return { ...shell, hotspots: [], totalEvents: 0, leftOut: [], piledEvents: WITHHELD, rhythm: NO_HOURS };
  }
  const leftOut = suppressList(
    list.leftOut.map(({ count }) => drawnCount(count)),
    k,
  ).counts;
  return {
    ...shell,
    hotspots: withEnoughOutside(list, k).map((hotspot) => publishedHotspot(hotspot, list, k, words)),
    leftOut: list.leftOut.map(({ category }, index) => ({ category, count: leftOut[index]! })),
  };
}

/** Statuses are of places, not of events; only where the places that left lie is made coarser, to about 100 m. */
export function publishedHistory(history: PlaceHistory): PlaceHistory {
  const coarse = (degrees: number) => Math.round(degrees * 1000) / 1000;
  return {
    ...history,
    left: history.left.map(
      (place): LeftPlace => ({ ...place, marker: [coarse(place.marker[0]), coarse(place.marker[1])] }),
    ),
  };
}

/**
 * What is left out of the ranking is the selection's total less the list's: each group that it is taken from must be
 * shown, and what is left out of it, and what stays, be 0 or k or more; so must the events without a known place, which
 * are left out of the whole.
 */
function mayLeaveOut(list: HotspotList, publication: Publication, selection: Selection, k: number): boolean {
  const piled = drawnCount(list.piledEvents);
  if (piled > 0 && (piled < k || (list.totalEvents > 0 && list.totalEvents < k))) return false;
  const byGroup = new Map<CategoryGroup, number>();
  for (const { category, count } of list.leftOut) {
    const group = publicGroupOf(category);
    byGroup.set(group, (byGroup.get(group) ?? 0) + drawnCount(count));
  }
  return [...byGroup].every(([group, out]) => {
    if (out === 0) return true;
    const all = publishedTotal(publication, { ...selection, categories: categoriesIn(publication, group) }, k);
    return !isHidden(all) && out >= k && (all === out || all - out >= k);
  });
}

function withEnoughOutside({ hotspots, totalEvents }: HotspotList, k: number): readonly Hotspot[] {
  let inside = hotspots.reduce((sum, { count }) => sum + drawnCount(count), 0);
  let listed = hotspots.length;
  while (listed > 0 && totalEvents - inside < k) inside -= drawnCount(hotspots[--listed]!.count);
  return hotspots.slice(0, listed);
}

function publishedHotspot(hotspot: Hotspot, list: HotspotList, k: number, words: PublishedWords): Hotspot {
  const count12Months = lastYear(hotspot, list, k);
  const categories = publishedGroups(hotspot, k, words);
  const [largest] = categories;
  const center = projectionFor(list.epsg).inverse(hotspot.centerXy[0], hotspot.centerXy[1]);
  const openRequests = hotspot.openRequests === null ? null : orSuppressed(hotspot.openRequests, k);
  return {
    ...hotspot,
    marker: center,
    markerXy: hotspot.centerXy,
    count12Months,
    count12MonthsLow: isHidden(count12Months) ? null : hotspot.count12MonthsLow,
    count12MonthsHigh: isHidden(count12Months) ? null : hotspot.count12MonthsHigh,
    // Rests on the counts of single 100 m cells, which are not published.
    qValue: null,
    change: publishedChange(hotspot, list, k),
    rhythm: NO_HOURS,
    dominantCategory: largest?.category ?? words.otherGroups,
    dominantShare: largest && !isHidden(largest.count) ? largest.count / drawnCount(hotspot.count) : null,
    categories,
    uncertainTimeShare: null,
    unsafePlaces: hotspot.unsafePlaces === null ? null : orSuppressed(hotspot.unsafePlaces, k),
    openRequests,
    // The priority of the shared view is made from what it shows: ages are of single requests.
    requestWeight: hotspot.requestWeight === null || openRequests === null ? null : drawnCount(openRequests),
    oldestRequestDays: null,
  };
}

/** Hidden also when it would tell how many came before: `count` less it. A period of a year or less has no before. */
function lastYear({ count, count12Months }: Hotspot, { period }: HotspotList, k: number): Shown {
  const shown = orSuppressed(count12Months, k);
  const isWhole = monthsUpTo(12, period.fromDay, period.toDay).fromDay === period.fromDay;
  if (isHidden(shown) || isWhole) return shown;
  return drawnCount(count) - shown < k ? WITHHELD : shown;
}

/** Groups of k or more by themselves, the largest first, the others in one row; all by name when none can be shown. */
function publishedGroups({ categories }: Hotspot, k: number, { groupName, otherGroups }: PublishedWords) {
  const counts = new Map<CategoryGroup, number>();
  for (const { category, count } of categories) {
    const group = publicGroupOf(category);
    counts.set(group, (counts.get(group) ?? 0) + drawnCount(count));
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const shown = suppressList(
    sorted.map(([, count]) => count),
    k,
  ).counts;
  const rows = sorted.map(([group], index) => ({ category: groupName(group), count: shown[index]! }));
  const visible = rows.filter(({ count }) => !isHidden(count));
  if (visible.length === rows.length || visible.length === 0) return rows;
  const rest = sorted.reduce((sum, [, count], index) => sum + (isHidden(shown[index]!) ? count : 0), 0);
  return [...visible, { category: otherGroups, count: rest }];
}

/**
 * Nothing made of a or b is shown unless both are; then `tooFew` says that, and no more. They are withheld also when
 * they would tell a few events by difference: of the period before its last 28 days, or of the days that a and b reach
 * back beyond the last 12 months of the period.
 */
function publishedChange({ change, count, count12Months }: Hotspot, { period }: HotspotList, k: number): Change {
  const [a, b, last12] = [drawnCount(change.recent), drawnCount(change.before), drawnCount(count12Months)];
  const isFew = (difference: number) => difference >= 0 && difference < k;
  const tells = isFew(last12 - a) || isFew(drawnCount(count) - a);
  const recent = periodDays(period) > RECENT_DAYS && a >= k && tells ? WITHHELD : orSuppressed(change.recent, k);
  const before = b >= k && isFew(a + b - last12) ? WITHHELD : orSuppressed(change.before, k);
  if (!isHidden(recent) && !isHidden(before)) return change;
  const isTested = change.verdict !== "newOnList" && change.verdict !== "shortHistory";
  return {
    ...change,
    recent,
    before,
    verdict: isTested ? "tooFew" : change.verdict,
    expected: isHidden(before) ? null : change.expected,
    ratio: null,
    ratioLow: null,
    ratioHigh: null,
    pValue: null,
  };
}

/**
 * Hours of the week only for all groups and areas over 12 months or more, in whole events: parts of one would show
 * single intervals. With an hour hidden the smoothed profile goes too, for it would give the hour back.
 */
function publishedRhythm({ rhythm, period }: HotspotList, selection: Selection, k: number): Rhythm {
  const isLong = monthsUpTo(12, Number.NEGATIVE_INFINITY, period.toDay).fromDay >= period.fromDay;
  if (!isLong || selection.categories !== null || selection.areas !== null) return NO_HOURS;
  const hours = suppressList(
    rhythm.hours.map((count) => Math.round(drawnCount(count))),
    k,
  ).counts;
  const [known, unknown] = suppressList([drawnCount(rhythm.known), drawnCount(rhythm.unknown)], k).counts;
  const midnight = orSuppressed(rhythm.midnight, k);
  const telling = drawnCount(rhythm.unknown) - drawnCount(rhythm.midnight);
  const isOpen = hours.every((count) => !isHidden(count));
  return {
    hours,
    known: known!,
    unknown: unknown!,
    midnight: isHidden(unknown!) || isHidden(midnight) ? midnight : telling > 0 && telling < k ? WITHHELD : midnight,
    profile: isOpen ? rhythm.profile : null,
    blocks: isOpen ? rhythm.blocks : [],
  };
}

function orSuppressed(count: Shown, k: number): Shown {
  return isHidden(count) || count >= k ? count : SUPPRESSED;
}

function groupNames(categories: readonly string[], { groupName }: PublishedWords): string[] {
  return [...new Set(categories.map(publicGroupOf))].map(groupName);
}

/** Of which `Change.recent` is the count. */
const RECENT_DAYS = 28;

const NO_HOURS: Rhythm = {
  hours: new Array<Shown>(168).fill(WITHHELD),
  known: WITHHELD,
  unknown: WITHHELD,
  midnight: WITHHELD,
  profile: null,
  blocks: [],
};
