import type { Decision } from "../domain/decision.ts";
import type { Capacity, Visit } from "../domain/presence.ts";
import type { CitizenPromise, LogEntry } from "../domain/promise.ts";
import type { OwnRequest } from "../domain/request.ts";
import { dayOfCivil, MINUTES_PER_DAY } from "../domain/time.ts";

const DAY = dayOfCivil(2026, 11, 23);
const POLICE = { kind: "police", name: "" } as const;

/** A quarter of an hour at Torget, on Monday 23 November 2026 at 22. */
export function aVisit(change: Partial<Visit> = {}): Visit {
  return {
    id: "v1",
    startMinute: DAY * MINUTES_PER_DAY + 22 * 60,
    minutes: 15,
    place: { id: "p1", name: "Torget", lngLat: [15.62, 58.41] },
    areaCode: "0580R001",
    actor: POLICE,
    capacityId: null,
    team: 1,
    mode: "foot",
    locked: false,
    origin: "hand",
    reason: null,
    note: "",
    ...change,
  };
}

/** One team on foot on Friday and Saturday nights. */
export function aCapacity(change: Partial<Capacity> = {}): Capacity {
  const shift = { weekdays: [4, 5], fromMinute: 20 * 60, minutes: 360, teams: 1, mode: "foot" } as const;
  return { id: "c1", actor: POLICE, ...shift, ...change };
}

export function aPromise(change: Partial<CitizenPromise> = {}): CitizenPromise {
  return {
    id: "l1",
    title: "Synliga på Torget",
    text: "Vi är på Torget fredag och lördag kväll.",
    fromDay: DAY,
    toDay: DAY + 365,
    planArea: "publicPlaces",
    responsible: "Polisen",
    areaCodes: [],
    places: [],
    activities: [
      {
        id: "a1",
        name: "Fotpatrull",
        kind: "presence",
        responsible: "Polisen",
        actors: ["police"],
        requestTypes: [],
        unit: "besök",
        goalPerTertial: 60,
      },
    ],
    indicator: null,
    ...change,
  };
}

export function aLogEntry(change: Partial<LogEntry> = {}): LogEntry {
  const what = { promiseId: "l1", activityId: "a1", day: DAY, count: 2 };
  return { id: "g1", ...what, placeName: "", lngLat: null, note: "", ...change };
}

export function anOwnRequest(change: Partial<OwnRequest> = {}): OwnRequest {
  const dates = { reportedDay: DAY, closedDay: null };
  const rest = { lngLat: [15.62, 58.41], description: "Trasig lampa", owner: "" } as const;
  return { id: "r1", type: "lighting", status: "open", ...dates, ...rest, ...change };
}

/** Of the meeting on 23 November 2026: to be at Torget more. */
export function aDecision(change: Partial<Decision> = {}): Decision {
  const what = { kind: "presence", text: "Mer synlig kvällstid", responsible: "Polisen" } as const;
  const place = { id: "p1", name: "Torget", lngLat: [15.62, 58.41] } as const;
  return { id: "b1", day: DAY, place, ...what, untilDay: DAY + 7, madeId: "v1", doneDay: null, ...change };
}
