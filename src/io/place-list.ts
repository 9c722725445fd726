import type { EpsgCode, LngLat } from "../domain/coordinates.ts";
import { projectionFor } from "../geo/projection.ts";
import type { ImportContext } from "./import-context.ts";
import type { Mapping } from "./import-model.ts";
import type { IssueLog } from "./issue-log.ts";
import { createPlaceReader, type WrittenPoint } from "./parse-coordinate.ts";
import { INSIDE, logNotInside, placePoints } from "./place-points.ts";

/** A thing with a place, before and after the place is known in meters. */
interface Pending<T> {
  readonly item: T;
  readonly line: number;
  readonly point: WrittenPoint;
}

export interface Placed {
  readonly lngLat: LngLat;
  readonly x: number;
  readonly y: number;
}

/** Places of the smaller kinds, where an object per row does no harm. */
export class PlaceList<T> {
  private readonly pending: Pending<T>[] = [];
  private readonly places;

  constructor(
    private readonly mapping: Mapping,
    private readonly log: IssueLog,
    private readonly context: ImportContext,
  ) {
    this.places = createPlaceReader(mapping);
  }

  /** Reads the place of a row; logs why when there is none. */
  readPlace(cells: readonly string[], line: number): WrittenPoint | null {
    const point = { north: 0, east: 0 };
    const problem = this.places.read(cells, point);
    if (!problem) return point;
    const column = this.places.problemColumn();
    const isNoPlace = problem === "empty-place" || problem === "zero-place";
    this.log.add(line, column, isNoPlace ? "withoutPlace" : "refused", problem);
    return null;
  }

  add(item: T, line: number, point: WrittenPoint): void {
    this.pending.push({ item, line, point });
  }

  /** Yields the share done; returns the items inside the municipality, with the line they began on. */
  *finish(): Generator<number, { kept: { item: T; line: number; place: Placed }[]; metricEpsg: EpsgCode }> {
    const north = Float64Array.from(this.pending, ({ point }) => point.north);
    const east = Float64Array.from(this.pending, ({ point }) => point.east);
    const placed = yield* placePoints(north, east, this.pending.length, this.mapping.epsg, this.context);
    if (placed.notice) this.log.notices.push(placed.notice);
    const metric = projectionFor(placed.metricEpsg);
    const kept: { item: T; line: number; place: Placed }[] = [];
    this.pending.forEach(({ item, line, point }, i) => {
      if (placed.verdicts[i] !== INSIDE) {
        logNotInside(placed.verdicts[i]!, this.log, line, this.mapping);
        return;
      }
      const x = placed.x[i]!;
      const y = placed.y[i]!;
      const lngLat: LngLat = this.mapping.epsg === 4326 ? [point.east, point.north] : metric.inverse(x, y);
      kept.push({ item, line, place: { lngLat, x, y } });
    });
    return { kept, metricEpsg: placed.metricEpsg };
  }
}
