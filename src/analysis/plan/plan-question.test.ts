import { describe, expect, it } from "vitest";
import type { HotspotList } from "../../domain/hotspot.ts";
import { DEFAULT_PRIORITY_WEIGHTS } from "../../domain/priority.ts";
import type { Rhythm } from "../../domain/rhythm.ts";
import { dayOfIsoDate } from "../../domain/time.ts";
import { patchedWork } from "../../domain/work.ts";
import { aShiftVisit, workWith } from "../../testing/a-week.ts";
import { listedPlace } from "../../testing/listed-places.ts";
import { aDelivered, aPlace } from "../../testing/some-presence.ts";
import { rankPlaces } from "../priority.ts";
import { planPlacesOf, planQuestionOf, proposalPatch, replacedVisits } from "./plan-question.ts";

const MONDAY = dayOfIsoDate("2026-11-02")!;
const EVEN = new Array<number>(168).fill(1 / 168);
const OWN: Rhythm = {
  hours: [],
  known: 90,
  unknown: 0,
  midnight: 0,
  profile: EVEN,
  blocks: [{ weekday: 4, fromHour: 22, hours: 4, share: 0.1 }],
};
const LISTS: Rhythm = { ...OWN, blocks: [{ weekday: 5, fromHour: 20, hours: 2, share: 0.05 }] };
const NONE: Rhythm = { ...OWN, profile: null, blocks: [] };

function aList(rhythms: readonly Rhythm[], whole: Rhythm = LISTS) {
  const list = {
    hotspots: rhythms.map((rhythm, i) =>
      listedPlace({ rank: i + 1, id: `H${i}`, name: `Plats ${i}`, score: 100 - i, rhythm }),
    ),
    rhythm: whole,
  } as unknown as HotspotList;
  return rankPlaces(list, "incidents", DEFAULT_PRIORITY_WEIGHTS);
}

describe("the places of a plan", () => {
  it("are the first on the list, with their score and their own hot blocks", () => {
    const places = planPlacesOf(aList([OWN, OWN, OWN]), 2);

    expect(places.map(({ id, score }) => [id, score])).toEqual([
      ["H0", 100],
      ["H1", 99],
    ]);
    expect(places[0]!.blocks).toEqual(OWN.blocks);
  });

  it("have the list's week when they have none of their own", () => {
    expect(planPlacesOf(aList([NONE]), 10)[0]!.blocks).toEqual(LISTS.blocks);
  });

  it("are none when not even the list knows when things happen", () => {
    expect(planPlacesOf(aList([NONE], NONE), 10)).toEqual([]);
  });

  it("weigh by priority when the list is ordered by it", () => {
    const list = { ...aList([OWN]), order: "priority" as const };

    expect(planPlacesOf(list, 1)[0]!.score).toBe(list.hotspots[0]!.priority.total);
  });
});

describe("a plan question", () => {
  const list = aList([OWN, OWN]);
  const ask = (work: ReturnType<typeof workWith>, today = MONDAY - 1) =>
    planQuestionOf(list, work, MONDAY, { places: 10, today });

  it("keeps what is locked, made by hand or told of, and gives up the rest", () => {
    const work = workWith(
      [
        aShiftVisit("proposed", "2026-11-06 20:00"),
        aShiftVisit("locked", "2026-11-06 20:30", { locked: true }),
        aShiftVisit("hand", "2026-11-06 21:00", { origin: "hand" }),
        aShiftVisit("made", "2026-11-06 21:30"),
        aShiftVisit("missed", "2026-11-06 22:00"),
      ],
      {
        delivered: [aDelivered("d", "2026-11-06 21:30", aPlace("Torget", 0), { visitId: "made" })],
        missed: [{ id: "missed", why: "weather" }],
      },
    );

    const question = ask(work)!;

    expect(question.kept.map(({ id }) => id)).toEqual(["locked", "hand", "made", "missed"]);
    expect(replacedVisits(work, question).map(({ id }) => id)).toEqual(["proposed"]);
  });

  it("asks for the days that are left of a week that has begun, and leaves those before as they were", () => {
    const work = workWith([aShiftVisit("before", "2026-11-04 20:00"), aShiftVisit("after", "2026-11-07 20:00")]);

    const question = ask(work, MONDAY + 3)!;

    expect([question.fromDay, question.days]).toEqual([MONDAY + 3, 4]);
    expect(replacedVisits(work, question).map(({ id }) => id)).toEqual(["after"]);
  });

  it("is none for a week that has been", () => {
    expect(ask(workWith([]), MONDAY + 7)).toBeNull();
  });

  it("knows of the visits on the night before and after, which it leaves alone", () => {
    const work = workWith([aShiftVisit("sunday", "2026-11-01 23:00"), aShiftVisit("monday", "2026-11-09 00:30")]);

    const question = ask(work)!;

    expect(question.kept.map(({ id }) => id)).toEqual(["sunday", "monday"]);
    expect(replacedVisits(work, question)).toEqual([]);
  });
});

describe("a proposal put into the plan", () => {
  it("takes the place of the one before in one change, and touches nothing else", () => {
    const work = workWith([
      aShiftVisit("old", "2026-11-06 20:00"),
      aShiftVisit("again", "2026-11-06 20:30"),
      aShiftVisit("locked", "2026-11-06 21:00", { locked: true }),
      aShiftVisit("other week", "2026-11-13 20:00"),
    ]);
    const question = planQuestionOf(aList([OWN]), work, MONDAY, { places: 10, today: MONDAY })!;
    const proposed = [aShiftVisit("again", "2026-11-06 20:35"), aShiftVisit("new", "2026-11-06 22:00")];

    const after = patchedWork(
      work,
      proposalPatch(work, question, proposed, () => "fresh"),
    );

    expect(after.visits.map(({ id }) => id).sort()).toEqual(["again", "locked", "new", "other week"]);
  });

  it("does not overwrite a visit with the same id that was moved to another week", () => {
    const moved = aShiftVisit("slot", "2026-11-13 20:00", { origin: "hand" });
    const work = workWith([moved]);
    const question = planQuestionOf(aList([OWN]), work, MONDAY, { places: 10, today: MONDAY })!;

    const patch = proposalPatch(work, question, [aShiftVisit("slot", "2026-11-06 20:00")], () => "fresh");

    expect(patchedWork(work, patch).visits.map(({ id }) => id)).toEqual(["slot", "fresh"]);
    expect(patchedWork(work, patch).visits[0]).toEqual(moved);
  });

  describe("while it was being made", () => {
    const before = [
      aShiftVisit("a", "2026-11-06 20:00"),
      aShiftVisit("b", "2026-11-06 21:00"),
      aShiftVisit("hand", "2026-11-06 23:00", { origin: "hand" }),
    ];
    const asked = workWith(before);
    const question = planQuestionOf(aList([OWN]), asked, MONDAY, { places: 10, today: MONDAY })!;
    /** Somewhere else, at another time. */
    const far = aShiftVisit("far", "2026-11-07 20:00", { place: aPlace("Parken", 300), team: 2 });
    const patch = (work: typeof asked, proposed = [aShiftVisit("a", "2026-11-06 20:05"), far]) =>
      proposalPatch(work, question, proposed, () => "fresh");

    it("does not touch what was locked, and drops the visit that would clash with it in its team", () => {
      const locked = workWith([{ ...before[0]!, locked: true }, ...before.slice(1)]);

      const { put, remove } = patch(locked).visits;

      expect(put.map(({ id }) => id)).toEqual(["far"]);
      expect(remove).toEqual(["b"]);
      expect(patchedWork(locked, patch(locked)).visits).toContainEqual({ ...before[0]!, locked: true });
    });

    it("leaves a moved visit where it was moved, and drops another team's visit to the slot it holds by then", () => {
      const moved = { ...before[1]!, startMinute: far.startMinute + 30, place: far.place, origin: "hand" as const };
      const slot = { slotFrom: far.startMinute, slotTo: far.startMinute + 120 };
      const reason = { rank: 1, count12Months: 9, dominantCategory: "", slotShare: 0.1, needShare: 0.1, ...slot };
      const proposed = [{ ...far, reason: { ...reason, travelMinutes: null } }];

      expect(patch(workWith([before[0]!, moved, before[2]!]), proposed).visits).toEqual({ put: [], remove: ["a"] });
    });

    it("leaves what it was told to keep, also when that was unlocked since", () => {
      const loose = workWith([before[0]!, before[1]!, { ...before[2]!, origin: "proposed" }]);

      expect(patch(loose).visits.remove).toEqual(["b"]);
    });

    it("puts everything proposed there when nothing was done", () => {
      expect(patch(asked).visits.put.map(({ id }) => id)).toEqual(["a", "far"]);
    });
  });
});
