import type { NeedSlot } from "../../../domain/presence.ts";
import { type DayNumber, dayOfMinute, MINUTES_PER_DAY } from "../../../domain/time.ts";

/** förmiddag, eftermiddag, kväll, natt */
export const DAY_PARTS = ["morning", "afternoon", "evening", "night"] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** Hours at which the parts begin; the night lasts until the morning after. */
const PART_HOURS: Readonly<Record<DayPart, number>> = { morning: 5, afternoon: 12, evening: 17, night: 22 };

/** Hot slots of one part of a day that no visit covers. */
export interface UncoveredPart {
  /** That of its evening, for a night. */
  readonly day: DayNumber;
  readonly part: DayPart;
  /** By start and rank, as they came. */
  readonly slots: readonly NeedSlot[];
  /** Ids, each once. */
  readonly places: readonly string[];
  /** Share of all need, 0–1. */
  readonly need: number;
  /** Some shift is on during some of it. */
  readonly isStaffed: boolean;
}

/** "4 platser utan närvaro fredag kväll": the uncovered slots by day and part of day, in the order of time. */
export function uncoveredParts(slots: readonly NeedSlot[]): readonly UncoveredPart[] {
  const groups = new Map<string, { day: DayNumber; part: DayPart; slots: NeedSlot[] }>();
  for (const slot of slots) {
    const { day, part } = dayPartAt(slot.startMinute);
    const key = `${day} ${part}`;
    const group = groups.get(key);
    if (group) group.slots.push(slot);
    else groups.set(key, { day, part, slots: [slot] });
  }
  return [...groups.values()]
    .sort((a, b) => a.day - b.day || DAY_PARTS.indexOf(a.part) - DAY_PARTS.indexOf(b.part))
    .map((group) => ({
      ...group,
      places: [...new Set(group.slots.map(({ placeId }) => placeId))],
      need: group.slots.reduce((sum, { need }) => sum + need, 0),
      isStaffed: group.slots.some(({ isStaffed }) => isStaffed),
    }));
}

function dayPartAt(minute: number): { day: DayNumber; part: DayPart } {
  const day = dayOfMinute(minute - PART_HOURS.morning * 60);
  const hour = (minute - day * MINUTES_PER_DAY) / 60;
  return { day, part: DAY_PARTS.findLast((part) => hour >= PART_HOURS[part])! };
}
