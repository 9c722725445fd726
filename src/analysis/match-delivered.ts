import { type Actor, actorKey, type Delivered, type PresenceRow, type Visit } from "../domain/presence.ts";
import type { LocalMinute } from "../domain/time.ts";
import type { Work } from "../domain/work.ts";
import type { WorkContext } from "./work-context.ts";

/** What of the loaded data says where someone was; the rows may come in any order. */
export type PresenceGround = Pick<WorkContext, "presence" | "projection">;

/** A stop that was made, and the plan that it belongs to. */
export interface DeliveredStop {
  readonly delivered: Delivered;
  /** null: made without having been planned. */
  readonly visit: Visit | null;
  /** Projected meters. */
  readonly xy: readonly [x: number, y: number];
}

/** Two stops closer than this are at the same place. */
export const SAME_PLACE_METERS = 150;
/** A stop that began further from a plan than this is another. */
export const SAME_VISIT_MINUTES = 60;

interface Stop {
  readonly placeId: string;
  readonly startMinute: LocalMinute;
  readonly actor: Actor;
  readonly xy: readonly [x: number, y: number];
  /** The same for stops that cannot be told apart, however their rows were ordered or numbered. */
  readonly order: string;
}

interface Pair<A, B> {
  readonly a: A;
  readonly b: B;
  readonly otherActor: number;
  readonly minutesApart: number;
  readonly metersApart: number;
}

/**
 * Everything that was delivered, each stop once, with the planned visit it belongs to. The order of rows and items has no
 * part in it.
 *
 * 1. What was ticked off belongs to the visit that was ticked. (Ticked twice: to the earlier; the other is a stop of its
 *    own. The visit is gone: as if logged.)
 * 2. An imported row of the same place (the same id, or within 150 m) within 60 minutes of a stop ticked or logged by hand,
 *    by the same actor as far as told, is that stop once more. The hand's word stands; minutes that it does not tell are
 *    taken from the row.
 * 3. The others are matched to planned visits of the same place within 60 minutes that nobody has ticked.
 *
 * In 2 and 3 pairs are made one by one and each stop and visit is in at most one pair: the same actor before one that may
 * be the same before another, then the nearest start, then the nearest place, then the earlier plan, then the earlier stop.
 *
 * @returns by start
 */
export function matchDelivered({ presence, projection }: PresenceGround, work: Work): readonly DeliveredStop[] {
  const xyOf = ([lng, lat]: readonly [number, number]) => projection.forward(lng, lat);
  const visits = work.visits.map((visit) => ({ visit, ...stopOf(visit.place.id, visit, xyOf(visit.place.lngLat)) }));
  const byHand = work.delivered
    .map((delivered) => ({ delivered, ...stopOf(delivered.place.id, delivered, xyOf(delivered.place.lngLat)) }))
    .sort(byOrder);
  const rows = presence.map((row) => ({ delivered: asDelivered(row), ...stopOf("", row, [row.x, row.y]) }));

  const visitById = new Map(visits.map((stop) => [stop.visit.id, stop.visit]));
  const ticked = new Map<Visit, Delivered>();
  for (const { delivered } of byHand) {
    const visit = delivered.visitId === null ? undefined : visitById.get(delivered.visitId);
    if (visit && !ticked.has(visit)) ticked.set(visit, delivered);
  }
  const visitOf = new Map([...ticked].map(([visit, delivered]) => [delivered, visit]));

  const again = pairsOf(rows, byHand, (row, hand) => actorDistance(row.actor, hand.actor) < ANOTHER_ACTOR);
  const rowOf = new Map([...again].map(([row, hand]) => [hand, row]));
  const stops = [
    ...byHand.map((hand) => ({ ...hand, told: withMinutesOf(hand.delivered, rowOf.get(hand)?.delivered) })),
    ...rows.filter((row) => !again.has(row)).map((row) => ({ ...row, told: row.delivered })),
  ];
  const found = pairsOf(
    stops.filter(({ delivered }) => !visitOf.has(delivered)),
    visits.filter(({ visit }) => !ticked.has(visit)),
    () => true,
  );
  return stops.sort(byOrder).map((stop) => ({
    delivered: stop.told,
    visit: visitOf.get(stop.delivered) ?? found.get(stop)?.visit ?? null,
    xy: stop.xy,
  }));
}

const ANOTHER_ACTOR = 2;

/**
 * 0: the same; 1: may be the same, for one of them does not tell its name, or not at all who it is; 2: another. (`other`
 * without a name is what a file that does not tell becomes.)
 */
function actorDistance(a: Actor, b: Actor): number {
  if (actorKey(a) === actorKey(b)) return 0;
  const untold = (actor: Actor) => actor.name.trim() === "";
  if ((a.kind === "other" && untold(a)) || (b.kind === "other" && untold(b))) return 1;
  return a.kind === b.kind && (untold(a) || untold(b)) ? 1 : ANOTHER_ACTOR;
}

/** The best pairs first; see `matchDelivered`. */
function pairsOf<A extends Stop, B extends Stop>(
  stops: readonly A[],
  others: readonly B[],
  mayBe: (a: A, b: B) => boolean,
): ReadonlyMap<A, B> {
  const sorted = [...others].sort((a, b) => a.startMinute - b.startMinute);
  const pairs: Pair<A, B>[] = [];
  for (const a of stops) {
    for (let i = firstFrom(sorted, a.startMinute - SAME_VISIT_MINUTES); i < sorted.length; i++) {
      const b = sorted[i]!;
      if (b.startMinute > a.startMinute + SAME_VISIT_MINUTES) break;
      const metersApart = Math.hypot(a.xy[0] - b.xy[0], a.xy[1] - b.xy[1]);
      const samePlace = (a.placeId !== "" && a.placeId === b.placeId) || metersApart <= SAME_PLACE_METERS;
      if (!samePlace || !mayBe(a, b)) continue;
      const minutesApart = Math.abs(a.startMinute - b.startMinute);
      pairs.push({ a, b, otherActor: actorDistance(a.actor, b.actor), minutesApart, metersApart });
    }
  }
  pairs.sort(
    (p, q) =>
      p.otherActor - q.otherActor ||
      p.minutesApart - q.minutesApart ||
      p.metersApart - q.metersApart ||
      byOrder(p.b, q.b) ||
      byOrder(p.a, q.a),
  );
  const taken = new Set<B>();
  const best = new Map<A, B>();
  for (const { a, b } of pairs) {
    if (best.has(a) || taken.has(b)) continue;
    best.set(a, b);
    taken.add(b);
  }
  return best;
}

/** Index of the first that starts at `from` or later. */
function firstFrom(sorted: readonly Stop[], from: LocalMinute): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.startMinute < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byOrder(a: Stop, b: Stop): number {
  return a.startMinute - b.startMinute || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0);
}

/** What the stop is comes before its id: rows are numbered as they stand in their file. */
function stopOf(placeId: string, item: Visit | Delivered | PresenceRow, xy: readonly [number, number]): Stop {
  const { id, startMinute, minutes, actor } = item;
  return { placeId, startMinute, actor, xy, order: JSON.stringify([xy, actorKey(actor), minutes, placeId, id]) };
}

function asDelivered({ id, startMinute, minutes, placeName, lngLat, actor }: PresenceRow): Delivered {
  return { id, startMinute, minutes, place: { id: "", name: placeName, lngLat }, actor, visitId: null, note: "" };
}

function withMinutesOf(hand: Delivered, row: Delivered | undefined): Delivered {
  return hand.minutes === null && row && row.minutes !== null ? { ...hand, minutes: row.minutes } : hand;
}
