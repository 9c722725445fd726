import type { ExpressionSpecification } from "maplibre-gl";

/** A `step` expression: `outputs[i]` from break i−1 up to break i. One more output than breaks. */
export function rampStep<T extends string | number>(
  input: ExpressionSpecification,
  breaks: readonly number[],
  outputs: readonly T[],
): ExpressionSpecification {
  if (outputs.length !== breaks.length + 1) {
    throw new RangeError(`${outputs.length} outputs for ${breaks.length} breaks`);
  }
  const stops = breaks.flatMap((value, index) => [value, outputs[index + 1]!]);
  return ["step", input, outputs[0]!, ...stops] as unknown as ExpressionSpecification;
}
