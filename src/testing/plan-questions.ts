import { suggestBlocks } from "../analysis/time-blocks.ts";
import type { Capacity, PlanPlace, PlanQuestion, Visit } from "../domain/presence.ts";
import { dayOfCivil, HOURS_PER_WEEK, type Weekday } from "../domain/time.ts";

export const MONDAY = dayOfCivil(2026, 11, 2);
export const EVERY_DAY: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];

export function aCapacity(change: Partial<Capacity> = {}): Capacity {
  return {
    id: "c1",
    actor: { kind: "guards", name: "" },
    weekdays: EVERY_DAY,
    fromMinute: 18 * 60,
    minutes: 8 * 60,
    teams: 2,
    mode: "foot",
    ...change,
  };
}

export function aPlace(change: Partial<PlanPlace> = {}): PlanPlace {
  return {
    id: "p1",
    name: "Torget",
    lngLat: [15.62, 58.41],
    areaCode: null,
    rank: 1,
    score: 1,
    profile: Array.from({ length: HOURS_PER_WEEK }, () => 1 / HOURS_PER_WEEK),
    blocks: [{ weekday: 4, fromHour: 20, hours: 4, share: 4 / HOURS_PER_WEEK }],
    count12Months: 40,
    dominantCategory: "Misshandel",
    ...change,
  };
}

export function aVisit(change: Partial<Visit> = {}): Visit {
  return {
    id: "v1",
    startMinute: (MONDAY + 4) * 1440 + 20 * 60,
    minutes: 15,
    place: { id: "p1", name: "Torget", lngLat: [15.62, 58.41] },
    areaCode: null,
    actor: { kind: "guards", name: "" },
    capacityId: "c1",
    team: 1,
    mode: "foot",
    locked: true,
    origin: "hand",
    reason: null,
    note: "",
    ...change,
  };
}

export function aQuestion(change: Partial<PlanQuestion> = {}): PlanQuestion {
  return {
    fromDay: MONDAY,
    days: 7,
    places: [aPlace()],
    capacity: [aCapacity()],
    kept: [],
    visitMinutes: 15,
    ...change,
  };
}

/** Places over a town of about 6 × 6 km, each with a week of its own. */
export function severalPlaces(count: number, random: () => number): PlanPlace[] {
  return Array.from({ length: count }, (_, i) => {
    const peak = Math.floor(random() * 24);
    const raw = Array.from({ length: HOURS_PER_WEEK }, (_hour, hour) => {
      const distance = Math.min((hour - peak + 24) % 24, (peak - hour + 24 * 8) % 24);
      return (0.2 + random()) * Math.exp(-(distance ** 2) / 20) * (hour >= 96 ? 2 : 1);
    });
    const sum = raw.reduce((total, value) => total + value, 0);
    const profile = raw.map((value) => value / sum);
    return aPlace({
      id: `p${i + 1}`,
      name: `Plats ${i + 1}`,
      lngLat: [15.57 + 0.1 * random(), 58.385 + 0.05 * random()],
      rank: i + 1,
      score: 100 / (i + 1 + random()),
      profile,
      blocks: suggestBlocks(profile),
    });
  });
}
