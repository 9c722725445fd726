import type { CountComparison, FollowUp, FollowUpPlace, PromiseFollowUp } from "../domain/follow-up.ts";
import { dayOfCivil } from "../domain/time.ts";
import { anActivity, aPromise } from "./a-promise.ts";

export function aComparison(change: Partial<CountComparison> = {}): CountComparison {
  return {
    now: 1234,
    before: 1400,
    verdict: "fewer",
    ratio: 0.881,
    low: 0.815,
    high: 0.953,
    pValue: 0.0013,
    ...change,
  };
}

export function aFollowedPlace(change: Partial<FollowUpPlace> = {}): FollowUpPlace {
  return {
    id: "H5363876474487",
    name: "Hospitalstorget",
    areaName: "Innerstaden",
    lngLat: [15.6226, 58.4096],
    rankBefore: 1,
    rankAfter: 1,
    count: 67,
    delivered: 12,
    ...change,
  };
}

export function aPromiseFollowUp(change: Partial<PromiseFollowUp> = {}): PromiseFollowUp {
  return {
    promise: aPromise(),
    activities: [{ activity: anActivity(), planned: 40, delivered: 31, minutes: 372, tertials: [22, 31, null] }],
    measures: [],
    incidents: aComparison({ now: 45, before: 51, verdict: "same", ratio: 0.882, low: 0.58, high: 1.34, pValue: 0.61 }),
    leftOut: [],
    survey: [],
    effect: { ok: false, reason: "noPlaces" },
    unvisited: [],
    ...change,
  };
}

/** Tertial 2 of 2026, whole, with one promise; a test changes what it is about. */
export function aFollowUp(change: Partial<FollowUp> = {}): FollowUp {
  return {
    period: { kind: "tertial", year: 2026, tertial: 2 },
    days: { fromDay: dayOfCivil(2026, 5, 1), toDay: dayOfCivil(2026, 8, 31) },
    isWhole: true,
    coveredFrom: dayOfCivil(2026, 5, 1),
    coveredTo: dayOfCivil(2026, 8, 31),
    dataAsOf: "2026-10-31",
    compared: {
      now: { fromDay: dayOfCivil(2026, 5, 1), toDay: dayOfCivil(2026, 8, 31) },
      before: { fromDay: dayOfCivil(2025, 5, 1), toDay: dayOfCivil(2025, 8, 31) },
    },
    isUneven: false,
    unevenSources: [],
    promises: [aPromiseFollowUp()],
    isHistoryShort: false,
    stayed: [aFollowedPlace()],
    came: [aFollowedPlace({ id: "H2", name: "Resecentrum", rankBefore: null, rankAfter: 2 })],
    left: [],
    incidents: aComparison(),
    groups: [{ group: "theft", comparison: aComparison({ now: 700, before: 900 }) }],
    measures: [{ type: "graffiti", reported: 50, closed: 48, closedInTime: 41, open: 7 }],
    requestsTo: dayOfCivil(2026, 10, 31),
    presence: { planned: 400, kept: 290, unknown: 44, delivered: 312, minutes: 3744 },
    decisions: [],
    fictional: false,
    ...change,
  };
}
