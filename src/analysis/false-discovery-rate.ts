/**
 * Benjamini–Hochberg adjusted p-values: the smallest false discovery rate at which each test would be called.
 *
 *   q(i) = min over j ≥ i of min(1, p(j) · n / j),   p(1) ≤ … ≤ p(n)
 *
 * @param pValues 0–1; NaN stands for no test: it stays NaN and is not counted
 * @returns       q per test, in the order given
 * @throws RangeError if a p-value lies outside 0–1
 * @see Benjamini & Hochberg (1995), JRSS B 57:289–300; equals R's `p.adjust(p, "BH")`
 */
export function benjaminiHochberg(pValues: ArrayLike<number>): Float64Array {
  const copies = new Float64Array(pValues.length);
  for (let i = 0; i < copies.length; i++) copies[i] = Number.isNaN(pValues[i]!) ? 0 : 1;
  return benjaminiHochbergOfGroups(pValues, copies);
}

/** The same where `copies[i]` tests share the p-value `pValues[i]`: 100 000 cells have a few hundred different ones. */
export function benjaminiHochbergOfGroups(pValues: ArrayLike<number>, copies: ArrayLike<number>): Float64Array {
  const ascending: number[] = [];
  let tests = 0;
  for (let i = 0; i < pValues.length; i++) {
    const p = pValues[i]!;
    if (copies[i] === 0) continue;
    if (!(p >= 0 && p <= 1)) throw new RangeError(`No p-value: ${p}`);
    ascending.push(i);
    tests += copies[i]!;
  }
  ascending.sort((i, j) => pValues[i]! - pValues[j]!);
  const qValues = new Float64Array(pValues.length).fill(Number.NaN);
  // Equal p-values in neighbouring groups need no care: the later one has the larger j and so the smaller product.
  let rank = tests;
  let least = 1;
  for (let k = ascending.length - 1; k >= 0; k--) {
    const i = ascending[k]!;
    least = Math.min(least, (pValues[i]! * tests) / rank);
    qValues[i] = least;
    rank -= copies[i]!;
  }
  return qValues;
}
