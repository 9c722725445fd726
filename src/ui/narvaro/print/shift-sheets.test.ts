import { describe, expect, it } from "vitest";
import type { Capacity } from "../../../domain/presence.ts";
import { dayOfIsoDate } from "../../../domain/time.ts";
import { aPlace, aVisit, GUARDS, minuteOf, POLICE } from "../../../testing/some-presence.ts";
import { shiftSheets } from "./shift-sheets.ts";

const MONDAY = dayOfIsoDate("2026-11-02")!;
const TORGET = aPlace("Torget", 0);
const PARKEN = aPlace("Parken", 740);
/** Sunday evening into Monday. */
const NIGHT: Capacity = {
  id: "c",
  actor: GUARDS,
  weekdays: [6],
  fromMinute: 20 * 60,
  minutes: 8 * 60,
  teams: 2,
  mode: "foot",
};
const inNight = { capacityId: "c" };

describe("the sheets of a week", () => {
  it("are one per shift and team, with the stops in order and the way to each", () => {
    const visits = [
      aVisit("b", "2026-11-08 22:00", PARKEN, inNight),
      aVisit("a", "2026-11-08 21:00", TORGET, inNight),
      aVisit("other", "2026-11-08 21:00", TORGET, { ...inNight, team: 2 }),
    ];

    const [first, second] = shiftSheets(visits, [NIGHT], MONDAY);

    expect(first).toMatchObject({
      team: 1,
      teams: 2,
      day: MONDAY + 6,
      fromMinute: minuteOf("2026-11-08 20:00"),
      toMinute: minuteOf("2026-11-09 04:00"),
    });
    // 740 m × 1.3 at 75 m a minute.
    expect(first!.stops.map(({ number, visit, travelMinutes }) => [number, visit.id, travelMinutes])).toEqual([
      [1, "a", null],
      [2, "b", 13],
    ]);
    expect(second).toMatchObject({ team: 2, stops: [{ number: 1 }] });
  });

  it("follow the last night past midnight, and leave the first to the week before", () => {
    const visits = [
      aVisit("before", "2026-11-02 01:00", TORGET, inNight),
      aVisit("late", "2026-11-09 02:00", TORGET, inNight),
    ];
    const sheets = shiftSheets(visits, [NIGHT], MONDAY);
    expect(sheets.map(({ stops }) => stops.map(({ visit }) => visit.id))).toEqual([["late"]]);
  });

  it("lose no stop whose shift is gone, or that lies outside it", () => {
    const visits = [
      aVisit("gone", "2026-11-04 18:00", TORGET, { capacityId: "gone", actor: POLICE }),
      aVisit("outside", "2026-11-08 12:00", TORGET, inNight),
      aVisit("inside", "2026-11-08 21:00", TORGET, inNight),
    ];
    const sheets = shiftSheets(visits, [NIGHT], MONDAY);

    expect(sheets.map(({ stops }) => stops.map(({ visit }) => visit.id))).toEqual([["gone"], ["outside"], ["inside"]]);
    expect(sheets[0]).toMatchObject({
      fromMinute: minuteOf("2026-11-04 18:00"),
      toMinute: minuteOf("2026-11-04 18:15"),
      teams: 1,
    });
  });
});
