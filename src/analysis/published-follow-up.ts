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
import type { Category } from "../domain/incident.ts";
import type { CitizenPromise } from "../domain/promise.ts";
import type { Publication } from "../domain/publication.ts";
import { EVERYTHING, type Selection } from "../domain/selection.ts";
import { isHidden, type Shown, WITHHELD } from "../domain/shown.ts";
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
 * - **What the authorities did themselves** is told as it is: visits, minutes, what was logged, measures closed in all.
 *   Measures of one type or at a place are residents' requests, and are withheld.
 * - **Places** that stayed, came and left: names, ranks and about where, no counts, and not at all when the total of the
 *   data may not be shown.
 * - **Survey** by its own rule, which the answer follows already. No effect, and not where someone was.
 */
export function publishedFollowUp(answer: FollowUp, publication: Publication, k: number): FollowUp {
  const compared = (selection: Pick<Selection, "categories" | "areas">) =>
    comparison(answer, publication, k, selection);
  const places = mayShowPlaces(publication, k) ? publishedPlace : null;
  const all = { categories: null, areas: null };
  return {
    ...answer,
    promises: answer.promises.map((promise) => published(promise, publication, compared)),
    stayed: places ? answer.stayed.map(places) : [],
    came: places ? answer.came.map(places) : [],
    left: places ? answer.left.map(places) : [],
    incidents: compared(all),
    groups: answer.groups.map(({ group }) => ({
      group,
      comparison: compared({ ...all, categories: categoriesIn(publication, group) }),
    })),
    measures: answer.measures.map(publishedMeasures),
  };
}

function comparison(
  { days, compared }: FollowUp,
  publication: Publication,
  k: number,
  selection: Pick<Selection, "categories" | "areas">,
): CountComparison {
  const totalOf = (period: Selection["period"]) =>
    publishedTotal(publication, { ...EVERYTHING, ...selection, period }, k);
  return judged(totalOf(days), compared && totalOf(compared.before), compared);
}

function judged(now: Shown, before: Shown | null, compared: FollowUp["compared"]): CountComparison {
  if (!isHidden(now) && (before === null || !isHidden(before))) return compareCounts(now, before ?? 0, compared);
  const verdict = before === null ? "noHistory" : "hidden";
  return { now, before, verdict, ratio: null, low: null, high: null, pValue: null };
}

function published(
  followUp: PromiseFollowUp,
  publication: Publication,
  compared: (selection: Pick<Selection, "categories" | "areas">) => CountComparison,
): PromiseFollowUp {
  const { promise, incidents, leftOut } = followUp;
  const categories = countedCategories(promise, publication, leftOut);
  const { areaCodes, places } = promise;
  const isWhole = places.length === 0 && areaCodes.every((code) => publication.areaCodes.includes(code));
  return {
    ...followUp,
    promise: publishedPromise(promise),
    activities: followUp.activities.map((activity) => publishedActivity(activity, promise)),
    measures: followUp.measures.map(publishedMeasures),
    incidents:
      isWhole && isWholeGroups(categories, publication)
        ? compared({ categories, areas: areaCodes.length === 0 ? null : areaCodes })
        : judged(WITHHELD, incidents.before === null ? null : WITHHELD, null),
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

function publishedActivity(followUp: ActivityFollowUp, { areaCodes, places }: CitizenPromise): ActivityFollowUp {
  const { kind, requestTypes } = followUp.activity;
  const isOfRequests = areaCodes.length > 0 || places.length > 0 || requestTypes.length > 0;
  if (kind !== "measures" || !isOfRequests) return followUp;
  const [first, second, third] = followUp.tertials;
  const hidden = (count: Shown | null) => (count === null ? null : WITHHELD);
  return { ...followUp, delivered: WITHHELD, tertials: [hidden(first), hidden(second), hidden(third)] };
}

function publishedMeasures({ type, closedInTime }: MeasuresFollowUp): MeasuresFollowUp {
  return {
    type,
    reported: WITHHELD,
    closed: WITHHELD,
    closedInTime: closedInTime === null ? null : WITHHELD,
    open: WITHHELD,
  };
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
