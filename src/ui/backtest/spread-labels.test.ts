import { expect, it } from "vitest";
import { spreadLabels } from "./spread-labels.ts";

it("leaves labels that do not touch where they want to be", () => {
  expect(spreadLabels([10, 60, 30], 16, 100)).toEqual([10, 60, 30]);
});

it("pushes labels apart without changing their order", () => {
  expect(spreadLabels([20, 22, 21], 16, 100)).toEqual([20, 52, 36]);
});

it("lets none fall below the image", () => {
  expect(spreadLabels([96, 98, 40], 16, 100)).toEqual([84, 100, 40]);
});
