import type { EastNorth } from "../domain/coordinates.ts";
import type { IncidentColumns } from "../domain/incident-columns.ts";
import { cellAt, cellCenter } from "../geo/grid.ts";
import { type PackedEvents, packedEvents } from "./packed-events.ts";
import { IN_PERIOD, type SelectionPass } from "./selection-pass.ts";
import type { StudyArea } from "./study-area.ts";
import { windowTest } from "./window-test.ts";

/**
 * q of each place: the smallest among the study area's 100 m cells whose centre lies within R of the disc's centre, in
 * the negative-binomial window test of the events that rank, each counted once. null where no such cell is.
 *
 * @param ranking from `rankingBits`
 */
export function leastQValues(
  columns: IncidentColumns,
  studyArea: StudyArea,
  pass: SelectionPass,
  ranking: number,
  radiusMeters: number,
  places: readonly { readonly centerXy: EastNorth }[],
): (number | null)[] {
  if (places.length === 0) return [];
  const { grid, cells } = studyArea;
  const counts = countsPerStudyCell(pass.packed, pass.bits, ranking | IN_PERIOD, studyCells(columns, studyArea), cells);
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

function countsPerStudyCell(
  { length, occupied, occupiedCells }: PackedEvents,
  bits: Uint8Array,
  wanted: number,
  studyCellOf: Int32Array,
  cells: Uint8Array,
): Uint32Array {
  const perCell = new Uint32Array(occupiedCells.length);
  for (let i = 0; i < length; i++) perCell[occupied[i]!]! += (bits[i]! & wanted) === wanted ? 1 : 0;
  const counts = new Uint32Array(cells.length);
  for (let k = 0; k < perCell.length; k++) counts[studyCellOf[k]!]! += perCell[k]!;
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
