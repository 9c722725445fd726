import { seededRandom } from "./seeded-random.ts";

/** A sum that a reader knows: the cells of `plus`, less the cell `minus` if any. Its value does not matter here. */
export interface Equation {
  readonly plus: readonly number[];
  readonly minus: number | null;
}

const MOST_STEPS = 2000;
const CONVERGED = 1e-8;
/** Components of the projection below this are taken for zero. */
const NEARLY_ZERO = 1e-6;
/** Of a thousand cells that are free, one in a thousand draws has one so near zero by chance; both draws never have. */
const SEEDS = [1, 2] as const;

/**
 * Unknown cells whose value follows from the equations by adding and subtracting.
 *
 * A cell is determined exactly when it is 0 in every vector of the null space of the equations A x = b. A random vector
 * r is projected there, r − Aᵀ(AAᵀ)⁺A r, by conjugate gradients on the least squares min ‖Aᵀy − r‖ (CGLS): a component
 * that is 0 belongs, but for chance of measure zero, to a determined cell. Elimination would say the same in the cube
 * of the size; here it is linear in it.
 *
 * @param length number of cells; those in no equation are free
 * @returns determined cells, ascending
 * @see Björck (1996), Numerical Methods for Least Squares Problems, alg. 7.4.1
 */
export function determinedCells(length: number, equations: readonly Equation[]): number[] {
  const matrix = sparse(equations);
  let determined = [...new Set(matrix.cells)].sort((a, b) => a - b);
  for (const seed of SEEDS) {
    if (determined.length === 0) break;
    const projection = projected(matrix, length, seed);
    determined = determined.filter((cell) => Math.abs(projection[cell]!) < NEARLY_ZERO);
  }
  return determined;
}

/** A random vector's part in the null space. */
function projected(matrix: SparseRows, length: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  const residual = new Float64Array(length);
  const isUnknown = new Uint8Array(length);
  for (const cell of matrix.cells) isUnknown[cell] = 1;
  for (let i = 0; i < length; i++) {
    const draw = 0.5 + random();
    residual[i] = isUnknown[i]! * (random() < 0.5 ? draw : -draw);
  }

  const gradient = times(matrix, residual);
  const direction = gradient.slice();
  let size = squared(gradient);
  const enough = CONVERGED ** 2 * Math.max(1, size);
  for (let step = 0; step < MOST_STEPS && size > enough; step++) {
    const moved = transposedTimes(matrix, direction, length);
    const rate = size / squared(moved);
    for (let i = 0; i < length; i++) residual[i]! -= rate * moved[i]!;
    times(matrix, residual, gradient);
    const next = squared(gradient);
    for (let i = 0; i < direction.length; i++) direction[i] = gradient[i]! + (next / size) * direction[i]!;
    size = next;
  }
  return residual;
}

/** Rows scaled to length 1, which leaves the null space as it is and makes the steps few. */
interface SparseRows {
  readonly starts: Uint32Array;
  readonly cells: Uint32Array;
  readonly values: Float64Array;
}

function sparse(equations: readonly Equation[]): SparseRows {
  const starts = new Uint32Array(equations.length + 1);
  equations.forEach(({ plus, minus }, row) => {
    starts[row + 1] = starts[row]! + plus.length + Number(minus !== null);
  });
  const cells = new Uint32Array(starts[equations.length]!);
  const values = new Float64Array(cells.length);
  equations.forEach(({ plus, minus }, row) => {
    const scale = 1 / Math.sqrt(starts[row + 1]! - starts[row]!);
    cells.set(plus, starts[row]!);
    values.fill(scale, starts[row]!, starts[row + 1]!);
    if (minus === null) return;
    cells[starts[row + 1]! - 1] = minus;
    values[starts[row + 1]! - 1] = -scale;
  });
  return { starts, cells, values };
}

function times(
  { starts, cells, values }: SparseRows,
  vector: Float64Array,
  into: Float64Array = new Float64Array(starts.length - 1),
): Float64Array {
  for (let row = 0; row < into.length; row++) {
    let sum = 0;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) sum += values[at]! * vector[cells[at]!]!;
    into[row] = sum;
  }
  return into;
}

function transposedTimes({ starts, cells, values }: SparseRows, weights: Float64Array, length: number): Float64Array {
  const sums = new Float64Array(length);
  for (let row = 0; row < weights.length; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) sums[cells[at]!]! += values[at]! * weights[row]!;
  }
  return sums;
}

function squared(vector: Float64Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return sum;
}
