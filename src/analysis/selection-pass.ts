import { isUncoveredByPresence } from "../domain/category-traits.ts";
import type { IncidentColumns } from "../domain/incident-columns.ts";
import type { Period } from "../domain/period.ts";
import type { Selection } from "../domain/selection.ts";
import type { DayNumber } from "../domain/time.ts";
import { type PackedEvents, packedEvents } from "./packed-events.ts";
import { compileSelection } from "./selection-mask.ts";

/** What one event passes, as bits. */
export const IN_PERIOD = 1;
/** Chosen weekdays and hours; never set for an undated event. */
export const IN_HOURS = 2;
/** Chosen categories and areas. */
export const OF_KIND = 4;
/** Not of those that presence itself uncovers, chosen or not. */
export const ORDINARY = 8;
/** 0–15. */
export const BIT_VALUES = 16;

/** One scan of the events for one selection: all that counts, list and matrix have in common. */
export interface SelectionPass {
  readonly packed: PackedEvents;
  /** null when nothing is dated: then nothing is selected. */
  readonly period: Period | null;
  /** Per event. */
  readonly bits: Uint8Array;
  /** 1 per chosen category code; null when all are. */
  readonly categories: Uint8Array | null;
  /** 1 per chosen area index, 65 536 items; null when all are. */
  readonly areas: Uint8Array | null;
  /** Events per kind that are in the period and the hours. */
  readonly perKind: Uint32Array;
  /** Events per day code that are of the kinds and in the hours. */
  readonly perDay: Uint32Array;
  /** Events per time class that are in the period and of the kinds. */
  readonly perTimeClass: Uint32Array;
}

/** @param spent an earlier pass over the same data that nobody reads any more: its memory is written over */
export function selectionPass(
  columns: IncidentColumns,
  selection: Selection,
  spent: SelectionPass | null = null,
): SelectionPass {
  const packed = packedEvents(columns);
  const { period, categories, areas, hours } = compileSelection(columns, selection);
  const dayBits = new Uint8Array(packed.days + 1);
  if (period) dayBits.set(daysIn(packed, columns.firstDay!, period));
  const timeBits = Uint8Array.from(packed.timeClasses, ({ firstHour, hoursTouched }) => {
    if (hoursTouched === 0) return 0;
    return hours === null || hours[firstHour + hoursTouched]! > hours[firstHour]! ? IN_HOURS : 0;
  });
  const ordinary = ordinaryCategories(columns);
  const kindBits = Uint8Array.from(packed.kinds, ({ category, area }) => {
    const isOfKind = (categories === null || categories[category] === 1) && (areas === null || areas[area] === 1);
    return (isOfKind ? OF_KIND : 0) | (ordinary[category] === 1 ? ORDINARY : 0);
  });
  const bits = spent?.packed === packed ? spent.bits : new Uint8Array(packed.length);
  return { packed, period, categories, areas, ...scan(packed, bits, dayBits, timeBits, kindBits) };
}

/** 1 per day code within a period. */
export function daysIn({ days }: PackedEvents, firstDay: DayNumber, { fromDay, toDay }: Period): Uint8Array {
  const inside = new Uint8Array(days + 1);
  inside.fill(1, Math.max(1, fromDay - firstDay + 1), Math.max(1, Math.min(days, toDay - firstDay + 1) + 1));
  return inside;
}

/** 1 per category that presence does not uncover; a list of names, told anew for every selection. */
export function ordinaryCategories({ categories }: Pick<IncidentColumns, "categories">): Uint8Array {
  return Uint8Array.from(categories, (name) => (isUncoveredByPresence(name) ? 0 : 1));
}

function scan(
  { length, day, timeClass, kind, days, timeClasses, kinds }: PackedEvents,
  bits: Uint8Array,
  dayBits: Uint8Array,
  timeBits: Uint8Array,
  kindBits: Uint8Array,
): Pick<SelectionPass, "bits" | "perKind" | "perDay" | "perTimeClass"> {
  const perKind = new Uint32Array(kinds.length);
  const perDay = new Uint32Array(days + 1);
  const perTimeClass = new Uint32Array(timeClasses.length);
  for (let i = 0; i < length; i++) {
    const d = day[i]!;
    const t = timeClass[i]!;
    const k = kind[i]!;
    const passed = dayBits[d]! | timeBits[t]! | kindBits[k]!;
    bits[i] = passed;
    // Added rather than branched on: which events pass is close to random, and a wrong guess costs more than an addition.
    const inPeriod = passed;
    const inHours = passed >> 1;
    const ofKind = passed >> 2;
    perKind[k]! += inPeriod & inHours & 1;
    perDay[d]! += inHours & ofKind & 1;
    perTimeClass[t]! += inPeriod & ofKind & 1;
  }
  return { bits, perKind, perDay, perTimeClass };
}
