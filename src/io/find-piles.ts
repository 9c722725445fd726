import type { EpsgCode } from "../domain/coordinates.ts";
import type { IncidentRows } from "../domain/incident.ts";
import { MUNICIPALITIES } from "../domain/municipalities.ts";
import type { Pile } from "../domain/source.ts";
import { projectionFor } from "../geo/projection.ts";

/** What the file calls the place of each row: an index into `names`; null when the file has no such column. */
export type PlaceNames = { readonly codes: Uint16Array; readonly names: readonly string[] } | null;

/** Points are the same when they are so to a millimeter: nobody knows where an event was as exactly as that. */
const PER_METER = 1000;
/** The same point of two rows is one number in both; hashed to so many buckets, most points can be ruled out at once. */
const BUCKETS = 0x10000;
/** Nearly all events of a pile have the name, and nearly no other event. */
const NEARLY_ALL = 0.95;

/**
 * Points of false precision: so many events on exactly the same coordinates, within one file, that the point must stand
 * for a whole town or a register's default. Told by identical coordinates, never by the distance to a known place.
 *
 * With n placed events, and t the multiplicity of the point on which the median one of the events lies that are neither on
 * the point nor on a larger pile, a point with m events is a pile when
 * - m ≥ 5 and m ≥ n/2, or
 * - m ≥ 10, m ≥ n/10 and m ≥ 3 t, or
 * - m ≥ 20, m ≥ n/100 and m ≥ 10 t.
 *
 * Data snapped to blocks have a large t, and keep their hotspots.
 *
 * @param of rows of the file
 * @returns  largest first
 */
export function findPiles(rows: Points, placeNames: PlaceNames, metricEpsg: EpsgCode, of: number): readonly Pile[] {
  if (!mayHoldPile(rows)) return [];
  const { pointOf, firstRow, counts } = countPoints(rows);
  const isPile = pilesAmong(counts, rows.length);
  const order = [...isPile].sort(
    (a, b) => counts[b]! - counts[a]! || rows.x[firstRow[a]!]! - rows.x[firstRow[b]!]! || firstRow[a]! - firstRow[b]!,
  );
  const projection = projectionFor(metricEpsg);
  return order.map((point): Pile => {
    const count = counts[point]!;
    const inverse = projection.inverse(rows.x[firstRow[point]!]!, rows.y[firstRow[point]!]!);
    const [lng, lat] = [rounded(inverse[0]), rounded(inverse[1])];
    const name = placeNames === null ? "" : nameOfPile(point, pointOf, count, placeNames);
    return {
      id: `${lat.toFixed(6)},${lng.toFixed(6)}`,
      lngLat: [lng, lat],
      count,
      of,
      label: labelOf(name),
      name,
      isTrusted: false,
    };
  });
}

/** To 0.1 mm: what was written as 58.410807 comes back as that, and still is the same point. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e9) / 1e9;
}

type Points = Pick<IncidentRows, "length" | "x" | "y">;

/** The fewest events that any of the rules takes for a pile. */
function fewest(length: number): number {
  return Math.min(Math.max(5, length / 2), Math.max(10, length / 10), Math.max(20, length / 100));
}

/** False when no point can have enough events: one quick look at a million rows, most of which hold no pile. */
function mayHoldPile({ length, x, y }: Points): boolean {
  const perBucket = new Uint32Array(BUCKETS);
  const least = fewest(length);
  let most = 0;
  for (let i = 0; i < length; i++) {
    const bucket = hashOf(x[i]!, y[i]!) & (BUCKETS - 1);
    const count = ++perBucket[bucket]!;
    if (count > most) most = count;
  }
  return length > 0 && most >= least;
}

function hashOf(x: number, y: number): number {
  const east = Math.round(x * PER_METER) | 0;
  const north = Math.round(y * PER_METER) | 0;
  const mixed = Math.imul(east, 0x9e3779b1) ^ Math.imul(north, 0x85ebca77);
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae3d) >>> 8;
}

/** The distinct points in the order of their first rows: which one each row is on, and how many are. */
function countPoints({ length, x, y }: Points): {
  pointOf: Uint32Array;
  firstRow: Uint32Array;
  counts: Uint32Array;
} {
  const slots = 1 << Math.ceil(Math.log2(Math.max(2, length * 2)));
  // Open addressing in typed arrays, for a Map of a million keys takes a second.
  const pointAt = new Int32Array(slots).fill(-1);
  const pointOf = new Uint32Array(length);
  const firstRow = new Uint32Array(length);
  const counts = new Uint32Array(length);
  let points = 0;
  for (let i = 0; i < length; i++) {
    const east = Math.round(x[i]! * PER_METER);
    const north = Math.round(y[i]! * PER_METER);
    let slot = hashOf(x[i]!, y[i]!) & (slots - 1);
    let point = pointAt[slot]!;
    while (
      point >= 0 &&
      (Math.round(x[firstRow[point]!]! * PER_METER) !== east || Math.round(y[firstRow[point]!]! * PER_METER) !== north)
    ) {
      slot = (slot + 1) & (slots - 1);
      point = pointAt[slot]!;
    }
    if (point < 0) {
      point = points++;
      pointAt[slot] = point;
      firstRow[point] = i;
    }
    pointOf[i] = point;
    counts[point]!++;
  }
  return { pointOf, firstRow: firstRow.subarray(0, points), counts: counts.subarray(0, points) };
}

/** From the largest point down, until one is no pile: then no smaller one is. */
function pilesAmong(counts: Uint32Array, length: number): Set<number> {
  const descending = Uint32Array.from(counts).sort().reverse();
  const least = fewest(length);
  let piles = 0;
  let others = length;
  for (const count of descending) {
    others -= count;
    if (count < least || !isPile(count, length, typicalMultiplicity(descending, piles + 1, others))) break;
    piles++;
  }
  const smallest = piles === 0 ? Number.POSITIVE_INFINITY : descending[piles - 1]!;
  const found = new Set<number>();
  counts.forEach((count, point) => {
    if (count >= smallest) found.add(point);
  });
  return found;
}

function isPile(count: number, placed: number, typical: number): boolean {
  return (
    (count >= 5 && count >= placed / 2) ||
    (count >= 10 && count >= placed / 10 && count >= 3 * typical) ||
    (count >= 20 && count >= placed / 100 && count >= 10 * typical)
  );
}

/** Of the events on the points from `from` on: how many share its point with the median one. 0 without events. */
function typicalMultiplicity(descending: Uint32Array, from: number, events: number): number {
  let seen = 0;
  for (let point = descending.length - 1; point >= from; point--) {
    seen += descending[point]!;
    if (seen * 2 >= events) return descending[point]!;
  }
  return 0;
}

/** The one name that nearly all events of the point have, and that the others do not; empty when there is none. */
function nameOfPile(
  point: number,
  pointOf: Uint32Array,
  count: number,
  { codes, names }: NonNullable<PlaceNames>,
): string {
  const here = new Uint32Array(names.length);
  const elsewhere = new Uint32Array(names.length);
  pointOf.forEach((other, row) => {
    (other === point ? here : elsewhere)[codes[row]!]!++;
  });
  const code = here.reduce((best, events, candidate) => (events > here[best]! ? candidate : best), 0);
  const isItsOwn = here[code]! >= NEARLY_ALL * count && elsewhere[code]! <= (1 - NEARLY_ALL) * count;
  return isItsOwn ? (names[code] ?? "") : "";
}

function labelOf(name: string): Pile["label"] {
  if (name === "") return "unnamed";
  if (/\b(län|county)$/i.test(name) || /län$/i.test(name)) return "county";
  const bare = name.replace(/\s+(kommun|stad|municipality)$/i, "");
  if (bare !== name && !/\bstad$/i.test(name)) return "municipality";
  // "Linköpings kommun" is named in the genitive, "Linköping" is not.
  return MUNICIPALITIES.has(bare) || MUNICIPALITIES.has(bare.replace(/s$/, "")) ? "municipality" : "named";
}
