import { describe, expect, it } from "vitest";
import golden from "../testing/golden/gi-star.json" with { type: "json" };
import { giStar } from "./gi-star.ts";
import { seededRandom } from "./seeded-random.ts";
import { normalUpperTail } from "./tails.ts";

describe("giStar", () => {
  it("gives spdep's z-scores and their tails", () => {
    const z = giStar(Float64Array.from(golden.counts), new Uint8Array(144).fill(1), 12);

    golden.z.forEach((expected, i) => {
      expect(Math.abs(z[i]! - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
      expect(Math.abs(normalUpperTail(z[i]!) / golden.p_greater[i]! - 1)).toBeLessThan(1e-10);
    });
  });

  it("agrees with the definition in an area with holes", () => {
    const random = seededRandom(3);
    const columns = 11;
    const size = 8 * columns;
    const inArea = Uint8Array.from({ length: size }, () => (random() < 0.75 ? 1 : 0));
    const counts = Uint32Array.from({ length: size }, () => Math.floor(random() ** 3 * 12));
    const area = [...inArea.keys()].filter((i) => inArea[i] === 1);
    const n = area.length;
    const mean = area.reduce((sum, i) => sum + counts[i]!, 0) / n;
    const deviation = Math.sqrt(area.reduce((sum, i) => sum + counts[i]! ** 2, 0) / n - mean ** 2);

    const z = giStar(counts, inArea, columns);

    for (let i = 0; i < size; i++) {
      if (inArea[i] === 0) {
        expect(z[i]).toBeNaN();
        continue;
      }
      const near = area.filter(
        (j) =>
          Math.abs((i % columns) - (j % columns)) <= 1 &&
          Math.abs(Math.floor(i / columns) - Math.floor(j / columns)) <= 1,
      );
      const w = near.length;
      const sum = near.reduce((events, j) => events + counts[j]!, 0);
      expect(z[i]).toBeCloseTo((sum - mean * w) / (deviation * Math.sqrt((n * w - w * w) / (n - 1))), 10);
    }
  });

  it("lets nothing stand out where all cells are alike or all are one window", () => {
    expect([...giStar(new Uint32Array(4).fill(3), Uint8Array.from([1, 1, 1, 1]), 2)]).toEqual([0, 0, 0, 0]);
    expect([...giStar(Uint32Array.from([1, 2, 3, 9]), Uint8Array.from([1, 1, 1, 1]), 2)]).toEqual([0, 0, 0, 0]);
    expect([...giStar(Uint32Array.from([7]), Uint8Array.from([1]), 1)]).toEqual([0]);
  });
});
