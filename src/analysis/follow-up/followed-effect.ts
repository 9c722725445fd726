import { isUncoveredByPresence } from "../../domain/category-traits.ts";
import type { EastNorth } from "../../domain/coordinates.ts";
import type { EffectPlace } from "../../domain/effect.ts";
import type { EffectFollowUp } from "../../domain/follow-up.ts";
import type { HotspotOptions } from "../../domain/hotspot.ts";
import { PILED } from "../../domain/incident-columns.ts";
import type { Period } from "../../domain/period.ts";
import type { Delivered, PlaceRef } from "../../domain/presence.ts";
import type { CitizenPromise } from "../../domain/promise.ts";
import { EVERYTHING, type Selection } from "../../domain/selection.ts";
import type { DayNumber } from "../../domain/time.ts";
import { smallestDetectable } from "../displacement.ts";
import { doPlacesOverlap, effectOf } from "../effect.ts";
import { mostAlike } from "../most-alike.ts";
import { compileSelection, passesFilters } from "../selection-mask.ts";
import type { SelectionPass } from "../selection-pass.ts";
import type { WorkContext } from "../work-context.ts";
import { namedCategories } from "./followed-counts.ts";
import { type DatedPlace, describePlaces, listOn } from "./followed-places.ts";
import { underPromise, within } from "./followed-presence.ts";
import { PLACE_METERS, promiseGround } from "./promise-ground.ts";

/** Four weeks, so that both periods hold as many of each weekday, and something can have happened. */
const LEAST_DAYS = 28;
/** A control with less than half, or more than twice, the events would change by other numbers for no reason of ours. */
const MOST_UNLIKE = 2;

/**
 * Did it help at one place of the promise? Its place with the most visits since it began (the first of equals) against
 * the listed place with most nearly as many events before, where nothing was promised and nobody was delivered: as long
 * before the promise's first day as there are days from it to the end of what is followed up.
 *
 * The control is of the list as it stood on the evening before, so that what came after has not chosen it. `tooFew`: not
 * even if every event had been prevented could it have been told from chance.
 *
 * @param delivered from that long before the promise to the end
 */
export function followedEffect(
  context: WorkContext,
  pass: SelectionPass,
  promise: CitizenPromise,
  promises: readonly CitizenPromise[],
  delivered: readonly Delivered[],
  endDay: DayNumber,
  options: HotspotOptions,
): EffectFollowUp {
  const { columns } = context;
  const startDay = promise.fromDay;
  const days = endDay - startDay + 1;
  const place = treatedPlace(context, promise, within(delivered, { fromDay: startDay, toDay: endDay }));
  if (place === null) return { ok: false, reason: "noPlaces" };
  if (days < LEAST_DAYS) return { ok: false, reason: "tooShort" };
  if (columns.firstDay === null || startDay - days < columns.firstDay) return { ok: false, reason: "outsideData" };

  const categories = namedCategories(promise.indicator);
  const selection = { ...EVERYTHING, categories };
  const includeUncovered = categories !== null;
  const treated = discAt(context, place);
  const listed = listOn(context, pass, startDay - 1, options);
  const period = { fromDay: startDay - days, toDay: endDay };
  const untouched = untouchedPlaces(context, listed, promises, within(delivered, period), period, options);
  const candidates = untouched.filter(({ disc }) => !doPlacesOverlap(treated, disc, null));
  const before = { fromDay: startDay - days, toDay: startDay - 1 };
  const discs = [treated, ...candidates.map(({ disc }) => disc)];
  const [treatedBefore, ...counts] = eventsWithin(context, selection, includeUncovered, discs, before);
  // With a control that is its like; the true one is known below.
  if (treatedBefore === 0 || smallestDetectable(2 * treatedBefore!) > treatedBefore!)
    return { ok: false, reason: "tooFew" };
  const alike = candidates
    .map((candidate, i) => ({ ...candidate, count: counts[i]! }))
    .filter(({ count }) => count <= MOST_UNLIKE * treatedBefore! && treatedBefore! <= MOST_UNLIKE * count);
  const control = mostAlike(treatedBefore!, alike);
  if (control === null) return { ok: false, reason: "noControl" };

  const question = { treated, control: control.disc, startDay, days, ringMeters: null, includeUncovered };
  const answer = effectOf(context, selection, question);
  if (!answer.ok) return { ok: false, reason: answer.reason === "outsideData" ? "outsideData" : "tooFew" };
  const { effect } = answer;
  if (effect.smallestDetectable > effect.place.treatedBefore) return { ok: false, reason: "tooFew" };
  return { ok: true, placeName: place.name, controlName: control.name, effect };
}

function treatedPlace(
  context: WorkContext,
  { places }: CitizenPromise,
  delivered: readonly Delivered[],
): PlaceRef | null {
  let most: { readonly place: PlaceRef; readonly visits: number } | null = null;
  for (const place of places) {
    const there = { areaCodes: [], places: [place] };
    const visits = underPromise(delivered, promiseGround(there, context), there, []).length;
    if (most === null || visits > most.visits) most = { place, visits };
  }
  return most?.place ?? null;
}

/** No promise of those days holds there but one for the whole municipality, and nobody was there. */
function untouchedPlaces(
  context: WorkContext,
  listed: readonly DatedPlace[],
  promises: readonly CitizenPromise[],
  delivered: readonly Delivered[],
  period: Period,
  options: HotspotOptions,
): { readonly name: string; readonly disc: EffectPlace }[] {
  const named = describePlaces(context, listed.length, listed, options.radiusMeters);
  const grounds = promises
    .filter(({ fromDay, toDay }) => fromDay <= period.toDay && toDay >= period.fromDay)
    .map((promise) => ({ ground: promiseGround(promise, context), places: promise.places }))
    .filter(({ ground }) => !ground.isEverywhere);
  const promised = grounds.flatMap(({ places }) => places.map((place) => discAt(context, place)));
  const visited = delivered.map((visit) => ({ ...discAt(context, visit.place), radiusMeters: 0 }));
  return listed
    .map(({ centerXy }, i) => ({ name: named[i]!.name, disc: { centerXy, radiusMeters: PLACE_METERS } }))
    .filter(
      ({ disc }) =>
        ![...promised, ...visited].some((other) => doPlacesOverlap(disc, other, null)) &&
        !grounds.some(({ ground }) => ground.holdsAt(disc.centerXy[0], disc.centerXy[1])),
    );
}

/** Counted as `effectOf` counts, for many places at once. */
function eventsWithin(
  { columns }: WorkContext,
  selection: Selection,
  includeUncovered: boolean,
  discs: readonly EffectPlace[],
  { fromDay, toDay }: Period,
): number[] {
  const compiled = compileSelection(columns, selection);
  const isLeftOut = columns.categories.map((name) => !includeUncovered && isUncoveredByPresence(name));
  const counts = discs.map(() => 0);
  for (let i = 0; i < columns.length; i++) {
    const day = columns.day[i]!;
    if (day < fromDay || day > toDay || (columns.marks[i]! & PILED) !== 0) continue;
    if (isLeftOut[columns.category[i]!] || !passesFilters(columns, compiled, i)) continue;
    discs.forEach(({ centerXy, radiusMeters }, d) => {
      if ((columns.x[i]! - centerXy[0]) ** 2 + (columns.y[i]! - centerXy[1]) ** 2 <= radiusMeters ** 2) counts[d]!++;
    });
  }
  return counts;
}

function discAt({ projection }: WorkContext, { lngLat: [lng, lat] }: PlaceRef): EffectPlace {
  const centerXy: EastNorth = projection.forward(lng, lat);
  return { centerXy, radiusMeters: PLACE_METERS };
}
