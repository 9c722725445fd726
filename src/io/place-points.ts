import type { EpsgCode, LngLat } from "../domain/coordinates.ts";
import { isInSweden, projectionFor, utmEpsgFor } from "../geo/projection.ts";
import { crsName } from "./crs.ts";
import type { ImportContext } from "./import-context.ts";
import type { FileNotice } from "./import-model.ts";

export interface PlacedPoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1 where the point is outside the municipality; null when nothing can be. */
  readonly outside: Uint8Array | null;
  readonly metricEpsg: EpsgCode;
  readonly notice: FileNotice | null;
}

const POINTS_PER_STEP = 20_000;
/** A median of so many points is near enough to tell which zone they are in. */
const POINTS_FOR_MEDIAN = 10_000;

/**
 * Written coordinates to meters, and which of them are outside the municipality. Data whose median lies outside Sweden are
 * computed in the UTM zone of that median; data that mostly lie elsewhere in Sweden are another municipality's. Neither
 * then has anything outside, and a notice says so.
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
  const median = medianPoint(north, east, length, epsg);
  const isSwedish = length === 0 || isInSweden(median[0], median[1]);
  const metricEpsg = isSwedish ? 3006 : foreignSystem(median, context);
  const x = new Float64Array(length);
  const y = new Float64Array(length);
  const pair = new Float64Array(2);
  const metric = projectionFor(metricEpsg);
  const written = epsg === 4326 || epsg === metricEpsg ? null : projectionFor(epsg);
  const areaIndex = isSwedish ? context.areaIndex : null;
  const outside = areaIndex ? new Uint8Array(length) : null;
  let outsideCount = 0;

  for (let i = 0; i < length; i++) {
    if (epsg === metricEpsg) {
      x[i] = east[i]!;
      y[i] = north[i]!;
    } else {
      if (written) {
        const [lng, lat] = written.inverse(east[i]!, north[i]!);
        metric.forwardInto(lng, lat, pair, 0);
      } else {
        metric.forwardInto(east[i]!, north[i]!, pair, 0);
      }
      x[i] = pair[0]!;
      y[i] = pair[1]!;
    }
    if (outside && areaIndex!.isOutside(x[i]!, y[i]!)) {
      outside[i] = 1;
      outsideCount++;
    }
    if (i % POINTS_PER_STEP === POINTS_PER_STEP - 1) yield i / length;
  }

  if (!isSwedish) {
    const notice: FileNotice = { code: "outside-sweden", count: length, detail: crsName(metricEpsg) };
    return { x, y, outside: null, metricEpsg, notice };
  }
  if (outsideCount * 2 > length) {
    const notice: FileNotice = { code: "not-this-municipality", count: outsideCount, detail: "" };
    return { x, y, outside: null, metricEpsg, notice };
  }
  return { x, y, outside, metricEpsg, notice: null };
}

function foreignSystem(median: LngLat, context: ImportContext): EpsgCode {
  const loaded = context.metricEpsg;
  return loaded !== undefined && loaded !== 3006 ? loaded : utmEpsgFor(median[0], median[1]);
}

function medianPoint(north: Float64Array, east: Float64Array, length: number, epsg: EpsgCode): LngLat {
  const medianNorth = median(north, length);
  const medianEast = median(east, length);
  return epsg === 4326 ? [medianEast, medianNorth] : projectionFor(epsg).inverse(medianEast, medianNorth);
}

function median(values: Float64Array, length: number): number {
  if (length === 0) return 0;
  const step = Math.max(1, Math.floor(length / POINTS_FOR_MEDIAN));
  const sample = Float64Array.from({ length: Math.ceil(length / step) }, (_, i) => values[i * step]!).sort();
  return sample[Math.floor(sample.length / 2)]!;
}
