import type { KnownSum } from "../analysis/cell-bounds.ts";

const NEARLY_ZERO = 1e-9;

/**
 * The least and the greatest value that each cell can have when all sums hold at once, in real numbers: two linear
 * programs for each, by the simplex method with Bland's rule on a dense table. For tables of some hundred cells.
 *
 * @param low  what is said of each cell @param high infinite where nothing is said
 * @see Chvátal (1983), Linear Programming, ch. 2–3 and 8
 */
export function linearBounds(
  low: readonly number[],
  high: readonly number[],
  sums: readonly KnownSum[],
): { readonly low: number[]; readonly high: number[] } {
  const length = low.length;
  // y = x − low ≥ 0; a bounded y has a slack of its own.
  const bounded = [...low.keys()].filter((cell) => Number.isFinite(high[cell]!));
  const columns = length + bounded.length;
  const rows = [
    ...sums.map(({ plus, minus, value }) => {
      const row = new Float64Array(columns + 1);
      for (const cell of plus) row[cell]! += 1;
      if (minus !== null) row[minus]! -= 1;
      row[columns] = value - low.reduce((sum, least, cell) => sum + row[cell]! * least, 0);
      return row[columns]! < 0 ? row.map((entry) => -entry) : row;
    }),
    ...bounded.map((cell, i) => {
      const row = new Float64Array(columns + 1);
      row[cell] = 1;
      row[length + i] = 1;
      row[columns] = high[cell]! - low[cell]!;
      return row;
    }),
  ];
  const basis = rows.map((_, i) => (i < sums.length ? -1 : length + i - sums.length));
  const leastArtificial = new Float64Array(columns + 1);
  rows.slice(0, sums.length).forEach((row) => {
    row.forEach((entry, column) => {
      leastArtificial[column]! -= entry;
    });
  });
  minimize(rows, basis, leastArtificial);
  if (leastArtificial[columns]! < -1e-6) throw new RangeError("No table agrees with the sums");
  // What is left of the artificial ones is zero: drive them out, or drop a row that says nothing new.
  for (let i = rows.length - 1; i >= 0; i--) {
    if (basis[i] !== -1) continue;
    const column = rows[i]!.findIndex((entry, at) => at < columns && Math.abs(entry) > NEARLY_ZERO);
    if (column >= 0) pivot(rows, basis, i, column, []);
    else {
      rows.splice(i, 1);
      basis.splice(i, 1);
    }
  }
  const extreme = (cell: number, sign: 1 | -1) => {
    const objective = new Float64Array(columns + 1);
    objective[cell] = sign;
    const row = basis.indexOf(cell);
    if (row >= 0) subtract(objective, rows[row]!, sign);
    if (!minimize(rows, basis, objective)) return sign * Number.NEGATIVE_INFINITY;
    return low[cell]! - sign * objective[columns]!;
  };
  return {
    low: low.map((_, cell) => extreme(cell, 1)),
    high: low.map((_, cell) => extreme(cell, -1)),
  };
}

/** false: without end. The last entry of the objective becomes the least value, negated. */
function minimize(rows: readonly Float64Array[], basis: number[], objective: Float64Array): boolean {
  const value = objective.length - 1;
  for (;;) {
    const column = objective.findIndex((cost, at) => at < value && cost < -NEARLY_ZERO);
    if (column < 0) return true;
    let leaving = -1;
    rows.forEach((row, i) => {
      if (row[column]! <= NEARLY_ZERO) return;
      const ratio = row[value]! / row[column]!;
      const least = leaving < 0 ? Number.POSITIVE_INFINITY : rows[leaving]![value]! / rows[leaving]![column]!;
      if (ratio < least || (ratio === least && basis[i]! < basis[leaving]!)) leaving = i;
    });
    if (leaving < 0) return false;
    pivot(rows, basis, leaving, column, [objective]);
  }
}

function pivot(
  rows: readonly Float64Array[],
  basis: number[],
  at: number,
  column: number,
  more: readonly Float64Array[],
): void {
  const row = rows[at]!;
  const factor = row[column]!;
  row.forEach((entry, i) => {
    row[i] = entry / factor;
  });
  for (const other of [...rows, ...more]) if (other !== row) subtract(other, row, other[column]!);
  basis[at] = column;
}

function subtract(row: Float64Array, other: Float64Array, times: number): void {
  if (times === 0) return;
  for (let i = 0; i < row.length; i++) row[i]! -= times * other[i]!;
}
