import { describe, expect, it } from "vitest";
import { NO_BOUND, narrowBounds } from "./cell-bounds.ts";

describe("the bounds of hidden cells", () => {
  it("are those of the other members of a sum", () => {
    const [low, high] = [Float64Array.from([3, 3, 3, 0, 0]), Float64Array.from([NO_BOUND, NO_BOUND, NO_BOUND, 2, 2])];

    narrowBounds(low, high, [{ plus: [0, 1, 2, 3, 4], minus: null, value: 9 }]);

    expect([...low]).toEqual([3, 3, 3, 0, 0]);
    expect([...high]).toEqual([3, 3, 3, 0, 0]);
  });

  it("pass from sum to sum, through a sum that is hidden itself", () => {
    const [low, high] = [new Float64Array(4), new Float64Array(4).fill(NO_BOUND)];

    narrowBounds(low, high, [
      { plus: [0, 1], minus: 2, value: -4 },
      { plus: [2, 3], minus: null, value: 10 },
    ]);

    expect([...low]).toEqual([0, 0, 4, 0]);
    expect([...high]).toEqual([6, 6, 10, 6]);
  });
});
