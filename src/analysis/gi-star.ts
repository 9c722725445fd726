import { windowSums } from "./window-sums.ts";

/**
 * Getis–Ord Gi*, as a z-score per cell: queen's neighbours and the cell itself, binary weights.
 *
 *   z = (S − x̄·W) / (s·√((n·W − W²)/(n − 1)))
 *
 * S events in the window's W cells within the area, n cells in the area, x̄ and s their mean and population standard
 * deviation. With sparse counts it overstates: on empty maps it finds "significant" cells nearly always.
 *
 * @param counts  events per cell of 100 m, row-major
 * @param inArea  1 for cells of the study area; others are in no window and not in n
 * @param columns cells per row
 * @returns       z; NaN outside the area; 0 where nothing can stand out (all counts equal, or the window is the area)
 * @see Ord & Getis (1995), Geographical Analysis 27:286–306, eq. 14; equals spdep's `localG(include.self(queen), "B")`
 */
export function giStar(
  counts: Float64Array | Uint32Array | Int32Array,
  inArea: Uint8Array,
  columns: number,
): Float64Array {
  const { events, cells, areaCells: n, mean, variance } = windowSums(counts, inArea, columns);
  const z = new Float64Array(counts.length).fill(Number.NaN);
  for (let i = 0; i < z.length; i++) {
    const w = cells[i]!;
    if (w === 0) continue;
    const spread = n > 1 ? Math.sqrt((variance * w * (n - w)) / (n - 1)) : 0;
    z[i] = spread === 0 ? 0 : (events[i]! - mean * w) / spread;
  }
  return z;
}
