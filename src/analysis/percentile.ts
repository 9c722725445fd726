/**
 * Where each value stands among the others: 100 · (lower + ½ · equal) / (m − 1), over the other m − 1 values that are
 * known. The highest of different values is 100, the lowest 0; values that are all alike, and one alone, are 50.
 * Missing values (null) neither get a percentile nor count among the others.
 */
export function percentiles(values: readonly (number | null)[]): (number | null)[] {
  const known = Float64Array.from(values.filter((value) => value !== null));
  const ofKnown = knownPercentiles(known);
  let next = 0;
  return values.map((value) => (value === null ? null : ofKnown[next++]!));
}

/** As `percentiles`, for values that are all known. Every pair is compared: at most 50 places are listed. */
export function knownPercentiles(values: Float64Array): Float64Array {
  const result = new Float64Array(values.length);
  if (values.length < 2) return result.fill(50);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    let lower = 0;
    let equal = -1; // the value itself
    for (let j = 0; j < values.length; j++) {
      const other = values[j]!;
      if (other < value) lower++;
      else if (other === value) equal++;
    }
    result[i] = (100 * (lower + equal / 2)) / (values.length - 1);
  }
  return result;
}
