import { expect, it } from "vitest";
import golden from "../testing/golden/pai.json" with { type: "json" };
import { hitRate, predictiveAccuracyIndex, predictiveEfficiencyIndex, recaptureRateIndex } from "./pai.ts";

it("gives the reference hit rate, PAI and PEI", () => {
  for (const { n, N, a, A, nbest, hit, pai, pei } of golden.pai) {
    expect(hitRate(n, N)).toBeCloseTo(hit, 12);
    expect(predictiveAccuracyIndex(n, N, a, A)).toBeCloseTo(pai, 12);
    expect(predictiveEfficiencyIndex(n, nbest)).toBeCloseTo(pei, 12);
  }
});

it("gives the reference RRI", () => {
  for (const { n1, N1, n2, N2, rri } of golden.rri) {
    expect(recaptureRateIndex(n1, N1, n2, N2)).toBeCloseTo(rri, 12);
  }
});

it("is 0 without events or area", () => {
  expect(predictiveAccuracyIndex(0, 0, 1, 10)).toBe(0);
  expect(predictiveAccuracyIndex(0, 5, 0, 10)).toBe(0);
});
