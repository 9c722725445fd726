/** What the 3×3 window round each cell holds; 0 where the cell itself lies outside the area. */
export interface WindowSums {
  /** S: events in the window's cells within the area. */
  readonly events: Float64Array;
  /** W: the window's cells within the area, 1–9. */
  readonly cells: Uint8Array;
  /** Cells in the area. */
  readonly areaCells: number;
  /** Mean and population variance of the counts over the area's cells; 0 when the area is empty. */
  readonly mean: number;
  readonly variance: number;
}

/**
 * Sums over the queen's neighbours and the cell itself, on a grid of which only `inArea` counts.
 *
 * @param counts  events per cell, row-major
 * @param inArea  1 for cells of the study area
 * @param columns cells per row
 */
export function windowSums(
  counts: Float64Array | Uint32Array | Int32Array,
  inArea: Uint8Array,
  columns: number,
): WindowSums {
  const size = counts.length;
  // First each cell with its neighbours left and right, then those sums of three rows: this runs at every filter change.
  const eventsAcross = new Float64Array(size);
  const cellsAcross = new Uint8Array(size);
  let areaCells = 0;
  let sum = 0;
  for (let start = 0; start < size; start += columns) {
    for (let column = 0; column < columns; column++) {
      const i = start + column;
      if (inArea[i] === 0) continue;
      const count = counts[i]!;
      areaCells++;
      sum += count;
      eventsAcross[i]! += count;
      cellsAcross[i]!++;
      if (column > 0) {
        eventsAcross[i - 1]! += count;
        cellsAcross[i - 1]!++;
      }
      if (column < columns - 1) {
        eventsAcross[i + 1]! += count;
        cellsAcross[i + 1]!++;
      }
    }
  }
  const mean = areaCells === 0 ? 0 : sum / areaCells;
  const events = new Float64Array(size);
  const cells = new Uint8Array(size);
  let squares = 0;
  for (let i = 0; i < size; i++) {
    if (inArea[i] === 0) continue;
    const deviation = counts[i]! - mean;
    squares += deviation * deviation;
    let windowEvents = eventsAcross[i]!;
    let windowCells = cellsAcross[i]!;
    if (i >= columns) {
      windowEvents += eventsAcross[i - columns]!;
      windowCells += cellsAcross[i - columns]!;
    }
    if (i + columns < size) {
      windowEvents += eventsAcross[i + columns]!;
      windowCells += cellsAcross[i + columns]!;
    }
    events[i] = windowEvents;
    cells[i] = windowCells;
  }
  return { events, cells, areaCells, mean, variance: areaCells === 0 ? 0 : squares / areaCells };
}
