import type { NeedSlot, PlanPlace, PlanQuestion, Visit } from "../../domain/presence.ts";
import { hourOfWeek, type LocalMinute, MINUTES_PER_DAY, weekdayOfDay } from "../../domain/time.ts";
import { byId, type Shift, shiftsOf } from "./shifts.ts";

const SLOT_HOURS = 2;
/** Visits start on whole five minutes. */
export const START_STEP = 5;

/** A slot, and what it was made from. */
export interface PlacedSlot extends NeedSlot {
  readonly place: PlanPlace;
  /** Share of the place's week that falls in the slot, 0–1. */
  readonly slotShare: number;
}

/**
 * The two-hour slots of every place's hot blocks, by start and rank, and how much of all need each is (methods:
 * Presence): need = score × share of the week's profile in its hours, divided by the sum over all slots of the days.
 *
 * Slots are counted from the first hour of each block, so the last of a block of three hours is one hour long. A block
 * that passes midnight at the edge of the days is cut there: the plan holds what falls in its days, and seven days hold
 * every hour of the week once. An hour that two blocks share belongs to the first of them. Slots without need are left
 * out.
 */
export function needSlots(question: PlanQuestion): readonly PlacedSlot[] {
  const shifts = shiftsOf(question.capacity, question.fromDay, question.days);
  const slots = question.places.flatMap((place) => slotsOfPlace(place, question));
  const total = slots.reduce((sum, { need }) => sum + need, 0);
  if (!(total > 0)) return [];
  return slots
    .filter(({ need }) => need > 0)
    .map((slot) => ({ ...slot, need: slot.need / total, isStaffed: isStaffed(slot, shifts, question.visitMinutes) }))
    .sort((a, b) => a.startMinute - b.startMinute || a.place.rank - b.place.rank || byId(a.place, b.place));
}

/** The first and last start that a visit to a slot can have within a shift; null when there is none. */
export function startsWithin(
  slot: { readonly startMinute: LocalMinute; readonly endMinute: LocalMinute },
  shift: Pick<Shift, "startMinute" | "endMinute">,
  visitMinutes: number,
): { readonly from: LocalMinute; readonly to: LocalMinute } | null {
  const from = roundUp(Math.max(slot.startMinute, shift.startMinute));
  const to = roundDown(Math.min(slot.endMinute - 1, shift.endMinute - visitMinutes));
  return from <= to ? { from, to } : null;
}

export function roundUp(minute: number): LocalMinute {
  return Math.ceil(minute / START_STEP) * START_STEP;
}

export function roundDown(minute: number): LocalMinute {
  return Math.floor(minute / START_STEP) * START_STEP;
}

/** Which slots some visit covers: it starts in them at their place. A second visit to a slot adds nothing. */
export function coveredSlots(visits: readonly Visit[], slots: readonly NeedSlot[]): Uint8Array {
  const slotAt = slotFinder(slots);
  const covered = new Uint8Array(slots.length);
  for (const { place, startMinute } of visits) {
    const slot = slotAt(place.id, startMinute);
    if (slot !== null) covered[slot] = 1;
  }
  return covered;
}

/** Finds the slot of a place that a minute lies in. */
export function slotFinder(slots: readonly NeedSlot[]): (placeId: string, minute: LocalMinute) => number | null {
  const byPlace = new Map<string, number[]>();
  slots.forEach(({ placeId }, i) => {
    const own = byPlace.get(placeId);
    if (own) own.push(i);
    else byPlace.set(placeId, [i]);
  });
  return (placeId, minute) =>
    byPlace.get(placeId)?.find((slot) => slots[slot]!.startMinute <= minute && minute < slots[slot]!.endMinute) ?? null;
}

/** Not yet divided by the need of all. */
function slotsOfPlace(place: PlanPlace, { fromDay, days }: PlanQuestion): PlacedSlot[] {
  const firstHour = fromDay * 24;
  const lastHour = (fromDay + days) * 24;
  const taken = new Set<number>();
  const slots: PlacedSlot[] = [];
  for (let day = fromDay - 1; day < fromDay + days; day++) {
    for (const block of place.blocks) {
      if (block.weekday !== weekdayOfDay(day)) continue;
      const blockStart = day * 24 + block.fromHour;
      const blockEnd = blockStart + block.hours;
      for (let start = blockStart; start < blockEnd; start += SLOT_HOURS) {
        const hours: number[] = [];
        for (let hour = start; hour < Math.min(start + SLOT_HOURS, blockEnd); hour++) {
          if (hour >= firstHour && hour < lastHour && !taken.has(hour)) hours.push(hour);
          taken.add(hour);
        }
        if (hours.length > 0) slots.push(slotOf(place, hours));
      }
    }
  }
  return slots;
}

function slotOf(place: PlanPlace, hours: readonly number[]): PlacedSlot {
  const slotShare = hours.reduce((sum, hour) => sum + (place.profile[hourOfWeek(hour * 60)] ?? 0), 0);
  return {
    placeId: place.id,
    startMinute: hours[0]! * 60,
    endMinute: (hours.at(-1)! + 1) * 60,
    need: place.score * slotShare,
    isStaffed: false,
    place,
    slotShare,
  };
}

function isStaffed(slot: NeedSlot, shifts: readonly Shift[], visitMinutes: number): boolean {
  return shifts.some((shift) => startsWithin(slot, shift, visitMinutes) !== null);
}

export function isWithinDays(minute: LocalMinute, { fromDay, days }: Pick<PlanQuestion, "fromDay" | "days">): boolean {
  return minute >= fromDay * MINUTES_PER_DAY && minute < (fromDay + days) * MINUTES_PER_DAY;
}
