import { HOURS_PER_WEEK } from "../../src/domain/time.ts";

/** Ways for events to follow the week. */
export type Rhythm = "nightlife" | "evening" | "shopping" | "workday" | "night" | "even";

/** Part of the week; `toHour` of 24 or less on the same day, beyond 24 into the next. */
export interface HourBlock {
  /** 0 = Monday. */
  readonly weekdays: readonly number[];
  readonly fromHour: number;
  readonly toHour: number;
}

const ALL_DAYS = [0, 1, 2, 3, 4, 5, 6];
const MONDAY_TO_FRIDAY = [0, 1, 2, 3, 4];

const BLOCKS: Readonly<Record<Rhythm, readonly (HourBlock & { readonly weight: number })[]>> = {
  nightlife: [
    { weekdays: [4, 5], fromHour: 21, toHour: 24, weight: 8 },
    { weekdays: [4, 5], fromHour: 24, toHour: 27, weight: 12 },
    { weekdays: [2, 3], fromHour: 21, toHour: 26, weight: 2.5 },
    { weekdays: ALL_DAYS, fromHour: 19, toHour: 25, weight: 0.8 },
  ],
  evening: [
    { weekdays: ALL_DAYS, fromHour: 15, toHour: 23, weight: 2 },
    { weekdays: ALL_DAYS, fromHour: 17, toHour: 21, weight: 2 },
    { weekdays: [4, 5], fromHour: 18, toHour: 25, weight: 1.5 },
  ],
  shopping: [
    { weekdays: MONDAY_TO_FRIDAY, fromHour: 10, toHour: 19, weight: 3 },
    { weekdays: MONDAY_TO_FRIDAY, fromHour: 14, toHour: 18, weight: 2 },
    { weekdays: [5], fromHour: 11, toHour: 17, weight: 5 },
    { weekdays: [6], fromHour: 12, toHour: 16, weight: 3 },
  ],
  workday: [
    { weekdays: MONDAY_TO_FRIDAY, fromHour: 7, toHour: 18, weight: 3 },
    { weekdays: [5, 6], fromHour: 9, toHour: 18, weight: 1.2 },
  ],
  night: [
    { weekdays: ALL_DAYS, fromHour: 22, toHour: 29, weight: 3 },
    { weekdays: [4, 5], fromHour: 23, toHour: 28, weight: 1 },
  ],
  even: [{ weekdays: ALL_DAYS, fromHour: 7, toHour: 24, weight: 1 }],
};

/** A little happens at any hour. */
const FLOOR_SHARE = 0.03;

/** Weights of the 168 hours of the week, Monday 00–01 first, summing to 1. */
export function weekOfRhythms(mix: readonly (readonly [Rhythm, weight: number])[]): Float64Array {
  const week = new Float64Array(HOURS_PER_WEEK);
  for (const [rhythm, share] of mix) {
    const part = new Float64Array(HOURS_PER_WEEK);
    for (const block of BLOCKS[rhythm]) {
      for (const hour of hoursOfBlock(block)) part[hour]! += block.weight;
    }
    addScaled(week, part, share / sum(part));
  }
  return withFloor(week);
}

/** All of it spread evenly over some blocks. */
export function weekOfBlock(block: HourBlock): Float64Array {
  const week = new Float64Array(HOURS_PER_WEEK);
  for (const hour of hoursOfBlock(block)) week[hour] = 1;
  return withFloor(week);
}

/** Hours of the week in a block; Sunday night runs into Monday. */
export function hoursOfBlock(block: HourBlock): number[] {
  const hours: number[] = [];
  for (const weekday of block.weekdays) {
    for (let hour = block.fromHour; hour < block.toHour; hour++) hours.push((weekday * 24 + hour) % HOURS_PER_WEEK);
  }
  return hours;
}

function withFloor(week: Float64Array): Float64Array {
  const total = sum(week);
  return week.map((weight) => ((1 - FLOOR_SHARE) * weight) / total + FLOOR_SHARE / HOURS_PER_WEEK);
}

function addScaled(target: Float64Array, part: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i]! += part[i]! * factor;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
