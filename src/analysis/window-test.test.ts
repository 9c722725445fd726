import { describe, expect, it } from "vitest";
import golden from "../testing/golden/window-test.json" with { type: "json" };
import { benjaminiHochberg } from "./false-discovery-rate.ts";
import { gammaDraw } from "./rank-range.ts";
import { seededRandom } from "./seeded-random.ts";
import { negativeBinomialUpperTail, poissonUpperTail } from "./tails.ts";
import { windowTest } from "./window-test.ts";

const FULL_12X12 = new Uint8Array(144).fill(1);

describe("windowTest", () => {
  it("gives the reference p and q", () => {
    const { pValues, qValues, mean, variance } = windowTest(Float64Array.from(golden.counts), FULL_12X12, 12);

    expect(mean / golden.mu).toBeCloseTo(1, 12);
    expect(variance / golden.var).toBeCloseTo(1, 12);
    golden.p.forEach((p, i) => {
      expect(Math.abs(pValues[i]! / p - 1)).toBeLessThan(1e-10);
      expect(Math.abs(qValues[i]! / golden.bh[i]! - 1)).toBeLessThan(1e-10);
    });
  });

  it.each([{ overdispersed: true }, { overdispersed: false }])(
    "agrees with the definition, cell by cell, in an area with holes (overdispersed: $overdispersed)",
    ({ overdispersed }) => {
      const random = seededRandom(11);
      const columns = 13;
      const inArea = Uint8Array.from({ length: 9 * columns }, () => (random() < 0.7 ? 1 : 0));
      const counts = Int32Array.from({ length: 9 * columns }, () =>
        overdispersed && random() < 0.1 ? Math.floor(random() * 30) : Math.floor(random() * 3),
      );
      const area = [...inArea.keys()].filter((i) => inArea[i] === 1);
      const mean = area.reduce((sum, i) => sum + counts[i]!, 0) / area.length;
      const variance = area.reduce((sum, i) => sum + (counts[i]! - mean) ** 2, 0) / area.length;
      const size = (mean * mean) / (variance - mean);
      const p = area.map((i) => {
        const near = area.filter(
          (j) =>
            Math.abs((i % columns) - (j % columns)) <= 1 &&
            Math.abs(Math.floor(i / columns) - Math.floor(j / columns)) <= 1,
        );
        const sum = near.reduce((events, j) => events + counts[j]!, 0);
        const w = near.length;
        return overdispersed ? negativeBinomialUpperTail(sum, w * size, w * mean) : poissonUpperTail(sum, w * mean);
      });

      const result = windowTest(counts, inArea, columns);

      expect(variance > mean).toBe(overdispersed);
      const q = benjaminiHochberg(p);
      area.forEach((i, k) => {
        expect(result.pValues[i]).toBeCloseTo(p[k]!, 12);
        expect(result.qValues[i]).toBeCloseTo(q[k]!, 12);
      });
      expect(result.pValues.filter((value) => !Number.isNaN(value))).toHaveLength(area.length);
    },
  );

  it("finds nothing where nothing happened, and has no cells outside the area", () => {
    const inArea = Uint8Array.from([1, 0, 1, 1]);

    const { pValues, qValues } = windowTest(new Uint32Array(4), inArea, 2);

    expect([...pValues]).toEqual([1, Number.NaN, 1, 1]);
    expect([...qValues]).toEqual([1, Number.NaN, 1, 1]);
  });

  it("sees a true hotspot", () => {
    const random = seededRandom(5);
    const counts = Uint32Array.from({ length: 1600 }, () => poissonDraw(1, random));
    for (const i of [820, 821, 860, 861]) counts[i]! += 15;

    const { qValues } = windowTest(counts, new Uint8Array(1600).fill(1), 40);

    expect(qValues[820]).toBeLessThan(0.05);
    expect(qValues.filter((q) => q < 0.05).length).toBeLessThan(30);
  });

  const settings = [null, 0.3].flatMap((size) => [0.05, 0.2, 1, 5].map((mean) => ({ size, mean })));
  it.each(settings)("marks at most 5 % of 200 empty maps (mean $mean, size $size)", ({ size, mean }) => {
    const random = seededRandom(2026);
    const inArea = new Uint8Array(1600).fill(1);
    let marked = 0;
    for (let map = 0; map < 200; map++) {
      const counts = Uint32Array.from(inArea, () =>
        poissonDraw(size === null ? mean : (gammaDraw(size, random) * mean) / size, random),
      );
      if (windowTest(counts, inArea, 40).qValues.some((q) => q < 0.05)) marked++;
    }

    expect(marked).toBeLessThanOrEqual(10);
  });
});

/** Knuth's way: multiply until under e^−mean. */
function poissonDraw(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let k = 0;
  for (let product = random(); product > limit; product *= random()) k++;
  return k;
}
