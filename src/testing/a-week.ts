import type { Capacity, Visit } from "../domain/presence.ts";
import { NO_WORK, type Work } from "../domain/work.ts";
import { aPlace, aVisit, POLICE } from "./some-presence.ts";

/** Friday and Saturday 20–02, two teams by car. */
export const WEEKEND_SHIFT: Capacity = {
  id: "weekend",
  actor: POLICE,
  weekdays: [4, 5],
  fromMinute: 1200,
  minutes: 360,
  teams: 2,
  mode: "car",
};

/** A visit of that shift's first team; the week of 2026-11-02. */
export function aShiftVisit(id: string, at: string, more: Partial<Visit> = {}): Visit {
  const place = aPlace("Torget", 0);
  return aVisit(id, at, place, { actor: POLICE, capacityId: "weekend", mode: "car", origin: "proposed", ...more });
}

export function workWith(visits: readonly Visit[], more: Partial<Work> = {}): Work {
  return { ...NO_WORK, capacity: [WEEKEND_SHIFT], visits, ...more };
}
