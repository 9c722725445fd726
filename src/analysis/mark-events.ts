import type { EastNorth } from "../domain/coordinates.ts";
import { DOUBLED, type IncidentColumns, PILED } from "../domain/incident-columns.ts";
import { eventRuns } from "./ranked-discs.ts";

/** What an inverse and a forward projection, or another system, may move a point by. The same point is not farther off. */
const SAME_POINT_METERS = 0.002;

export interface PilePoint {
  /** Index into `columns.sourceIds`: another source's events on the point are where they say. */
  readonly source: number;
  readonly xy: EastNorth;
}

/**
 * The same events, marked: those on points of false precision, and those that are the same as an event of another source.
 * Earlier marks are gone; the columns themselves are given back when nothing is different.
 *
 * @param doubled indexes of events
 */
export function markEvents(
  columns: IncidentColumns,
  piles: readonly PilePoint[],
  doubled: readonly number[],
): IncidentColumns {
  const marks = new Uint8Array(columns.length);
  for (const pile of piles) for (const event of eventsOn(columns, pile)) marks[event]! |= PILED;
  for (const event of doubled) marks[event]! |= DOUBLED;
  return isSame(marks, columns.marks) ? columns : { ...columns, marks };
}

function isSame(marks: Uint8Array, others: Uint8Array): boolean {
  for (let event = 0; event < marks.length; event++) if (marks[event] !== others[event]) return false;
  return true;
}

function eventsOn(columns: IncidentColumns, { source, xy: [east, north] }: PilePoint): number[] {
  const found: number[] = [];
  for (const [from, to] of eventRuns(columns, cellsAround(columns, east, north))) {
    for (let i = from; i < to; i++) {
      const isHere =
        Math.abs(columns.x[i]! - east) <= SAME_POINT_METERS && Math.abs(columns.y[i]! - north) <= SAME_POINT_METERS;
      if (isHere && columns.source[i] === source) found.push(i);
    }
  }
  return found;
}

/** The raster cells that the point may be in, ascending: more than one where it lies on an edge. */
function cellsAround({ grid }: IncidentColumns, east: number, north: number): Int32Array {
  const along = (value: number, origin: number, cells: number) => {
    const near = [value - SAME_POINT_METERS, value + SAME_POINT_METERS].map((at) =>
      Math.floor((at - origin) / grid.cellSize),
    );
    return [...new Set(near)].filter((cell) => cell >= 0 && cell < cells);
  };
  const rows = along(north, grid.originY, grid.rows);
  const columns = along(east, grid.originX, grid.columns);
  return Int32Array.from(rows.flatMap((row) => columns.map((column) => row * grid.columns + column)));
}
