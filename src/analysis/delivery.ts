import type { LngLat } from "../domain/coordinates.ts";
import { isoWeekKey } from "../domain/iso-week.ts";
import type { Period } from "../domain/period.ts";
import {
  type Actor,
  actorKey,
  type DeliveryAnswer,
  type DeliveryRow,
  type PlaceRef,
  placeKey,
  type VisitStatus,
} from "../domain/presence.ts";
import { type DayNumber, dayOfMinute, type LocalMinute } from "../domain/time.ts";
import type { Work } from "../domain/work.ts";
import { type DeliveredStop, matchDelivered, type PresenceGround, SAME_PLACE_METERS } from "./match-delivered.ts";

/** What a visit or a stop adds to the rows it is counted in. */
type Added = Pick<DeliveryRow, "planned" | "kept" | "delivered" | "minutes">;

/**
 * Planned against delivered in a period, in all and per place, ISO week and actor.
 *
 * A visit whose day is before `planningDay`, or of which something has been said, is planned (its time has come); the
 * others are ahead and counted nowhere. What was delivered of a plan is counted on the plan's day and at the plan's place,
 * so that the rows compare the same visits; what was delivered besides, on its own day, and at a known place when one is
 * within 150 m. An actor's plans are those it was given, its deliveries those it made.
 *
 * Said to be missed and delivered all the same: delivered.
 *
 * A place is unvisited when it was planned, or a promise of presence that is in force during the period names it, and no
 * stop of the period was there or within 150 m; none is before the period has begun.
 *
 * @param planningDay today
 */
export function deliveryOf(ground: PresenceGround, work: Work, period: Period, planningDay: DayNumber): DeliveryAnswer {
  const isWithin = (minute: LocalMinute) => isDayWithin(dayOfMinute(minute), period);
  const stops = matchDelivered(ground, work);
  const visits = statusesOf(work, stops, planningDay).filter(({ visit }) => isWithin(visit.startMinute));
  const found = stops.filter(({ delivered, visit }) => isWithin((visit ?? delivered).startMinute));
  const placeOf = placeFinder(ground, work);

  const total = counter();
  const places = counter();
  const lngLatOf = new Map<string, LngLat>();
  const weeks = counter();
  const actors = counter();
  const count = (minute: LocalMinute, place: PlaceRef, actor: Actor, added: Partial<Added>) => {
    total.add("", "", added);
    places.add(placeKey(place), place.name, added);
    if (!lngLatOf.has(placeKey(place))) lngLatOf.set(placeKey(place), place.lngLat);
    weeks.add(isoWeekKey(dayOfMinute(minute)), "", added);
    actors.add(actorKey(actor), actor.name.trim(), added);
  };
  for (const { visit, outcome } of visits) {
    if (outcome === "ahead") continue;
    count(visit.startMinute, placeOf(visit.place), visit.actor, { planned: 1, kept: outcome === "done" ? 1 : 0 });
  }
  for (const { delivered, visit } of found) {
    const place = placeOf(visit?.place ?? delivered.place);
    const added = { delivered: 1, minutes: delivered.minutes ?? 0 };
    count((visit ?? delivered).startMinute, place, delivered.actor, added);
  }

  return {
    period,
    visits,
    unplanned: found
      .filter(({ visit }) => visit === null)
      .map(({ delivered }) => ({ ...delivered, placeKey: placeKey(placeOf(delivered.place)) })),
    total: total.rows()[0] ?? { key: "", name: "", planned: 0, kept: 0, delivered: 0, minutes: 0 },
    byPlace: places
      .rows()
      .sort(mostPlannedFirst)
      .map((row) => ({ ...row, lngLat: lngLatOf.get(row.key)! })),
    byWeek: weeks.rows().sort((a, b) => (a.key < b.key ? -1 : 1)),
    byActor: actors.rows().sort(mostPlannedFirst),
    unvisited: unvisitedOf(ground, work, period, planningDay, visits, found),
  };
}

function isDayWithin(day: DayNumber, { fromDay, toDay }: Period): boolean {
  return day >= fromDay && day <= toDay;
}

/** By start. */
function statusesOf(work: Work, stops: readonly DeliveredStop[], planningDay: DayNumber): readonly VisitStatus[] {
  const deliveredOf = new Map(stops.map(({ visit, delivered }) => [visit, delivered]));
  const missedById = new Map(work.missed.map((missed) => [missed.id, missed]));
  return work.visits
    .map((visit): VisitStatus => {
      const delivered = deliveredOf.get(visit);
      if (delivered) return { visit, outcome: "done", missed: null, delivered };
      const missed = missedById.get(visit.id);
      if (missed) return { visit, outcome: "missed", missed, delivered: null };
      const isPast = dayOfMinute(visit.startMinute) < planningDay;
      return { visit, outcome: isPast ? "unknown" : "ahead", missed: null, delivered: null };
    })
    .sort(
      (a, b) =>
        a.visit.startMinute - b.visit.startMinute || (a.visit.id < b.visit.id ? -1 : a.visit.id > b.visit.id ? 1 : 0),
    );
}

/**
 * Under what place a stop is counted: its own when it has an id, else the nearest that is planned or promised within
 * 150 m, else where the file says. A place is called what the newest plan calls it.
 */
function placeFinder({ projection }: PresenceGround, work: Work): (place: PlaceRef) => PlaceRef {
  const newestLast = [...work.visits].sort((a, b) => a.startMinute - b.startMinute);
  const named = [
    ...work.promises.flatMap((promise) => promise.places),
    ...work.delivered.map(({ place }) => place),
    ...newestLast.map(({ place }) => place),
  ].filter(({ id }) => id !== "");
  const known = new Map(named.map((place) => [place.id, place]));
  const points = [...known.values()]
    .map((place) => ({ place, xy: projection.forward(place.lngLat[0], place.lngLat[1]) }))
    .sort((a, b) => (a.place.id < b.place.id ? -1 : 1));
  return (place) => {
    if (place.id !== "") return known.get(place.id) ?? place;
    const [x, y] = projection.forward(place.lngLat[0], place.lngLat[1]);
    let nearest = place;
    let least = SAME_PLACE_METERS;
    for (const { place: other, xy } of points) {
      const meters = Math.hypot(xy[0] - x, xy[1] - y);
      if (meters > least || (meters === least && nearest !== place)) continue;
      nearest = other;
      least = meters;
    }
    return nearest;
  };
}

function counter() {
  const byKey = new Map<string, DeliveryRow>();
  return {
    add(key: string, name: string, { planned = 0, kept = 0, delivered = 0, minutes = 0 }: Partial<Added>) {
      const row = byKey.get(key) ?? { key, name, planned: 0, kept: 0, delivered: 0, minutes: 0 };
      byKey.set(key, {
        key,
        name: row.name,
        planned: row.planned + planned,
        kept: row.kept + kept,
        delivered: row.delivered + delivered,
        minutes: row.minutes + minutes,
      });
    },
    rows: (): DeliveryRow[] => [...byKey.values()],
  };
}

function mostPlannedFirst(a: DeliveryRow, b: DeliveryRow): number {
  return (
    b.planned - a.planned || b.delivered - a.delivered || a.name.localeCompare(b.name, "sv") || (a.key < b.key ? -1 : 1)
  );
}

function unvisitedOf(
  { projection }: PresenceGround,
  work: Work,
  period: Period,
  planningDay: DayNumber,
  visits: readonly VisitStatus[],
  found: readonly DeliveredStop[],
): readonly PlaceRef[] {
  if (period.fromDay >= planningDay) return [];
  const promised = work.promises
    .filter(({ fromDay, toDay }) => fromDay <= period.toDay && toDay >= period.fromDay)
    .filter(({ activities }) => activities.some(({ kind }) => kind === "presence"))
    .flatMap(({ places }) => places);
  const planned = visits.filter(({ outcome }) => outcome !== "ahead").map(({ visit }) => visit.place);
  const expected = new Map([...promised, ...planned].map((place) => [placeKey(place), place]));

  const visitedIds = new Set(found.map(({ delivered, visit }) => visit?.place.id ?? delivered.place.id));
  const visitedXy = found.map(({ xy }) => xy);
  const isVisited = ({ id, lngLat }: PlaceRef) => {
    if (id !== "" && visitedIds.has(id)) return true;
    const [x, y] = projection.forward(lngLat[0], lngLat[1]);
    return visitedXy.some((xy) => Math.hypot(xy[0] - x, xy[1] - y) <= SAME_PLACE_METERS);
  };
  return [...expected.values()]
    .filter((place) => !isVisited(place))
    .sort((a, b) => a.name.localeCompare(b.name, "sv") || (placeKey(a) < placeKey(b) ? -1 : 1));
}
