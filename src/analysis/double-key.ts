import type { DoubleVerdict } from "../domain/double.ts";
import type { IncidentColumns } from "../domain/incident-columns.ts";

/** A record that a key speaks of: its id in the file, or its number among the source's rows when it has none. */
type RecordName = readonly [sourceId: string, row: string | number];

/** Two records of the columns; `first` is of the source that was loaded first. */
export interface EventPair {
  readonly first: number;
  readonly second: number;
}

export interface DecidedPair extends EventPair {
  readonly key: string;
  readonly verdict: DoubleVerdict;
}

export const DOUBLE_METERS = 100;
export const DOUBLE_MINUTES = 120;
/** What another metric system may add to the distance of a pair that was proposed. */
const SYSTEMS_APART_METERS = 1;

/** How far apart two events are, in place and between their time intervals; 0 minutes when these overlap. */
export function apart(
  { x, y, start, end }: IncidentColumns,
  { first, second }: EventPair,
): { readonly meters: number; readonly minutes: number } {
  return {
    meters: Math.hypot(x[first]! - x[second]!, y[first]! - y[second]!),
    minutes: Math.max(0, start[first]! - end[second]!, start[second]! - end[first]!),
  };
}

/** The same for the same two records, in whichever order their sources were loaded. */
export function doubleKey(columns: IncidentColumns, pair: EventPair): string {
  return keyOf(nameOf(columns, pair.first), nameOf(columns, pair.second));
}

function keyOf(a: RecordName, b: RecordName): string {
  return JSON.stringify(a[0] < b[0] ? [...a, ...b] : [...b, ...a]);
}

/**
 * The verdicts when sources have been replaced by newer ones: an event with an id of its own is looked for by it in the
 * new source. What is named by its row is not: another may be there. And a verdict whose two events come to the same
 * source stays as it was.
 *
 * @param replacedBy id of the new source, by that of the one it replaced
 */
export function verdictsCarriedOver(
  verdicts: Readonly<Record<string, DoubleVerdict>>,
  replacedBy: ReadonlyMap<string, string>,
): Readonly<Record<string, DoubleVerdict>> {
  if (replacedBy.size === 0) return verdicts;
  const renamed = ([sourceId, row]: RecordName): RecordName => [
    typeof row === "string" ? (replacedBy.get(sourceId) ?? sourceId) : sourceId,
    row,
  ];
  return Object.fromEntries(
    Object.entries(verdicts).map(([key, verdict]) => {
      const names = parseKey(key);
      if (!names) return [key, verdict];
      const [a, b] = [renamed(names[0]), renamed(names[1])];
      return [a[0] === b[0] ? key : keyOf(a, b), verdict];
    }),
  );
}

/**
 * The pairs with a verdict of which both records are loaded, in the order of the verdicts. A file without ids that was
 * read anew, in other columns or areas, may have another record in the place: a pair that could not have been proposed is
 * none.
 */
export function decidedPairs(
  columns: IncidentColumns,
  verdicts: Readonly<Record<string, DoubleVerdict>>,
): readonly DecidedPair[] {
  const entries = Object.entries(verdicts).flatMap(([key, verdict]) => {
    const names = parseKey(key);
    return names ? [{ key, verdict, names }] : [];
  });
  if (entries.length === 0) return [];
  const eventOf = eventsNamed(
    columns,
    entries.flatMap(({ names }) => names),
  );
  return entries.flatMap(({ key, verdict, names: [a, b] }): DecidedPair[] => {
    const [one, other] = [eventOf(a), eventOf(b)];
    if (one === undefined || other === undefined || columns.source[one] === columns.source[other]) return [];
    const isInOrder = columns.source[one]! < columns.source[other]!;
    const pair = { first: isInOrder ? one : other, second: isInOrder ? other : one };
    const { meters, minutes } = apart(columns, pair);
    if (meters > DOUBLE_METERS + SYSTEMS_APART_METERS || minutes > DOUBLE_MINUTES) return [];
    return [{ key, verdict, ...pair }];
  });
}

function nameOf(columns: IncidentColumns, event: number): RecordName {
  const { source, row, ids, sourceIds } = columns;
  const id = ids[row[event]!] ?? "";
  return [sourceIds[source[event]!]!, id === "" ? row[event]! - firstRows(columns)[source[event]!]! : id];
}

/** null for what no key of ours looks like: it comes from disk or from a file. */
function parseKey(key: string): readonly [RecordName, RecordName] | null {
  let parts: unknown;
  try {
    parts = JSON.parse(key);
  } catch {
    // Not written by us: it names nothing.
    return null;
  }
  if (!Array.isArray(parts) || parts.length !== 4) return null;
  const [a, rowA, b, rowB] = parts as readonly unknown[];
  const isRow = (row: unknown): row is string | number => typeof row === "string" || typeof row === "number";
  if (typeof a !== "string" || typeof b !== "string" || !isRow(rowA) || !isRow(rowB)) return null;
  return [
    [a, rowA],
    [b, rowB],
  ];
}

/** Looks up events by name. Only the names asked for are kept: a table of a million ids would only cost time. */
function eventsNamed(columns: IncidentColumns, names: readonly RecordName[]): (name: RecordName) => number | undefined {
  const { length, ids, row, source, sourceIds } = columns;
  const starts = firstRows(columns);
  const rowOf = new Map<string, number>();
  const idsWanted = sourceIds.map(() => new Set<string>());
  for (const [sourceId, name] of names) {
    const index = sourceIds.indexOf(sourceId);
    if (index < 0) continue;
    if (typeof name === "string") idsWanted[index]!.add(name);
    else if (Number.isInteger(name) && name >= 0 && starts[index]! + name < starts[index + 1]!) {
      rowOf.set(JSON.stringify([sourceId, name]), starts[index]! + name);
    }
  }
  idsWanted.forEach((wanted, index) => {
    if (wanted.size === 0) return;
    for (let i = starts[index]!; i < starts[index + 1]!; i++) {
      if (wanted.has(ids[i] ?? "")) rowOf.set(JSON.stringify([sourceIds[index]!, ids[i]!]), i);
    }
  });
  const isWanted = new Uint8Array(length);
  for (const wanted of rowOf.values()) isWanted[wanted] = 1;
  const eventOfRow = new Map<number, number>();
  for (let event = 0; event < length; event++) if (isWanted[row[event]!] === 1) eventOfRow.set(row[event]!, event);
  return (name) => {
    const found = rowOf.get(JSON.stringify(name));
    const event = found === undefined ? undefined : eventOfRow.get(found);
    return event !== undefined && sourceIds[source[event]!] === name[0] ? event : undefined;
  };
}

/** First row of every source, and of a source after the last: they follow each other in the order of import. */
const knownStarts = new WeakMap<Uint8Array, Uint32Array>();

function firstRows({ source, sourceIds }: IncidentColumns): Uint32Array {
  let starts = knownStarts.get(source);
  if (!starts) {
    starts = new Uint32Array(sourceIds.length + 1);
    for (let event = 0; event < source.length; event++) starts[source[event]! + 1]!++;
    for (let index = 0; index < sourceIds.length; index++) starts[index + 1]! += starts[index]!;
    knownStarts.set(source, starts);
  }
  return starts;
}
