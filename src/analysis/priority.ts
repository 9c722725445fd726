import type { Hotspot, HotspotList } from "../domain/hotspot.ts";
import {
  DEFAULT_PRIORITY_WEIGHTS,
  type ListOrder,
  type Priority,
  type PriorityWeights,
  type RankedHotspot,
  type RankedList,
} from "../domain/priority.ts";
import { drawnCount } from "../domain/shown.ts";
import { knownPercentiles, percentiles } from "./percentile.ts";
import { rankRangesOfDraws, scoreDraws } from "./rank-range.ts";

/** How the parts of one place stand among the listed, 0–100; null when nothing is known. */
interface Standing {
  readonly incidents: number;
  readonly physical: number | null;
  readonly fear: number | null;
}

const PARTS = ["incidents", "physical", "fear"] as const;
const MOST_AT_TOP = 20;
const NUDGE = 0.2;

/**
 * The list in the chosen order, with its priorities (methods: priority).
 *
 * A place's priority is the weighted mean of how it stands among the listed places in three respects (see
 * `percentiles`): its score D, its `requestWeight`, and fear. Fear is the percentile of its area's unsafe share, where
 * unsafe places are loaded the mean of that and their percentile, and either alone when the other is not known. A part
 * that is not known for a place is left out there and its other weights rescaled. Weights that are all zero say nothing:
 * the default ones then stand, also for a place whose known parts all weigh zero.
 *
 * By incidents, ranks are as they came. By priority, places are sorted by the total, equal ones by score, and rank,
 * cumulative share and rank range follow. The range is that of the totals over the draws of the scores: the other two
 * parts are taken as known.
 */
export function rankPlaces(list: HotspotList, order: ListOrder, weights: PriorityWeights): RankedList {
  const used = isNothing(weights) ? DEFAULT_PRIORITY_WEIGHTS : weights;
  const standings = standingsOf(list.hotspots);
  const places = list.hotspots.map(
    (hotspot, i): RankedHotspot => ({ ...hotspot, priority: priorityOf(standings[i]!, used) }),
  );
  return {
    ...list,
    hotspots: order === "incidents" ? places : byPriority(list.hotspots, places, standings, used),
    order,
    weights: used,
    missingParts: (["physical", "fear"] as const).filter(
      (part) => standings.length > 0 && standings.every((standing) => standing[part] === null),
    ),
    stability: stabilityOf(list.hotspots, standings, used),
  };
}

/** Of all the weight, in whole percent; the default weights' where the given ones are all zero. */
export function weightPercents(weights: PriorityWeights): PriorityWeights {
  const { incidents, physical, fear } = isNothing(weights) ? DEFAULT_PRIORITY_WEIGHTS : weights;
  const percent = (weight: number) => Math.round((100 * weight) / (incidents + physical + fear));
  return { incidents: percent(incidents), physical: percent(physical), fear: percent(fear) };
}

export function isNothing({ incidents, physical, fear }: PriorityWeights): boolean {
  return !(incidents + physical + fear > 0);
}

function standingsOf(hotspots: readonly Hotspot[]): Standing[] {
  const incidents = knownPercentiles(Float64Array.from(hotspots, ({ score }) => score));
  const physical = percentiles(hotspots.map(({ requestWeight }) => requestWeight));
  const unsafeShare = percentiles(hotspots.map(({ survey }) => survey?.percent ?? null));
  // A hidden count is as good as none: more would give it away.
  const unsafePlaces = percentiles(
    hotspots.map(({ unsafePlaces: count }) => (count === null ? null : drawnCount(count))),
  );
  return hotspots.map((_, i) => ({
    incidents: incidents[i]!,
    physical: physical[i]!,
    fear: meanOfKnown(unsafeShare[i]!, unsafePlaces[i]!),
  }));
}

function meanOfKnown(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : (a + b) / 2;
}

/** What each known part weighs at a place; together 1, and null where the part is not known. */
function sharesAt(standing: Standing, weights: PriorityWeights): Standing {
  const known = PARTS.filter((part) => standing[part] !== null);
  const sum = (of: PriorityWeights) => known.reduce((total, part) => total + of[part], 0);
  const used = sum(weights) > 0 ? weights : DEFAULT_PRIORITY_WEIGHTS;
  const all = sum(used);
  return {
    incidents: used.incidents / all,
    physical: standing.physical === null ? null : used.physical / all,
    fear: standing.fear === null ? null : used.fear / all,
  };
}

function priorityOf(standing: Standing, weights: PriorityWeights): Priority {
  const shares = sharesAt(standing, weights);
  const incidents = shares.incidents * standing.incidents;
  const physical = standing.physical === null ? null : shares.physical! * standing.physical;
  const fear = standing.fear === null ? null : shares.fear! * standing.fear;
  return { total: incidents + (physical ?? 0) + (fear ?? 0), incidents, physical, fear };
}

function byPriority(
  hotspots: readonly Hotspot[],
  places: readonly RankedHotspot[],
  standings: readonly Standing[],
  weights: PriorityWeights,
): RankedHotspot[] {
  const order = orderByTotal(hotspots, standings, weights);
  const ranges = rankRangesOfDraws(drawnTotals(hotspots, standings, weights, order), order.length);
  let cumulativeShare = 0;
  return order.map((i, position) => {
    const place = places[i]!;
    const { low, high } = ranges[position]!;
    cumulativeShare += place.share;
    return { ...place, rank: position + 1, rankLow: low, rankHigh: high, cumulativeShare };
  });
}

/** Indices of the places, the greatest total first, equal ones by score. */
function orderByTotal(
  hotspots: readonly Hotspot[],
  standings: readonly Standing[],
  weights: PriorityWeights,
): number[] {
  const totals = standings.map((standing) => priorityOf(standing, weights).total);
  return totals
    .map((_, i) => i)
    .sort((a, b) => totals[b]! - totals[a]! || hotspots[b]!.score - hotspots[a]!.score || a - b);
}

/**
 * Totals as they could have been, places in the order given: the draws of all scores together give the incident
 * percentiles, and those the totals.
 */
function drawnTotals(
  hotspots: readonly Hotspot[],
  standings: readonly Standing[],
  weights: PriorityWeights,
  order: readonly number[],
): readonly Float64Array[] {
  const share = order.map((i) => sharesAt(standings[i]!, weights).incidents);
  const rest = order.map((i) => {
    const { physical, fear } = priorityOf(standings[i]!, weights);
    return (physical ?? 0) + (fear ?? 0);
  });
  return drawnPercentiles(hotspots).map((incidents) => {
    const totals = new Float64Array(order.length);
    for (let k = 0; k < totals.length; k++) totals[k] = rest[k]! + share[k]! * incidents[order[k]!]!;
    return totals;
  });
}

/** The incident percentiles of each draw do not depend on the weights: kept while a slider is dragged over one list. */
const percentilesOfDraws = new WeakMap<readonly Hotspot[], readonly Float64Array[]>();

function drawnPercentiles(hotspots: readonly Hotspot[]): readonly Float64Array[] {
  const kept = percentilesOfDraws.get(hotspots);
  if (kept) return kept;
  const made = scoreDraws(hotspots).map(knownPercentiles);
  percentilesOfDraws.set(hotspots, made);
  return made;
}

/**
 * How many places at the top stay there when any one weight moves 20 % up or down: the worst of the six. The top is the
 * upper half of the list, at most 20 places, so that there is always somewhere to fall.
 */
function stabilityOf(
  hotspots: readonly Hotspot[],
  standings: readonly Standing[],
  weights: PriorityWeights,
): RankedList["stability"] {
  const of = Math.min(MOST_AT_TOP, Math.ceil(hotspots.length / 2));
  const topWith = (tried: PriorityWeights) => orderByTotal(hotspots, standings, tried).slice(0, of);
  const top = new Set(topWith(weights));
  const staying = PARTS.flatMap((part) => [1 - NUDGE, 1 + NUDGE].map((factor) => ({ part, factor }))).map(
    ({ part, factor }) => topWith({ ...weights, [part]: weights[part] * factor }).filter((i) => top.has(i)).length,
  );
  return { staying: Math.min(...staying), of };
}
