import type { Grid } from "../domain/incident-columns.ts";

/** `gaussian`: bandwidth is the standard deviation; the others: the radius beyond which the kernel is 0. */
export type Kernel = "gaussian" | "quartic" | "epanechnikov";

/** K(d²) for bandwidth h, integrating to 1 over the plane. */
const KERNELS: Record<Kernel, (d2: number, h: number) => number> = {
  gaussian: (d2, h) => Math.exp(-d2 / (2 * h * h)) / (2 * Math.PI * h * h),
  quartic: (d2, h) => (d2 >= h * h ? 0 : (3 / (Math.PI * h * h)) * (1 - d2 / (h * h)) ** 2),
  epanechnikov: (d2, h) => (d2 >= h * h ? 0 : (2 / (Math.PI * h * h)) * (1 - d2 / (h * h))),
};

/**
 * Kernel density of points on a square grid, summed point by point without a cut-off: the exact form that fast ones are
 * checked against. Cost is points × cells.
 *
 *   f(c) = Σ K(|c − p|²),  ∫f = number of points
 *
 * @param xy        projected meters, packed [x0, y0, x1, y1, …]
 * @param bandwidth meters
 * @returns         events per km² at cell centers, row-major, southernmost row first
 * @throws RangeError if `bandwidth` is not a positive finite number
 * @see Silverman (1986), Density Estimation, p. 76, eq. 4.3–4.5
 */
export function kernelDensity(xy: Float64Array, grid: Grid, bandwidth: number, kernel: Kernel): Float64Array {
  if (!(bandwidth > 0) || !Number.isFinite(bandwidth)) throw new RangeError(`Bandwidth ${bandwidth}`);
  const kernelAt = KERNELS[kernel];
  const density = new Float64Array(grid.columns * grid.rows);
  for (let row = 0; row < grid.rows; row++) {
    const y = grid.originY + (row + 0.5) * grid.cellSize;
    for (let column = 0; column < grid.columns; column++) {
      const x = grid.originX + (column + 0.5) * grid.cellSize;
      let sum = 0;
      for (let i = 0; i < xy.length; i += 2) sum += kernelAt((xy[i]! - x) ** 2 + (xy[i + 1]! - y) ** 2, bandwidth);
      density[row * grid.columns + column] = sum * 1e6;
    }
  }
  return density;
}
