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
  const events = new Float64Array(size);
  const cells = new Uint8Array(size);
  let areaCells = 0;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    if (inArea[i] === 0) continue;
    areaCells++;
    sum += counts[i]!;
  }
  const mean = areaCells === 0 ? 0 : sum / areaCells;
  let squares = 0;
  for (let i = 0; i < size; i++) {
    if (inArea[i] === 0) continue;
    squares += (counts[i]! - mean) ** 2;
    const column = i % columns;
    const first = column === 0 ? 0 : -1;
    const last = column === columns - 1 ? 0 : 1;
    let windowEvents = 0;
    let windowCells = 0;
    for (let row = i - columns; row <= i + columns; row += columns) {
      if (row < 0 || row >= size) continue;
      for (let j = row + first; j <= row + last; j++) {
        if (inArea[j] === 0) continue;
        windowEvents += counts[j]!;
        windowCells++;
      }
    }
    events[i] = windowEvents;
    cells[i] = windowCells;
  }
  return { events, cells, areaCells, mean, variance: areaCells === 0 ? 0 : squares / areaCells };
}
