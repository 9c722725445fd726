import { isSensitive } from "../domain/category-traits.ts";
import type { LngLat } from "../domain/coordinates.ts";
import type {
  ActivityFollowUp,
  CountComparison,
  FollowUp,
  FollowUpPlace,
  MeasuresFollowUp,
  PromiseFollowUp,
} from "../domain/follow-up.ts";
import { daysOf, type FollowUpPeriod, followUpKey } from "../domain/follow-up-period.ts";
import type { Category } from "../domain/incident.ts";
import type { MeasurePublication, PublishedMeasures } from "../domain/measure-publication.ts";
import type { CitizenPromise } from "../domain/promise.ts";
import type { Publication } from "../domain/publication.ts";
import type { RequestType } from "../domain/request.ts";
import { EVERYTHING, type Selection } from "../domain/selection.ts";
import { drawnCount, isHidden, type Shown, WITHHELD } from "../domain/shown.ts";
import { NO_WORK, type Work } from "../domain/work.ts";
import { compareCounts } from "./follow-up/compare-counts.ts";
import { namedCategories } from "./follow-up/followed-counts.ts";
import { categoriesIn, publishedTotal, wholePeriod } from "./published-counts.ts";

/** What the shared view may show of the work: what was promised, and nothing of where someone will be or was. */
export function publishedWork({ promises, serviceTargets }: Work): Work {
  return { ...NO_WORK, promises: promises.map(publishedPromise), serviceTargets };
}

/**
 * The follow-up as the shared view may show it.
 *
 * - **Events**: every count is read from the published table, for the period and for the year before; what is not a sum or
 *   difference of its shown cells is withheld. So are the counts of a promise that holds at places, or whose categories
 *   are not whole groups. A verdict is given only of two shown counts.
 * - **What the authorities did themselves** is told as it is: visits, minutes, what was logged. Not the presence of a
 *   promise that names places: that would say where someone was.
 * - **Measures** are residents' requests: those of the whole municipality are read from their own published table, those
 *   at places or in areas are withheld.
 * - **Places** that stayed, came and left: names, ranks and about where, no counts, and not at all when the total of the
 *   data may not be shown.
 * - **Decisions** of meetings not at all: they are free text, and say where someone will be.
 * - **Survey** by its own rule, which the answer follows already. No effect, and not where someone was.
 */
export function publishedFollowUp(
  answer: FollowUp,
  publication: Publication,
  measures: MeasurePublication,
  k: number,
): FollowUp {
  const compared = (selection: Pick<Selection, "categories" | "areas">) =>
    comparison(answer, publication, k, selection);
  const places = mayShowPlaces(publication, k) ? publishedPlace : null;
  const all = { categories: null, areas: null };
  return {
    ...answer,
    unevenSources: [],
    promises: answer.promises.map((promise) => published(promise, answer, publication, measures, compared)),
    stayed: places ? answer.stayed.map(places) : [],
    came: places ? answer.came.map(places) : [],
    left: places ? answer.left.map(places) : [],
    incidents: compared(all),
    groups: answer.groups.map(({ group }) => ({
      group,
      comparison: compared({ ...all, categories: categoriesIn(publication, group) }),
    })),
    measures: publishedMeasures(answer.measures, measures[followUpKey(answer.period)]),
    decisions: null,
  };
}

function comparison(
  answer: FollowUp,
  publication: Publication,
  k: number,
  selection: Pick<Selection, "categories" | "areas">,
): CountComparison {
  const { days, compared } = answer;
  const totalOf = (period: Selection["period"]) =>
    publishedTotal(publication, { ...EVERYTHING, ...selection, period }, k);
  return judged(totalOf(days), compared && totalOf(compared.before), answer);
}

function judged(
  now: Shown,
  before: Shown | null,
  answer: Pick<FollowUp, "coveredTo" | "compared" | "isUneven">,
): CountComparison {
  // That a period has no data hides nothing.
  if (answer.coveredTo === null) return compareCounts(0, 0, answer);
  if (!isHidden(now) && (before === null || !isHidden(before))) return compareCounts(now, before ?? 0, answer);
  const verdict = before === null ? "noHistory" : "hidden";
  return { now, before, verdict, ratio: null, low: null, high: null, pValue: null };
}

function published(
  followUp: PromiseFollowUp,
  answer: FollowUp,
  publication: Publication,
  measures: MeasurePublication,
  compared: (selection: Pick<Selection, "categories" | "areas">) => CountComparison,
): PromiseFollowUp {
  const { promise, incidents, leftOut } = followUp;
  const { period, days } = answer;
  const categories = countedCategories(promise, publication, leftOut);
  const { areaCodes, places } = promise;
  const isEverywhere = areaCodes.length === 0 && places.length === 0;
  const isHeld = promise.fromDay <= days.fromDay && promise.toDay >= days.toDay;
  const isWhole = places.length === 0 && areaCodes.every((code) => publication.areaCodes.includes(code));
  return {
    ...followUp,
    promise: publishedPromise(promise),
    activities: followUp.activities.map((activity) =>
      activity.activity.kind === "measures"
        ? publishedActivity(activity, promise, period, measures)
        : activity.activity.kind === "presence" && places.length > 0
          ? withheldPresence(activity)
          : activity,
    ),
    measures: publishedMeasures(followUp.measures, isEverywhere && isHeld ? measures[followUpKey(period)] : undefined),
    incidents:
      isWhole && isWholeGroups(categories, publication)
        ? compared({ categories, areas: areaCodes.length === 0 ? null : areaCodes })
        : judged(WITHHELD, incidents.before === null ? null : WITHHELD, answer),
    leftOut: leftOut.filter((category) => !isSensitive(category)),
    effect: { ok: false, reason: "shared" },
    unvisited: null,
  };
}

function countedCategories(
  { indicator }: CitizenPromise,
  { groupOfCategory }: Publication,
  leftOut: readonly Category[],
): readonly Category[] {
  return namedCategories(indicator) ?? Object.keys(groupOfCategory).filter((category) => !leftOut.includes(category));
}

/** With every category of a group or none of it. */
function isWholeGroups(categories: readonly Category[], publication: Publication): boolean {
  return publication.groups.every((group) => {
    const own = categoriesIn(publication, group);
    const chosen = own.filter((category) => categories.includes(category));
    return chosen.length === 0 || chosen.length === own.length;
  });
}

/** How much there was at named places is where someone was. */
function withheldPresence(followUp: ActivityFollowUp): ActivityFollowUp {
  const [first, second, third] = followUp.tertials;
  const withheld = (tertial: Shown | null) => (tertial === null ? null : WITHHELD);
  return {
    ...followUp,
    planned: WITHHELD,
    delivered: WITHHELD,
    minutes: WITHHELD,
    tertials: [withheld(first), withheld(second), withheld(third)],
  };
}

/** Closed measures of whole months and tertials, of all types or of some, wherever they are: a sum of what is shown. */
function publishedActivity(
  followUp: ActivityFollowUp,
  { areaCodes, places, fromDay, toDay }: CitizenPromise,
  period: FollowUpPeriod,
  measures: MeasurePublication,
): ActivityFollowUp {
  const isEverywhere = areaCodes.length === 0 && places.length === 0;
  const closedIn = (asked: FollowUpPeriod): Shown => {
    const days = daysOf(asked);
    const isHeld = fromDay <= days.fromDay && toDay >= days.toDay;
    return isEverywhere && isHeld ? closedOf(measures[followUpKey(asked)], followUp.activity.requestTypes) : WITHHELD;
  };
  const tertial = (index: 1 | 2 | 3) =>
    followUp.tertials[index - 1] === null ? null : closedIn({ kind: "tertial", year: period.year, tertial: index });
  const delivered = followUp.delivered === null ? null : closedIn(period);
  return { ...followUp, delivered, tertials: [tertial(1), tertial(2), tertial(3)] };
}

function closedOf(published: PublishedMeasures | undefined, types: readonly RequestType[]): Shown {
  if (published === undefined) return WITHHELD;
  const counts = published.types
    .filter(({ type }) => types.length === 0 || types.includes(type))
    .map(({ closed }) => closed);
  return counts.every((count) => !isHidden(count))
    ? counts.reduce<number>((sum, count) => sum + drawnCount(count), 0)
    : WITHHELD;
}

function publishedMeasures(
  rows: readonly MeasuresFollowUp[],
  published: PublishedMeasures | undefined,
): readonly MeasuresFollowUp[] {
  return rows.map(({ type, closedInTime }) => {
    const shown = published?.types.find((row) => row.type === type);
    if (shown) return shown;
    const inTime = closedInTime === null ? null : WITHHELD;
    return { type, reported: WITHHELD, closed: WITHHELD, closedInTime: inTime, open: WITHHELD };
  });
}

function mayShowPlaces(publication: Publication, k: number): boolean {
  return !isHidden(publishedTotal(publication, { ...EVERYTHING, period: wholePeriod(publication) }, k));
}

function publishedPlace(place: FollowUpPlace): FollowUpPlace {
  return { ...place, lngLat: coarse(place.lngLat), count: WITHHELD, delivered: WITHHELD };
}

/** The middle of a few events says where they are; of a listed place it is what a promise took. */
function publishedPromise(promise: CitizenPromise): CitizenPromise {
  return { ...promise, places: promise.places.map((place) => ({ ...place, lngLat: coarse(place.lngLat) })) };
}

/** To about 100 m. */
function coarse([lng, lat]: LngLat): LngLat {
  return [Math.round(lng * 1000) / 1000, Math.round(lat * 1000) / 1000];
}
