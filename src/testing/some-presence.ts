import type { LngLat } from "../domain/coordinates.ts";
import type { Actor, Delivered, PlaceRef, PresenceRow, Visit } from "../domain/presence.ts";
import { dayOfIsoDate, type LocalMinute, MINUTES_PER_DAY } from "../domain/time.ts";
import { projectionFor } from "../geo/projection.ts";

const SWEREF = projectionFor(3006);
const [CENTER_X, CENTER_Y] = SWEREF.forward(15.62, 58.41);

export const GUARDS: Actor = { kind: "guards", name: "" };
export const POLICE: Actor = { kind: "police", name: "" };

/** `2026-10-05 22:15` */
export function minuteOf(text: string): LocalMinute {
  const [date, clock] = text.split(" ") as [string, string];
  const [hours, minutes] = clock.split(":").map(Number) as [number, number];
  return dayOfIsoDate(date)! * MINUTES_PER_DAY + hours * 60 + minutes;
}

/** So many meters east and north of the middle of Linköping. */
export function metersAway(east: number, north = 0): LngLat {
  return SWEREF.inverse(CENTER_X + east, CENTER_Y + north);
}

export function aPlace(name: string, east: number, north = 0): PlaceRef {
  return { id: `P-${name}`, name, lngLat: metersAway(east, north) };
}

export function aVisit(id: string, at: string, place: PlaceRef, more: Partial<Visit> = {}): Visit {
  return {
    id,
    startMinute: minuteOf(at),
    minutes: 15,
    place,
    areaCode: null,
    actor: GUARDS,
    capacityId: null,
    team: 1,
    mode: "foot",
    locked: false,
    origin: "hand",
    reason: null,
    note: "",
    ...more,
  };
}

export function aDelivered(id: string, at: string, place: PlaceRef, more: Partial<Delivered> = {}): Delivered {
  return { id, startMinute: minuteOf(at), minutes: 15, place, actor: GUARDS, visitId: null, note: "", ...more };
}

export function aRow(id: string, at: string, lngLat: LngLat, more: Partial<PresenceRow> = {}): PresenceRow {
  const [x, y] = SWEREF.forward(lngLat[0], lngLat[1]);
  return { id, startMinute: minuteOf(at), minutes: 10, placeName: "", lngLat, x, y, actor: GUARDS, ...more };
}
