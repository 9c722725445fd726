import { isUncoveredByPresence } from "../domain/category-traits.ts";
import { DOUBLED, type IncidentColumns, PILED } from "../domain/incident-columns.ts";
import type { Period } from "../domain/period.ts";
import type { Selection } from "../domain/selection.ts";
import type { DayNumber } from "../domain/time.ts";
import { type PackedEvents, packedEvents } from "./packed-events.ts";
import { compileSelection } from "./selection-mask.ts";

/** What one event passes, as bits. */
export const IN_PERIOD = 1;
/** Chosen weekdays and hours; never set for an undated event. */
export const IN_HOURS = 2;
/** Chosen categories, areas and sources; never set for a doubled event. */
export const OF_KIND = 4;
/** Not of those that presence itself uncovers, chosen or not. */
export const ORDINARY = 8;
/** Not on a point of false precision. */
export const PLACED = 16;
/** 0–31. */
export const BIT_VALUES = 32;

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
  /** 1 per chosen source index; null when all are. */
  readonly sources: Uint8Array | null;
  /** Events per kind that are in the period and the hours; 0 for kinds of doubled events. */
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
  const { period, categories, areas, sources, hours } = compileSelection(columns, selection);
  const dayBits = new Uint8Array(packed.days + 1);
  if (period) dayBits.set(daysIn(packed, columns.firstDay!, period));
  const timeBits = Uint8Array.from(packed.timeClasses, ({ firstHour, hoursTouched }) => {
    if (hoursTouched === 0) return 0;
    return hours === null || hours[firstHour + hoursTouched]! > hours[firstHour]! ? IN_HOURS : 0;
  });
  const ordinary = ordinaryCategories(columns);
  const kindBits = Uint8Array.from(packed.kinds, ({ category, area, source, marks }) => {
    const isOfKind =
      (categories === null || categories[category] === 1) &&
      (areas === null || areas[area] === 1) &&
      (sources === null || sources[source] === 1) &&
      (marks & DOUBLED) === 0;
    const isPlaced = (marks & PILED) === 0;
    return (isOfKind ? OF_KIND : 0) | (ordinary[category] === 1 ? ORDINARY : 0) | (isPlaced ? PLACED : 0);
  });
  const bits = spent?.packed === packed ? spent.bits : new Uint8Array(packed.length);
  const scanned = scan(packed, bits, dayBits, timeBits, kindBits);
  packed.kinds.forEach(({ marks }, kind) => {
    if ((marks & DOUBLED) !== 0) scanned.perKind[kind] = 0;
  });
  return { packed, period, categories, areas, sources, ...scanned };
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

/**
 * One table and one array of sums for days, time classes and kinds, one after the other: the loop then keeps six arrays
 * at hand instead of ten, which a compiler can.
 */
function scan(
  { length, day, timeClass, kind, days, timeClasses, kinds }: PackedEvents,
  bits: Uint8Array,
  dayBits: Uint8Array,
  timeBits: Uint8Array,
  kindBits: Uint8Array,
): Pick<SelectionPass, "bits" | "perKind" | "perDay" | "perTimeClass"> {
  const timesFrom = days + 1;
  const kindsFrom = timesFrom + timeClasses.length;
  const table = new Uint8Array(kindsFrom + kinds.length);
  const sums = new Uint32Array(table.length);
  table.set(dayBits);
  table.set(timeBits, timesFrom);
  table.set(kindBits, kindsFrom);
  for (let i = 0; i < length; i++) {
    const d = day[i]!;
    const t = timesFrom + timeClass[i]!;
    const k = kindsFrom + kind[i]!;
    const passed = table[d]! | table[t]! | table[k]!;
    bits[i] = passed;
    // Added rather than branched on: which events pass is close to random, and a wrong guess costs more than an addition.
    const inHours = passed >> 1;
    const ofKind = passed >> 2;
    sums[d]! += inHours & ofKind & 1;
    sums[t]! += passed & ofKind & 1;
    sums[k]! += passed & inHours & 1;
  }
  return {
    bits,
    perDay: sums.subarray(0, timesFrom),
    perTimeClass: sums.subarray(timesFrom, kindsFrom),
    perKind: sums.subarray(kindsFrom),
  };
}
