import { describe, expect, it } from "vitest";
import type { Visit } from "../../domain/presence.ts";
import { aCapacity, aVisit, MONDAY } from "../../testing/plan-questions.ts";
import { conflictsOf } from "./plan-conflicts.ts";

/** Minutes into Friday. */
const at = (minute: number, change: Partial<Visit> = {}) =>
  aVisit({ startMinute: (MONDAY + 4) * 1440 + minute, ...change });
/** 1 114 m to the north: 20 minutes on foot, 4 by car. */
const NORTH = { id: "p2", name: "Norra", lngLat: [15.62, 58.42] } as const;

describe("conflicts of a plan made by hand", () => {
  it("are none where a team has time for everything within its shift", () => {
    const visits = [
      at(1080),
      at(1095, { id: "v2" }),
      at(1130, { id: "v3", place: NORTH }),
      at(1080, { id: "v4", team: 2 }),
    ];

    expect(conflictsOf(visits, [aCapacity()])).toEqual([]);
  });

  it("are told when a team would be in two places at once, also within a long visit that began before", () => {
    const visits = [at(1080, { minutes: 60 }), at(1090, { id: "v2", minutes: 5 }), at(1130, { id: "v3" })];

    expect(conflictsOf(visits, [aCapacity()])).toEqual([
      { visitId: "v2", kind: "overlap", otherId: "v1", minutes: 50 },
      { visitId: "v3", kind: "overlap", otherId: "v1", minutes: 10 },
    ]);
  });

  it("are told when the way is too long, by the way the shift travels", () => {
    const visits = [at(1080), at(1110, { id: "v2", place: NORTH })];

    expect(conflictsOf(visits, [aCapacity()])).toEqual([{ visitId: "v2", kind: "travel", otherId: "v1", minutes: 5 }]);
    expect(conflictsOf(visits, [aCapacity({ mode: "car" })])).toEqual([]);
  });

  it("are told for what lies outside the shift, and how much of it", () => {
    const kinds = (minute: number) =>
      conflictsOf([at(minute)], [aCapacity()]).map(({ kind, minutes }) => [kind, minutes]);

    expect(kinds(1080)).toEqual([]);
    expect(kinds(1075)).toEqual([["outsideShift", 5]]);
    expect(kinds(600)).toEqual([["outsideShift", 15]]);
    // The shift of Thursday goes on to 02:00.
    expect(kinds(105)).toEqual([]);
    expect(kinds(110)).toEqual([["outsideShift", 5]]);
  });

  it("are told for a team that the shift does not have", () => {
    expect(conflictsOf([at(1080, { team: 3 })], [aCapacity()])).toEqual([
      { visitId: "v1", kind: "noTeam", otherId: null, minutes: 0 },
    ]);
  });

  it("are told between visits without a shift, of the same actor and team alone", () => {
    const alone = { capacityId: null } as const;
    const visits = [
      at(600, alone),
      at(605, { ...alone, id: "v2" }),
      at(605, { ...alone, id: "v3", actor: { kind: "police", name: "" } }),
    ];

    expect(conflictsOf(visits, []).map(({ visitId, kind }) => [visitId, kind])).toEqual([["v2", "overlap"]]);
  });
});
