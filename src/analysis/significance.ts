import type { IncidentColumns } from "../domain/incident-columns.ts";
import { cellAt, cellCenter } from "../geo/grid.ts";
import type { CountedPlaces } from "./hotspots.ts";
import { packedEvents } from "./packed-events.ts";
import type { StudyArea } from "./study-area.ts";
import { windowTest } from "./window-test.ts";

/**
 * q of each place: the smallest among the study area's 100 m cells whose centre lies within R of the disc's centre, in
 * the negative-binomial window test of the events that rank, each counted once. null where no such cell is.
 */
export function leastQValues(
  columns: IncidentColumns,
  studyArea: StudyArea,
  { places, eventsPerCell }: Pick<CountedPlaces, "places" | "eventsPerCell">,
  radiusMeters: number,
): (number | null)[] {
  if (places.length === 0) return [];
  const { grid, cells } = studyArea;
  const counts = countsPerStudyCell(eventsPerCell, studyCells(columns, studyArea), cells.length);
  const { qValues } = windowTest(counts, cells, grid.columns);
  const reach = Math.ceil(radiusMeters / grid.cellSize);
  return places.map(({ centerXy: [x, y] }) => {
    const middleColumn = Math.floor((x - grid.originX) / grid.cellSize);
    const middleRow = Math.floor((y - grid.originY) / grid.cellSize);
    let least: number | null = null;
    for (let row = Math.max(0, middleRow - reach); row <= Math.min(grid.rows - 1, middleRow + reach); row++) {
      for (let column = middleColumn - reach; column <= middleColumn + reach; column++) {
        if (column < 0 || column >= grid.columns) continue;
        const cell = row * grid.columns + column;
        const [east, north] = cellCenter(grid, cell);
        if (cells[cell] === 0 || Math.hypot(east - x, north - y) > radiusMeters) continue;
        if (least === null || qValues[cell]! < least) least = qValues[cell]!;
      }
    }
    return least;
  });
}

function countsPerStudyCell(eventsPerCell: Float64Array, studyCellOf: Int32Array, cells: number): Uint32Array {
  const counts = new Uint32Array(cells);
  for (let k = 0; k < studyCellOf.length; k++) counts[studyCellOf[k]!]! += eventsPerCell[k]!;
  return counts;
}

/** Follows from the data alone. */
const known = new WeakMap<StudyArea, { readonly columns: IncidentColumns; readonly cells: Int32Array }>();

/** The 100 m cell of every 25 m cell with events: both are anchored at multiples of their size, so each lies in one. */
function studyCells(columns: IncidentColumns, studyArea: StudyArea): Int32Array {
  let found = known.get(studyArea);
  if (found?.columns !== columns) {
    const cells = packedEvents(columns).occupiedCells.map((cell) => {
      const [x, y] = cellCenter(columns.grid, cell);
      return cellAt(studyArea.grid, x, y);
    });
    found = { columns, cells };
    known.set(studyArea, found);
  }
  return found.cells;
}
