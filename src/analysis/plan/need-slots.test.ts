import { describe, expect, it } from "vitest";
import type { TimeBlock } from "../../domain/rhythm.ts";
import { aCapacity, aPlace, aQuestion, aVisit, MONDAY } from "../../testing/plan-questions.ts";
import { coveredSlots, needSlots, startsWithin } from "./need-slots.ts";

const block = (weekday: number, fromHour: number, hours: number) =>
  ({ weekday, fromHour, hours, share: 0 }) as TimeBlock;

/** Slots as hours from the first Monday 00:00, and their need. */
function slotsOf(blocks: readonly TimeBlock[], days = 7) {
  return needSlots(aQuestion({ days, places: [aPlace({ blocks })] })).map(({ startMinute, endMinute, need }) => [
    startMinute / 60 - MONDAY * 24,
    endMinute / 60 - MONDAY * 24,
    need,
  ]);
}

describe("the slots of need", () => {
  it("are two hours from the block's first hour, the last of three hours one hour with half the need", () => {
    expect(slotsOf([block(1, 21, 3)])).toEqual([
      [45, 47, 2 / 3],
      [47, 48, 1 / 3],
    ]);
  });

  it("go on over midnight within the days", () => {
    expect(slotsOf([block(1, 23, 4)])).toEqual([
      [47, 49, 0.5],
      [49, 51, 0.5],
    ]);
  });

  it("hold, at both ends of a week, every hour of the week once: Sunday's block begins it and ends it", () => {
    expect(slotsOf([block(6, 23, 4)])).toEqual([
      [0, 1, 0.25],
      [1, 3, 0.5],
      [167, 168, 0.25],
    ]);
  });

  it("are those of the days alone when the week has begun", () => {
    expect(slotsOf([block(0, 20, 2), block(2, 20, 2), block(6, 20, 2)], 3)).toEqual([
      [20, 22, 0.5],
      [68, 70, 0.5],
    ]);
  });

  it("give an hour that two blocks share to the first", () => {
    expect(slotsOf([block(1, 20, 2), block(1, 21, 3)])).toEqual([
      [44, 46, 0.5],
      [46, 47, 0.25],
      [47, 48, 0.25],
    ]);
  });

  it("weigh the score of the place and the share of its week", () => {
    const places = [
      aPlace({ id: "a", score: 3, rank: 2, blocks: [block(0, 10, 2)] }),
      aPlace({ id: "b", score: 1, rank: 1, blocks: [block(0, 10, 2)] }),
    ];

    const slots = needSlots(aQuestion({ places }));

    expect(slots.map(({ placeId, need }) => [placeId, need])).toEqual([
      ["b", 0.25],
      ["a", 0.75],
    ]);
  });

  it("are staffed when a whole visit can begin in them", () => {
    const places = [aPlace({ blocks: [block(4, 20, 4)] })];
    const staffed = (fromMinute: number, minutes: number) =>
      needSlots(aQuestion({ places, capacity: [aCapacity({ fromMinute, minutes })] })).map(
        ({ isStaffed }) => isStaffed,
      );

    expect(staffed(20 * 60, 120)).toEqual([true, false]);
    expect(staffed(20 * 60, 130)).toEqual([true, false]);
    expect(staffed(20 * 60, 135)).toEqual([true, true]);
    expect(staffed(21 * 60 + 55, 30)).toEqual([true, true]);
    expect(staffed(21 * 60 + 56, 30)).toEqual([false, true]);
  });

  it("are covered by a visit that starts in them at their place, once", () => {
    const slots = needSlots(aQuestion());
    const start = slots[0]!.startMinute;
    const covered = (...starts: number[]) => [
      ...coveredSlots(
        starts.map((startMinute) => aVisit({ startMinute })),
        slots,
      ),
    ];

    expect(covered(start)).toEqual([1, 0]);
    expect(covered(start, start + 30)).toEqual([1, 0]);
    expect(covered(start + 119)).toEqual([1, 0]);
    expect(covered(start + 120)).toEqual([0, 1]);
    expect(covered(start - 1, start + 240)).toEqual([0, 0]);
    expect([...coveredSlots([aVisit({ startMinute: start, place: aPlace({ id: "elsewhere" }) })], slots)]).toEqual([
      0, 0,
    ]);
  });
});

describe("the starts of a visit within a shift", () => {
  it("are whole five minutes, in the slot, and leave time for the visit", () => {
    const slot = { startMinute: 600, endMinute: 720 };

    expect(startsWithin(slot, { startMinute: 0, endMinute: 1000 }, 15)).toEqual({ from: 600, to: 715 });
    expect(startsWithin(slot, { startMinute: 611, endMinute: 1000 }, 15)).toEqual({ from: 615, to: 715 });
    expect(startsWithin(slot, { startMinute: 0, endMinute: 700 }, 12)).toEqual({ from: 600, to: 685 });
    expect(startsWithin(slot, { startMinute: 0, endMinute: 610 }, 15)).toBeNull();
  });
});
