import { type Period, periodDays } from "../domain/period.ts";
import type { Selection } from "../domain/selection.ts";
import {
  type Both,
  type ComparedPlace,
  type Difference,
  ofBoth,
  SIDES,
  type Side,
  type SideBySideAnswer,
  type SideBySideQuestion,
  selectionOf,
  UNTESTED,
  type Untested,
} from "../domain/side-by-side.ts";
import { addMonths, isoDateOfDay } from "../domain/time.ts";
import { comparisonGrid } from "./comparison-grid.ts";
import { describePlaces } from "./follow-up/followed-places.ts";
import { sourceDaysOf, unevenSources } from "./follow-up/source-days.ts";
import { hotspotList } from "./hotspot-list.ts";
import { type CountedPlace, countHotspots } from "./hotspots.ts";
import { nearestPairs } from "./nearest-pairs.ts";
import { poissonTest } from "./poisson-test.ts";
import { eventRuns, rankingBits } from "./ranked-discs.ts";
import { IN_PERIOD, type SelectionPass, selectionPass } from "./selection-pass.ts";
import type { WorkContext } from "./work-context.ts";

/** "fler" and "färre" only below this p-value, as for a change of the last 28 days … */
const TOLD_BELOW = 0.01;
/** … and from so many events in all. */
const LEAST_EVENTS = 10;
/** A leap day, or a month that is a day shorter, leaves two periods equally long. */
const EQUAL_WITHIN_DAYS = 1;
/** Nearer in the calendar than this, the two lie in the same season. */
const SAME_SEASON_WITHIN_DAYS = 15;
const DAYS_PER_YEAR = 365;

interface Counted {
  readonly selection: Selection;
  readonly pass: SelectionPass;
  readonly places: readonly CountedPlace[];
}

/**
 * Two lists beside each other: two periods with the same filters, or two choices of categories in the same period. Each
 * list is what `hotspotList` answers for its side. A place is on both when the centres are closer than R, the nearest
 * pairs first.
 *
 * A difference is tested in the same area for both sides, the raster cells of A's disc and of B's together, and only for
 * places on both lists: neither period then chose the place more than the other. A place on one list was chosen by being
 * high there, and would fall back by regression to the mean. The test is the exact one of two Poisson counts with the
 * days as exposure.
 *
 * Yields between its parts, so that other questions are answered meanwhile.
 *
 * @see `poisson-test.ts`; docs/methods.md, "Side by side"
 */
export function* sideBySide(
  context: WorkContext,
  question: SideBySideQuestion,
): Generator<undefined, SideBySideAnswer> {
  const { columns } = context;
  const { sides, options } = question;
  const a = countSide(context, question, "a");
  yield;
  const b = countSide(context, question, "b");
  yield;
  const densityOfA = comparisonGrid(context, a.selection, "density");
  yield;
  const density = { a: densityOfA, b: comparisonGrid(context, b.selection, "density") };
  yield;

  const days = ofBoth((side) => coveredDays(columns, { a, b }[side].pass.period));
  const totals = ofBoth((side) => ({ a, b })[side].list.totalEvents);
  const untested = whyUntested(context, question, days);
  const paired = pairsOf(a.places, b.places, options.radiusMeters);
  const named = describePlaces(
    context,
    paired.length,
    paired.map(({ a: onA, b: onB }) => (onB ?? onA)!.place),
    options.radiusMeters,
  );
  const places = paired.map((pair, index): ComparedPlace => {
    const cells = joined(pair.a?.place.cells, pair.b?.place.cells);
    const inArea = ofBoth((side) => eventsIn(context, { a, b }[side], question, cells));
    const isOneSided = pair.a === null || pair.b === null;
    return {
      ...named[index]!,
      listed: ofBoth((side) => pair[side] && { rank: pair[side].index + 1, count: pair[side].place.count }),
      inArea,
      perDay: untested === "lengths" ? perDay(inArea, days) : null,
      difference: untested ? UNTESTED : isOneSided ? { ...UNTESTED, verdict: "oneSided" } : judge(inArea, days),
    };
  });
  const rowOf = ofBoth((side) => new Map(paired.map((pair, row) => [pair[side]?.index, row])));
  return {
    selections: { a: a.selection, b: b.selection },
    lists: ofBoth((side) => {
      const { list } = { a, b }[side];
      const hotspots = list.hotspots.map((hotspot, index) => {
        const { id, name } = named[rowOf[side].get(index)!]!;
        return { ...hotspot, id, name };
      });
      return { ...list, hotspots };
    }),
    density,
    days,
    totals,
    totalsPerDay: untested === "lengths" ? perDay(totals, days) : null,
    totalDifference: untested ? UNTESTED : judge(totals, days),
    untested,
    isOtherSeason: sides.kind === "periods" && isOtherSeason(sides),
    places,
  };
}

/**
 * B against A: the exact conditional test of two Poisson counts, two-sided by minimum likelihood, with the
 * Clopper–Pearson interval of the ratio of their rates.
 */
export function judge(counts: Both<number>, days: Both<number>): Difference {
  if (counts.a + counts.b < LEAST_EVENTS) return { ...UNTESTED, verdict: "tooFew" };
  const { ratio, low, high, pValue } = poissonTest(counts.b, counts.a, days.b, days.a);
  const isHigher = counts.b / days.b > counts.a / days.a;
  return {
    verdict: pValue >= TOLD_BELOW ? "normal" : isHigher ? "more" : "fewer",
    ratio: counts.a === 0 ? null : ratio,
    low,
    high: counts.a === 0 ? null : high,
    pValue,
  };
}

function countSide(context: WorkContext, question: SideBySideQuestion, side: Side) {
  const { columns } = context;
  const { options } = question;
  const selection = selectionOf(question, side);
  const pass = selectionPass(columns, selection);
  const counted = countHotspots(columns, selection, options, pass);
  const list = hotspotList(context, selection, options, null, pass, counted);
  return { selection, pass, places: counted.places, list };
}

/** Why a difference would not say what it seems to; the most basic reason first. */
function whyUntested(
  { columns, sources }: WorkContext,
  { sides, selection }: SideBySideQuestion,
  days: Both<number>,
): Untested | null {
  if (sides.kind === "categories") return "categories";
  const { a, b } = sides;
  if (a.fromDay <= b.toDay && b.fromDay <= a.toDay) return "overlap";
  if (SIDES.some((side) => days[side] < periodDays(sides[side]))) return "outsideData";
  if (Math.abs(days.a - days.b) > EQUAL_WITHIN_DAYS) return "lengths";
  const counted = sourceDaysOf(columns, sources, selection.sources);
  return unevenSources(counted, [a, b]).length > 0 ? "unevenSources" : null;
}

function coveredDays({ firstDay, lastDay }: WorkContext["columns"], period: Period | null): number {
  if (!period || firstDay === null || lastDay === null) return 0;
  return Math.max(0, Math.min(period.toDay, lastDay) - Math.max(period.fromDay, firstDay) + 1);
}

/** Whole years hold every season; shorter periods must begin at the same time of the year. */
function isOtherSeason({ a, b }: Both<Period>): boolean {
  const isWholeYears = [a, b].every((period) => {
    const months = monthsIn(period);
    return months !== null && months % 12 === 0;
  });
  if (isWholeYears) return false;
  const apart = Math.abs(dayOfYear(a.fromDay) - dayOfYear(b.fromDay));
  return Math.min(apart, DAYS_PER_YEAR - apart) > SAME_SEASON_WITHIN_DAYS;
}

/** null when the period is not whole months from its first day. */
function monthsIn({ fromDay, toDay }: Period): number | null {
  const months = Math.round((toDay - fromDay + 1) / (DAYS_PER_YEAR / 12));
  return addMonths(fromDay, months) === toDay + 1 ? months : null;
}

function dayOfYear(day: number): number {
  const [, month, date] = isoDateOfDay(day).split("-").map(Number) as [number, number, number];
  return ((month - 1) * DAYS_PER_YEAR) / 12 + date;
}

type Pair = Both<{ readonly place: CountedPlace; readonly index: number } | null>;

/** B's places in their order, each with A's; then A's others. */
function pairsOf(a: readonly CountedPlace[], b: readonly CountedPlace[], radiusMeters: number): Pair[] {
  const centersOf = (places: readonly CountedPlace[]) => places.map(({ centerXy }) => centerXy);
  const onA = nearestPairs(centersOf(b), centersOf(a), radiusMeters);
  const placeOnA = (index: number) => (index < 0 ? null : { place: a[index]!, index });
  return [
    ...b.map((place, index): Pair => ({ a: placeOnA(onA[index]!), b: { place, index } })),
    ...a.flatMap((place, index): Pair[] => (onA.includes(index) ? [] : [{ a: { place, index }, b: null }])),
  ];
}

/** Ascending, each cell once. */
function joined(a: Int32Array | undefined, b: Int32Array | undefined): Int32Array {
  return Int32Array.from(new Set([...(a ?? []), ...(b ?? [])])).sort();
}

/** Events of a side that rank, in some cells. */
function eventsIn(
  { columns }: WorkContext,
  { selection, pass: { bits } }: Counted,
  { options }: SideBySideQuestion,
  cells: Int32Array,
): number {
  const wanted = rankingBits(selection, options) | IN_PERIOD;
  let events = 0;
  for (const [from, to] of eventRuns(columns, cells)) {
    for (let i = from; i < to; i++) if ((bits[i]! & wanted) === wanted) events++;
  }
  return events;
}

function perDay(counts: Both<number>, days: Both<number>): Both<number> {
  return ofBoth((side) => (days[side] === 0 ? 0 : counts[side] / days[side]));
}
