import { describe, expect, it } from "vitest";
import { deliveryOf } from "../../../analysis/delivery.ts";
import type { Capacity } from "../../../domain/presence.ts";
import { dayOfIsoDate } from "../../../domain/time.ts";
import { NO_WORK } from "../../../domain/work.ts";
import { projectionFor } from "../../../geo/projection.ts";
import { aDelivered, aPlace, aVisit, POLICE } from "../../../testing/some-presence.ts";
import { answerOfDay, daysBeside, nextStop, stopsOfDay, teamsOf } from "./day-stops.ts";

const FRIDAY = dayOfIsoDate("2026-10-30")!;
const TORGET = aPlace("Torget", 0);
const PARKEN = aPlace("Parken", 740);
const HAMNEN = aPlace("Hamnen", 5000);
const NIGHT: Capacity = {
  id: "night",
  actor: POLICE,
  weekdays: [4],
  fromMinute: 20 * 60,
  minutes: 10 * 60,
  teams: 1,
  mode: "foot",
};
const night = { actor: POLICE, capacityId: "night" };
const VISITS = [
  aVisit("dawn", "2026-10-31 05:30", TORGET, night),
  aVisit("early", "2026-10-30 03:00", TORGET),
  aVisit("late", "2026-10-31 01:00", PARKEN, night),
  aVisit("guards", "2026-10-30 21:00", PARKEN),
  aVisit("first", "2026-10-30 20:00", TORGET, night),
  aVisit("saturday", "2026-10-31 12:00", TORGET),
];
const PERIOD = { fromDay: FRIDAY, toDay: FRIDAY + 1 };
const ANSWER = deliveryOf(
  { presence: [], projection: projectionFor(3006) },
  {
    ...NO_WORK,
    capacity: [NIGHT],
    visits: VISITS,
    delivered: [
      aDelivered("d1", "2026-10-30 20:00", TORGET, { visitId: "first" }),
      aDelivered("d2", "2026-10-31 02:00", HAMNEN),
      aDelivered("d3", "2026-10-31 14:00", HAMNEN),
    ],
  },
  PERIOD,
  FRIDAY,
);
const STOPS = stopsOfDay(ANSWER.visits, [NIGHT], FRIDAY);

describe("the stops of a day", () => {
  it("are those of the shifts that begin on it, in the order of time, also past midnight", () => {
    expect(STOPS.map(({ status }) => status.visit.id)).toEqual(["first", "guards", "late", "dawn"]);
  });

  it("have the number and the way that their own team has", () => {
    expect(STOPS.map(({ number }) => number)).toEqual([1, 1, 2, 3]);
    // 740 m × 1.3 at 75 m a minute
    expect(STOPS.map(({ travelMinutes }) => travelMinutes)).toEqual([null, null, 13, 13]);
    expect(teamsOf(STOPS).map(({ key, stops }) => [key, stops])).toEqual([
      ["police:#1", 3],
      ["guards:#1", 1],
    ]);
  });

  it("begin, for whoever opens them, at the first of which nothing has been said", () => {
    expect(nextStop(STOPS)).toBe("guards");
    expect(nextStop(STOPS.slice(0, 1))).toBeNull();
  });

  it("are saved with what was done besides them until the morning, and nothing of the next day", () => {
    const { period, visits, unplanned } = answerOfDay(ANSWER, STOPS, FRIDAY);

    expect(period).toEqual({ fromDay: FRIDAY, toDay: FRIDAY });
    expect(visits).toHaveLength(4);
    expect(unplanned.map(({ id }) => id)).toEqual(["d2"]);
  });

  it("know the nearest days that have some", () => {
    expect(daysBeside(VISITS, [NIGHT], FRIDAY)).toEqual({ before: FRIDAY - 1, after: FRIDAY + 1 });
    expect(daysBeside(VISITS, [NIGHT], FRIDAY + 1)).toEqual({ before: FRIDAY, after: null });
    expect(daysBeside([], [], FRIDAY)).toEqual({ before: null, after: null });
  });
});
