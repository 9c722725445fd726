import { describe, expect, it } from "vitest";
import type { NeedSlot } from "../../../domain/presence.ts";
import { dayOfIsoDate } from "../../../domain/time.ts";
import { minuteOf } from "../../../testing/some-presence.ts";
import { hourScaleOf } from "./hour-scale.ts";
import { uncoveredParts } from "./uncovered.ts";
import { uncoveredBands } from "./uncovered-bands.ts";

const FRIDAY = dayOfIsoDate("2026-11-06")!;
const slot = (placeId: string, at: string, more: Partial<NeedSlot> = {}): NeedSlot => ({
  placeId,
  startMinute: minuteOf(at),
  endMinute: minuteOf(at) + 120,
  need: 0.1,
  isStaffed: false,
  ...more,
});

describe("what is left without presence", () => {
  it("is told by day and part of day, each place once, with the need of all its slots", () => {
    const parts = uncoveredParts([
      slot("a", "2026-11-06 17:00"),
      slot("b", "2026-11-06 17:00", { isStaffed: true }),
      slot("a", "2026-11-06 19:00"),
      slot("a", "2026-11-06 14:00"),
    ]);

    expect(parts.map(({ part, places }) => [part, places])).toEqual([
      ["afternoon", ["a"]],
      ["evening", ["a", "b"]],
    ]);
    expect(parts[1]!.need).toBeCloseTo(0.3);
    expect(parts.map(({ isStaffed }) => isStaffed)).toEqual([false, true]);
  });

  it("counts the hours after midnight to the night of the evening before", () => {
    const parts = uncoveredParts([
      slot("a", "2026-11-07 02:00"),
      slot("b", "2026-11-06 22:00"),
      slot("c", "2026-11-07 05:00"),
    ]);

    expect(parts.map(({ day, part, places }) => [day, part, places])).toEqual([
      [FRIDAY, "night", ["a", "b"]],
      [FRIDAY + 1, "morning", ["c"]],
    ]);
  });

  it("is drawn in bands with the number of places, within the hours of the grid", () => {
    const scale = hourScaleOf([{ from: 20 * 60, to: 26 * 60 }]);

    const bands = uncoveredBands([slot("a", "2026-11-06 19:00"), slot("b", "2026-11-07 00:00")], FRIDAY, scale);

    expect(bands).toEqual([
      { from: 20 * 60, to: 21 * 60, places: 1 },
      { from: 24 * 60, to: 26 * 60, places: 1 },
    ]);
  });
});
