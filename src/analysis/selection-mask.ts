import { DOUBLED, type IncidentColumns, PILED } from "../domain/incident-columns.ts";
import { defaultPeriod, type Period } from "../domain/period.ts";
import type { Selection } from "../domain/selection.ts";
import { HOURS_PER_WEEK, NO_TIME } from "../domain/time.ts";

/** A selection translated into the codes of one dataset. `null` means "no restriction" unless said otherwise. */
export interface CompiledSelection {
  /** null when nothing is dated: then nothing is selected. */
  readonly period: Period | null;
  /** 1 per chosen category code. */
  readonly categories: Uint8Array | null;
  /** 1 per chosen area index; 65 536 items, so that NO_AREA needs no special case. */
  readonly areas: Uint8Array | null;
  /** 1 per chosen source index. */
  readonly sources: Uint8Array | null;
  /**
   * Chosen hours of the week before hour h, over two weeks (337 items): an event that touches t hours from hour f
   * overlaps a chosen one exactly when `hours[f + t] > hours[f]`, also across Sunday night.
   */
  readonly hours: Uint16Array | null;
}

/** A category, area or source that is not in the data matches nothing; so does an empty list. */
export function compileSelection(columns: IncidentColumns, selection: Selection): CompiledSelection {
  return {
    period: selectedPeriod(columns, selection),
    categories:
      selection.categories && chosenCodes(columns.categories, selection.categories, columns.categories.length),
    areas: selection.areas && chosenCodes(columns.areaCodes, selection.areas, 0x10000),
    sources: selection.sources && chosenCodes(columns.sourceIds, selection.sources, columns.sourceIds.length),
    hours:
      selection.weekdays || selection.hours
        ? chosenHoursBefore(chosenHoursOfWeek(selection.weekdays, selection.hours))
        : null,
  };
}

/** The chosen period, else the default one; null when nothing is dated. */
export function selectedPeriod(columns: IncidentColumns, selection: Selection): Period | null {
  if (columns.firstDay === null || columns.lastDay === null) return null;
  return selection.period ?? defaultPeriod(columns.firstDay, columns.lastDay);
}

/**
 * 1 for every event in the selection, in the order of the columns. Undated events are in no period, hence in none, and
 * doubled ones count nowhere.
 */
export function selectionMask(columns: IncidentColumns, compiled: CompiledSelection): Uint8Array {
  const { length, day, category, area, source, marks, firstHour, hoursTouched } = columns;
  const { period, categories, areas, sources, hours } = compiled;
  const mask = new Uint8Array(length);
  if (!period) return mask;
  const { fromDay, toDay } = period;
  // One plain loop per restriction: each is a tight scan of one column, and most selections have one or two.
  for (let i = 0; i < length; i++) {
    const d = day[i]!;
    mask[i] = d >= fromDay && d <= toDay && d !== NO_TIME ? 1 : 0;
  }
  if (categories) for (let i = 0; i < length; i++) mask[i]! &= categories[category[i]!]!;
  if (areas) for (let i = 0; i < length; i++) mask[i]! &= areas[area[i]!]!;
  if (sources) for (let i = 0; i < length; i++) mask[i]! &= sources[source[i]!]!;
  for (let i = 0; i < length; i++) if ((marks[i]! & DOUBLED) !== 0) mask[i] = 0;
  if (hours) {
    for (let i = 0; i < length; i++) {
      const first = firstHour[i]!;
      mask[i]! &= hours[first + hoursTouched[i]!]! > hours[first]! ? 1 : 0;
    }
  }
  return mask;
}

/** The same without the events on points of false precision: what is asked is where. */
export function placedMask(columns: IncidentColumns, compiled: CompiledSelection): Uint8Array {
  const mask = selectionMask(columns, compiled);
  const { length, marks } = columns;
  for (let i = 0; i < length; i++) if ((marks[i]! & PILED) !== 0) mask[i] = 0;
  return mask;
}

/** Whether one event passes every restriction but the period. */
export function passesFilters(columns: IncidentColumns, compiled: CompiledSelection, index: number): boolean {
  const { categories, areas, sources, hours } = compiled;
  if ((columns.marks[index]! & DOUBLED) !== 0) return false;
  if (sources && sources[columns.source[index]!] !== 1) return false;
  if (categories && categories[columns.category[index]!] !== 1) return false;
  if (areas && areas[columns.area[index]!] !== 1) return false;
  if (!hours) return true;
  const first = columns.firstHour[index]!;
  return hours[first + columns.hoursTouched[index]!]! > hours[first]!;
}

/** 1 per chosen (weekday, hour) pair, Monday 00 first. */
export function chosenHoursOfWeek(weekdays: readonly number[] | null, hours: readonly number[] | null): Uint8Array {
  const chosen = new Uint8Array(HOURS_PER_WEEK);
  for (let weekday = 0; weekday < 7; weekday++) {
    if (weekdays && !weekdays.includes(weekday)) continue;
    for (let hour = 0; hour < 24; hour++) {
      if (!hours || hours.includes(hour)) chosen[weekday * 24 + hour] = 1;
    }
  }
  return chosen;
}

/** Running count of chosen hours over two weeks; `[h]` is how many come before hour h. */
export function chosenHoursBefore(chosen: Uint8Array): Uint16Array {
  const before = new Uint16Array(2 * HOURS_PER_WEEK + 1);
  for (let hour = 0; hour < 2 * HOURS_PER_WEEK; hour++) {
    before[hour + 1] = before[hour]! + chosen[hour % HOURS_PER_WEEK]!;
  }
  return before;
}

function chosenCodes(names: readonly string[], chosen: readonly string[], length: number): Uint8Array {
  const wanted = new Set(chosen);
  const codes = new Uint8Array(length);
  names.forEach((name, code) => {
    if (wanted.has(name)) codes[code] = 1;
  });
  return codes;
}
