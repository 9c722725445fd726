import { expect, it } from "vitest";
import { ratioInterval } from "./bootstrap.ts";
import { seededRandom } from "./seeded-random.ts";

it("gives the ends of all that can be drawn when months are few", () => {
  // Two months: both the first 0/20, both the second 20/20, one of each 10/20; each end has a quarter of the draws.
  const interval = ratioInterval([0, 10], [10, 10], seededRandom(1));

  expect(interval).toEqual({ value: 0.5, low: 0, high: 1 });
});

it("agrees with the percentiles of every possible draw of four months", () => {
  const a = [3, 9, 4, 8];
  const b = [5, 6, 7, 2];
  const all: number[] = [];
  for (let code = 0; code < 256; code++) {
    const drawn = [code & 3, (code >> 2) & 3, (code >> 4) & 3, (code >> 6) & 3];
    const sum = (of: number[]) => drawn.reduce((total, i) => total + of[i]!, 0);
    all.push(sum(a) / sum(b));
  }
  all.sort((x, y) => x - y);

  const interval = ratioInterval(a, b, seededRandom(2), 20_000)!;

  expect(interval.value).toBe(24 / 20);
  // A whole step of the 256 beside the percentile, which is what is left to chance.
  expect(interval.low).toBeGreaterThanOrEqual(all[4]!);
  expect(interval.low).toBeLessThanOrEqual(all[8]!);
  expect(interval.high).toBeGreaterThanOrEqual(all[247]!);
  expect(interval.high).toBeLessThanOrEqual(all[251]!);
});

it("has no width when one method holds the same multiple every month", () => {
  expect(ratioInterval([2, 4, 6], [1, 2, 3], seededRandom(3))).toEqual({ value: 2, low: 2, high: 2 });
});

it("says the same every time", () => {
  const once = ratioInterval([5, 1, 7, 3], [2, 4, 4, 1], seededRandom(4));

  expect(ratioInterval([5, 1, 7, 3], [2, 4, 4, 1], seededRandom(4))).toEqual(once);
});

it("says nothing when the other method held nothing", () => {
  expect(ratioInterval([1, 2], [0, 0], seededRandom(5))).toBeNull();
});
