import { groupOf } from "../domain/category-traits.ts";
import { TIME_UNKNOWN } from "../domain/incident.ts";
import type { IncidentColumns } from "../domain/incident-columns.ts";
import { NO_TIME } from "../domain/time.ts";
import { type DecidedPair, DOUBLE_METERS, DOUBLE_MINUTES, type EventPair } from "./double-key.ts";

export interface FoundDouble extends EventPair {
  /** To a millimeter, so that what is equally near ties. */
  readonly meters: number;
  /** Between the two time intervals; 0 when they overlap. */
  readonly minutes: number;
}

/** Events by family and 100 m cell: those of bucket b are [from[b], from[b + 1]) of the order, by start. */
interface Buckets {
  readonly order: Uint32Array;
  readonly from: Uint32Array;
  /** Minutes from the start to the end of its longest event. */
  readonly longest: Uint32Array;
  /** (row · width + column) · families + family, per bucket and the other way. */
  readonly keys: readonly number[];
  readonly numberOf: ReadonlyMap<number, number>;
  readonly width: number;
}

const EVENTS_PER_STEP = 20_000;
/** Of one event in one cell. More events of a family within hours and 200 m are no report and its double. */
const MOST_LOOKED_AT = 2000;
/** With so many, a file was loaded twice; the nearest in time and place are still found among those seen. */
const MOST_CANDIDATES = 2_000_000;

/**
 * The same event in two sources, as far as one can see: same category family (`groupOf`; among "other" only the same
 * category), at most 100 m apart, and at most 120 minutes between their time intervals. Events without a known hour, on a
 * point of false precision, or doubled already take no part.
 *
 * Each event is in one proposal at most: pairs are made nearest in time first, then nearest in place, then in the order of
 * import. A pair that the user called different is not proposed again; an event that is the same as one of a source is
 * proposed to no other of that source.
 *
 * Sorted by 100 m cell, family and start, an event is only held against those of nine cells within its hours: linear in
 * the events for any density of real reports. Yields now and then.
 *
 * @param decided pairs with a verdict
 * @returns       by time, then place
 */
export function* findDoubles(
  columns: IncidentColumns,
  decided: readonly DecidedPair[],
): Generator<undefined, readonly FoundDouble[]> {
  const sources = new Set(columns.source);
  if (sources.size < 2) return [];
  const buckets = yield* bucketsOf(columns);
  const { from, keys, numberOf, width } = buckets;
  const towards = [0, 1, width - 1, width, width + 1].map((cells) => cells * FAMILIES);
  const isTold = toldPairs(columns, decided);
  const candidates = new Candidates();
  let said = 0;
  for (let bucket = 0; bucket < keys.length; bucket++) {
    // The other half of the neighbours see this cell from their side.
    for (const step of towards) {
      const other = numberOf.get(keys[bucket]! + step);
      if (other !== undefined) collectPairs(columns, buckets, bucket, other, isTold, candidates);
    }
    if (from[bucket + 1]! - said >= EVENTS_PER_STEP) {
      said = from[bucket + 1]!;
      yield;
    }
    if (candidates.length >= MOST_CANDIDATES) break;
  }
  return yield* eachOnce(columns, candidates);
}

/** Pairs that are near enough, in typed arrays: two exports of the same register have as many as they have rows. */
class Candidates {
  length = 0;
  first = new Uint32Array(1024);
  second = new Uint32Array(1024);
  /** Minutes, then millimeters. */
  nearness = new Uint32Array(1024);

  add(first: number, second: number, minutes: number, millimeters: number): void {
    if (this.length === this.first.length) this.#grow();
    this.first[this.length] = first;
    this.second[this.length] = second;
    this.nearness[this.length++] = minutes * MILLIMETERS + millimeters;
  }

  #grow(): void {
    const grown = (array: Uint32Array<ArrayBuffer>) => {
      const larger = new Uint32Array(2 * array.length);
      larger.set(array);
      return larger;
    };
    this.first = grown(this.first);
    this.second = grown(this.second);
    this.nearness = grown(this.nearness);
  }
}

/** More than any distance has. */
const MILLIMETERS = 1000 * DOUBLE_METERS + 1;

/** Families are numbered from 0: the groups, then single categories among "other"; what does not fit shares the last. */
const FAMILIES = 256;

function familiesOf({ categories }: IncidentColumns): Uint8Array {
  const numbers = new Map<string, number>();
  return Uint8Array.from(categories, (category) => {
    const group = groupOf(category);
    const family = group === "other" ? `other ${category}` : group;
    const known = numbers.get(family);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(family, number);
    return Math.min(number, FAMILIES - 1);
  });
}

function* bucketsOf(columns: IncidentColumns): Generator<undefined, Buckets> {
  const { length, x, y, start, end, category, precision, marks, grid } = columns;
  const family = familiesOf(columns);
  const cellsPerSide = DOUBLE_METERS / grid.cellSize;
  // A column more on either side, so that no cell's neighbour is one on the other side of the town.
  const width = Math.ceil(grid.columns / cellsPerSide) + 2;
  const kept = new Uint32Array(length);
  const numberOf = new Map<number, number>();
  const keys: number[] = [];
  const bucket = new Uint32Array(length);
  let count = 0;
  let earliest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < length; i++) {
    if (i % EVENTS_PER_STEP === 0) yield;
    if (marks[i] !== 0 || start[i] === NO_TIME || precision[i]! >= TIME_UNKNOWN) continue;
    const column = Math.floor((x[i]! - grid.originX) / DOUBLE_METERS) + 1;
    const row = Math.floor((y[i]! - grid.originY) / DOUBLE_METERS);
    const key = (row * width + column) * FAMILIES + family[category[i]!]!;
    let number = numberOf.get(key);
    if (number === undefined) {
      number = keys.push(key) - 1;
      numberOf.set(key, number);
    }
    bucket[i] = number;
    earliest = Math.min(earliest, start[i]!);
    kept[count++] = i;
  }

  const byStart = yield* sortedBy(kept.subarray(0, count), (i) => start[i]! - earliest);
  const order = yield* sortedBy(byStart, (i) => bucket[i]!);
  const from = new Uint32Array(keys.length + 1);
  const longest = new Uint32Array(keys.length);
  for (let k = 0; k < count; k++) {
    const event = order[k]!;
    const number = bucket[event]!;
    from[number + 1] = k + 1;
    longest[number] = Math.max(longest[number]!, end[event]! - start[event]!);
  }
  return { order, from, longest, keys, numberOf, width };
}

/** Stable, by two rounds of 16 bits: whole numbers from 0 to 2³² − 1. */
function* sortedBy(items: Uint32Array, keyOf: (item: number) => number): Generator<undefined, Uint32Array> {
  let from = items;
  for (const shift of [0, 16]) {
    const starts = new Uint32Array(0x10001);
    for (let k = 0; k < from.length; k++) starts[((keyOf(from[k]!) >>> shift) & 0xffff) + 1]!++;
    yield;
    for (let digit = 0; digit < 0x10000; digit++) starts[digit + 1]! += starts[digit]!;
    const to = new Uint32Array(from.length);
    for (let k = 0; k < from.length; k++) to[starts[(keyOf(from[k]!) >>> shift) & 0xffff]!++] = from[k]!;
    from = to;
    yield;
  }
  return from;
}

/** Add the pairs of two buckets, or of one bucket within itself, that are near enough. */
function collectPairs(
  columns: IncidentColumns,
  { order, from: firstOf, longest }: Buckets,
  bucket: number,
  other: number,
  isTold: (first: number, second: number) => boolean,
  candidates: Candidates,
): void {
  const { x, y, start, end, source } = columns;
  const last = firstOf[other + 1]!;
  let earliest = firstOf[other]!;
  for (let k = firstOf[bucket]!; k < firstOf[bucket + 1]!; k++) {
    const a = order[k]!;
    // Starts only grow: what ended too early for this event has done so for the next.
    const notBefore = start[a]! - longest[other]! - DOUBLE_MINUTES;
    while (earliest < last && start[order[earliest]!]! < notBefore) earliest++;
    const from = bucket === other ? Math.max(earliest, k + 1) : earliest;
    const to = Math.min(last, from + MOST_LOOKED_AT);
    for (let j = from; j < to; j++) {
      const b = order[j]!;
      if (start[b]! > end[a]! + DOUBLE_MINUTES) break;
      if (source[a] === source[b]) continue;
      const minutes = Math.max(0, start[b]! - end[a]!, start[a]! - end[b]!);
      if (minutes > DOUBLE_MINUTES) continue;
      const meters = Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
      if (meters > DOUBLE_METERS) continue;
      const [first, second] = source[a]! < source[b]! ? [a, b] : [b, a];
      if (!isTold(first, second)) candidates.add(first, second, minutes, Math.round(1000 * meters));
    }
  }
}

/** Pairs that are not to be proposed, because of what has been said. */
function toldPairs(
  { source }: IncidentColumns,
  decided: readonly DecidedPair[],
): (first: number, second: number) => boolean {
  const different = new Set<string>();
  const sameAsOneOf = new Set<string>();
  for (const { first, second, verdict } of decided) {
    if (verdict === "different") different.add(`${first} ${second}`);
    else sameAsOneOf.add(`${first} ${source[second]!}`);
  }
  if (decided.length === 0) return () => false;
  return (first, second) => different.has(`${first} ${second}`) || sameAsOneOf.has(`${first} ${source[second]!}`);
}

function* eachOnce(
  { row, length }: IncidentColumns,
  { length: count, first, second, nearness }: Candidates,
): Generator<undefined, readonly FoundDouble[]> {
  const all = new Uint32Array(count).map((_, candidate) => candidate);
  // The last sort decides most, for each keeps the order of the one before.
  const bySecond = yield* sortedBy(all, (candidate) => row[second[candidate]!]!);
  const byFirst = yield* sortedBy(bySecond, (candidate) => row[first[candidate]!]!);
  const order = yield* sortedBy(byFirst, (candidate) => nearness[candidate]!);
  const isTaken = new Uint8Array(length);
  const found: FoundDouble[] = [];
  for (let k = 0; k < order.length; k++) {
    if (k % EVENTS_PER_STEP === 0) yield;
    const [a, b] = [first[order[k]!]!, second[order[k]!]!];
    if (isTaken[a] === 1 || isTaken[b] === 1) continue;
    isTaken[a] = 1;
    isTaken[b] = 1;
    const near = nearness[order[k]!]!;
    found.push({
      first: a,
      second: b,
      minutes: Math.floor(near / MILLIMETERS),
      meters: (near % MILLIMETERS) / 1000,
    });
  }
  return found;
}
