import { TIME_UNKNOWN } from "../domain/incident.ts";
import { DOUBLED, type IncidentColumns, MARK_VALUES } from "../domain/incident-columns.ts";
import { HOURS_PER_WEEK, NO_TIME } from "../domain/time.ts";

/**
 * What a filter asks of an event, in small codes, in the order of the columns. Every restriction is then one look-up in
 * a table per code, and a scan of a million events reads ten bytes of each.
 */
export interface PackedEvents {
  readonly length: number;
  /** Days after the dataset's first day, plus 1; 0 when undated. */
  readonly day: Uint16Array | Uint32Array;
  /** From the first to the last day with an event. */
  readonly days: number;
  /** Index into `timeClasses`. */
  readonly timeClass: Uint16Array;
  readonly timeClasses: readonly TimeClass[];
  /** Index into `kinds`. */
  readonly kind: Uint16Array | Uint32Array;
  readonly kinds: readonly Kind[];
  /** Number of the event's raster cell among the cells with events, which it ascends through. */
  readonly occupied: Uint32Array;
  /** Raster cell (row · columns + column) of each of those, ascending. */
  readonly occupiedCells: Int32Array;
  /** Events, ascending, with known hours that touch more than one. */
  readonly intervals: Uint32Array;
  /** Shares of each of those, 0–1, in its first and in its last hour, one after the other. */
  readonly edgeShares: Float64Array;
  /** Events that are counted: all but the doubled. */
  readonly counted: number;
  /** Of those. */
  readonly undated: number;
}

/** Events that touch the same hours of the week. */
export interface TimeClass {
  readonly firstHour: number;
  /** 0 when undated; 169 for a whole week that begins within an hour. */
  readonly hoursTouched: number;
  /** False for an unknown hour and for more than 7 days. */
  readonly isKnown: boolean;
}

/** Events of one category in one area and of one source, with the same marks. */
export interface Kind {
  readonly category: number;
  readonly area: number;
  readonly source: number;
  readonly marks: number;
}

/** 0–169 hours touched. */
export const TOUCHED_VALUES = HOURS_PER_WEEK + 2;

/** Follows from the columns alone, and every selection needs it: made once, kept as long as the columns are. */
const known = new WeakMap<IncidentColumns, PackedEvents>();

export function packedEvents(columns: IncidentColumns): PackedEvents {
  let packed = known.get(columns);
  if (!packed) {
    packed = pack(columns);
    known.set(columns, packed);
  }
  return packed;
}

function pack(columns: IncidentColumns): PackedEvents {
  const { length, firstDay, lastDay } = columns;
  const days = firstDay === null || lastDay === null ? 0 : lastDay - firstDay + 1;
  const day = days < 0xffff ? new Uint16Array(length) : new Uint32Array(length);
  let undated = 0;
  let counted = 0;
  for (let i = 0; i < length; i++) {
    const isCounted = (columns.marks[i]! & DOUBLED) === 0 ? 1 : 0;
    counted += isCounted;
    if (columns.day[i] === NO_TIME) undated += isCounted;
    else day[i] = columns.day[i]! - firstDay! + 1;
  }
  return {
    length,
    day,
    days,
    counted,
    undated,
    ...packTimes(columns),
    ...packKinds(columns),
    ...packCells(columns),
  };
}

function packTimes({
  length,
  start,
  end,
  firstHour,
  hoursTouched,
  precision,
}: IncidentColumns): Pick<PackedEvents, "timeClass" | "timeClasses" | "intervals" | "edgeShares"> {
  const timeClass = new Uint16Array(length);
  const timeClasses: TimeClass[] = [];
  const codes = new Int32Array(2 * HOURS_PER_WEEK * TOUCHED_VALUES).fill(-1);
  const intervals: number[] = [];
  for (let i = 0; i < length; i++) {
    const isKnown = precision[i]! < TIME_UNKNOWN;
    const first = firstHour[i]!;
    const isLong = isKnown && hoursTouched[i] === HOURS_PER_WEEK;
    const touched = isLong ? Math.ceil(end[i]! / 60) - Math.floor(start[i]! / 60) : hoursTouched[i]!;
    const key = (first * TOUCHED_VALUES + touched) * 2 + (isKnown ? 1 : 0);
    if (codes[key]! < 0) codes[key] = timeClasses.push({ firstHour: first, hoursTouched: touched, isKnown }) - 1;
    timeClass[i] = codes[key]!;
    if (isKnown && touched > 1) intervals.push(i);
  }
  const edgeShares = new Float64Array(2 * intervals.length);
  intervals.forEach((i, k) => {
    const minutes = end[i]! - start[i]!;
    edgeShares[2 * k] = ((Math.floor(start[i]! / 60) + 1) * 60 - start[i]!) / minutes;
    edgeShares[2 * k + 1] = (end[i]! - (Math.ceil(end[i]! / 60) - 1) * 60) / minutes;
  });
  return { timeClass, timeClasses, intervals: Uint32Array.from(intervals), edgeShares };
}

function packKinds({ length, category, area, source, marks }: IncidentColumns): Pick<PackedEvents, "kind" | "kinds"> {
  // Few sources and marks go together: numbered first, they leave the keys small, which a Map is quick with.
  const origins: { source: number; marks: number }[] = [];
  const originCodes = new Int32Array(0x100 * MARK_VALUES).fill(-1);
  for (let i = 0; i < length; i++) {
    const origin = source[i]! * MARK_VALUES + marks[i]!;
    if (originCodes[origin]! < 0) originCodes[origin] = origins.push({ source: source[i]!, marks: marks[i]! }) - 1;
  }
  const codes = new Map<number, number>();
  const kinds: Kind[] = [];
  const wide = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    const origin = originCodes[source[i]! * MARK_VALUES + marks[i]!]!;
    const key = (category[i]! * origins.length + origin) * 0x10000 + area[i]!;
    let code = codes.get(key);
    if (code === undefined) {
      code = kinds.push({ category: category[i]!, area: area[i]!, ...origins[origin]! }) - 1;
      codes.set(key, code);
    }
    wide[i] = code;
  }
  return { kind: kinds.length <= 0x10000 ? Uint16Array.from(wide) : wide, kinds };
}

function packCells({ length, cell }: IncidentColumns): Pick<PackedEvents, "occupied" | "occupiedCells"> {
  const occupied = new Uint32Array(length);
  const occupiedCells = new Int32Array(length);
  let count = 0;
  for (let i = 0; i < length; i++) {
    if (i === 0 || cell[i] !== cell[i - 1]) occupiedCells[count++] = cell[i]!;
    occupied[i] = count - 1;
  }
  return { occupied, occupiedCells: occupiedCells.slice(0, count) };
}
