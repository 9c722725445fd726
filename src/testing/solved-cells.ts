import type { Equation } from "../analysis/determined-cells.ts";

/** Products of two residues stay whole numbers. */
const PRIME = 67_108_859;

type Row = Map<number, number>;

/**
 * Unknowns that have one value only, by Gauss–Jordan elimination modulo a prime: exact, and another way than the one under
 * test. Ascending.
 */
export function solvedCells(equations: readonly Equation[]): number[] {
  const rows = new Map<number, Row>();
  for (const { plus, minus } of equations) {
    const row: Row = new Map();
    for (const cell of plus) add(row, cell, 1);
    if (minus !== null) add(row, minus, PRIME - 1);
    for (const cell of [...row.keys()]) if (rows.has(cell)) subtract(row, rows.get(cell)!, row.get(cell)!);
    const [pivot] = row;
    if (pivot === undefined) continue;
    const [cell, value] = pivot;
    const inverse = power(value, PRIME - 2);
    for (const [other, factor] of row) row.set(other, (factor * inverse) % PRIME);
    for (const earlier of rows.values()) if (earlier.has(cell)) subtract(earlier, row, earlier.get(cell)!);
    rows.set(cell, row);
  }
  return [...rows].flatMap(([cell, row]) => (row.size === 1 ? [cell] : [])).sort((a, b) => a - b);
}

function add(row: Row, cell: number, value: number): void {
  const sum = ((row.get(cell) ?? 0) + value) % PRIME;
  if (sum === 0) row.delete(cell);
  else row.set(cell, sum);
}

function subtract(row: Row, other: Row, times: number): void {
  for (const [cell, value] of other) add(row, cell, PRIME - ((value * times) % PRIME));
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}
