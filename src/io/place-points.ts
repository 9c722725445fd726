import type { EastNorth, EpsgCode, LngLat } from "../domain/coordinates.ts";
import { conversion, isInSweden, projectionFor, utmEpsgFor } from "../geo/projection.ts";
import { crsName } from "./crs.ts";
import type { ImportContext } from "./import-context.ts";
import type { FileNotice, Mapping } from "./import-model.ts";
import type { IssueLog } from "./issue-log.ts";

export interface PlacedPoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** One of `INSIDE`, `OUTSIDE`, `TOO_FAR` per point. */
  readonly verdicts: Uint8Array;
  readonly metricEpsg: EpsgCode;
  readonly notice: FileNotice | null;
}

export const INSIDE = 0;
export const OUTSIDE = 1;
/** So far from the other points that no metric system holds both: a slip in the coordinate, if not of the planet. */
export const TOO_FAR = 2;

/** From the median along either axis. Beyond it the raster of the whole dataset would not fit in memory. */
const FARTHEST_METERS = 500_000;
const POINTS_PER_STEP = 20_000;
/** A median of so many points is near enough to tell which zone they are in. */
const POINTS_FOR_MEDIAN = 10_000;

/**
 * Written coordinates to meters, and which of them are outside the municipality. Data whose median lies outside Sweden are
 * computed in the UTM zone of that median; data that mostly lie elsewhere in Sweden are another municipality's. Neither
 * then has anything outside, and a notice says so; only points hundreds of kilometers from the median are too far.
 *
 * Yields the share done, 0–1.
 */
export function* placePoints(
  north: Float64Array,
  east: Float64Array,
  length: number,
  epsg: EpsgCode,
  context: ImportContext,
): Generator<number, PlacedPoints> {
  const median: LngLat = medianPoint(north, east, length, epsg);
  const isSwedish = length === 0 || isInSweden(median[0], median[1]);
  const metricEpsg = isSwedish ? 3006 : foreignSystem(median, context);
  const x = new Float64Array(length);
  const y = new Float64Array(length);
  const pair = new Float64Array(2);
  const metric = projectionFor(metricEpsg);
  const convert = conversion(epsg, metricEpsg);
  const areaIndex = isSwedish ? context.areaIndex : null;
  const verdicts = new Uint8Array(length);
  let outsideCount = 0;

  for (let i = 0; i < length; i++) {
    convert(east[i]!, north[i]!, pair, 0);
    x[i] = pair[0]!;
    y[i] = pair[1]!;
    if (areaIndex?.isOutside(x[i]!, y[i]!)) {
      verdicts[i] = OUTSIDE;
      outsideCount++;
    }
    if (i % POINTS_PER_STEP === POINTS_PER_STEP - 1) yield i / length;
  }

  const notice = noticeOf(isSwedish, length, outsideCount, metricEpsg);
  if (notice || !areaIndex) judgeByDistance(x, y, verdicts, metric.forward(median[0], median[1]));
  return { x, y, verdicts, metricEpsg, notice };
}

function noticeOf(isSwedish: boolean, length: number, outside: number, epsg: EpsgCode): FileNotice | null {
  if (!isSwedish) return { code: "outside-sweden", count: length, detail: crsName(epsg) };
  if (outside * 2 > length) return { code: "not-this-municipality", count: outside, detail: "" };
  return null;
}

function judgeByDistance(x: Float64Array, y: Float64Array, verdicts: Uint8Array, median: EastNorth): void {
  for (let i = 0; i < x.length; i++) {
    // Far from its meridian a projection gives infinities and no numbers: they are not within either.
    const isNear = Math.abs(x[i]! - median[0]) <= FARTHEST_METERS && Math.abs(y[i]! - median[1]) <= FARTHEST_METERS;
    verdicts[i] = isNear ? INSIDE : TOO_FAR;
  }
}

/** Say of a point that is not inside what it is instead. */
export function logNotInside(verdict: number, log: IssueLog, line: number, { columns }: Mapping): void {
  const column = columns.lat ?? columns.latLon ?? -1;
  if (verdict === TOO_FAR) log.add(line, column, "refused", "coordinate-out-of-range");
  else log.add(line, column, "outside", "outside-area");
}

function foreignSystem(median: LngLat, context: ImportContext): EpsgCode {
  const loaded = context.metricEpsg;
  return loaded !== undefined && loaded !== 3006 ? loaded : utmEpsgFor(median[0], median[1]);
}

function medianPoint(north: Float64Array, east: Float64Array, length: number, epsg: EpsgCode): LngLat {
  const medianNorth = medianOf(north, length);
  const medianEast = medianOf(east, length);
  return epsg === 4326 ? [medianEast, medianNorth] : projectionFor(epsg).inverse(medianEast, medianNorth);
}

function medianOf(values: Float64Array, length: number): number {
  if (length === 0) return 0;
  const step = Math.max(1, Math.floor(length / POINTS_FOR_MEDIAN));
  const sample = Float64Array.from({ length: Math.ceil(length / step) }, (_, i) => values[i * step]!).sort();
  return sample[Math.floor(sample.length / 2)]!;
}
